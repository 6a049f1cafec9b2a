import { ENGLISH_WEEKDAY } from '../../language/calendar.ts';
import { findDates } from '../../article/find-dates.ts';
import type { FoundDate } from '../../speech/text/findings.ts';
import type { Range } from '../../text/position.ts';
import { citationOf, isBesideStory, sentenceAt, type DraftContext } from '../context/draft-context.ts';
import type { DraftSlide } from '../context/draft-slide.ts';
import { markdownText, plainLine } from '../context/markdown-text.ts';
import { capitalised } from '../../text/capitalised.ts';
import { numberWord } from '../words/number-words.ts';
import { hasVerb, withoutDangling } from '../headings/clause-shape.ts';
import { headingOf, withoutDateline } from '../headings/heading-of.ts';
import { POINTS_BACK } from '../headings/statement.ts';

const MOST_EVENTS = 5;

interface Event {
  readonly line: string;
  readonly order: number;
  readonly at: number;
  readonly isRelative: boolean;
}

/** What happened when, as far as the article dates it. Relative dates stay relative. Empty below two events. */
export function timelineSlides(context: DraftContext, published: string | null): readonly DraftSlide[] {
  const events = eventsOf(context, published);
  if (events.length < 2) return [];
  const lines = [...events, ...publication(published)]
    .toSorted((a, b) => a.order - b.order || a.at - b.at)
    .map(({ line }) => line);
  return [
    {
      kind: 'slide',
      heading: headingFor(events, published),
      otherHeading: null,
      attributes: '{.timeline}',
      body: lines.join('\n'),
      notes:
        'What is counted from the day of writing (last week, on Monday) is left as it stands. Fix those dates from other sources before you rely on the order.',
      at: Math.max(...events.map(({ at }) => at)) + 1,
      priority: 3,
      voice: 'time',
    },
  ];
}

/** The first few sentences that say when something happened, each once. */
function eventsOf(context: DraftContext, published: string | null): readonly Event[] {
  const events = new Map<number, Event>();
  for (const date of context.findings.dates) {
    const sentence = isBesideStory(context, date) ? null : sentenceAt(context, date.start);
    if (sentence === null || isInFront(context, date.start, sentence) || events.has(sentence.start)) continue;
    const event = eventOf(context, date, sentence, published);
    if (event !== null) events.set(sentence.start, event);
    if (events.size === MOST_EVENTS) break;
  }
  return [...events.values()];
}

/** The day in “ALMATY, March 4 (Interlink) --” is that of the report. */
function isInFront({ article }: DraftContext, at: number, { start, end }: Range): boolean {
  return at < end - withoutDateline(article.plainText.slice(start, end)).length;
}

function publication(published: string | null): readonly Event[] {
  if (published === null) return [];
  const line = `- [**${published}**]{.article} the article appears`;
  return [{ line, order: orderOf(published), at: 0, isRelative: false }];
}

function headingFor(events: readonly Event[], published: string | null): string {
  const number = capitalised(numberWord(events.length));
  const relative = events.filter(({ isRelative }) => isRelative).length;
  if (relative === events.length) return `${number} dates are all counted from the day of writing`;
  return relative > 0 && published === null
    ? `${number} dates, the last ${relative === 1 ? '' : `${numberWord(relative)} `}counted from the day of writing`
    : `${number} dates put the events in order`;
}

function eventOf(
  context: DraftContext,
  date: FoundDate,
  sentence: Range,
  published: string | null,
): Event | null {
  if (/^this (?:year|month|week)$/iu.test(date.text) || isOwner(context, date)) return null;
  const words = eventWords(context.article.plainText, sentence, date);
  const order = date.iso === null ? relativeOrder(date.text, published) : orderOf(date.iso);
  if (words === null || order === null) return null;
  const shown = plainLine(date.text)
    .replace(/^Over /u, 'over ')
    .replace(/^(?:On|In|At) /u, '');
  const line = `- **${markdownText(shown)}** ${markdownText(words)} ${citationOf(context, date.start)}`;
  return { line, order, at: date.start, isRelative: date.isRelative };
}

/** “last year’s tree” grew then; what is said of it is of another time. */
const isOwner = ({ article }: DraftContext, { end }: Range): boolean =>
  /^[’']s? /u.test(article.plainText.slice(end, end + 3));

/** What the sentence says happened; “As the Post reported last week, …” dates the report. */
function eventWords(text: string, sentence: Range, date: Range): string | null {
  const before = text.slice(sentence.start, date.start);
  const whole = headingOf(text.slice(sentence.start, sentence.end));
  const report = /^As (?:the )?([^,]{3,60} (?:reported|wrote|said|noted|announced))\s+$/u.exec(before)?.[1];
  if (whole === null || whole.endsWith('…') || POINTS_BACK.test(whole) || isInsideMarks(before)) return null;
  if (report !== undefined) return `${report}: ${whole}`;
  if (isCutOff(text.slice(sentence.start, sentence.end), whole, date.start - sentence.start)) return null;
  const words = withoutDate(whole, plainLine(text.slice(date.start, date.end)));
  return hasVerb(words) ? capitalised(words) : null;
}

/** Of “The buyer must take the bank and a promise made in 1974”, the beginning alone didn’t happen in 1974. */
function isCutOff(sentence: string, words: string, date: number): boolean {
  const end = sentence.lastIndexOf(words.slice(-LAST_WORDS));
  if (end === -1) return false;
  // “Lund, who came from Oslo in 2014, is the only one”: not in 2014.
  const isBetween = sentence.slice(0, date).startsWith(words.slice(0, FIRST_WORDS)) && date < end;
  const isLeftOut = isBetween && !words.includes(sentence.slice(date, date + FIRST_WORDS));
  return isLeftOut || date > end + Math.min(words.length, LAST_WORDS) + PREPOSITION;
}

const LAST_WORDS = 16;
const FIRST_WORDS = 4;
/** “ during the ”. */
const PREPOSITION = 12;

/** A date at the end stands before the words already, unless they need it; inside them it belongs to what they say. */
function withoutDate(words: string, date: string): string {
  if (words.endsWith(date)) {
    const bare = words.slice(0, -date.length).trim().replace(LEADS_TO_DATE, '');
    return withoutDangling(bare) === bare || /\s(?:her|it|them|up|out|over|through)$/u.test(bare)
      ? bare
      : words;
  }
  const rest = words.toLowerCase().startsWith(`${date.toLowerCase()} `)
    ? words.slice(date.length).trim()
    : words;
  // “From 1980 until 2004 she taught”
  return /^(?:until|till|to|and|or)\b/u.test(rest) ? words : rest;
}

const LEADS_TO_DATE = /(?:\s(?:in|on|at|by|from|of|since|until|before|after|during|the|around|about))+$/u;

/** A date that somebody names in marks tells nothing of when the sentence happened. */
function isInsideMarks(before: string): boolean {
  const count = (mark: RegExp): number => before.match(mark)?.length ?? 0;
  return count(/[“„]/gu) > count(/”/gu) || count(/"/gu) % 2 === 1;
}

/** Days since year 0, roughly; enough to put dates in order. */
function orderOf(iso: string): number {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return year * 372 + month * 31 + day;
}

const RELATIVE: readonly (readonly [RegExp, number])[] = [
  [/\b(?:last|previous) year\b|\byears? ago\b/iu, -372],
  [/\b(?:last|previous) month\b|\bmonths? ago\b|earlier this year/iu, -31],
  [/\b(?:last|previous) week\b|\bweeks? ago\b|earlier this month/iu, -8],
  [/\bweekend\b|\bdays? ago\b|earlier this week|\blast \p{Lu}/iu, -3],
  [new RegExp(`yesterday|\\b${ENGLISH_WEEKDAY}\\b`, 'iu'), -1],
  [/today|tonight/iu, 0],
  [/tomorrow/iu, 1],
  [/later this week|next week/iu, 7],
  [/later this month|next month/iu, 31],
  [/later this year|next year/iu, 372],
];

function relativeOrder(text: string, published: string | null): number | null {
  const found = RELATIVE.find(([pattern]) => pattern.test(text));
  if (found === undefined) return null;
  // Who doesn’t know the day of writing can’t tell where it falls: such dates follow those with a year.
  return (published === null ? orderOf('9999') : orderOf(published)) + found[1];
}

/** The first date in a text as far as it is said: 2017-09-18, 2017-09 or 2017; `null` where no year is. */
export function isoPublished(text: string): string | null {
  const [date] = findDates(text);
  if (date === undefined || date.year === null) return null;
  return [String(date.year), date.month, date.day]
    .flatMap((part) => (part === null ? [] : [String(part).padStart(2, '0')]))
    .join('-');
}
