import { capitalised } from '../../text/capitalised.ts';
import type { FoundQuotation } from '../../speech/text/findings.ts';
import type { Range } from '../../text/position.ts';
import { hasVerb, VERB, withoutDangling } from './clause-shape.ts';
import {
  paragraphAt,
  tellsOfSpeakers,
  sentenceAt,
  speakerName,
  wordsAt,
  type DraftContext,
} from '../context/draft-context.ts';
import { headingOf, LONGEST_HEADING } from './heading-of.ts';
import { POINTS_BACK, isRefusal, isAsserted, isComplete, dropsLimit } from './statement.ts';
import { countSpaced } from '../../speech/words/word-set.ts';
import { lastWord } from '../../speech/words/word-set.ts';

/** What heads a quotation: its words behind the speaker’s name, or what the article leads up to them with. */
export function quoteHeading(context: DraftContext, quotation: FoundQuotation, window: Range): string {
  const name = shortName(speakerName(quotation));
  const sentence = sentenceAt(context, window.start);
  const before = sentence === null ? '' : context.article.plainText.slice(sentence.start, window.start);
  const own = wordsAt(context, window);
  const frame = isRefusal(before) ? null : frameOf(before);
  if (name === '') {
    const isNameless = tellsOfSpeakers(context) && speakerName(quotation) === '';
    return headingWithoutName(own, frame, isNameless) ?? otherQuoteHeading(context, quotation, window);
  }
  return namedHeading(context, quotation, window, { name, own, frame });
}

interface Named {
  readonly name: string;
  /** What is said. */
  readonly own: string;
  /** What leads up to it. */
  readonly frame: string | null;
}

function namedHeading(
  context: DraftContext,
  quotation: FoundQuotation,
  window: Range,
  { name, own, frame }: Named,
): string {
  const space = LONGEST_HEADING - name.length - 2;
  const whole = quotation.type === 'mixed' ? wholeClause(context, quotation, own, space) : null;
  if (whole !== null) return withName(name, whole);
  // What somebody else does ahead of the marks isn’t what these say.
  if (frame !== null && isScrap(own) && (frame.includes(lastWord(name)) || isThing(quotation))) return frame;
  const words = wordsBehindName(context, window, own, space);
  const isCut = words === null || words.endsWith('…');
  const heading = words === null ? otherQuoteHeading(context, quotation, window) : withName(name, words);
  return (isCut ? allOf(own) : null) ?? heading;
}

/** The slide names the speaker, too: all of the words says more than the name and some of them. */
function allOf(own: string): string | null {
  const words = headingOf(closed(own));
  return words !== null && !words.endsWith('…') && isComplete(words, closed(own)) ? words : null;
}

function wordsBehindName(context: DraftContext, window: Range, own: string, space: number): string | null {
  const first = headingOf(closed(own), space);
  const isWhole = first !== null && !first.endsWith('…') && !POINTS_BACK.test(first);
  return isWhole ? first : (bestOf(context, window, space) ?? first);
}

/** A few words are headed by what leads up to them, but “Our task is to pay.” says more than that. */
const isScrap = (own: string): boolean => countSpaced(own) <= 8 && !isSentence(own);

const isSentence = (own: string): boolean =>
  /^\p{Lu}.*[.!]$/u.test(own) && countSpaced(own) >= 4 && hasVerb(own) && !POINTS_BACK.test(own);

/** Marks end what somebody says as a stop does. */
const closed = (words: string): string =>
  /[.!?…]$/u.test(words) ? words : `${words.replace(/[,;:]$/u, '')}.`;

/** “Governments need no lessons in closing gates” for “that governments ‘need no lessons in closing gates’”. */
function wholeClause(
  context: DraftContext,
  quotation: FoundQuotation,
  own: string,
  longest: number,
): string | null {
  const clause = upTo(wordsAt(context, quotation), own);
  if (!isAsserted(context, quotation) || /^(?:is|are|was|were|has|had|have|will|would)\b/u.test(clause))
    return null;
  if (!/^(?:that |(?:the|an?|his|her|its|their|he|she|it|they|we|i)\b|\p{Lu})/iu.test(clause)) return null;
  // “Calls it ‘the sunshine tax’”: the verb stands outside of what is called so.
  const ahead = clause.split(/[“"„«]/u)[0] ?? '';
  if (!VERB.test(ahead) && !clause.startsWith('that ')) return null;
  const words = clause
    .replace(/^that /u, '')
    .replace(/ and that /gu, ' and ')
    .replace(/[“”"„«»]/gu, '')
    .replace(/\s*[(（][^()（）]*$/u, '');
  const heading = headingOf(closed(words), longest);
  const beginning = own
    .replace(/(?<![\s.,;:!?])[\s.,;:!?]+$/u, '')
    .slice(0, longest)
    .toLowerCase();
  const isWhole = heading !== null && !POINTS_BACK.test(heading) && heading.toLowerCase().includes(beginning);
  return isWhole ? heading : null;
}

/** “The firm had ‘sold our children’” of what continues with “before he was led out”, where that takes nothing back. */
function upTo(clause: string, own: string): string {
  const end = clause.indexOf(own) + own.length;
  const before = clause.slice(0, end);
  const after = clause.slice(end);
  const isEnough =
    (end > own.length && VERB.test(before.slice(0, -own.length)) && /^[”"’»]* \p{Ll}/u.test(after)) ||
    // “The line must go where people are”, which is the writer’s to judge
    (/^[”"’»]+, /u.test(after) && hasVerb(own));
  return isEnough && !dropsLimit(before, after.replace(/^[”"’»]+/u, '')) ? before : clause;
}

/** The first sentence of a long stretch that is whole without the others. */
function bestOf(context: DraftContext, window: Range, longest: number): string | null {
  for (const { start, end } of context.findings.claims) {
    if (start < window.start || end > window.end) continue;
    const sentence = wordsAt(context, { start, end });
    const heading = /[“”"„«»]/u.test(sentence) ? null : headingOf(sentence, longest);
    if (
      heading !== null &&
      !heading.endsWith('…') &&
      !POINTS_BACK.test(heading) &&
      isComplete(heading, sentence)
    )
      return heading;
  }
  return null;
}

/** Of nobody, or of somebody whose name leaves no room. */
const headingWithoutName = (own: string, frame: string | null, isNameless: boolean): string | null =>
  isNameless ? (frame ?? namelessHeading(own)) : (headingOf(closed(own)) ?? frame);

/** “Said it would end” waits for the marks, whoever said so. */
const VERB_FIRST =
  /^(?:Sa(?:id|ys)|Told|Tells|Asked|Asks|Add(?:ed|s)|Call(?:ed|s)|Argued|Argues|Claim(?:ed|s)|Insist(?:ed|s)|Wrote|Writes|Warn(?:ed|s)|Admit(?:ted|s)|Accuse[ds]|Describe[ds]|Announced|Declared|Explain(?:ed|s)|Posted|Tweeted)\b/u;

/** A whole sentence that nobody is named for; a few words say too little alone. */
function namelessHeading(own: string): string | null {
  const words = countSpaced(own) < 4 ? null : headingOf(closed(own), LONGEST_HEADING - NAMELESS.length);
  return words === null ? null : `${NAMELESS}${words}`;
}

const NAMELESS = 'No speaker named: ';

/** Where the words stand, for a second slide that would be headed alike. */
export function otherQuoteHeading(context: DraftContext, quotation: FoundQuotation, window: Range): string {
  const { words } = context;
  const paragraph = paragraphAt(context, window.start);
  const name = shortName(speakerName(quotation));
  if (name !== '') return `${name}, ${words.paragraph(paragraph).replace(/^P/u, 'p')}`;
  return tellsOfSpeakers(context) && speakerName(quotation) === ''
    ? `${words.paragraph(paragraph)} quotes without naming a speaker`
    : words.wordsInMarks(paragraph);
}

/** What leads up to the marks: the clause right before them, else the beginning of the sentence. */
function frameOf(before: string): string | null {
  const words = before.replace(/(?<![\s"'\p{Pi}])[\s"'\p{Pi}]+$/u, '');
  if (withoutDangling(words) !== words || /[([]$/u.test(words)) return null;
  // “The official theme of the week: …” says what the words are, without a verb.
  const colon = /:\s*["'\p{Pi}\p{Ps}]?$/u.exec(words);
  const label =
    colon === null
      ? ''
      : (words
          .slice(0, colon.index)
          .split(/[,;:—–]/u)
          .at(-1) ?? '');
  const clause = before
    .split(/[,;:—–]\s/u)
    .findLast((part) => countSpaced(part) >= 4 && (hasVerb(part) || part === label));
  const frame = (clause === undefined ? null : headingOf(clause)) ?? headingOf(before);
  const isUsable =
    frame !== null &&
    !VERB_FIRST.test(frame) &&
    !/^(?:Who|Whom|Whose|Which|That) /u.test(frame) &&
    (hasVerb(frame) || clause === label);
  return isUsable ? frame : null;
}

/** “The official theme” doesn't speak; its sentence needs no name before it. */
export function isThing({ speaker }: FoundQuotation): boolean {
  return /^(?:The|A|An|the|a|an) /u.test(speaker?.name ?? '') || (speaker?.name ?? '').length > 40;
}

function withName(name: string, words: string): string {
  const heading = `${name}: ${words}`;
  return heading.length <= LONGEST_HEADING ? heading : words;
}

function shortName(name: string): string {
  return name.length > 40 ? '' : capitalised(name);
}
