import { isLanguageTag } from '../../text/language-tag.ts';
import { isTrueIn, textIn, valueIn } from '../file/entry-values.ts';
import type { PdfDictionary } from '../file/pdf-object.ts';
import type { InspectedPdf } from '../inspect/inspected-pdf.ts';
import { pdfRule, WHOLE } from './pdf-rule.ts';

/** A PDF has tags, and says so. */
const untagged = pdfRule({
  code: 'pdf/untagged',
  severity: 'error',
  clause: 'ISO 14289-1 §7.1, ISO 19005-2 §6.7.2',
  problem: 'The PDF isn’t tagged',
  remedy: 'Print it from a program that tags PDFs, such as Chromium with its tags switched on.',
  reason: 'Without tags a screen reader has to guess what is a heading, and in which order to read.',
  *find({ catalog, file, tree }) {
    const marks = file.dictionary(catalog, 'MarkInfo');
    if (tree === null || !isTrueIn(marks, 'Marked', file)) yield WHOLE;
  },
});

/** The metadata say which standards the file keeps. */
const claimMissing = pdfRule({
  code: 'pdf/claim-missing',
  severity: 'error',
  clause: 'ISO 14289-1 §5, ISO 19005-2 §6.6.4',
  problem: 'The PDF doesn’t claim a standard',
  remedy: 'Write pdfuaid:part 1, pdfaid:part 2 and pdfaid:conformance A into the XMP.',
  reason: 'Programs handle a file by what it says of itself.',
  *find(pdf) {
    const xmp = readXmp(pdf);
    if (textOfElement(xmp, 'pdfuaid:part') !== '1') yield { page: null, what: 'PDF/UA-1' };
    const isArchival =
      textOfElement(xmp, 'pdfaid:part') === '2' && textOfElement(xmp, 'pdfaid:conformance') === 'A';
    if (!isArchival) yield { page: null, what: 'PDF/A-2a' };
  },
});

/** The metadata have a title. */
const titleMissing = pdfRule({
  code: 'pdf/title-missing',
  severity: 'error',
  clause: 'ISO 14289-1 §7.1',
  problem: 'The PDF has no title in its metadata',
  remedy: 'Give the document a title.',
  reason: 'The title is what a window and a list of files show, and the first thing that is read aloud.',
  *find(pdf) {
    const title = textOfElement(readXmp(pdf), 'dc:title').replace(/<[^<>]*>/gu, '');
    if (title.trim() === '') yield WHOLE;
  },
});

/** The text of the metadata, which are unpacked in the file; empty where there are none. */
function readXmp({ catalog, file }: InspectedPdf): string {
  const metadata = valueIn(catalog, 'Metadata', file);
  return metadata?.kind === 'stream' ? Buffer.from(file.content(metadata, MAX_XMP)).toString('utf8') : '';
}

/** Ours take a few kilobytes. */
const MAX_XMP = 2 ** 20;

function textOfElement(xmp: string, name: string): string {
  const start = xmp.indexOf(`<${name}>`);
  const end = xmp.indexOf(`</${name}>`, start);
  return start === -1 || end === -1 ? '' : xmp.slice(start + name.length + 2, end);
}

/** The document names its language. */
const languageMissing = pdfRule({
  code: 'pdf/language-missing',
  severity: 'error',
  clause: 'ISO 14289-1 §7.2, ISO 19005-2 §6.7.4',
  problem: 'The PDF doesn’t say which language it is in',
  remedy: 'Name the language of the document, such as en-GB.',
  reason: 'A screen reader needs it to choose its voice.',
  *find({ catalog, file }) {
    const language = textIn(catalog, 'Lang', file) ?? '';
    if (language === '') yield WHOLE;
    else if (!isLanguageTag(language)) yield { page: null, what: `“${language}” is no language` };
  },
});

/** Languages of parts have names that are known. */
const languageUnknown = pdfRule({
  code: 'pdf/language-unknown',
  severity: 'error',
  clause: 'ISO 14289-1 §7.2, ISO 19005-2 §6.7.4',
  problem: 'A part is in a language whose name isn’t valid',
  remedy: 'Name languages as BCP 47 has them, such as zh-Hans.',
  reason: 'A name that nobody knows changes no voice.',
  *find({ tags, file }) {
    for (const { dictionary, page } of tags) {
      const language = textIn(dictionary, 'Lang', file) ?? '';
      if (language !== '' && !isLanguageTag(language)) yield { page, what: `“${language}”` };
    }
  },
});

/** Bookmarks have titles and lead somewhere. */
const bookmarkBroken = pdfRule({
  code: 'pdf/bookmark-broken',
  severity: 'error',
  clause: 'ISO 32000-1 §12.3.3',
  problem: 'A bookmark has no title, or leads to no page',
  remedy: 'Give each heading words, since Chromium makes its bookmark of them.',
  reason: 'Bookmarks are the table of contents for those who can’t leaf through.',
  *find({ catalog, file }) {
    const first = file.dictionary(file.dictionary(catalog, 'Outlines'), 'First');
    const ahead = first === null ? [] : [first];
    for (let item = ahead.pop(); item !== undefined; item = ahead.pop()) {
      const title = textIn(item, 'Title', file) ?? '';
      const leads = ['Dest', 'A'].some((key) => valueIn(item ?? null, key, file) !== null);
      if (title.trim() === '' || !leads) yield { page: null, what: `“${title}”` };
      ahead.push(...['Next', 'First'].flatMap((key) => file.dictionary(item ?? null, key) ?? []));
    }
  },
});

/** Texts and numbers keep the limits that every reader has. */
const limitsPassed = pdfRule({
  code: 'pdf/limits-passed',
  severity: 'error',
  clause: 'ISO 19005-2 §6.1.13',
  problem: 'Something is longer or larger than every reader can take',
  remedy: 'Describe things in 32,767 bytes at most, and keep addresses as short.',
  reason: 'A reader that meets more than it has room for drops it, or stops.',
  *find({ file, tags, pages }) {
    for (const { dictionary, page } of tags)
      if (hasLongText(dictionary)) yield { page, what: 'the text of a tag' };
    for (const { annotations, contents, index } of pages) {
      for (const { dictionary } of annotations)
        if (hasLongText(dictionary) || hasLongText(file.dictionary(dictionary, 'A')))
          yield { page: index, what: 'the text or address of a link' };
      if (contents.some(({ marks }) => marks.extremes.length > 0))
        yield { page: index, what: 'a number in a drawing' };
    }
    if (hasLongText(file.dictionary(file.trailer, 'Info'))) yield { page: null, what: 'a property' };
  },
});

function hasLongText(dictionary: PdfDictionary | null): boolean {
  const entries = dictionary?.entries ?? [];
  return entries.some(({ value }) => value.kind === 'string' && value.bytes.length > MAX_TEXT);
}

const MAX_TEXT = 32_767;

/** What a document says of itself as a whole. */
export const DOCUMENT_RULES = [
  bookmarkBroken,
  claimMissing,
  languageMissing,
  languageUnknown,
  limitsPassed,
  titleMissing,
  untagged,
] as const;
