import { withIsoDate } from '../article/find-dates.ts';
import type { SourceItem } from '../outline/front-matter.ts';
import { fillIn, type UiStrings, uiStrings } from '../language/interface-words.ts';
import { ET_AL } from '../sources/csl-item.ts';
import { monthNames } from '../language/all-languages.ts';

/** A source as the front matter describes it, with what the slides need of it. */
export interface Source {
  readonly id: string;
  /** “Bandurski, China Media Project, 18 September 2017”. */
  readonly shortTitle: string;
  /** The same for where the title is beside it: without the title that stands in for an outlet. */
  readonly origin: string;
  /** What marks in the text call it: “Bandurski”; a source without authors by its outlet or title. */
  readonly mark: string;
  /** The pieces of its entry in the list of sources. */
  readonly authors: string;
  readonly title: string;
  readonly container: string | null;
  /** As printed, such as “18 September 2017”. */
  readonly issued: string | null;
  readonly url: string | null;
  /** “as archived on 1 November 2026”, for a page of a web archive. */
  readonly archived: string | null;
}

/**
 * The parts of a source that slides show, from its CSL-JSON item. `language` is a BCP 47 tag and names the months; `day` is that on which a
 * web archive kept the page.
 */
export function formatSource(
  id: string,
  item: SourceItem,
  language: string,
  day: string | null = null,
): Source {
  const names = item.author.map(nameOf).filter(Boolean);
  const issued = formatDate(item.issued, language);
  const container = item['container-title'] ?? item.publisher ?? null;
  const words = uiStrings(language);
  const families = item.author.map((name) => calledBy(name, language)).filter(Boolean);
  const named = (outlet: string | null): readonly (string | null)[] =>
    [shortNames(families, words), outlet, issued].filter(Boolean);
  const parts = named(container ?? item.title);
  const archived = day === null ? null : archivedOn(day, language);
  return {
    id,
    shortTitle: [...parts, archived].filter(Boolean).join(words.comma),
    origin: named(container).join(words.comma),
    mark: parts[0] ?? item.title,
    authors: names.join(words.comma),
    title: item.title,
    container,
    issued,
    url: item.URL ?? null,
    archived,
  };
}

/** “as archived on 1 November 2026” */
export function archivedOn(day: string, language: string): string {
  return fillIn(uiStrings(language).archived, { date: formatDate(day, language) ?? day });
}

/** ISO date (2017-09-18, 2017-09 or 2017) of a CSL date, or of one as it is written in English; `null` when it holds none. */
export function isoDateOf(date: SourceItem['issued']): string | null {
  if (date === undefined) return null;
  const parts =
    typeof date === 'string' ? withIsoDate(date).split('-') : (date['date-parts']?.[0] ?? []).map(String);
  const iso = parts.map((part) => part.padStart(2, '0')).join('-');
  return /^\d{4}(?:-\d{2}){0,2}$/u.test(iso) && isInCalendar(iso) ? iso : null;
}

/** 2017-02-31 would be printed as 3 March. */
function isInCalendar(iso: string): boolean {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** A date as it is printed: “18 September 2017”; one that isn’t ISO stays as it is. */
export function formatDate(date: SourceItem['issued'], language: string): string | null {
  const iso = isoDateOf(date);
  if (iso === null) return typeof date === 'object' ? (date.literal ?? date.raw ?? null) : (date ?? null);
  const [year = 0, month, day] = iso.split('-').map(Number);
  return language === 'en' ? englishDate(year, month, day) : localDate(year, month, day, language);
}

/** As in Britain, and without the formatter, which takes longer to load than a small deck to be composed. */
function englishDate(year: number, month: number | undefined, day: number | undefined): string {
  const monthName = month === undefined ? null : (monthNames('en')[month - 1] ?? null);
  return [day, monthName, year].filter((part) => part !== undefined && part !== null).join(' ');
}

function localDate(
  year: number,
  month: number | undefined,
  day: number | undefined,
  language: string,
): string {
  // In the calendar that the source is dated in: a book of 1968 is looked for under that year.
  const options: Intl.DateTimeFormatOptions = { timeZone: 'UTC', calendar: 'gregory', year: 'numeric' };
  if (month !== undefined) options.month = 'long';
  if (day !== undefined) options.day = 'numeric';
  const date = new Intl.DateTimeFormat(language, options).format(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  return language.startsWith('fr') ? date.replace(/^1(?= )/u, '1er') : date;
}

function nameOf(name: SourceItem['author'][number]): string {
  return name.literal ?? nameInHan(name) ?? [name.given, name.family].filter(Boolean).join(' ');
}

/** By the family name; in Chinese and Japanese a name in Han characters is said in full. */
function calledBy(name: SourceItem['author'][number], language: string): string {
  const inFull = /^(?:zh|ja)\b/u.test(language) ? nameInHan(name) : null;
  return inFull ?? name.family ?? name.literal ?? '';
}

/** 王小明, the family name first and nothing between; `null` for a name in other characters. */
function nameInHan({ family = '', given = '' }: SourceItem['author'][number]): string | null {
  const name = family + given;
  return /^\p{Script=Han}+$/u.test(name) ? name : null;
}

function shortNames(families: readonly string[], { and }: UiStrings): string {
  const [first = ''] = families;
  return families.length > 2 || families[1] === ET_AL ? `${first} ${ET_AL}` : families.join(and);
}
