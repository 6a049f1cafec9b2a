import { lazily } from '../../source/lazily.ts';
import type { Article, Paragraph } from '../article.ts';
import { findDates } from '../find-dates.ts';
import { findStatedDay } from '../find-stated-day.ts';

/** What stands above the story itself. */
export type ArticleFront = Pick<Article, 'headline' | 'standfirst' | 'byline' | 'dateline' | 'published'>;

/**
 * Headline, byline, dateline and date of a text without markup. Takes only what is unmistakable, and otherwise says
 * `null`: a wrong headline is worse than none. A standfirst can't be told from a first paragraph, so it is always `null`.
 */
export function recogniseFront(text: string, paragraphs: readonly Paragraph[]): ArticleFront {
  const head = paragraphs.slice(0, HEAD).map((paragraph) => text.slice(paragraph.start, paragraph.end));
  return {
    headline: headlineOf(text, paragraphs),
    standfirst: null,
    byline: firstFound(head, bylineIn),
    dateline: firstFound(head, datelineIn),
    published: firstFound(head, publicationDateIn) ?? firstFound(head, dayOfDateline),
  };
}

/** How many paragraphs can belong to the front of an article. */
const HEAD = 6;
const LONGEST_HEADLINE = 150;
const LONGEST_BYLINE = 80;

/** A short first line without a full stop, with longer text to follow, that a blank line or the rest of the head parts from it. */
function headlineOf(text: string, paragraphs: readonly Paragraph[]): string | null {
  const [first, ...others] = paragraphs;
  if (first === undefined) return null;
  const line = text.slice(first.start, first.end);
  if (LABEL.test(line)) return headlineOf(text, others);
  if (looksLikeSentence(line) || line.length > LONGEST_HEADLINE || line.includes('\n')) return null;
  if (!isHead(headLines(text, paragraphs))) return null;
  if (
    NAVIGATION.test(line) ||
    bylineIn(line) !== null ||
    publicationDateIn(line) !== null ||
    !/\p{L}/u.test(line)
  )
    return null;
  const hasLongerText = paragraphs
    .slice(1)
    .some((paragraph) => paragraph.end - paragraph.start > line.length);
  return hasLongerText ? line : null;
}

/** What kind of text it is, above the headline. */
const LABEL =
  /^(?:PRESS|NEWS|MEDIA|Press|News|Media) (?:RELEASE|Release|release|STATEMENT|Statement)$|^(?:FOR IMMEDIATE RELEASE|For immediate release|Commentary|COMMENTARY|Opinion|OPINION|Op-Ed|Analysis|ANALYSIS|Editorial|EDITORIAL|Exclusive|EXCLUSIVE|Breaking|BREAKING|Obituary|OBITUARY|Interview|INTERVIEW)$/u;

const looksLikeSentence = (line: string): boolean => /[.,;:]["”’']?$/u.test(line);

/** The lines above the first blank one; empty where none is blank so early. */
function headLines(text: string, paragraphs: readonly Paragraph[]): readonly string[] {
  const last = paragraphs
    .slice(0, HEAD)
    .findIndex(({ end }, at) =>
      /\n[ \t\r]*\n/u.test(text.slice(end, paragraphs[at + 1]?.start ?? text.length)),
    );
  return paragraphs.slice(0, last + 1).map(({ start, end }) => text.slice(start, end));
}

/**
 * Whether the first of these lines is a headline: it stands alone, over one more line that is no sentence, or over lines of which
 * one says who wrote or when.
 */
function isHead(lines: readonly string[]): boolean {
  const [headline = '', ...others] = lines;
  if (others.length === 0) return lines.length > 0;
  if (others.some((line) => bylineIn(line) !== null || publicationDateIn(line) !== null)) return true;
  const isLine = others.length === 1 && others.every((line) => !looksLikeSentence(line));
  return isLine && headline.split(' ').length >= FEWEST_WORDS && (others[0] ?? '').length <= LONGEST_HEADLINE;
}

/** Two lines of fewer words are an address, or what leads about a site. */
const FEWEST_WORDS = 4;

/** “Home | News | Sport”: three parts or more. */
const NAVIGATION = /[|•·»›].*[|•·»›]/u;

/** No letter may be read in two ways: forty capitals in a line would be read in billions. */
const BYLINE =
  /^(?:(?:Words|Text|Story|Written|Reported|WORDS|TEXT|STORY|WRITTEN|REPORTED)[ \u00a0](?:by|BY)|By|BY)[ \u00a0]+(\p{Lu}[\p{L}\p{M}.'’-]*(?:(?:,? and|,|)[ \u00a0][\p{L}\p{M}.'’-]*)*)$/u;

/** The names in a line such as “By Ann Lee, 3 May 2025”; `null` for another line. */
export function bylineIn(paragraph: string): string | null {
  // Here as below a look at the first word spares most articles an expression that takes a millisecond to make.
  if (
    paragraph.length > LONGEST_BYLINE ||
    !/^(?:By|Words|Text|Story|Written|Reported|Von|Par|Por|Da|Di|Door)[ \u00a0]/iu.test(paragraph)
  )
    return null;
  const other = OTHER_BYLINE().exec(paragraph)?.[1];
  if (other !== undefined) return other.replace(/ (?:und|et|y|e|en) /gu, ' and ');
  const line = beforeDate(paragraph).replace(OTHERS_BY, '').replace(OFFICE, '').replace(PLACE, '');
  const names = BYLINE.exec(line)?.[1] ?? null;
  return names === null || /\p{Ll}{2}/u.test(names) ? names : inSmallLetters(names);
}

const NAME = String.raw`\p{Lu}[\p{L}.'’-]+(?: (?:v[ao]n |d[eiu] |la )?\p{Lu}[\p{L}.'’-]+){1,3}`;
/** “Von Ann Lee und Bo Ray”, “Par Ann Lee”: in other languages than English only what is nothing but names. */
const OTHER_BYLINE = lazily(
  () => new RegExp(`^(?:Von|Par|Por|Da|Di|Door) (${NAME}(?:(?:, | (?:und|et|y|e|en) )${NAME}){0,3})$`, 'u'),
);

/** “ANN LEE” is written so in a line of capitals alone. */
function inSmallLetters(names: string): string {
  return names.replace(/(?<=\p{L})\p{Lu}+/gu, (letters) => letters.toLowerCase()).replace(/ And /gu, ' and ');
}

/** “By Ann Lee in Oslo and Bo Ray in Bergen”, “By Ann Lee at the Stadium of Light” */
const PLACE =
  /(?<=^By .{4,80}?)(?: reporting)? (?:in|at|from) (?:the )?\p{Lu}[\p{L}’'-]*(?: (?:of )?\p{Lu}[\p{L}’'-]*)*/gu;
/** “By Ann Lee, Health Reporter” */
const OFFICE =
  /, (?:[\p{L}’'-]+ ){0,4}(?:[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Ww]riter|[Cc]olumnist|[Cc]ritic)$/u;

/** “Words by Ann Lee  Photographs by Bob Ray”, “By Ann Lee. Translated by Bob Ray” */
const OTHERS_BY =
  /[\s.,;|•·—–-]+(?:translated|translation|photo(?:graph)?(?:s|y)?|pictures?|illustrations?|images?|video|graphics?) by .*$/iu;

/** `By Ann Lee, 3 May 2025` and `By Ann Lee | May 3, 2025` without the date. */
function beforeDate(paragraph: string): string {
  const [date, ...others] = findDates(paragraph);
  const endsWithDate = date !== undefined && others.length === 0 && paragraph.slice(date.end).trim() === '';
  return endsWithDate ? paragraph.slice(0, date.start).replace(BEFORE_DATE, '') : paragraph;
}

/** What leads up to a date: `, updated on Friday `. */
const BEFORE_DATE =
  /(?:[\s,:|•·—–-]+(?:(?:last )?(?:published|posted|updated)|on|(?:mon|tues|wednes|thurs|fri|satur|sun)day))*[\s,:|•·—–-]*$/iu;

/** `BEIJING, Sept. 17 (Xinhua) --`, `WASHINGTON —`. */
const DATELINE =
  /^(\p{Lu}{3}[\p{Lu} .'’-]{0,40}(?:, [\p{L}. ]{2,20})?)(?:, [\p{L}.]{3,10} \d{1,2})?(?: \([\p{L}\d /.]{2,40}\))? (?:[—–]|--?) /u;

const HAS_DASH = / [—–-]/;

function datelineIn(paragraph: string): string | null {
  if (!HAS_DASH.test(paragraph)) return null;
  return DATELINE.exec(paragraph)?.[1]?.trim() ?? null;
}

/** “Oslo, 3 May 2026 – The …”, as press releases begin. */
function dayOfDateline(paragraph: string): string | null {
  const front = DAY_AND_DASH.exec(paragraph.slice(0, LONGEST_BYLINE))?.[0];
  return front === undefined ? null : (findStatedDay(front)?.iso ?? null);
}

const DAY_AND_DASH = /^\p{Lu}[\p{L} ./’'-]{1,40}[,(] ?[\p{L}\d ,.]{6,24}\d{4}\)? ?(?:[—–:]|--?)\s/u;

/** A line that is a date and little else: a weekday, a time, a word such as “Published”, a name or a place before it. */
function publicationDateIn(paragraph: string): string | null {
  if (paragraph.length > LONGEST_BYLINE || !/\d{4}/u.test(paragraph)) return null;
  const line = paragraph.replace(LATER, '');
  const day = findStatedDay(line);
  if (day === null || findStatedDay(line.slice(day.end)) !== null) return null;
  const rest = `${line.slice(0, day.start)} ${line.slice(day.end)}`;
  return REST_OF_DATE_LINE.test(rest) ||
    bylineIn(paragraph) !== null ||
    BEFORE_DAY.test(line.slice(0, day.start))
    ? day.iso
    : null;
}

/** “Ann Lee, 3 May 2025”, “Riverton, 3 May 2025”. */
const BEFORE_DAY = /^\p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*){0,3}(?:,| [|·•–—-]) $/u;

/** When it was changed after it had appeared. */
const LATER = /(?<=\d.*)[\s,;|•·—–(-]+(?:last )?(?:updated|modified|edited|corrected)\b.*$/iu;

/** Words of two to four letters are “on”, “at”, “pm”, “GMT”. */
const REST_OF_DATE_LINE =
  /^(?:\s|[,.:|·•—–-]|\b(?:published|posted|updated|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|uhr|publié le|veröffentlicht am|stand|\d{1,2}[:.h]\d{2}|[ap]\.m\b|[A-Z]{2,4}))*$/iu;

function firstFound<T>(paragraphs: readonly string[], find: (paragraph: string) => T | null): T | null {
  for (const paragraph of paragraphs) {
    const found = find(paragraph);
    if (found !== null) return found;
  }
  return null;
}
