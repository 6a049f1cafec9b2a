import { type Checked, NOWHERE, diagnosticKind } from '../diagnostics/diagnostic.ts';
import { SOURCE_FILE } from '../evidence/receipt/read-receipt.ts';
import type { Host } from '../host/host.ts';
import type { PdfEnclosure } from '../pdf/enclosure.ts';
import { pdfDate } from '../pdf/file/text-string.ts';
import { type PdfDescription, finishPdf } from '../pdf/finish-pdf.ts';
import { readInspectedPdf } from '../pdf/inspect-pdf.ts';
import { checkPdf } from '../pdf/rules/check-pdf.ts';
import { glyphMissing, privateCharacters } from '../pdf/rules/font-rules.ts';
import { VERSION } from '../version.ts';
import type { About, MadeFile, ProductFile } from './product.ts';

/** A PDF that is written without saying that it keeps the standards. */
export const claimsNothing = diagnosticKind({
  code: 'output/claims-nothing',
  severity: 'warning',
  message: ({ name }: { readonly name: string }) =>
    `${name} shows characters that no font has, or that only a font knows, so it claims neither PDF/UA nor PDF/A.`,
  hint: () => 'Use other characters, or build where a font has them.',
  docs: 'Both standards forbid the empty boxes that stand in for characters without a font, and PDF/A private characters of Unicode. The PDF is made all the same.',
});

/**
 * Gate 3: makes a print whole (its tags repaired, its properties and its source in it) and holds the bytes to the rules of
 * PDF/UA-1 and PDF/A-2a. A broken rule is an error, but for characters without a glyph or a meaning: with those the file
 * claims nothing.
 */
export function finishPrint(
  { name, content: print, pageLabels, headings, source }: MadeFile,
  titleEnd: string,
  about: About,
): Checked<ProductFile> {
  const bytes = Buffer.from(print);
  const description = {
    ...describe(titleEnd, about),
    enclosure: enclosureOf(source, bytes),
    pageLabels,
    headings,
  };
  const content = finishPdf(bytes, description);
  const inspected = readInspectedPdf(content);
  const found = checkPdf(inspected, name);
  const errors = found.filter(({ severity }) => severity === 'error');
  const file = { name, content, pages: inspected.pages.length };
  if (errors.length === 0 || errors.some(({ code }) => !OF_CHARACTERS.has(code)))
    return { value: file, diagnostics: found };
  return {
    value: { ...file, content: finishPdf(bytes, { ...description, claimsStandards: false }) },
    diagnostics: [
      ...found.filter((diagnostic) => !errors.includes(diagnostic)),
      claimsNothing({ name }, NOWHERE),
    ],
  };
}

/** The rules that the words of an outline may break. */
const OF_CHARACTERS: ReadonlySet<string> = new Set([glyphMissing.kind.code, privateCharacters.kind.code]);

/** The source of a print; a PDF that would be too large with it to be read again goes without. */
function enclosureOf(source: string | null, { length }: Uint8Array): PdfEnclosure | null {
  if (source === null || MOST_BYTES < length + PACKED * source.length) return null;
  return { name: SOURCE_FILE, mediaType: 'application/json', content: new TextEncoder().encode(source) };
}

/** Nearly the most that `openPdf` reads. */
const MOST_BYTES = 200_000_000;

/** Pictures in Base64 are a third longer, and packed as long again as they are. */
const PACKED = 0.76;

/**
 * The date doesn’t come from the clock: it is SOURCE_DATE_EPOCH (reproducible-builds.org) or the outline’s own, where that
 * is an ISO date.
 */
function describe(
  titleEnd: string,
  { deck, epoch }: About,
): Omit<PdfDescription, 'pageLabels' | 'headings' | 'enclosure'> {
  return {
    properties: {
      title: `${deck.title}${titleEnd}`,
      authors: deck.presenters,
      subject: deck.subtitle,
      creator: `Lectern ${VERSION}`,
      date: epoch ?? deck.date,
    },
    language: deck.language,
    claimsStandards: true,
  };
}

/** What is in SOURCE_DATE_EPOCH is no time. */
export const epochUnread = diagnosticKind({
  code: 'output/epoch-unread',
  severity: 'error',
  message: ({ text }: { readonly text: string }) =>
    `SOURCE_DATE_EPOCH is “${text}”, which is no whole number of seconds since 1970.`,
  hint: () => 'Write it in digits alone, such as 1767225600, or leave it out: `unset SOURCE_DATE_EPOCH`.',
  docs: 'Whoever sets `SOURCE_DATE_EPOCH` wants the same bytes everywhere. A value that can’t be read stops a build that prints, as [reproducible-builds.org](https://reproducible-builds.org/specs/source-date-epoch/) asks for.',
});

/** The date of PDFs that the environment sets, in seconds since 1970; `null` where it sets none. */
export function epochOf({ environment }: Pick<Host, 'environment'>): Checked<number | null> {
  const text = environment['SOURCE_DATE_EPOCH'] ?? '';
  if (text === '') return { value: null, diagnostics: [] };
  const isTime = /^\d+$/u.test(text) && pdfDate(Number(text)) !== null;
  return isTime
    ? { value: Number(text), diagnostics: [] }
    : { value: null, diagnostics: [epochUnread({ text }, NOWHERE)] };
}
