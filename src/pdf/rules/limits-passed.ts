import { extremeNumbers } from '../content/extreme-numbers.ts';
import { listIn } from '../file/entry-values.ts';
import type { PdfDictionary } from '../file/pdf-object.ts';
import { drawingsOnPages } from '../inspect/drawings-on-pages.ts';
import type { InspectedPdf } from '../inspect/inspected-pdf.ts';
import { pdfRule, type PdfFault } from './pdf-rule.ts';

/** Names, texts, numbers and pages keep the limits that every reader has. */
export const limitsPassed = pdfRule({
  code: 'pdf/limits-passed',
  severity: 'error',
  clause: 'ISO 19005-2 §6.1.13',
  problem: 'Something is longer or larger than every reader can take',
  remedy:
    'Name things in 127 bytes and describe them in 32,767 at most, write integers in 32 bits, and make pages between 3 and 14,400 points wide and high.',
  reason: 'A reader that meets more than it has room for drops it, or stops.',
  *find(pdf) {
    yield* longNames(pdf);
    yield* longTexts(pdf);
    yield* extremes(pdf);
    for (const { dictionary, index } of pdf.pages) {
      const box = listIn(dictionary, 'MediaBox', pdf.file);
      const [left = 0, bottom = 0, right = MIN_SIDE, top = MIN_SIDE] = box.map((side) =>
        side.kind === 'number' ? side.value : 0,
      );
      const sides = [Math.abs(right - left), Math.abs(top - bottom)];
      if (sides.some((side) => side < MIN_SIDE || side > MAX_SIDE))
        yield { page: index, what: 'the size of the page' };
    }
  },
});

const MAX_NAME = 127;
const MIN_SIDE = 3;
const MAX_SIDE = 14_400;

/** Among the names that a document makes up itself: those of destinations and types. */
function* longNames({ catalog, file, tags }: InspectedPdf): Iterable<PdfFault> {
  const destinations = file.dictionary(catalog, 'Dests')?.entries.map(({ key }) => key) ?? [];
  const types = tags.filter(({ type }) => type.length > MAX_NAME).map(({ type }) => type);
  for (const name of new Set([...destinations, ...types]))
    if (name.length > MAX_NAME) yield { page: null, what: `the name ${name.slice(0, 20)}…` };
}

/** Among the texts that say what something is or where it leads. */
function* longTexts({ file, tags, pages }: InspectedPdf): Iterable<PdfFault> {
  for (const { dictionary, page } of tags)
    if (hasLongText(dictionary)) yield { page, what: 'the text of a tag' };
  for (const { annotations, index } of pages)
    for (const { dictionary } of annotations) {
      const action = file.dictionary(dictionary, 'A');
      const isLong = hasLongText(dictionary) || (action !== null && hasLongText(action));
      if (isLong) yield { page: index, what: 'the text or address of a link' };
    }
  const properties = file.dictionary(file.trailer, 'Info');
  if (properties !== null && hasLongText(properties)) yield { page: null, what: 'a property' };
}

function hasLongText({ entries }: PdfDictionary): boolean {
  return entries.some(({ value }) => value.kind === 'string' && value.bytes.length > MAX_TEXT);
}

const MAX_TEXT = 32_767;

/** Among the numbers that things are drawn with. */
function* extremes({ file, pages }: InspectedPdf): Iterable<PdfFault> {
  const what = 'a number in a drawing';
  for (const { contents, index } of pages)
    if (contents.some(({ marks }) => marks.extremes.length > 0)) yield { page: index, what };
  for (const { page, content } of drawingsOnPages(pages, file))
    if (extremeNumbers(content()).length > 0) yield { page, what };
}
