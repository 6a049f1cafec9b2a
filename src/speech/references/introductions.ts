import { oncePer } from '../../text/once-per.ts';
import { oneLine } from '../../text/words.ts';
import type { Range } from '../../text/source-file.ts';
import { mainSubject } from '../cues/main-subject.ts';
import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';
import { headNouns } from '../text/descriptions.ts';
import { tokenAt } from '../text/token.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { spanOf } from './paragraph-memory.ts';

/** Those whom an article brings in without a name, by the noun that it calls them by from then on; two people by `PAIR`. */
export type Introductions = Map<string, string>;

const PAIR = '';

const NAMES_OF_TWO = oncePer((lexicon: Lexicon) => {
  const name = String.raw`\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*`;
  return new RegExp(`^${name} ${lexicon.oneOf('and')} ${name}$`, 'u');
});

/** Whether words name two people: "Anna Lund and Karl Bengt". */
export const isPair = (lexicon: Lexicon, words: string): boolean => NAMES_OF_TWO(lexicon).test(words);

/** Who was introduced by a noun: "the two" and "the couple" are two people. */
export const introducedAs = (
  lexicon: Lexicon,
  introductions: Introductions,
  noun: string,
): string | undefined => introductions.get(lexicon.is(noun, 'pairNoun') ? PAIR : noun);

/** Whether a sentence opens with what may bring somebody in; most don't, and need no further reading. */
const canIntroduce = ({ tokens }: ReadParagraph, { from }: ReadSentence): boolean =>
  tokenAt(tokens, from).is('introduces') ||
  tokens.slice(from + 1, from + OPENING).some(({ is }) => is('and'));

const OPENING = 8;

/** Notes the subjects of a sentence: "a spokesperson for Northway Rail" is the spokesperson, two people are the couple. */
export function noteIntroductions(
  lexicon: Lexicon,
  introductions: Introductions,
  text: string,
  paragraph: ReadParagraph,
  sentence: ReadSentence,
): void {
  const main = canIntroduce(paragraph, sentence)
    ? mainSubject(paragraph.tokens, sentence, sentence.to)
    : null;
  if (main !== null) noteSubject(lexicon, introductions, text, spanOf(paragraph, main));
  for (const { subject } of sentence.cues)
    noteSubject(lexicon, introductions, text, spanOf(paragraph, subject));
}

function noteSubject(
  lexicon: Lexicon,
  introductions: Introductions,
  text: string,
  { start, end }: Range,
): void {
  const words = oneLine(text.slice(start, end));
  // A name or pronoun brings nobody in, and most subjects are one.
  if (!words.includes(' ')) return;
  if (isPair(lexicon, words)) introductions.set(PAIR, words);
  const [first = ''] = words.split(' ', 1);
  const isNew = lexicon.is(first, 'introduces') || lexicon.is(first, 'plural');
  const [noun = ''] = isNew ? headNouns(lexicon, words) : [];
  const isSomebody = lexicon.is(noun, 'personNoun') && !lexicon.is(noun, 'paper');
  if (isSomebody || lexicon.is(noun, 'forPeople')) introductions.set(noun, words);
}

/** Whether words bring somebody or something in by a noun: "a baker", "two large firms". */
export const isIntroduced = (lexicon: Lexicon, noun: string, words: string): boolean =>
  words.toLowerCase().includes(noun) &&
  new RegExp(String.raw`\b${lexicon.oneOf('introduces', 'other')} (?:\S+ ){0,3}${noun}\p{Ll}?\b`, 'iu').test(
    words,
  );
