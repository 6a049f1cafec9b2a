import { expect, test } from 'vitest';

import { openPdf } from '../../src/pdf/file/pdf-file.ts';
import { PdfError } from '../../src/pdf/file/pdf-error.ts';
import { readTags, repairable } from '../../src/pdf/tags/read-tags.ts';
import type { Tag } from '../../src/pdf/tags/tag-tree.ts';
import { PAGES, smallPdf } from './small-pdf.ts';

/** The element with number 3, of a PDF whose further objects are given from that number on. */
function tagIn(...elements: readonly string[]): Tag {
  return readIn(elements, new Set());
}

function readIn(elements: readonly string[], read: Set<number>): Tag {
  return readFrom(smallPdf(['<</Type /Catalog /Pages 2 0 R>>', PAGES, ...elements]), read);
}

function readFrom(pdf: Uint8Array, read: Set<number>): Tag {
  const file = openPdf(pdf);
  const top = { key: 'K', value: { kind: 'reference', number: 3, generation: 0 } } as const;
  const tag = readTags({ kind: 'dictionary', entries: [top] }, new Map(), file);
  if (tag === null) throw new PdfError('unsupported', 'There are no tags.');
  return repairable(tag, file, read);
}

const AS_CHROMIUM = '<</Type /StructElem\n/S /P\n/P 9 0 R\n/Pg 2 0 R\n/K [1 4 0 R 2]>>';
const SPAN = '<</Type /StructElem\n/S /Span\n/P 3 0 R\n/K 5>>';

const marked = (page: number, id: number) => ({ kind: 'marked' as const, page, owner: page, id });

const PARAGRAPH: Tag = {
  kind: 'tag',
  number: 3,
  type: 'P',
  entries: '',
  kids: [
    marked(2, 1),
    { kind: 'tag', number: 4, type: 'Span', entries: '', kids: [marked(2, 5)] },
    marked(2, 2),
  ],
};

test.each([
  ['in the order of Chromium', AS_CHROMIUM],
  ['in another order', '<</K[1 4 0 R 2]/S/P/P 9 0 R/Type/StructElem/Pg 2 0 R>>'],
  ['without its type', '<< /S /P /Pg 2 0 R /K [ 1 4  0  R 2 ] >>'],
])('an element is read %s', (_what, source) => {
  expect(tagIn(source, SPAN)).toEqual(PARAGRAPH);
});

test('the objects that elements are read from are named', () => {
  const read = new Set<number>();
  readIn([AS_CHROMIUM, SPAN], read);
  expect([...read]).toEqual([3, 4]);
});

test('what an element says besides is kept, wherever it stands', () => {
  const before = tagIn('<</Type /StructElem\n/S /P\n/Lang (zh)\n/P 9 0 R\n/K 1>>');
  const after = tagIn('<</Type /StructElem\n/S /P\n/P 9 0 R\n/K 1\n/A [<</O /Table>>]\n/ID (a)>>');
  expect(before.entries).toBe('/Lang (zh)\n');
  expect(after.entries).toBe('/A [<</O /Table>>]\n/ID (a)\n');
});

test('links and content of other pages are read in the element that holds them', () => {
  const { kids } = tagIn(
    '<</Type /StructElem\n/S /Link\n/P 9 0 R\n/K [<</Type /OBJR\n/Obj 7 0 R\n/Pg 8 0 R>> <</Type /MCR /Pg 6 0 R /MCID 3>>]>>',
  );
  expect(kids).toEqual([{ kind: 'object', page: 8, object: 7 }, marked(6, 3)]);
});

test.each([
  ['that is its own child', '<</Type /StructElem\n/S /P\n/P 9 0 R\n/K 3 0 R>>'],
  ['that is cut off', '<</Type /StructElem\n/S /P\n/P 9 0 R\n/K [1 2'],
  ['without a type', '<</Type /StructElem\n/P 9 0 R\n/K 1>>'],
])('an element %s is damaged', (_what, source) => {
  expect(() => tagIn(source)).toThrow(PdfError);
});

test('an element of another generation than the first is refused', () => {
  const pdf = smallPdf(['<</Type /Catalog /Pages 2 0 R>>', PAGES, '<< /S /P /K 1 >>']).toString('latin1');
  const changed = Buffer.from(pdf.replace('3 0 obj', '3 1 obj'), 'latin1');
  expect(() => readFrom(changed, new Set())).toThrow(PdfError);
});
