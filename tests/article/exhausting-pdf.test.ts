import { deflateSync } from 'node:zlib';

import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { expect, test } from 'vitest';

import { pdfPages } from '../../src/article/pdf/pdf-pages.ts';
import { readArticle } from '../../src/article/readers/read-article.ts';
import { newBudget } from '../../src/text/budget.ts';
import { OverLimit } from '../../src/article/pdf/work-limits.ts';

const PLENTY = { step: 60_000, whole: 60_000, memory: 4e9 };

/** A page whose words come after drawings that each draw the next one twice, so many deep. */
async function nestedDrawings(depth: number): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const { context } = file;
  const font = context.register(
    context.obj({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' }),
  );
  const form = { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 500, 700] };
  const words = 'BT /F 12 Tf 72 600 Td (The harbour council has voted on it.) Tj ET';
  let drawn = context.register(context.stream(words, { ...form, Resources: { Font: { F: font } } }));
  for (let level = 0; level < depth; level += 1)
    drawn = context.register(
      context.stream('/X Do /X Do', { ...form, Resources: { XObject: { X: drawn } } }),
    );
  const page = file.addPage([500, 700]);
  page.node.set(PDFName.of('Resources'), context.obj({ XObject: { X: drawn } }));
  page.node.set(PDFName.of('Contents'), context.register(context.stream('/X Do')));
  return file.save();
}

test('a PDF that would be read for years is given up when its page takes too long', async () => {
  const bytes = await nestedDrawings(60);
  await expect(pdfPages(bytes, 1, newBudget(), { ...PLENTY, step: 300 })).rejects.toThrow(
    new OverLimit('time'),
  );
  await expect(pdfPages(bytes, 1, newBudget(), { ...PLENTY, whole: 300 })).rejects.toThrow(
    new OverLimit('time'),
  );
});

test('a PDF with too many pages is refused before any is read', async () => {
  const file = await PDFDocument.load(await nestedDrawings(60));
  file.addPage();
  expect(await pdfPages(await file.save(), 1, newBudget(), { ...PLENTY, step: 20_000 })).toBeNull();
});

/** A page with so many letters, each moved from the one before it. */
async function letters(count: number, move: string): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const { context } = file;
  const font = context.obj({
    Type: 'Font',
    Subtype: 'Type1',
    BaseFont: 'Helvetica',
    Encoding: 'WinAnsiEncoding',
  });
  const page = file.addPage([500, 700]);
  page.node.set(PDFName.of('Resources'), context.obj({ Font: { F: font } }));
  const words = `BT /F 10 Tf 9 600 Td ${`(a) Tj ${move} Td `.repeat(count)}ET`;
  page.node.set(PDFName.of('Contents'), context.register(context.stream(words)));
  return file.save();
}

test.each(['20 0', '0 -12', '-3 7', '7 -3'])(
  'a PDF of hundreds of thousands of letters is read, or refused in a sentence: %s',
  async (move) => {
    const { value, diagnostics } = await readArticle(await letters(300_000, move), 'a.pdf');
    expect([value === null, ...diagnostics.map(({ code }) => code)]).toBeOneOf([
      [false],
      [true, 'article/too-long'],
    ]);
  },
);

test('drawings in drawings are read where they are few', async () => {
  const pages = await pdfPages(await nestedDrawings(2), 1, newBudget(), PLENTY);
  expect(pages?.[0]?.map(({ text }) => text).join(' ')).toContain('The harbour council has voted on it.');
});

test('a PDF of a few bytes that unpacks to gigabytes is given up for its memory', async () => {
  const packed = deflateSync(deflateSync(Buffer.alloc(400_000_000, ' ')));
  const file = await PDFDocument.create();
  const filters = { Filter: ['FlateDecode', 'FlateDecode'] };
  file
    .addPage()
    .node.set(PDFName.of('Contents'), file.context.register(file.context.stream(packed, filters)));
  const bytes = await file.save();
  expect(bytes.length).toBeLessThan(10_000);
  await expect(pdfPages(bytes, 1, newBudget(), { ...PLENTY, memory: 250_000_000 })).rejects.toThrow(
    new OverLimit('memory'),
  );
});

test('a damaged PDF is still told from one that takes too long', async () => {
  const { value, diagnostics } = await readArticle(new TextEncoder().encode('%PDF-1.7\n%%EOF\n'), 'a.pdf');
  expect([value, diagnostics.map(({ code }) => code)]).toEqual([null, ['article/unreadable-pdf']]);
});
