import type { FoundQuotation, Span } from '../extract/findings.ts';
import {
  blockQuote,
  citationOf,
  paragraphAt,
  quotationsIn,
  readsSpeakers,
  sentenceAt,
  speakerName,
  stands,
  SURE,
  wordsAt,
} from './draft-context.ts';
import type { DraftContext } from './draft-context.ts';
import type { DraftSlide } from './draft-slide.ts';
import { inNotes, markdownText, plainName, plainRole } from './markdown-text.ts';
import { withoutDangling } from './clause-shape.ts';
import { headingOf } from './heading-of.ts';
import { capitalised } from './number-words.ts';
import { beginningOf, countWords, fitsSlide, LARGE, READING } from './shorten.ts';
import type { SlideRoom } from './shorten.ts';

/** More windows than this of one long quotation are a reading, not a selection. */
const MOST_WINDOWS = 3;

/** A slide for each quotation in somebody's own words that is worth one, the most telling with the lowest priority. */
export function quoteSlides(context: DraftContext): readonly DraftSlide[] {
  const { quotations, keyQuotations } = context.findings;
  return keyQuotations.flatMap((index, rank) => {
    const quotation = quotations[index];
    if (quotation === undefined || quotation.type === 'indirect' || quotation.start >= context.end) return [];
    return windowsOf(context, quotation)
      .slice(0, MOST_WINDOWS)
      .flatMap((window, place) => quoteSlide(context, quotation, window, rank + place * 4) ?? []);
  });
}

/** Stretches of a quotation that fit a slide: the marked words of a mixed one, whole sentences of a long one. */
function windowsOf(context: DraftContext, quotation: FoundQuotation): readonly Span[] {
  if (quotation.type === 'mixed') return markedIn(context, quotation);
  const room = roomFor(quotation);
  if (fitsSlide(wordsAt(context, quotation), room)) return countWords(quotation.text) < 3 ? [] : [quotation];
  const windows: Span[] = [];
  for (const sentence of sentencesIn(context, quotation)) {
    const last = windows.at(-1);
    const joined = last === undefined ? null : { start: last.start, end: sentence.end };
    if (joined !== null && fitsSlide(wordsAt(context, joined), room)) windows[windows.length - 1] = joined;
    else windows.push(sentence);
  }
  return windows.toSorted((a, b) => weight(context, b, room) - weight(context, a, room) || a.start - b.start);
}

/** A speech that the article hands on in whole paragraphs is shown at more length. */
const roomFor = ({ form }: FoundQuotation): SlideRoom => (form === 'block' ? READING : LARGE);

/** Sentences that fit come first, those with a term or a demand before others. */
function weight(context: DraftContext, window: Span, room: SlideRoom): number {
  const hasTerm = context.findings.terms.some(({ start }) => start >= window.start && start < window.end);
  const text = wordsAt(context, window);
  return (
    (fitsSlide(text, room) ? 2 : 0) +
    (hasTerm ? 2 : 0) +
    (/\b(?:must|we|never|should|need)\b/iu.test(text) ? 1 : 0)
  );
}

function sentencesIn({ findings, article }: DraftContext, quotation: Span): readonly Span[] {
  const cut = findings.claims
    .filter(({ start, end }) => start < quotation.end && end > quotation.start)
    .map(({ start, end }) => ({
      start: Math.max(start, quotation.start),
      end: Math.min(end, quotation.end),
    }));
  const spans = cut.length === 0 ? [quotation] : cut;
  return spans.filter(({ start, end }) => /\p{L}/u.test(article.plainText.slice(start, end)));
}

const MARKED = /[“"„«]([^“”"„«»\n]{3,400})[”"“»]/gu;

/** The words in marks inside a mixed quotation, the longest first. */
export function markedIn({ article }: DraftContext, { start, end }: FoundQuotation): readonly Span[] {
  return [...article.plainText.slice(start, end).matchAll(MARKED)]
    .map((match) => ({
      start: start + match.index + 1,
      end: start + match.index + 1 + (match[1] ?? '').length,
    }))
    .filter((span) => countWords(article.plainText.slice(span.start, span.end)) >= 3)
    .toSorted((a, b) => b.end - b.start - (a.end - a.start));
}

function quoteSlide(
  context: DraftContext,
  quotation: FoundQuotation,
  window: Span,
  rank: number,
): DraftSlide | null {
  const room = roomFor(quotation);
  const content = contentOf(context, window, room);
  const attribution = content === null ? null : attributionFor(context, quotation, content, window.start);
  if (content === null || attribution === null) return null;
  return {
    kind: 'slide',
    heading: quoteHeading(context, quotation, window),
    otherHeading: otherHeading(context, quotation, window),
    attributes: '',
    body: blockQuote(content, `${attribution} ${citationOf(context, window.start)}`),
    notes: notesFor(context, quotation, window),
    at: window.start,
    priority: fitsSlide(wordsAt(context, window), room) ? rank : rank + 10,
    voice: quotation.form === 'block' ? `block ${quotation.speaker?.name ?? ''}` : '',
  };
}

/** The words as they will stand: whole, else their beginning with a mark for what is left out. */
export function contentOf(context: DraftContext, window: Span, room: SlideRoom = LARGE): string | null {
  const words = wordsAt(context, window).replace(/[,，;；]$/u, '');
  if (fitsSlide(words, room))
    return /^\p{Ll}/u.test(words) && countWords(words) <= 10 ? words.replace(/\.$/u, '') : words;
  const beginning = beginningOf(words);
  if (beginning === null) return null;
  return `${beginning.replace(/[,;:\s]+$/u, '')} …`;
}

/** The fullest attribution that holds: speaker, role, carriers, translator; else that nobody is named. */
function attributionFor(
  context: DraftContext,
  quotation: FoundQuotation,
  content: string,
  at: number,
): string | null {
  const name = speakerName(quotation);
  if (name !== '' && stands(context, content, name, at))
    return `${name}${roleOf(quotation)}${wayOf(quotation, name)}`;
  if (!stands(context, content, null, at)) return null;
  return readsSpeakers(context) ? 'quoted in the article without a named speaker' : 'speaker to be added';
}

function roleOf({ speaker }: FoundQuotation): string {
  const office = plainRole(speaker?.role ?? null);
  const body = plainRole(speaker?.organisation ?? null);
  const parts = office.includes(body) ? [office] : [office, body];
  const role = parts.filter((part) => part !== '').join(', ');
  return role === '' ? '' : `, ${role}`;
}

function wayOf({ chain }: FoundQuotation, speaker: string): string {
  const names = (isWanted: (relation: string) => boolean): readonly string[] =>
    chain.flatMap(({ name, relation }) =>
      isWanted(relation) && plainName(name) !== speaker ? [plainName(name)] : [],
    );
  const carriers = names((relation) => relation !== 'wrote' && relation !== 'translated');
  const [translator] = names((relation) => relation === 'translated');
  return `${carriers.map((name) => ` via ${name}`).join('')}${translator === undefined ? '' : `, trans. ${translator}`}`;
}

function quoteHeading(context: DraftContext, quotation: FoundQuotation, window: Span): string {
  const name = shortName(speakerName(quotation));
  const sentence = sentenceAt(context, window.start);
  const before = sentence === null ? '' : context.article.plainText.slice(sentence.start, window.start);
  const own = wordsAt(context, window);
  const frame = frameOf(before);
  if (!readsSpeakers(context) && name === '')
    return headingOf(own) ?? otherHeading(context, quotation, window);
  if (name === '')
    return frame ?? `Paragraph ${paragraphAt(context, window.start)} quotes without naming a speaker`;
  if (countWords(own) <= 8 && frame !== null)
    return frame.includes(name) || isThing(quotation) ? frame : withName(name, frame);
  const words = headingOf(own, LONGEST - name.length - 2);
  return words === null
    ? `${name}, in paragraph ${paragraphAt(context, window.start)}`
    : withName(name, words);
}

function otherHeading(context: DraftContext, quotation: FoundQuotation, window: Span): string {
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
function isThing({ speaker }: FoundQuotation): boolean {
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

function notesFor(context: DraftContext, quotation: FoundQuotation, window: Span): string {
  const sentence = sentenceAt(context, window.start);
  const context_ = sentence === null ? '' : wordsAt(context, sentence);
  const place = `Context, paragraph ${paragraphAt(context, window.start)}:`;
  const lines = context_ === '' ? [] : [`${place} ${inNotes(context_)}`];
  lines.push(readsSpeakers(context) ? aboutSpeaker(quotation) : SPEAKERS_NOT_READ);
  const others = quotationsIn(context, sentence ?? window).length;
  if (others > 1) lines.push(`The sentence holds ${others} quotations.`);
  return lines.join('\n\n');
}

/** What notes say where only English would tell who speaks. */
const SPEAKERS_NOT_READ =
  'Who says this wasn’t read, because the article isn’t in English. Look it up and write the name in.';

function aboutSpeaker({ speaker, confidence, cue, type, chain, rule }: FoundQuotation): string {
  const name = markdownText((speaker?.name ?? '').replace(/^The (?=\S)/u, 'the '));
  if (name === '') return 'The article names nobody for these words. Ask whose they are.';
  if (confidence < SURE)
    return `The name that stands nearest is ${name}; the article doesn’t say for certain that these are the words of that speaker. Ask whose they are.`;
  if (rule === 'turn') return `The article puts the name ${name} before these words and sets no marks.`;
  const verb = cue === null ? 'without a verb of saying' : `with “${markdownText(cue.text)}”`;
  const words =
    type === 'mixed'
      ? ' Only the words in marks are the speaker’s; the rest of the sentence is the writer’s.'
      : '';
  const isTranslated = chain.some(({ relation }) => relation === 'translated');
  return `The article gives the words to ${name} ${verb}.${words}${isTranslated ? ' They are a translation.' : ''}`;
}
