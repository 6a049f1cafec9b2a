import type { Checked } from '../../diagnostics/diagnostic.ts';
import type { Budget } from '../../text/budget.ts';
import { oneLine } from '../../text/words.ts';
import { sha256 } from '../../text/bytes.ts';
import { emptyArticle } from '../article-diagnostics.ts';
import type { SavedArticle } from '../article.ts';
import { findDates, isoDate } from '../find-dates.ts';
import { articleFromParagraphs, type ExtractedParagraph } from '../front/article-from-paragraphs.ts';
import { findHtmlBurden } from '../html/html-burden.ts';
import { chapterParagraphs } from '../html/read-html-article.ts';
import { type OpenPackage, PackageFault, openPackage } from './open-package.ts';
import { pathFrom, readingPackage, textOf, xmlIn } from './package-files.ts';
import { type XmlElement, elementsIn, elementsNamed, textIn } from '../../text/parse-xml.ts';

/**
 * Reads an EPUB: the chapters in the order of its spine, each as a page is read, though nothing surrounds it. Offsets count in the
 * extracted text. Reports `article/unreadable-package` and `article/empty`.
 */
export async function readEpubArticle(
  bytes: Uint8Array,
  path: string,
  budget: Budget,
): Promise<Checked<SavedArticle | null>> {
  const read = readingPackage(path, () => ({ value: bookIn(openPackage(bytes), budget), diagnostics: [] }));
  if (read.value === null) return { value: null, diagnostics: read.diagnostics };
  const { chapters, ...facts } = read.value;
  const byChapter: (readonly ExtractedParagraph[])[] = [];
  for (const chapter of chapters) byChapter.push(await chapterParagraphs(chapter));
  const paragraphs = byChapter.flat();
  if (paragraphs.length === 0)
    return { value: null, diagnostics: [emptyArticle({ path }, { file: path, position: null })] };
  const found = { path, format: 'epub', fileHash: sha256(bytes), paragraphs, ...facts } as const;
  return { value: articleFromParagraphs(found), diagnostics: [] };
}

/** What an EPUB says of itself, and its chapters as HTML. */
interface Book {
  readonly chapters: readonly string[];
  readonly headline: string | null;
  readonly byline: string | null;
  readonly published: string | null;
  readonly container: string | null;
  readonly url: string | null;
}

function bookIn(file: OpenPackage, budget: Budget): Book {
  const container = xmlIn(file, 'META-INF/container.xml');
  const [root] = container === null ? [] : elementsNamed(container, 'rootfile');
  const path = root?.attributes.get('full-path') ?? '';
  const book = xmlIn(file, path);
  if (book === null) throw new PackageFault('it doesn’t say where its book is');
  const said = (name: string): readonly string[] =>
    elementsNamed(book, `dc:${name}`)
      .map((element) => oneLine(textIn(element)))
      .filter((words) => words !== '');
  const [date] = findDates(said('date')[0] ?? '');
  const authors = said('creator');
  return {
    chapters: chaptersOf(file, book, path, budget),
    headline: said('title')[0] ?? null,
    byline: authors.length === 0 ? null : authors.join(' and '),
    published: date === undefined ? null : isoDate(date),
    container: said('publisher')[0] ?? null,
    url: said('source').find((address) => /^https?:\/\/[^\s"<>\\]+$/iu.test(address)) ?? null,
  };
}

/** More than a book has. */
const MOST_CHAPTERS = 1000;
/** In characters, with their markup. */
const LONGEST = 16 * 1_048_576;

function chaptersOf(file: OpenPackage, book: XmlElement, path: string, budget: Budget): readonly string[] {
  const listed = elementsNamed(book, 'item');
  const items = new Map(listed.map(({ attributes }) => [attributes.get('id'), attributes]));
  const spine = elementsNamed(book, 'itemref').flatMap(
    ({ attributes }) => items.get(attributes.get('idref')) ?? [],
  );
  if (spine.length > MOST_CHAPTERS) throw new PackageFault('it has more chapters than any book');
  const locked = encryptedIn(file);
  const chapters = [...new Set(spine)].flatMap((item) => {
    const place = pathFrom(path, decoded(item.get('href') ?? ''));
    if (item.get('properties')?.split(' ').includes('nav') === true) return [];
    if (locked.has(place)) throw new PackageFault('its seller has locked it (DRM)');
    const text = textOf(file, place);
    if (text === null) throw new PackageFault('a chapter of it is missing');
    return [chapterOf(text)];
  });
  // All of them together are no more work than a page may be.
  const whole = chapters.join('\n');
  if (whole.length > LONGEST || findHtmlBurden(whole, budget) !== null)
    throw new PackageFault('its chapters are longer, or more deeply nested and split, than those of a book');
  return chapters;
}

function chapterOf(text: string): string {
  // Entities that a file declares itself are no part of an article.
  if (/<!ENTITY/u.test(text))
    throw new PackageFault('it declares characters of its own, which no article does');
  return asHtml(text);
}

/** Elements that HTML writes without an end. */
const EMPTY = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/iu;

/** XHTML as HTML is written: `<title/>` has an end of its own, or all that follows would be the title. */
function asHtml(xhtml: string): string {
  return xhtml
    .replace(/^\s*<\?xml[^<>]*\?>/u, '')
    .replaceAll(/<([a-z][\w:-]*)((?:\s[^<>]*)?)\/>/giu, (tag, name: string, attributes: string) =>
      EMPTY.test(name) ? tag : `<${name}${attributes}></${name}>`,
    );
}

/** Paths of what can’t be read without a key; fonts may be among them, which nobody reads. */
function encryptedIn(file: OpenPackage): ReadonlySet<string> {
  const list = xmlIn(file, 'META-INF/encryption.xml');
  if (list === null) return new Set();
  const named = (element: XmlElement): readonly XmlElement[] =>
    elementsIn(element).flatMap((child) => [
      ...(/(?:^|:)CipherReference$/u.test(child.name) ? [child] : []),
      ...named(child),
    ]);
  return new Set(named(list).map(({ attributes }) => decoded(attributes.get('URI') ?? '')));
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
