import type { FoundQuotation, Span } from '../extract/findings.ts';
import { withoutDangling } from './clause-shape.ts';
import { paragraphAt, readsSpeakers, sentenceAt, speakerName, wordsAt } from './draft-context.ts';
import type { DraftContext } from './draft-context.ts';
import { headingOf } from './heading-of.ts';
import { capitalised } from './number-words.ts';
import { countWords } from './shorten.ts';

/** Names the speaker and what is said: in the sentence that leads up to the words, else in their beginning. */
export function quoteHeading(context: DraftContext, quotation: FoundQuotation, window: Span): string {
  const name = shortName(speakerName(quotation));
  const sentence = sentenceAt(context, window.start);
  const before = sentence === null ? '' : context.article.plainText.slice(sentence.start, window.start);
  const own = wordsAt(context, window);
  const frame = frameOf(before);
  if (!readsSpeakers(context) && name === '')
    return headingOf(own) ?? otherQuoteHeading(context, quotation, window);
  if (name === '')
    return frame ?? `Paragraph ${paragraphAt(context, window.start)} quotes without naming a speaker`;
  if (countWords(own) <= 8 && frame !== null)
    return frame.includes(name) || isThing(quotation) ? frame : withName(name, frame);
  const words = headingOf(own, LONGEST - name.length - 2);
  return words === null
    ? `${name}, in paragraph ${paragraphAt(context, window.start)}`
    : withName(name, words);
}

/** A heading by the place, for a slide whose first choice another slide has taken. */
export function otherQuoteHeading(context: DraftContext, quotation: FoundQuotation, window: Span): string {
  const place = `paragraph ${paragraphAt(context, window.start)}`;
  const name = shortName(speakerName(quotation));
  if (name !== '') return `${name}, ${place}`;
  return readsSpeakers(context)
    ? `${capitalised(place)} quotes without naming a speaker`
    : `Words in marks, ${place}`;
}

/** What leads up to the marks: the clause right before them, else the beginning of the sentence. */
function frameOf(before: string): string | null {
  const words = before.trim();
  if (withoutDangling(words) !== words) return null;
  const clause = before.split(/[,;:—–]\s/u).findLast((part) => countWords(part) >= 4);
  return (clause === undefined ? null : headingOf(clause)) ?? headingOf(before);
}

/** “The official theme” doesn't speak; its sentence needs no name before it. */
export function isThing({ speaker }: FoundQuotation): boolean {
  return /^(?:The|A|An|the|a|an) /u.test(speaker?.name ?? '') || (speaker?.name ?? '').length > 40;
}

/** As long as other headings may be. */
const LONGEST = 88;

function withName(name: string, words: string): string {
  const heading = `${name}: ${words}`;
  return heading.length <= LONGEST ? heading : words;
}

function shortName(name: string): string {
  return name.length > 40 ? '' : name.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
