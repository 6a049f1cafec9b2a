import { findStatedDay } from '../find-dates.ts';
import { firstFound } from '../../text/collections.ts';
import { lettersOf } from '../normalised-text.ts';
import { phrasePattern } from '../page-phrases.ts';
import { linkedData } from './linked-data.ts';
import { bylineIn } from '../front/byline-in.ts';
import { oneLine } from '../../text/words.ts';
import type { PageTree } from './page-boxes.ts';

/** What the head of a page says of its article; `null` for what it doesn’t say. */
export interface PageFacts {
  readonly headline: string | null;
  readonly byline: string | null;
  readonly container: string | null;
  readonly url: string | null;
  readonly published: string | null;
  /** What is shown of it in lists and searches. */
  readonly description: string | null;
}

/**
 * Reads headline, authors, the site’s name, the page’s address and the day from where sites say them: linked data, Open Graph,
 * canonical link, meta tags, and what a browser writes into a page that it saves.
 */
export function pageFacts(head: PageTree, html: string): PageFacts {
  const stated = readerOf(head);
  const scripts = [...head.querySelectorAll('script[type="application/ld+json"]')];
  const data = linkedData(scripts.map(({ textContent }) => textContent ?? ''));
  const lines = infoLines(head);
  return {
    headline: headlineOf(head, data.headline, containerOf(stated, data.publisher)),
    byline: bylineOf(data.authors, stated) ?? bylineShown(head),
    container: containerOf(stated, data.publisher) ?? firstFound(lines, sourceIn),
    url: addressOf(stated, data.url, html),
    published: dayIn(dayStated(stated, data.published)) ?? firstFound(lines, dayIn),
    description: stated.meta(['og:description', 'description']),
  };
}

/** What elements of a page have in their attributes. */
interface Stated {
  readonly all: (selector: string, attribute: string) => readonly string[];
  /** What the first of some meta tags says. */
  readonly meta: (names: readonly string[]) => string | null;
}

function readerOf(head: PageTree): Stated {
  const all = (selector: string, attribute: string): readonly string[] =>
    [...head.querySelectorAll(selector)].flatMap((element) => filled(element.getAttribute(attribute)));
  return { all, meta: (names) => names.flatMap((name) => all(metaNamed(name), 'content'))[0] ?? null };
}

function addressOf(stated: Stated, linked: string | null, html: string): string | null {
  const canonical = stated.all('link[rel="canonical"]', 'href')[0];
  const address = canonical ?? stated.meta(['og:url']) ?? linked ?? savedFrom(html);
  return address !== null && isWebAddress(address) ? address : null;
}

function dayStated(stated: Stated, linked: string | null): string {
  return linked ?? stated.meta(DATES) ?? stated.all('time[datetime]', 'datetime')[0] ?? '';
}

const LONGEST = 300;
const DATES = [
  'article:published_time',
  'article:published',
  'datePublished',
  'citation_publication_date',
  'citation_online_date',
  'parsely-pub-date',
  'date',
  'pubdate',
  'publish-date',
  'DC.date.issued',
  'dcterms.issued',
  'DC.date',
  'dcterms.date',
];

function filled(text: string | null): readonly string[] {
  const words = oneLine(text ?? '');
  return words === '' || words.length > LONGEST ? [] : [words];
}

/** Sites write a name into any of three attributes. */
function metaNamed(name: string): string {
  return ['property', 'name', 'itemprop'].map((key) => `meta[${key}="${name}" i]`).join(', ');
}

function dayIn(text: string): string | null {
  const plain = /^(\d{4})[/.]?(\d{2})[/.]?(\d{2})(?!\d)/u.exec(text);
  return findStatedDay(plain === null ? text : `${plain[1]}-${plain[2]}-${plain[3]}`)?.iso ?? null;
}

/** Short lines that say when and where a text appeared, by what sites call them. */
function infoLines(head: PageTree): readonly string[] {
  const selectors = ['date', 'time', 'publish', 'info', 'meta', 'source'].flatMap((name) => [
    `[class*="${name}" i]`,
    `[id*="${name}" i]`,
  ]);
  return [...head.querySelectorAll(selectors.join(', '))]
    .flatMap(({ textContent }) => filled(textContent))
    .filter((line) => line.length <= LONGEST_LINE);
}

const LONGEST_LINE = 120;

/**
 * What the page itself has as its heading: one that its title says too, where that isn’t the name of the site, else the only one of the
 * article; the title alone has the site’s name after it.
 */
function headlineOf(head: PageTree, stated: string | null, site: string | null): string | null {
  const shown = (selector: string): readonly string[] =>
    [...head.querySelectorAll(selector)].flatMap(({ textContent }) => filled(textContent));
  const titles = [
    [...head.querySelectorAll('title')][0]?.textContent ?? '',
    [...head.querySelectorAll(metaNamed('og:title'))][0]?.getAttribute('content') ?? '',
    stated ?? '',
  ];
  const headings = shown('h1').filter((words) => lettersOf(words).length >= SHORTEST);
  const isOfSite = (words: string): boolean => lettersOf(words) === lettersOf(site ?? '');
  return (
    headings.find((words) => !isOfSite(words) && titles.some((title) => isHeadlineIn(title, words))) ??
    titles.flatMap((title) => underLabel(title, headings))[0] ??
    onlyOne(shown('[itemprop="headline"]')) ??
    onlyOne(shown('article h1, main h1').filter((words) => !isOfSite(words) && isPhrase(words))) ??
    filled(stated)[0] ??
    null
  );
}

/** Whether a title has these words as more than the name of the site, which is the shorter of its parts. */
function isHeadlineIn(title: string, words: string): boolean {
  const letters = lettersOf(words);
  if (!lettersOf(title).includes(letters)) return false;
  const parts = partsOf(title).map(lettersOf);
  return !parts.includes(letters) || parts.every((part) => part.length <= letters.length);
}

/** “Dockers vote to strike | The Courier” */
const partsOf = (title: string): readonly string[] =>
  filled(title).flatMap((words) => words.split(/ (?:[|·•»–—]|-{1,2}) |: /u));

/** The part of a title that a heading has after a label: “Harbour Dockers vote to strike” under “Dockers vote to strike | Courier”. */
function underLabel(title: string, headings: readonly string[]): readonly string[] {
  return partsOf(title).filter(
    (part) => isPhrase(part) && headings.some((words) => lettersOf(words).endsWith(lettersOf(part))),
  );
}

/** Fewer words may be anything; Chinese and Japanese don’t part them. */
const isPhrase = (words: string): boolean =>
  words.split(' ').length >= 3 || /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{6}/u.test(words);

/** The words that are there, if they are some and the same each time. */
function onlyOne(headings: readonly string[]): string | null {
  const [words, ...others] = new Set(headings);
  const isHeadline = words !== undefined && others.length === 0 && lettersOf(words).length >= SHORTEST;
  return isHeadline ? words : null;
}

const SHORTEST = 5;

const AUTHORS = [
  'citation_author',
  'byl',
  'parsely-author',
  'sailthru.author',
  'author',
  'article:author',
  'DC.creator',
  'dcterms.creator',
];

/** Who wrote it, as linked data, the byline of a page’s head or its list of authors says. */
function bylineOf(linked: readonly string[], { all }: Stated): string | null {
  const isWriter = all('meta[name="twitter:label1"]', 'content')[0]?.toLowerCase() === 'written by';
  const lists = [
    linked,
    ...AUTHORS.map((name) => all(metaNamed(name), 'content')),
    isWriter ? all('meta[name="twitter:data1"]', 'content') : [],
  ];
  const people = lists.map((names) => [...new Set(names.map(withoutBy))].filter(isAuthor));
  const found = people.find((names) => names.length > 0) ?? [];
  const last = found.at(-1);
  return last === undefined || found.length === 1
    ? (last ?? null)
    : `${found.slice(0, -1).join(', ')} and ${last}`;
}

/** Elements called so may be in each other, each with all the text of the page. */
const MOST_BYLINES = 20;

/** “By Ann Lee” in an element that systems call so. */
function bylineShown(head: PageTree): string | null {
  const shown = [...head.querySelectorAll('[class*="byline" i], [class*="author" i], [itemprop="author"]')];
  const lines = shown.slice(0, MOST_BYLINES).flatMap(({ textContent }) => filled(textContent));
  return firstFound(
    lines.filter((line) => line.length <= LONGEST_LINE),
    bylineIn,
  );
}

function withoutBy(name: string): string {
  return name.replace(/^by\s+/iu, '');
}

/** Not an address, a number, a day, or what a system calls whoever set it up. */
export function isAuthor(name: string): boolean {
  return /\p{L}{2}/u.test(name) && !/^(?:https?:|www\.|@)|\d{3}/iu.test(name) && !NOBODY().test(name);
}

const NOBODY = phrasePattern('iu')`^${'nobody'}$`;

/** Where many publish under the name of their own. */
const PLATFORM = /^(?:Medium|Substack|Blogger|WordPress\.com|Tumblr|LinkedIn)$/iu;

function containerOf({ meta }: Stated, publisher: string | null): string | null {
  const journal = meta(['citation_journal_title']);
  const site = meta(['og:site_name']);
  if (journal !== null) return journal;
  if (site !== null && (publisher === null || !PLATFORM.test(site))) return site;
  return publisher ?? meta(['application-name', 'DC.publisher', 'dcterms.publisher']);
}

/** “来源：港口日报” */
const sourceIn = (line: string): string | null => SOURCE().exec(line)?.[1] ?? null;
const SOURCE = phrasePattern('u')`${'from'}\s?[:：]\s?([^\s|：:]{2,20})`;

/** `<!-- saved from url=(0045)https://… -->` of browsers, `url: https://…` of SingleFile. */
function savedFrom(html: string): string | null {
  const head = html.slice(0, 4000);
  return /<!--\s[^>]{0,200}?\burl(?:=\(\d{1,5}\)|: ?)(https?:\/\/[^\s"<>]+)/iu.exec(head)?.[1] ?? null;
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\/[^\s"<>\\]+$/iu.test(text) && URL.canParse(text);
}
