import type { Finding } from '../../evidence/model/verdict.ts';
import { inSmallLetters } from '../../speech/names/proper-names.ts';
import type { FoundQuotation } from '../../speech/text/findings.ts';
import { type Lexicon, lexiconOf } from '../../speech/words/lexicon.ts';
import { countSpaced } from '../../speech/words/spaced-words.ts';
import { oncePer } from '../../text/once-per.ts';
import type { Range } from '../../text/source-file.ts';
import {
  type DraftContext,
  SURE,
  findWords,
  inReadingOrder,
  lastBefore,
  quotationsIn,
} from './draft-context.ts';
import { capitalised } from '../../text/words.ts';
import { plainName } from './markdown-text.ts';
import type { ReadingPatterns } from './reading-patterns.ts';
import { type Utterance, contentOf, findUtterances } from './quotation-parts.ts';

/** A quotation as a slide can show it: it passes the gate. */
export interface ShownQuotation extends Range {
  readonly content: string;
  readonly quotation: FoundQuotation;
  /** As a line names who speaks; empty where the article names nobody for certain. */
  readonly speaker: string;
  readonly finding: Finding;
  /** How much it leaves its audience without: a clear speaker, a whole sentence. */
  readonly burden: number;
}

/** The quotations that a draft can show, those that tell most first. */
export function shownQuotations(context: DraftContext): readonly ShownQuotation[] {
  const { keyQuotations, quotations } = context.findings;
  const ranks = new Map(keyQuotations.map((index, rank) => [quotations[index], rank]));
  const rankOf = (utterance: Utterance): number =>
    utterance.quotations.reduce((least, one) => Math.min(least, ranks.get(one) ?? Infinity), Infinity);
  return findUtterances(context)
    .map((utterance) => ({ utterance, rank: rankOf(utterance) }))
    .filter(({ utterance, rank }) => rank < Infinity && !isAsked(utterance))
    .flatMap(({ utterance, rank }) =>
      shownParts(context, utterance).map((shown, place) => ({
        shown,
        weight: rank + place * 4 + shown.burden,
      })),
    )
    .toSorted((one, other) => one.weight - other.weight)
    .map(({ shown }) => shown);
}

/** The windows of an utterance that pass; of one that doesn’t pass with its interruption, “…不困。……没有…”, the longer half that does. */
function shownParts(context: DraftContext, utterance: Utterance): readonly ShownQuotation[] {
  const show = (window: Parts): readonly ShownQuotation[] => {
    const found = shownAs(context, utterance, window);
    return found === null ? [] : [found];
  };
  const shown = windowsOf(context, utterance).flatMap(show);
  const { parts } = utterance;
  const gap = parts.findIndex(({ isBehindGap }) => isBehindGap);
  if (shown.length > 0 || gap < 1 || !/[.!?。！？]$/u.test(contentOf(context, parts.slice(0, gap))))
    return shown;
  return [parts.slice(0, gap), parts.slice(gap)]
    .filter((half) => fits(contentOf(context, half), MOST_WORDS_WHOLE))
    .toSorted((one, other) => contentOf(context, other).length - contentOf(context, one).length)
    .flatMap(show)
    .slice(0, 1);
}

/** By how many places a quotation comes later that leaves its audience with less. */
function burdenOf({ speaker, finding, quotation, content }: Omit<ShownQuotation, 'burden'>): number {
  let burden = 0;
  if (speaker === '') burden += 6;
  if (finding.speaker.verdict === 'inferred' || finding.speaker.verdict === 'open') burden += 4;
  if (quotation.type === 'mixed') burden += 4;
  if (countSpaced(content) < FEWEST_FOR_MANY) burden += quotation.type === 'mixed' ? MOST_BURDEN : 3;
  return burden;
}

const FEWEST_FOR_MANY = 7;
/** What is said in a few words inside of a sentence comes after all others. */
const MOST_BURDEN = 20;

/** What an interviewer asks leads to what is answered, which is the quotation. */
const isAsked = ({ quotation: { rule, form, speaker, text } }: Utterance): boolean =>
  (rule === 'turn' || (form === 'block' && speaker === null)) && /[?？؟]\s*$/u.test(text);

/** A room reads so many words in one go; whole quotations may have some more. */
const MOST_WORDS = 45;
const MOST_WORDS_WHOLE = 58;
const MOST_LETTERS = 420;
/** Fewer are no quotation but a phrase. */
const FEWEST_WORDS = 4;

const fits = (content: string, most: number): boolean =>
  content.length <= MOST_LETTERS && countSpaced(content) <= most;

type Parts = Utterance['parts'];

/** The whole utterance, or the sentences in a row that say most; of a long block two. */
function windowsOf(context: DraftContext, { quotation, parts }: Utterance): readonly Parts[] {
  const whole = contentOf(context, parts);
  if (countSpaced(whole) < FEWEST_WORDS) return [];
  if (fits(whole, MOST_WORDS_WHOLE)) return [parts];
  const windows = parts
    .flatMap((part, at) => (part.goesOn ? [] : [windowFrom(context, parts, at)]))
    .filter((window) => window.length > 0)
    .map((window) => ({ window, weight: weightOf(context, window, parts) }))
    .toSorted((one, other) => other.weight - one.weight)
    .map(({ window }) => window);
  const [first] = windows;
  if (first === undefined) return [];
  const second = windows.find((window) => window.every((part) => !first.includes(part)));
  return quotation.form === 'block' && second !== undefined ? [first, second] : [first];
}

/** As many sentences from one on as fit; none where a sentence would be left half. */
function windowFrom(context: DraftContext, parts: Parts, from: number): Parts {
  let window: Parts = [];
  for (let to = from + 1; to <= parts.length; to += 1) {
    const longer = parts.slice(from, to);
    if (!fits(contentOf(context, longer), MOST_WORDS)) break;
    if (parts[to]?.goesOn !== true) window = longer;
  }
  return window;
}

/** Sentences with a term, a demand or a “we” before others, and those that begin the quotation. */
function weightOf(context: DraftContext, window: Parts, parts: Parts): number {
  const [first] = window;
  const last = window.at(-1);
  const content = contentOf(context, window);
  const terms = termsInOrder(context);
  const term = terms[lastBefore(terms, first?.start ?? 0) + 1];
  const hasTerm = term !== undefined && term.start < (last?.end ?? 0);
  const strong = lexiconOf(context.findings.language).list('strongWord');
  const isStrong = strong.some((word) => content.includes(` ${word} `));
  const isFirst = first === parts[0] && /^\p{Lu}|^\p{Lo}/u.test(content);
  return (
    (hasTerm ? 3 : 0) + (isStrong ? 1 : 0) + (isFirst ? 1.5 : 0) + Math.min(1, countSpaced(content) / 30)
  );
}

const termsInOrder = oncePer(({ findings }: DraftContext) => inReadingOrder(findings.terms));

/** Some parts of an utterance as a slide can show them; `null` where the gate refuses them. */
export function shownAs(
  context: DraftContext,
  { quotation }: Utterance,
  window: Parts,
): ShownQuotation | null {
  const content = contentOf(context, window);
  const [{ start } = quotation] = window;
  const end = window.at(-1)?.end ?? quotation.end;
  const name = quotation.confidence < SURE ? '' : nameOf(context, quotation);
  const asNamed = name === '' ? null : findNamed(context, quotation, content, name, start);
  const finding = asNamed ?? findWords(context, content, null, start);
  if (finding === null || countSpaced(content) < FEWEST_WORDS) return null;
  const shown = { start, end, content, quotation, finding, speaker: asNamed === null ? '' : name };
  return { ...shown, burden: burdenOf(shown) };
}

/** What the gate finds of words as somebody’s; `null` where the article gives them to that one neither clearly nor by a rule that seldom errs. */
function findNamed(
  context: DraftContext,
  { confidence, form }: FoundQuotation,
  content: string,
  name: string,
  at: number,
): Finding | null {
  const found = findWords(context, content, name, at);
  const isGuess = form === 'marks' && confidence < CLEAR && found?.speaker.verdict !== 'stated';
  return isGuess ? null : found;
}

const CLEAR = 0.9;

/** Who speaks, as a line names them; empty for a mere pronoun and for what is too long for a line. */
function nameOf(context: DraftContext, quotation: FoundQuotation): string {
  const { patterns, findings } = context;
  const { rule, speaker } = quotation;
  if (speaker === null) return '';
  const lexicon = lexiconOf(findings.language);
  const written = oneOfThose(context, quotation) ?? plainName(speaker.name);
  const isShouted = (rule === 'turn' || rule === 'transcript') && written.includes(' ');
  const name = isShouted ? inSmallLetters(written) : written;
  if (name.length > LONGEST_NAME || isPronoun(lexicon, name, patterns)) return '';
  if (!patterns.opensDescription.test(name)) return isScrap(lexicon, name.split(' ')) ? '' : name;
  return described(patterns, name, speaker.text);
}

/** A description inside of a line; nothing where “it” said so, which is a study, or whoever paid for it. */
const described = ({ thing }: ReadingPatterns, name: string, said: string): string =>
  thing.test(said) ? '' : name.replace(/^\p{Lu}/u, (letter) => letter.toLowerCase());

const LONGEST_NAME = 60;

/** “One of them” as one of those who are said to speak before: “one of three former managers of the home”. */
function oneOfThose(context: DraftContext, { speaker, start }: FoundQuotation): string | null {
  const { patterns } = context;
  const [them] = patterns.ofThem.exec(speaker?.name ?? '') ?? [];
  if (speaker === null || them === undefined) return null;
  const those = quotationsIn(context, { start: start - LONGEST_WAY_BACK, end: start }).findLast(
    (one) =>
      start - one.start < LONGEST_WAY_BACK &&
      one.speaker !== null &&
      one.speaker.name !== speaker.name &&
      patterns.opensDescription.test(one.speaker.name),
  );
  const name = those?.speaker?.name ?? '';
  return name === ''
    ? null
    : speaker.name.replace(patterns.ofThem, ` of ${name.charAt(0).toLowerCase()}${plainName(name).slice(1)}`);
}

const LONGEST_WAY_BACK = 600;

/** What stands for somebody and names nobody. */
function isPronoun(lexicon: Lexicon, name: string, { pointsBack }: ReadingPatterns): boolean {
  if (name.includes(' ') || (/\p{sc=Han}/u.test(name) && name.length > LONGEST_PRONOUN)) return false;
  const word = name.toLowerCase();
  return pointsBack.test(capitalised(name)) || NO_NAMES.some((one) => lexicon.is(word, one));
}

/** In Chinese */
const LONGEST_PRONOUN = 2;
const NO_NAMES = ['pronoun', 'firstPerson', 'determiner', 'other', 'nobody'] as const;

/** “criticized the record of Lund”: words that were taken for a name. */
function isScrap(lexicon: Lexicon, words: readonly string[]): boolean {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  const isSmall = words.length >= FEWEST_IN_SCRAP && [first, last].every((word) => /^\p{Ll}/u.test(word));
  return isSmall && !lexicon.is(last, 'personNoun') && !lexicon.is(last, 'people');
}

const FEWEST_IN_SCRAP = 3;
