import { deflateSync } from 'node:zlib';

import { expect, test } from 'vitest';

import { checkPdf } from '../../src/pdf/rules/check-pdf.ts';
import { readInspectedPdf, type InspectedPdf } from '../../src/pdf/inspect-pdf.ts';
import { textsInPdf } from '../../src/pdf/texts-in-pdf.ts';
import { printedFonts } from '../../src/pdf/rules/font-rules.ts';
import { entryOf } from '../../src/pdf/file/pdf-object.ts';
import { PdfError } from '../../src/pdf/file/pdf-error.ts';
import { PAGES, smallPdf, streamOf } from './small-pdf.ts';

const CATALOG = '<</Type /Catalog /Pages 2 0 R>>';

/** Reads everything of a PDF that `lectern verify` reads of a stranger’s. */
function inspected(pdf: Buffer): InspectedPdf {
  const read = readInspectedPdf(pdf);
  textsInPdf(read);
  printedFonts(read);
  return read;
}

/** A PDF of pages that all show object 3, a packed stream. */
function showing(content: Buffer, pages: number, further: readonly string[] = []): Buffer {
  const kids = Array.from({ length: pages }, () => '<</Type /Page /Contents 3 0 R /Resources 4 0 R>>');
  return smallPdf([
    CATALOG,
    `<</Type /Pages /Kids [${kids.join(' ')}]>>`,
    streamOf(deflateSync(content), '/Filter /FlateDecode'),
    ...further,
  ]);
}

test.each([
  ['is empty', Buffer.alloc(0), 'it is empty'],
  ['nests arrays without an end', smallPdf([`<</Pages 2 0 R /X ${'['.repeat(200_000)}`, PAGES]), 'too deep'],
  [
    'nests tags too deep',
    smallPdf([
      '<</Type /Catalog /Pages 2 0 R /StructTreeRoot <</K 3 0 R>>>>',
      PAGES,
      ...Array.from({ length: 500 }, (_, at) => `<</S /Div /K ${at + 4} 0 R>>`),
    ]),
    'nests its tags too deep',
  ],
])('a PDF that %s is refused in words', (_what, pdf, words) => {
  expect(() => inspected(pdf)).toThrow(PdfError);
  expect(() => inspected(pdf)).toThrow(words);
});

test('a cross-reference stream that tells of more objects than the file has bytes is refused', () => {
  const rows = streamOf(
    deflateSync(Buffer.alloc(1_000_000)),
    '/Type /XRef /W [0 1 0] /Size 1000000 /Root 1 0 R /Filter /FlateDecode',
  );
  const pdf = Buffer.from(`%PDF-1.7\n1 0 obj\n${rows}\nendobj\nstartxref\n9\n%%EOF`, 'latin1');
  expect(() => inspected(pdf)).toThrow('too many objects');
});

test('pages that unpack the same large content over and over are read no further than memory allows', () => {
  const { pages } = inspected(showing(Buffer.alloc(20 * 2 ** 20), 20));
  expect(pages.filter(({ unread }) => unread === null)).toHaveLength(3);
  expect(pages.at(-1)?.unread).toContain('too large to read');
});

test('a page by whose content the room runs out leaves none to unpack for those behind it', () => {
  const large = Buffer.alloc(20 * 2 ** 20);
  const small = streamOf(deflateSync(Buffer.alloc(2 ** 20)), '/Filter /FlateDecode');
  const pdf = showing(large, 20, ['<<>>', small]).toString('latin1');
  const { pages } = inspected(
    Buffer.from(pdf.replace(/\/Contents 3( 0 R \S+ 4 0 R>>\])/u, '/Contents 5$1'), 'latin1'),
  );
  expect(pages.at(-1)?.unread).toContain('too large to read');
});

test('of a dictionary with thousands of entries the last one of a name counts', () => {
  const entries = Array.from({ length: 5_000 }, (_, at) => ({
    key: `F${at % 4_000}`,
    value: { kind: 'number' as const, value: at },
  }));
  const dictionary = { kind: 'dictionary' as const, entries };
  const values = ['F0', 'F999', 'F3999', 'F4000'].map((key) => entryOf(dictionary, key));
  expect(values).toMatchObject([{ value: 4_000 }, { value: 4_999 }, { value: 3_999 }, null]);
});

test('a table of more than a thousand columns is no table', () => {
  const row = (spans: readonly number[]): string =>
    `<</S /TR /K [${spans.map((span) => `<</S /TD /A <</O /Table /ColSpan ${span}>>>>`).join(' ')}]>>`;
  const found = (spans: readonly number[]): readonly string[] => {
    const tree = `<</K <</S /Document /K [<</S /Table /K [${row(spans)} ${row(spans)}]>>]>>>>`;
    const pdf = smallPdf([`<</Type /Catalog /Pages 2 0 R /StructTreeRoot ${tree}>>`, PAGES]);
    return checkPdf(readInspectedPdf(pdf), 'a.pdf').map(({ code }) => code);
  };
  expect(found([900, 100])).not.toContain('pdf/table-irregular');
  expect(found([900, 101])).toContain('pdf/table-irregular');
});

test('stretches that never end are gone through once', () => {
  const content = '/P <</MCID 0>> BDC\n'.repeat(100_000) + '/Span BMC 0 0 1 1 re f\n'.repeat(100_000);
  const { pages } = inspected(showing(Buffer.from(content), 1));
  expect(pages[0]?.contents[0]?.marks.ranges).toEqual([]);
});

test('fonts that explain the same codes over and over are read once', () => {
  const map = `beginbfrange ${'<0000> <FFFF> <0041>\n'.repeat(20_000)} endbfrange`;
  const pdf = inspected(
    showing(Buffer.from('BT /F1 9 Tf <0001> Tj ET'), 1, [
      '<</Font <</F1 5 0 R>>>>',
      '<</Type /Font /Subtype /Type0 /DescendantFonts [7 0 R] /ToUnicode 6 0 R>>',
      streamOf(deflateSync(Buffer.from(map)), '/Filter /FlateDecode'),
      `<</Subtype /CIDFontType2 /CIDToGIDMap /Identity /W [${'0 65535 500 '.repeat(20_000)}]>>`,
    ]),
  );
  expect(printedFonts(pdf)[0]?.unicode?.get(1)).toBe('B');
});

test('a tree of numbers may be as wide as it likes', () => {
  const nums = Array.from({ length: 200_000 }, (_, at) => `${at} null`);
  const root = '<</K <</S /Document /K []>> /ParentTree 3 0 R>>';
  const pdf = smallPdf([
    `<</Type /Catalog /Pages 2 0 R /StructTreeRoot ${root}>>`,
    PAGES,
    `<</Nums [${nums.join(' ')}]>>`,
  ]);
  expect(inspected(pdf).tags).toHaveLength(1);
});

test.each([
  ['opens blocks and ends none', 'beginbfchar '.repeat(400_000), null],
  ['opens lists and ends none', `beginbfrange ${'<0001> <0002> [ '.repeat(200_000)} endbfrange`, null],
  [
    'names a code by a text of kilobytes, and all others after it',
    `beginbfrange <0001> <FFFF> <${'0041'.repeat(100_000)}> endbfrange`,
    'A'.repeat(512),
  ],
])('a map of a font that %s is read at once', (_what, map, meaning) => {
  const pdf = inspected(
    showing(Buffer.from('BT /F1 9 Tf <0001> Tj ET'), 1, [
      '<</Font <</F1 5 0 R>>>>',
      '<</Type /Font /Subtype /Type0 /DescendantFonts [7 0 R] /ToUnicode 6 0 R>>',
      streamOf(deflateSync(Buffer.from(map)), '/Filter /FlateDecode'),
      '<</Subtype /CIDFontType2 /CIDToGIDMap /Identity>>',
    ]),
  );
  expect(printedFonts(pdf)[0]?.unicode?.get(1) ?? null).toBe(meaning);
});

test('an object stream that says inside of itself how it is packed is refused', () => {
  const objects = '<</Type /Catalog /Pages 3 0 R>> <</Kids []>> /FlateDecode';
  const packed = streamOf(
    Buffer.from(`2 0 3 32 4 45 ${objects}`),
    '/Type /ObjStm /N 3 /First 15 /Filter 4 0 R',
  );
  const start = '%PDF-1.7\n';
  const first = `1 0 obj\n${packed}\nendobj\n`;
  const places = Buffer.from([
    0,
    0,
    0,
    1,
    start.length,
    0,
    2,
    1,
    0,
    2,
    1,
    1,
    2,
    1,
    2,
    1,
    start.length + first.length,
    0,
  ]);
  const xref = `5 0 obj\n${streamOf(places, '/Type /XRef /W [1 1 1] /Size 6 /Root 2 0 R')}\nendobj\n`;
  const pdf = `${start}${first}${xref}startxref\n${start.length + first.length}\n%%EOF`;
  expect(() => inspected(Buffer.from(pdf, 'latin1'))).toThrow(PdfError);
  expect(() => inspected(Buffer.from(pdf, 'latin1'))).toThrow('is inside it');
});
