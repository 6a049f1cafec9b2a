import { SOFT_HYPHEN } from '../source/soft-hyphen.ts';
import type { InspectedKid, InspectedPdf, InspectedTag } from './inspect/inspected-pdf.ts';
import { textIn } from './file/entry-values.ts';
import { entryOf } from './file/pdf-object.ts';
import { readTagTexts } from './inspect/tag-texts.ts';

/** The words on the pages of a PDF, as its tags have them for those who listen to it. */
export interface PdfTexts {
  /** The paragraphs of each block quote, in reading order. */
  readonly quotations: readonly (readonly string[])[];
  readonly text: string;
}

/** Reads the words on the pages; `null` for a PDF without tags. Throws `PdfError` where it is damaged. */
export function textsInPdf(pdf: InspectedPdf): PdfTexts | null {
  if (pdf.tree === null) return null;
  const read = readTagTexts(pdf, new Set(pdf.pages.map(({ number }) => number)));
  const textOf = (kid: InspectedKid): string => {
    if (kid.kind !== 'tag') return read(kid);
    const text = kid.kids.map(textOf).join('');
    // The hyphen of a long word that is parted at the end of a line.
    if (text === '-' && textIn(kid.dictionary, 'ActualText', pdf.file) === SOFT_HYPHEN) return '';
    return kid.role === 'Link' && NUMBER_OF_NOTE.test(text) && !leadsOut(kid, pdf) ? '' : text;
  };
  const quotes = pdf.tags.filter(({ role }) => role === 'BlockQuote');
  const quotations = quotes.map((quote) => paragraphsIn(quote).map(textOf));
  return { quotations, text: leavesOf(pdf.tree).map(textOf).join(' ') };
}

/** What is linked and nothing but a short number leads to a note, and is no word. */
const NUMBER_OF_NOTE = /^\s*\d{1,3}\s*$/u;

/** Whether a link leads to another file or page of the web. */
function leadsOut({ kids }: InspectedTag, { pages, file }: InspectedPdf): boolean {
  const annotations = pages.flatMap((page) => page.annotations);
  return kids.some((kid) => {
    if (kid.kind !== 'object') return false;
    const link = annotations.find(({ number }) => number === kid.number);
    const action = link === undefined ? null : file.dictionary(link.dictionary, 'A');
    return action !== null && entryOf(action, 'URI') !== null;
  });
}

/** The parts of a quotation that stand on lines of their own; the quotation itself where it has none. */
function paragraphsIn(quote: InspectedTag): readonly InspectedKid[] {
  const parts = quote.kids.flatMap((kid) =>
    kid.kind === 'tag' && !WITHIN_LINES.has(kid.role) ? paragraphsIn(kid) : [],
  );
  return parts.length === 0 ? [quote] : parts;
}

/** The elements that hold lines, in reading order, so that two never grow together. */
function leavesOf(tag: InspectedTag): readonly InspectedKid[] {
  const isOfLines = tag.kids.every((kid) => kid.kind !== 'tag' || WITHIN_LINES.has(kid.role));
  if (isOfLines) return [tag];
  return tag.kids.flatMap((kid): readonly InspectedKid[] => (kid.kind === 'tag' ? leavesOf(kid) : [kid]));
}

const WITHIN_LINES: ReadonlySet<string> = new Set([
  'Span',
  'Link',
  'Em',
  'Strong',
  'Code',
  'Quote',
  'Reference',
  'Annot',
]);
