import { listIn } from '../file/entry-values.ts';
import type { InspectedPdf } from '../inspect/inspected-pdf.ts';
import { pdfRule, type PdfFault } from './pdf-rule.ts';

/** Names and pages keep the limits that every reader has. */
export const limitsPassed = pdfRule({
  code: 'pdf/limits-passed',
  severity: 'error',
  clause: 'ISO 19005-2 §6.1.13',
  problem: 'Something is longer or larger than every reader can take',
  remedy: 'Name things in 127 bytes at most, and make pages between 3 and 14,400 points wide and high.',
  reason: 'A reader that meets more than it has room for drops it, or stops.',
  *find(pdf) {
    yield* longNames(pdf);
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
