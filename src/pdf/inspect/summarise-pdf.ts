import { isTrueIn, listIn, nameIn, textIn } from '../file/entry-values.ts';
import { entryOf } from '../file/pdf-object.ts';
import { knownText, textsByLetters } from '../texts-by-letters.ts';
import { headingLevel } from '../tags/tag-types.ts';
import type { InspectedPdf } from './inspected-pdf.ts';
import { readBookmarks, type Bookmark } from './read-bookmarks.ts';
import { readTagTexts } from './tag-texts.ts';
import { xmpTexts, xmpValue } from './xmp-texts.ts';
import { oneLine } from '../../source/one-line.ts';

/** What a PDF is and has, for a person who looks into it. */
export interface PdfSummary {
  /** Such as `1.7`. */
  readonly version: string;
  /** In bytes. */
  readonly size: number;
  readonly pages: number;
  /** Sizes of pages in points, with how many pages have them. */
  readonly pageSizes: readonly { readonly width: number; readonly height: number; readonly count: number }[];
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly language: string | null;
  /** Languages of parts. */
  readonly otherLanguages: readonly string[];
  /** Such as `PDF/UA-1` and `PDF/A-2a`. */
  readonly claims: readonly string[];
  readonly isTagged: boolean;
  /** How many elements there are of each type. */
  readonly tags: Readonly<Record<string, number>>;
  readonly headings: readonly {
    readonly level: number;
    readonly text: string;
    readonly page: number | null;
  }[];
  readonly bookmarks: readonly Bookmark[];
  readonly fonts: readonly FontSummary[];
  readonly figures: Counted;
  readonly links: Counted;
  /** Pages, counted from 1, with content that is neither tagged nor an artifact. */
  readonly unmarkedPages: readonly number[];
}

export interface FontSummary {
  readonly name: string;
  readonly kind: string;
  readonly isEmbedded: boolean;
  readonly hasUnicode: boolean;
}

/** How many there are, and how many of them say nothing to who can’t see. */
export interface Counted {
  readonly count: number;
  readonly silent: number;
}

/** Sums a PDF up. Throws `PdfError` where its text can’t be read. */
export function summarisePdf(pdf: InspectedPdf): PdfSummary {
  const { file, catalog, pages, tree, xmp, fonts } = pdf;
  const marks = file.dictionary(catalog, 'MarkInfo');
  const properties = file.dictionary(file.trailer, 'Info');
  const title = xmp === null ? null : (xmpTexts(xmp, 'dc:title')[0] ?? null);
  const author = textIn(properties, 'Author', file);
  const language = textIn(catalog, 'Lang', file);
  const bookmarks = readBookmarks(catalog, pages, file);
  return {
    version: nameIn(catalog, 'Version', file) ?? file.source.slice(5, 8),
    size: file.bytes.length,
    pages: pages.length,
    pageSizes: pageSizes(pdf),
    title: title ?? textIn(properties, 'Title', file),
    authors: xmp === null ? (author === null ? [] : [author]) : xmpTexts(xmp, 'dc:creator'),
    language,
    otherLanguages: otherLanguages(pdf, language),
    claims: xmp === null ? [] : claimsIn(xmp),
    isTagged: tree !== null && isTrueIn(marks, 'Marked', file),
    tags: countTypes(pdf),
    headings: headingsOf(pdf, bookmarks),
    bookmarks,
    fonts: fonts.map(({ name, subtype, program, unicode }) => ({
      name,
      kind: subtype,
      isEmbedded: program !== null || subtype === 'Type3',
      hasUnicode: unicode !== null,
    })),
    figures: countFigures(pdf),
    links: countLinks(pdf),
    unmarkedPages: pages
      .filter(({ contents }) => contents.some((content) => content.marks.loose.length > 0))
      .map(({ index }) => index),
  };
}

function pageSizes({ pages, file }: InspectedPdf): PdfSummary['pageSizes'] {
  const sizes = new Map<string, { width: number; height: number; count: number }>();
  for (const { dictionary } of pages) {
    // A page without a box of its own has that of the node above, which is left to readers.
    const box = listIn(dictionary, 'MediaBox', file).map((side) => (side.kind === 'number' ? side.value : 0));
    const [left = 0, bottom = 0, right = 0, top = 0] = box;
    const [width, height] = [Math.round(right - left), Math.round(top - bottom)];
    const known = sizes.get(`${width} ${height}`) ?? { width, height, count: 0 };
    sizes.set(`${width} ${height}`, { ...known, count: known.count + 1 });
  }
  return [...sizes.values()];
}

function otherLanguages({ tags, file }: InspectedPdf, language: string | null): readonly string[] {
  const found = new Set(tags.flatMap(({ dictionary }) => textIn(dictionary, 'Lang', file) ?? []));
  return [...found].filter((one) => one !== language).sort();
}

function claimsIn(xmp: string): readonly string[] {
  const [universal, part, level] = ['pdfuaid:part', 'pdfaid:part', 'pdfaid:conformance'].map((name) =>
    xmpValue(xmp, name),
  );
  return [
    ...(universal === null ? [] : [`PDF/UA-${universal}`]),
    ...(part === null ? [] : [`PDF/A-${part}${(level ?? '').toLowerCase()}`]),
  ];
}

function countTypes({ tags }: InspectedPdf): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const { type } of tags) counts.set(type, (counts.get(type) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([, one], [, other]) => other - one));
}

/** What is painted from right to left has its letters in that order; a bookmark of the same letters says how it is read. */
function headingsOf(pdf: InspectedPdf, bookmarks: PdfSummary['bookmarks']): PdfSummary['headings'] {
  const known = textsByLetters(bookmarks.map(({ title }) => title).filter((title) => LEFTWARDS.test(title)));
  const headings = pdf.tags.filter(({ role }) => headingLevel(role) !== null);
  const pages = new Set(headings.flatMap(({ page }) => pdf.pages[(page ?? 0) - 1]?.number ?? []));
  const textOf = readTagTexts(pdf, pages);
  return headings.map((heading) => {
    const text = oneLine(textOf(heading));
    return {
      level: headingLevel(heading.role) ?? 0,
      text: knownText(text, known) ?? text,
      page: heading.page,
    };
  });
}

const LEFTWARDS = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

function countFigures({ tags, file }: InspectedPdf): Counted {
  const figures = tags.filter(({ role }) => role === 'Figure' || role === 'Formula');
  const isSilent = ['Alt', 'ActualText'];
  const silent = figures.filter(({ dictionary }) =>
    isSilent.every((key) => textIn(dictionary, key, file) === null),
  );
  return { count: figures.length, silent: silent.length };
}

function countLinks({ pages, file }: InspectedPdf): Counted {
  const links = pages
    .flatMap(({ annotations }) => annotations)
    .filter(({ dictionary }) => nameIn(dictionary, 'Subtype', file) === 'Link');
  const silent = links.filter(({ dictionary }) => entryOf(dictionary, 'Contents') === null);
  return { count: links.length, silent: silent.length };
}
