import type { PatternEdit } from '../model/edit.ts';
import { oncePer } from '../../text/once-per.ts';
import { firstAtLeast } from '../../text/source-file.ts';
import { textBetween, type ArticleIndex } from '../index/index-article.ts';
import { patternWith } from '../words/listed-words.ts';
import { deny } from '../words/negation.ts';
import { type QuotedSpan, spanAround } from '../text/quoted-spans.ts';
import { isWord } from '../text/tokenise.ts';
import { cutsNoWord } from './find-occurrences.ts';
import { obstacle, type Obstacle } from '../model/obstacle.ts';

/** Where words end that were followed, what of the article isn’t shown between them, and what speaks against that. */
export interface Followed {
  readonly end: number;
  readonly edits: readonly PatternEdit[];
  readonly obstacle: Obstacle | null;
}

/** What need not be shown between the words of somebody: the writer’s own, from a token to another. */
interface Skip {
  readonly kind: 'join' | 'own-bracket';
  readonly to: number;
  readonly obstacle: Obstacle | null;
  /** Whether a sentence ends there, which takes a mark in the quotation as well. */
  readonly endsSentence: boolean;
}

/** Marks at the end of a part that are the writer’s, and may be others where the parts are joined. */
const SOFT: ReadonlySet<string> = new Set([',', '.', ';', ':', '-', '、']);
const MARKS: ReadonlySet<string> = new Set([...SOFT, '?', '!', '…']);

/** Follows words from a place over the writer’s words between them, which aren’t shown; `null` where they differ, or nothing is between. */
export function followWords(index: ArticleIndex, words: readonly string[], start: number): Followed | null {
  const edits: PatternEdit[] = [];
  let found: Obstacle | null = null;
  let at = start;
  for (let said = 0; said < words.length; said += 1) {
    while (words[said] !== index.tokens.words[at]) {
      const skip = said === 0 ? null : skipAt(index, at);
      const marks = skip === null ? null : marksOver(skip, words, said);
      if (skip === null || marks === null) return null;
      edits.push({ kind: skip.kind, text: '', start: at, end: skip.to });
      found ??= skip.obstacle;
      [at, said] = [skip.to, said + marks];
    }
    at += 1;
  }
  return edits.length > 0 && cutsNoWord(index, start, at) ? { end: at, edits, obstacle: found } : null;
}

/** How many marks of the quoter’s own are where a skip begins; `null` where one is missing, or nothing follows. */
function marksOver({ kind, endsSentence }: Skip, words: readonly string[], said: number): number | null {
  const isMarked = MARKS.has(words[said - 1] ?? '');
  const marks = Number(kind === 'join' && !isMarked && SOFT.has(words[said] ?? ''));
  const isMissing = endsSentence && !isMarked && marks === 0;
  return isMissing || said + marks >= words.length ? null : marks;
}

/** What may be left out at a token: a join, or a bracket of the article’s own. */
function skipAt(index: ArticleIndex, at: number): Skip | null {
  const { words } = index.tokens;
  if (words[at] !== '[') return joinsIn(index).get(at) ?? null;
  const bracket = words.slice(at + 1, at + LONGEST_BRACKET);
  const length = bracket.indexOf(']');
  if (length === -1) return null;
  const said = bracket.slice(0, length);
  const found = deny(said) ? obstacle('negation', said.join(' ')) : null;
  return { kind: 'own-bracket', to: at + length + 2, obstacle: found, endsSentence: false };
}

const LONGEST_BRACKET = 20;

/** The places where only the writer’s words separate one passage in marks from the next, in one paragraph or over to the next: `,” she said. “`. */
const joinsIn = oncePer((index: ArticleIndex): ReadonlyMap<number, Skip> => {
  const joins = new Map<number, Skip>();
  for (const [at, span] of index.spans.entries()) {
    const next = index.spans[at + 1];
    const closing = firstAtLeast(index.tokens.starts, span.end);
    const join = next === undefined ? null : joinOf(index, [span, next], closing);
    if (join !== null) joins.set(closing, join);
    if (join !== null && SOFT.has(index.tokens.words[closing - 1] ?? '')) joins.set(closing - 1, join);
  }
  return joins;
});

function joinOf(index: ArticleIndex, spans: readonly [QuotedSpan, QuotedSpan], closing: number): Skip | null {
  const { paragraphOf, tokens } = index;
  const to = firstAtLeast(tokens.starts, spans[1].start);
  const opensNext = paragraphOf[to - 2] !== paragraphOf[to];
  const isMarked = tokens.words[closing] === '"' && tokens.words[to - 1] === '"' && closing < to - 1;
  const paragraphs = (paragraphOf[to] ?? 0) - (paragraphOf[closing] ?? 0);
  // “a disaster” and “a shame”, or that it is “a shame”, are words out of the writer’s sentence.
  const isSpeech = [closing - 1, closing + 1].some((at) => MARKS.has(tokens.words[at] ?? ''));
  const isSetOff = isSpeech && MARKS.has(tokens.words[to - 2] ?? '');
  if (!isMarked || !isSetOff || paragraphs !== Number(opensNext)) return null;
  const isOne = areOfOne(index, spans, { start: closing + 1, end: to - 1 }, opensNext);
  const endsSentence = [closing - 1, to - 2].some((place) => /^[.!?]$/u.test(tokens.words[place] ?? ''));
  return { kind: 'join', to, endsSentence, obstacle: isOne ? null : obstacle('joined') };
}

/** The most words of a “said Ann Lee, the mayor” in a language whose speakers aren’t read. */
const MOST_UNREAD = 14;

/** Who answers is somebody else. */
const ANSWERED = patternWith`\b${'sayingOf'}\b.*\b${'answering'}\b`;

/** Whether two passages are one speaker’s by the article’s account; where it says nothing of one, there must be few words between. */
function areOfOne(
  index: ArticleIndex,
  spans: readonly [QuotedSpan, QuotedSpan],
  { start, end }: { readonly start: number; readonly end: number },
  opensNext: boolean,
): boolean {
  const { sentenceOf, speakers, tokens } = index;
  const [one, other] = spans.map((span) => spanAround(speakers.attributions, span.start));
  if (ANSWERED().test(textBetween(index, start, end))) return false;
  if (!one || !other) {
    const words = tokens.words.slice(start, end);
    const isShort =
      words.filter(isWord).length <= MOST_UNREAD && !words.some((word) => /^[:!?]$/u.test(word));
    return isShort && !opensNext;
  }
  if (one.name !== other.name) return false;
  if (opensNext) return (other.basis === 'clause' || other.basis === 'turn') && other.form !== 'other';
  const mention = firstAtLeast(tokens.starts, other.mentionAt.start);
  const isNamedAgain = mention < end && sentenceOf[mention] === sentenceOf[end - 1];
  return isNamedAgain || sentenceOf[start] === sentenceOf[end - 1];
}
