import { repairStream, srgbProfile } from './content/repair-stream.ts';
import { type DocumentProperties, printable, writeProperties, writeXmp } from './document-properties.ts';
import { type PdfEnclosure, writeEnclosure } from './enclosure.ts';
import { textIn } from './file/entry-values.ts';
import { catalogOf, pagesOf } from './file/pages.ts';
import {
  type PdfBody,
  type PdfDraft,
  pdfDraft,
  streamBody,
  writeEntries,
  writeObject,
} from './file/pdf-draft.ts';
import { PdfError, damaged } from './file/pdf-error.ts';
import { type PdfFile, openPdf } from './file/pdf-file.ts';
import { type PdfDictionary, entryOf, withEntries } from './file/pdf-object.ts';
import { sourceOfPlaced } from './file/read-placed.ts';
import { writeTextString } from './file/text-string.ts';
import { writePdf } from './file/write-pdf.ts';
import { repairContents } from './tags/repair-contents.ts';

/** What a finished PDF says that Chromium doesn’t know. */
export interface PdfDescription {
  readonly properties: DocumentProperties;
  /** The language of the document as BCP 47 has it, such as `en-GB`. */
  readonly language: string;
  /** What each page is called, such as `3` or `iv`; `null` to count from 1. */
  readonly pageLabels: readonly string[] | null;
  /** Headings from right to left, for their bookmarks. */
  readonly headings: readonly string[];
  /** What travels in the file, or `null` for nothing. */
  readonly enclosure: PdfEnclosure | null;
  /** Whether the file says that it keeps PDF/UA-1 and PDF/A-2a. */
  readonly claimsStandards: boolean;
}

/**
 * Makes a PDF/UA-1 and PDF/A-2a of a tagged PDF from Chromium: repairs the tags, marks what isn’t tagged as artifacts, gives
 * links their texts, says in XMP what the file is, and writes it anew without the clock. Equal pages and descriptions
 * give equal bytes. Throws `PdfError` when the PDF is none that Lectern can read, or isn’t tagged.
 */
export function finishPdf(bytes: Uint8Array, given: PdfDescription): Uint8Array {
  const description = { ...given, properties: printable(given.properties) };
  const file = openPdf(bytes);
  const catalog = catalogOf(file);
  const pages = pagesOf(catalog, file);
  const draft = pdfDraft(firstFreeNumber(file));
  const { root, old } = repairContents(catalog, pages, file, draft);
  repairBookmarks(catalog, description.headings, file, draft);
  const oldProperties = file.dictionary(file.trailer, 'Info');
  const producer = textIn(oldProperties, 'Producer', file);
  const ends = {
    properties: draft.add(writeProperties(description.properties, oldProperties)),
    catalog: draft.add(
      writeCatalog(catalog, {
        StructTreeRoot: `${root} 0 R`,
        ...catalogEntries(description, producer, draft),
      }),
    ),
  };
  const ofTrailer = ['Root', 'Info'].flatMap((key) => {
    const entry = entryOf(file.trailer, key);
    return entry?.kind === 'reference' ? [entry.number] : [];
  });
  copyObjects(file, new Set([...old, ...ofTrailer]), draft);
  return writePdf(draft, ends);
}

function catalogEntries(
  description: PdfDescription,
  producer: string | null,
  draft: PdfDraft,
): Readonly<Record<string, string>> {
  const { properties, language, pageLabels, enclosure } = description;
  const xmp = Buffer.from(writeXmp(description, producer), 'utf8');
  // Programs that know nothing of PDF look for XMP in the bytes of a file, so it stays unpacked.
  const metadata = draft.add({ entries: '/Type /Metadata\n/Subtype /XML', content: xmp });
  const profile = draft.add({ entries: '/N 3', content: srgbProfile() });
  return {
    Metadata: `${metadata} 0 R`,
    Lang: writeTextString(language),
    MarkInfo: '<</Marked true>>',
    ViewerPreferences: '<</DisplayDocTitle true>>',
    PageLabels: pageLabels === null ? '<</Nums [0 <</S /D>>]>>' : writePageLabels(pageLabels),
    OutputIntents: `[<</Type /OutputIntent\n/S /GTS_PDFA1\n${COLOURS}\n/DestOutputProfile ${profile} 0 R>>]`,
    ...(enclosure === null ? {} : { PieceInfo: writeEnclosure(enclosure, properties.date, draft) }),
  };
}

const COLOURS = '/OutputConditionIdentifier (sRGB)\n/Info (sRGB IEC61966-2.1)';

/** The catalog with other entries, and no more a version than the head of the file says. */
function writeCatalog(catalog: PdfDictionary, entries: Readonly<Record<string, string>>): string {
  const kept = catalog.entries.filter(({ key }) => key !== 'Version' && !Object.hasOwn(entries, key));
  const ours = Object.entries(entries).map(([key, text]) => `/${key} ${text}`);
  return ['<<', ...writeEntries(kept), ...ours, '>>'].join('\n');
}

function firstFreeNumber(file: PdfFile): number {
  let free = 1;
  for (const number of file.places.keys()) free = Math.max(free, number + 1);
  if (free > MAX_NUMBER) throw new PdfError('too-large', 'The PDF has no number left for another object.');
  return free;
}

/** Far more objects than briefings have; PDF/A allows 8,388,607 (ISO 19005-2 §6.1.13). */
const MAX_NUMBER = 8_000_000;

/**
 * The tree of page labels for labels one by one (ISO 32000-1 §12.4.2): stretches that count up are one range, any other
 * label is a range of its own.
 */
function writePageLabels(labels: readonly string[]): string {
  const ranges: string[] = [];
  let expected: string | null = null;
  labels.forEach((label, index) => {
    const number = /^[1-9]\d{0,8}$/u.test(label) ? Number(label) : null;
    if (number === null) ranges.push(`${index} <</P ${writeTextString(label)}>>`);
    else if (label !== expected) ranges.push(`${index} <</S /D /St ${number}>>`);
    expected = number === null ? null : String(number + 1);
  });
  return `<</Nums [${ranges.join('\n')}]>>`;
}

/** Copies the objects of a file that a draft doesn’t have yet, but for those that are left behind. */
function copyObjects(file: PdfFile, left: ReadonlySet<number>, draft: PdfDraft): void {
  for (const [number, place] of file.places) {
    if (typeof place !== 'number' || left.has(number) || draft.has(number)) continue;
    if (file.generations.has(number))
      throw new PdfError('unsupported', 'The PDF was changed after it was printed.');
    draft.set(number, sourceOfPlaced(file.source, place) ?? copiedStream(number, file));
  }
}

function copiedStream(number: number, file: PdfFile): PdfBody {
  const stream = file.placed(number)?.object;
  if (stream?.kind !== 'stream') throw damaged(`object ${number} isn’t where it should be`);
  return repairStream(stream, file) ?? streamBody(stream, {}, file.raw(stream));
}

/** Gives bookmarks of headings from right to left their words in the order in which they are read. */
function repairBookmarks(
  catalog: PdfDictionary,
  headings: readonly string[],
  file: PdfFile,
  draft: PdfDraft,
): void {
  const outlines = headings.length === 0 ? null : file.dictionary(catalog, 'Outlines');
  if (outlines === null) return;
  const known = textsByLetters(headings);
  const left = [outlines];
  for (let item = left.pop(); item !== undefined; item = left.pop()) {
    for (const key of ['First', 'Next']) {
      const entry = entryOf(item, key);
      const next = file.dictionary(item, key);
      if (entry?.kind !== 'reference' || next === null || draft.has(entry.number)) continue;
      draft.set(entry.number, repaired(next, known, file));
      left.push(next);
    }
  }
}

function repaired(item: PdfDictionary, known: TextsByLetters, file: PdfFile): string {
  const title = knownText(textIn(item, 'Title', file) ?? '', known);
  if (title === null) return writeObject(item);
  const others = writeObject(withEntries(item, { Title: null })).slice(2, -2);
  return `<</Title ${writeTextString(title)}\n${others}>>`;
}

/** Texts by the letters and figures that they have, in whatever order a PDF has these. */
type TextsByLetters = ReadonlyMap<string, string>;

function textsByLetters(texts: readonly string[]): TextsByLetters {
  return new Map(texts.map((text) => [lettersOf(text), text]));
}

/** The text of the same letters that is known; `null` where none is. */
function knownText(text: string, known: TextsByLetters): string | null {
  return known.size === 0 ? null : (known.get(lettersOf(text)) ?? null);
}

function lettersOf(text: string): string {
  return (text.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]/gu) ?? []).toSorted().join('');
}
