import type { Range } from '../../text/source-file.ts';
import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';
import { findMarkedPassages } from '../text/quotation-marks.ts';
import { splitSentences } from '../text/sentences.ts';
import { type MarkedPassage, NO_TOKEN, type Token, tokenAt } from '../text/token.ts';
import { tokeniseParagraph, vocabularyOf } from '../text/tokens.ts';
import { lexiconOf } from '../words/lexicon.ts';
import { inciseAt } from './frames.ts';
import type { Quoting } from './words.ts';

/**
 * Cuts a paragraph as a language needs it: words written together apart (“l’avocat”, “dit-elle”), passages that an incise interrupts
 * (“Yes, says Ann. But late.”) into what is said and the incise, and a turn that a dash opens into a passage. A paragraph of a language
 * that has none of them stays as it is.
 */
export function resplit(quoting: Quoting, text: string, paragraph: ReadParagraph): ReadParagraph {
  const { elided, attached, incises, turnDash } = quoting.words;
  if (elided.length + attached.length + incises.length + turnDash.length === 0) return paragraph;
  const passages: MarkedPassage[] = [];
  const pieces = turnIn(quoting, text, paragraph) ?? paragraph;
  const tokens = pieces.tokens.flatMap((token): readonly Token[] => {
    const passage = token.kind === 'passage' ? pieces.passages[token.passage] : undefined;
    return passage === undefined ? apart(quoting, token) : cutPassage(quoting, text, passage, passages);
  });
  const joined = withTitles(quoting, tokens);
  return {
    ...paragraph,
    passages,
    tokens: joined,
    sentences: splitSentences(joined).map(sentenceOf(joined)),
  };
}

const sentenceOf =
  (tokens: readonly Token[]) =>
  ({ from, to }: { readonly from: number; readonly to: number }): ReadSentence => ({
    from,
    to,
    start: tokenAt(tokens, from).start,
    end: tokenAt(tokens, to - 1).end,
    cues: [],
    clauses: [],
  });

/** Whether a paragraph that begins at an offset is a turn, opened by a dash. */
export const isTurn = ({ words }: Quoting, text: string, start: number): boolean =>
  words.turnDash.includes(text.charAt(start)) && /\S/u.test(text.charAt(start + 1));

/** “—I was bored —says Ann—. And hungry.”: a paragraph that a dash opens is said, but for its incises. */
function turnIn(
  quoting: Quoting,
  text: string,
  { start, end }: ReadParagraph,
): Pick<ReadParagraph, 'passages' | 'tokens'> | null {
  if (!isTurn(quoting, text, start)) return null;
  const passage = { outerStart: start, start: start + 1, end, outerEnd: end, isOpen: false };
  return { passages: [passage], tokens: [passageToken(text, passage, 0)] };
}

/** A word in its parts: what is elided before it, and the pronoun that is joined to it. */
function apart(quoting: Quoting, token: Token): readonly Token[] {
  const { lower, text } = token;
  if (token.kind !== 'word') return [token];
  const cut = /^\p{L}+'/u.exec(lower)?.[0];
  const opens = cut !== undefined && quoting.is('elided', cut);
  // “Jeanne D’Arc”
  if (opens && cut.length < lower.length && !/^\p{Lu}.?['’]\p{Lu}\p{Ll}+$/u.test(text))
    return [part(token, 0, cut.length), ...apart(quoting, part(token, cut.length, lower.length))];
  const joined = quoting.words.attached.find((end) => lower.endsWith(end) && end.length < lower.length);
  if (joined === undefined) return [token];
  const pronoun = lower.lastIndexOf('-') + 1;
  return [part(token, 0, lower.length - joined.length), part(token, pronoun, lower.length)];
}

const part = (token: Token, from: number, to: number): Token => ({
  ...NO_TOKEN,
  kind: 'word',
  text: token.text.slice(from, to),
  lower: token.lower.slice(from, to),
  start: token.start + from,
  end: token.start + to,
});

/** Titles keep the point of their short form: “Sr.” ends no sentence. */
function withTitles(quoting: Quoting, tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const isPoint = token.text === '.' && last?.kind === 'word' && last.end === token.start;
    if (isPoint && /^\p{Lu}/u.test(last.text) && quoting.gendersOf('titles', last.lower).length > 0)
      joined[joined.length - 1] = { ...last, text: `${last.text}.`, end: token.end };
    else joined.push(token);
  }
  return joined;
}

/** A passage, or the parts that are said and the incises between them, with a comma where each begins and ends. */
function cutPassage(
  quoting: Quoting,
  text: string,
  passage: MarkedPassage,
  passages: MarkedPassage[],
): readonly Token[] {
  const inside = quoting.words.incises.length === 0 ? [] : tokensInside(quoting, text, passage);
  const found: Token[] = [];
  const say = (start: number, end: number, isLast: boolean): void => {
    const isFirst = found.length === 0;
    const words = trimmed(text, start, end);
    if (words === null) return;
    const said: MarkedPassage = {
      ...words,
      outerStart: isFirst ? passage.outerStart : words.start,
      outerEnd: isLast ? passage.outerEnd : words.end,
      isOpen: isLast && passage.isOpen,
    };
    passages.push(said);
    found.push(passageToken(text, said, passages.length - 1));
  };
  let start = passage.start;
  for (let at = 1; at < inside.length; at++) {
    const incise = inciseAt(quoting, inside, at);
    if (incise === null) continue;
    // After the second incise comes another sentence, in which “she” may be who spoke in the first.
    if (found.length > 0) found[found.length - 1] = markAt('stop', tokenAt(found, found.length - 1));
    const border = tokenAt(inside, at);
    say(start, border.kind === 'stop' ? border.end : border.start, false);
    const closing = tokenAt(inside, Math.min(incise.to, inside.length - 1));
    found.push(markAt('comma', border), ...inside.slice(at + 1, incise.to));
    start = closing.end;
    if (trimmed(text, start, passage.end) === null) return [...found, ...stopAt(text, closing, passage)];
    found.push(markAt('comma', closing));
    at = incise.to;
  }
  say(start, passage.end, true);
  return found;
}

/** The end of the sentence, where the marks close after an incise and a stop. */
const stopAt = (text: string, closing: Token, { outerEnd }: MarkedPassage): readonly Token[] =>
  /[.!?…]/u.test(text.slice(closing.start, outerEnd)) ? [markAt('stop', closing)] : [];

/** The words of a range of text, apart as a language needs them. */
export function tokensInside(quoting: Quoting, text: string, { start, end }: Range): readonly Token[] {
  const vocabulary = vocabularyOf(lexiconOf(quoting.language));
  const tokens = tokeniseParagraph(text, { start, end }, findMarkedPassages(text, start, end), vocabulary);
  return withTitles(
    quoting,
    tokens.flatMap((token) => apart(quoting, token)),
  );
}

const markAt = (kind: 'comma' | 'stop', { start, end }: Token): Token => ({
  ...NO_TOKEN,
  kind,
  text: kind === 'stop' ? '.' : ',',
  start,
  end,
});

/** Without what is around the words: blanks, and marks that the incise brought. */
function trimmed(
  text: string,
  from: number,
  to: number,
): { readonly start: number; readonly end: number } | null {
  const words = text.slice(from, to);
  const start = from + (/^[\s,.;]*/u.exec(words)?.[0].length ?? 0);
  const end = to - (/\s*$/u.exec(words)?.[0].length ?? 0);
  return start < end && /[\p{L}\p{N}]/u.test(text.slice(start, end)) ? { start, end } : null;
}

/** The token of a passage; its text has no blanks inside the marks, so that what ends the words is beside them. */
function passageToken(
  text: string,
  { outerStart, start, end, outerEnd }: MarkedPassage,
  passage: number,
): Token {
  const words = `${text.slice(outerStart, start).trim()}${text.slice(start, end)}${text.slice(end, outerEnd).trim()}`;
  return { ...NO_TOKEN, kind: 'passage', text: words, start: outerStart, end: outerEnd, passage };
}
