import { lazily } from '../../text/lazily.ts';
import { oneLine } from '../../text/one-line.ts';
import type { Range } from '../../text/position.ts';
import { mainSubject } from '../cues/main-subject.ts';
import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';
import type { RoleNoun } from '../names/role-nouns.ts';
import { headNouns } from '../text/descriptions.ts';
import { tokenAt } from '../text/token.ts';
import { isForPeople } from '../words/people-nouns.ts';
import { isPersonNoun } from '../words/word-classes.ts';
import { wordSet } from '../words/word-set.ts';
import { spanOf } from './paragraph-memory.ts';

/** Those whom an article brings in without a name, by the noun that it calls them by from then on. */
export type Introductions = Map<string, string>;

const PAIR = lazily(
  () => /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)* and \p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*$/u,
);
const TOLD = /^(?:An? |(?:One|Two|Three|Four|Some|Several) |[^ ]+s (?:of|for|at|from|in|with) )/iu;
/** “The passenger” is one of the passengers. */
const ONE_OF = /^one of (?:the|his|her|its|their) (?:\p{Ll}+ )?(\p{Ll}+)s$/iu;
const BELONGING = / (?:of|for|at|from|with|in) /u;
/** “A union source”; a poll or a report goes by other names. */
const QUALIFIED = /^\S+ \S+ \S+/u;
const ADJECTIVE = /(?:ive|ian|ant|ent|ate)$/u;
const UNNAMED = /^(?:source|official)$/u;
/** “The interior ministry”, “Moscow’s defence ministry” */
const UNNAMED_BODY =
  /^(?:[Tt]he|\p{Lu}\S*[’']s) (?:\p{Ll}[\p{L}-]+ ){1,3}(ministry|department|agency|committee|commission|council|court|union|board|bureau|authority|office|museum|hospital|club|charity|company|group)$/u;
const LONGEST = 90;

/** Whether words name two people: "Anna Lund and Karl Bengt". */
export const isPair = (words: string): boolean => words.includes(' and ') && PAIR().test(words);

const PAIR_NOUNS = wordSet('couple pair duo two');

/** Who was brought in by the noun of a description; "the two" opens it. */
export function introducedAs(
  introductions: Introductions,
  { noun, qualities }: RoleNoun,
): string | undefined {
  return PAIR_NOUNS.has(noun) && qualities.length > 0 ? undefined : introductions.get(noun);
}

/** Whether a sentence opens with what may bring somebody in; most don't, and need no further reading. */
function canIntroduce({ tokens }: ReadParagraph, { from }: ReadSentence): boolean {
  if (/^(?:an?|two|three|four|some|several)$/u.test(tokenAt(tokens, from).lower)) return true;
  for (let at = from + 1; at < from + OPENING; at++) if (tokenAt(tokens, at).lower === 'and') return true;
  return false;
}

const OPENING = 8;

/** Notes the subjects of a sentence: "a spokesperson for Northway Rail" is the spokesperson, two people are the couple. */
export function noteIntroductions(
  introductions: Introductions,
  text: string,
  paragraph: ReadParagraph,
  sentence: ReadSentence,
): void {
  const main = canIntroduce(paragraph, sentence)
    ? mainSubject(paragraph.tokens, sentence, sentence.to)
    : null;
  if (main !== null) noteSubject(introductions, text, spanOf(paragraph, main));
  for (const { subject } of sentence.cues) noteSubject(introductions, text, spanOf(paragraph, subject));
}

function noteSubject(introductions: Introductions, text: string, { start, end }: Range): void {
  if (end - start > LONGEST) return;
  const words = oneLine(text.slice(start, end));
  // A name or pronoun brings nobody in, and most subjects are one.
  if (!words.includes(' ')) return;
  for (const pair of isPair(words) ? PAIR_NOUNS : []) introductions.set(pair, words);
  const noun = nounOf(words);
  if (noun !== undefined && (isForPeople(noun) || isPersonNoun(noun) || UNNAMED_BODY.test(words)))
    introductions.set(noun, words);
}

/** The noun that "one of the passengers" or "a spokesperson for Northway Rail" is called by from then on. */
function nounOf(words: string): string | undefined {
  const one = ONE_OF.exec(words)?.[1];
  if (one !== undefined) return one;
  const body = UNNAMED_BODY.exec(words)?.[1];
  if (body !== undefined) return body;
  const [noun = ''] = TOLD.test(words) ? headNouns(words) : [];
  return noun !== '' && (BELONGING.test(words) || isSomebody(noun, QUALIFIED.test(words))) ? noun : undefined;
}

/** “A neighbour”, “a union source”; “a progressive” may go on. */
function isSomebody(noun: string, isQualified: boolean): boolean {
  return isForPeople(noun) ? isQualified || !ADJECTIVE.test(noun) : isQualified && UNNAMED.test(noun);
}

/** Whether words bring somebody or something in by a noun: "a baker", "two large firms". */
export const isIntroduced = (noun: string, words: string): boolean =>
  words.toLowerCase().includes(noun) &&
  new RegExp(`\\b(?:an?|one|two|three|several|some|other|another) (?:\\S+ ){0,3}${noun}s?\\b`, 'iu').test(
    words,
  );
