import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';

import { printPdf } from '../../src/browser/print-pdf.ts';
import { finishPdf, type PdfDescription } from '../../src/pdf/finish-pdf.ts';
import { iccHeader } from '../../src/pdf/content/repair-stream.ts';
import { openPdf } from '../../src/pdf/file/pdf-file.ts';
import { PdfError } from '../../src/pdf/file/pdf-error.ts';
import { writeObject } from '../../src/pdf/file/pdf-draft.ts';
import { readInspectedPdf } from '../../src/pdf/inspect-pdf.ts';
import { readEnclosed } from '../../src/pdf/enclosure.ts';
import { testBrowser } from '../support/test-browser.ts';
import { lackingIn } from './always-kept.ts';
import { PAGES, smallPdf, streamOf, taggedPdf } from './small-pdf.ts';

const QPDF = '/usr/bin/qpdf';

const PLAIN: PdfDescription = {
  properties: { title: null, authors: [], subject: null, creator: null, date: null },
  language: 'en',
  pageLabels: null,
  headings: [],
  claimsStandards: true,
  enclosure: {
    name: 'lectern-receipt.json',
    mediaType: 'application/json',
    content: Buffer.from(JSON.stringify({ quotations: Array.from({ length: 50 }, () => '“北京”') })),
  },
};

function finish(pdf: Uint8Array, description: Partial<PdfDescription> = {}): Buffer {
  return Buffer.from(finishPdf(pdf, { ...PLAIN, ...description }));
}

const FULL: PdfDescription['properties'] = {
  title: 'Büro — 北京 & <more>',
  authors: ['A. (B.) Author', '李四'],
  subject: 'A subject',
  creator: 'Lectern 1.2.3',
  date: '2014-11-24T08:09:10Z',
};

async function openWithPdfJs<T>(
  pdf: Uint8Array,
  use: (document: Awaited<ReturnType<typeof getDocument>['promise']>) => Promise<T>,
): Promise<T> {
  const task = getDocument({ data: new Uint8Array(pdf), verbosity: 0 });
  try {
    return await use(await task.promise);
  } finally {
    await task.destroy();
  }
}

function xmpOf(pdf: Buffer): string {
  return /<\?xpacket begin[\s\S]*<\?xpacket end="r"\?>/u.exec(pdf.toString('utf8'))?.[0] ?? '';
}

describe('a PDF that Chromium printed', () => {
  const browser = testBrowser();
  const print = async (body = '<h1>First</h1><p>Text</p><h2>Second</h2>'): Promise<Uint8Array> => {
    const html = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>A title</title>
      <style>@page { size: 1280px 720px; margin: 0 }</style>${body}</html>`;
    return (await printPdf(browser(), { html, assets: new Map(), pageCount: 1 })).bytes;
  };

  test('carries the receipt, which comes back byte for byte', async () => {
    expect(readEnclosed(finish(await print()), 'lectern-receipt.json')).toEqual(PLAIN.enclosure?.content);
  });

  test('has no attachments, which PDF/A-2 forbids', async () => {
    expect(await openWithPdfJs(finish(await print()), (document) => document.getAttachments())).toBeNull();
  });

  test('says what it is, in any script, and keeps its producer', async () => {
    const pdf = finish(await print(), { properties: FULL });
    const { info, metadata } = await openWithPdfJs(pdf, (document) => document.getMetadata());
    expect(info).toMatchObject({
      Title: FULL.title,
      Author: 'A. (B.) Author, 李四',
      Subject: 'A subject',
      Creator: 'Lectern 1.2.3',
      Producer: expect.stringContaining('Skia'),
      CreationDate: "D:20141124080910+00'00'",
      ModDate: "D:20141124080910+00'00'",
    });
    expect(metadata?.get('dc:title')).toBe(FULL.title);
    expect(metadata?.get('dc:creator')).toEqual(FULL.authors);
    expect(metadata?.get('xmp:createdate')).toBe('2014-11-24T08:09:10Z');
  });

  test('keeps its outline, shows its title, and speaks the language that it is said to speak', async () => {
    const facts = await openWithPdfJs(finish(await print(), { language: 'de' }), async (document) => ({
      info: (await document.getMetadata()).info,
      marks: await document.getMarkInfo(),
      outline: (await document.getOutline()).map(({ title, items }) => [title, items.length]),
      preferences: await document.getViewerPreferences(),
      labels: await document.getPageLabels(),
    }));
    expect(facts).toMatchObject({
      info: { Language: 'de', PDFFormatVersion: '1.7' },
      marks: { Marked: true },
      outline: [['First', 1]],
      preferences: { DisplayDocTitle: true },
      labels: ['1'],
    });
  });

  test('is the same to the byte when it is printed twice, at other times', async () => {
    const table = '<table><tr><th>A<th>B<tr><td>1<td>2</table>';
    const pdf = Buffer.from(await print(table));
    const later = Buffer.from(pdf.toString('latin1').replace(/\(D:\d{14}/gu, '(D:20991231235959'), 'latin1');
    expect(later.equals(pdf)).toBe(false);
    expect(finish(later).equals(finish(pdf))).toBe(true);
    await print('<p>Something else, in between</p>');
    expect(finish(await print(table)).equals(finish(pdf))).toBe(true);
  });

  test.runIf(existsSync(QPDF))('has nothing for qpdf to complain about', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-pdf-'));
    try {
      const path = join(folder, 'a.pdf');
      writeFileSync(path, finish(await print(), { properties: FULL }));
      expect(execFileSync(QPDF, ['--check', path], { encoding: 'utf8' })).toContain('No syntax or stream');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a finished PDF', () => {
  test('has no dates when none are given, nor when the date is in words', () => {
    const datesOf = (date: string | null): unknown =>
      openPdf(finish(taggedPdf(), { properties: { ...FULL, date } })).source.match(
        /CreationDate|CreateDate/gu,
      );
    expect(datesOf(null)).toBeNull();
    expect(datesOf('Autumn')).toBeNull();
    expect(datesOf('2014')).not.toBeNull();
  });

  test('claims both standards, and explains to the one what it doesn’t know of the other', () => {
    const xmp = xmpOf(finish(taggedPdf()));
    expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(xmp).toContain('<pdfaid:part>2</pdfaid:part>');
    expect(xmp).toContain('<pdfaid:conformance>A</pdfaid:conformance>');
    expect(xmp).toContain(
      '<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>',
    );
  });

  test('has XMP without what XML has no place for', () => {
    const xmp = xmpOf(finish(taggedPdf(), { properties: { ...FULL, title: 'a\u0000b\uFFFEc\uD800d' } }));
    expect(xmp).toContain('a\uFFFDb\uFFFDc\uFFFDd');
  });

  test('has an identifier that changes with its content and not with its clock', () => {
    const identifier = (pdf: Buffer): string | undefined => /\/ID \[.*\]/u.exec(pdf.toString('latin1'))?.[0];
    const of = (title: string, now = '2026'): string | undefined => {
      const properties = `<</CreationDate (D:${now})>>`;
      return identifier(finish(taggedPdf({ properties }), { properties: { ...FULL, title } }));
    };
    expect(of('A')).toMatch(/^\/ID \[<([0-9A-F]{32})> <\1>\]$/u);
    expect(of('A', '2027')).toBe(of('A'));
    expect(of('B')).not.toBe(of('A'));
  });

  test('may do without anything in it', () => {
    expect(readEnclosed(finish(taggedPdf(), { enclosure: null }), 'lectern-receipt.json')).toBeNull();
  });

  test('calls its pages what they are said to be called', async () => {
    const labels = (pageLabels: readonly string[]): Promise<unknown> =>
      openWithPdfJs(finish(taggedPdf(), { pageLabels }), (document) => document.getPageLabels());
    expect(await labels(['iv (a)'])).toEqual(['iv (a)']);
    expect(await labels(['7'])).toEqual(['7']);
  });

  test('starts with bytes that say it isn’t text', () => {
    expect(finish(taggedPdf()).subarray(0, 15)).toEqual(
      Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1'),
    );
  });
});

test('its properties and its metadata say the same, whatever they say', async () => {
  const properties = { ...FULL, title: 'a\u0000\r\n<b>\uD800', authors: ['A\u0001', 'B & C'] };
  const { info, metadata } = await openWithPdfJs(finish(taggedPdf(), { properties }), (document) =>
    document.getMetadata(),
  );
  expect(info).toMatchObject({ Title: metadata?.get('dc:title'), Author: 'A\uFFFD, B & C' });
  expect(metadata?.get('dc:creator')).toEqual(['A\uFFFD', 'B & C']);
});

test('forms and tiles have no numbers that PDF/A doesn’t allow, and stay as they are otherwise', () => {
  const far = 'q 0 0 m 5000000000 1 l S Q';
  const form = (content: string): string => streamOf(Buffer.from(content), '/Subtype /Form /BBox [0 0 9 9]');
  const further = [form(far), form('0 0 m 5 1 l S'), streamOf(Buffer.from(far), '/PatternType 1')];
  const file = openPdf(finish(taggedPdf({ further })));
  const contents = [12, 13, 14].map((number) => {
    const stream = file.placed(number)?.object;
    return stream?.kind === 'stream' ? Buffer.from(file.content(stream, 99)).toString() : '';
  });
  const near = far.replace('5000000000', '5000000000.0');
  expect(contents).toEqual([near, '0 0 m 5 1 l S', near]);
});

test('a profile that may not explain the colours of a picture gives way to one that may', () => {
  const profile = (kind: string, components: number): string =>
    streamOf(Buffer.from(`${'\0'.repeat(12)}${kind}XYZ ${'\0'.repeat(12)}acsp`), `/N ${components}`);
  const kinds = [
    profile('mntrRGB ', 3),
    profile('linkRGB ', 3),
    profile('nmclGRAY', 1),
    profile('mntrCMYK', 4),
  ];
  const file = openPdf(finish(taggedPdf({ further: kinds })));
  const headers = [12, 13, 14, 15].map((number) => {
    const stream = file.placed(number)?.object;
    return stream?.kind === 'stream' ? iccHeader(stream, file) : null;
  });
  expect(headers).toEqual([
    { deviceClass: 'mntr', colours: 'RGB ', version: 0 },
    { deviceClass: 'mntr', colours: 'RGB ', version: 4 },
    { deviceClass: 'mntr', colours: 'GRAY', version: 4 },
    { deviceClass: 'mntr', colours: 'CMYK', version: 0 },
  ]);
});

test.each([
  ['by itself, as newer Chromiums do', 0, '/StructParents 1'],
  ['with the page, as older ones do', 1, ''],
])('a figure in a form that numbers its content %s is held by its tag, and has its place', (_, id, key) => {
  const figure = `<</Type /StructElem /S /Figure /P 6 0 R /Pg 3 0 R /Alt (A box) /K <</Type /MCR${key === '' ? '' : ' /Stm 12 0 R'} /MCID ${id}>>>>`;
  const drawn = Buffer.from(`/Figure <</MCID ${id} >>BDC\n0 0 m 9 0 l 9 5 l f\nEMC`);
  const form = streamOf(drawn, `/Type /XObject /Subtype /Form /BBox [0 0 100 100] ${key}`);
  const pdf = taggedPdf({
    content: '/NonStruct <</MCID 0 >>BDC\nBT\n/F1 12 Tf\n(Hello) Tj\nET\nEMC\n1 0 0 1 20 30 cm /X1 Do',
    page: '/Resources <</XObject <</X1 12 0 R>>>>',
    structure: TWO_ELEMENTS,
    further: [form, figure],
  });
  const finished = readInspectedPdf(finish(pdf));
  expect(lackingIn(finished)).not.toContain('content-unreachable');
  const tag = finished.tags.find(({ type }) => type === 'Figure');
  expect(tag?.kids.map((kid) => kid.kind === 'marked' && [kid.page === kid.owner, kid.id])).toEqual([
    [false, id],
  ]);
  expect(tag === undefined ? '' : writeObject(tag.dictionary)).toContain('/BBox [20 30 29 35]');
});

const TWO_ELEMENTS = [
  '<</Type /StructTreeRoot /K 6 0 R /ParentTree 9 0 R>>',
  '<</Type /StructElem /S /Document /P 5 0 R /K [7 0 R 13 0 R]>>',
  '<</Type /StructElem /S /H1 /P 6 0 R /K 8 0 R>>',
  '<</Type /StructElem /S /NonStruct /P 7 0 R /Pg 3 0 R /K 0>>',
  '<</Nums [0 10 0 R]>>',
  '[8 0 R]',
];

describe('what is no PDF that Lectern can finish', () => {
  test.each(['', 'Not a PDF', '%PDF-1.4\nstartxref\n0\n%%EOF', '%PDF-1.4\nstartxref\n999\n%%EOF'])(
    '“%s” is refused',
    (text) => {
      expect(() => finish(Buffer.from(text))).toThrow(PdfError);
    },
  );

  test('a PDF without a catalog or without tags is refused', () => {
    expect(() => finish(smallPdf([PAGES], ''))).toThrow(PdfError);
    expect(() => finish(smallPdf(['<</Type /Catalog /Pages 2 0 R>>', PAGES]))).toThrow('isn’t tagged');
  });

  test('a PDF that is cut off anywhere is refused', () => {
    const whole = taggedPdf();
    for (let size = 0; size < whole.length - 1; size++)
      expect(() => finish(whole.subarray(0, size))).toThrow(PdfError);
  });

  test('a PDF with a wrong byte is finished or refused, and never fails in another way', () => {
    const whole = taggedPdf();
    const wrongs = [0, 0x28, 0x39, 0x3c, 0xff];
    for (let at = 0; at < whole.length; at += 1) {
      const broken = Buffer.from(whole);
      broken[at] = wrongs[at % wrongs.length] ?? 0;
      try {
        finish(broken);
      } catch (error) {
        expect(error, `byte ${at} is wrong`).toBeInstanceOf(PdfError);
      }
    }
  });
});
