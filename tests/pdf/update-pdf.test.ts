import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { describe, expect, test } from 'vitest';

import { printPdf } from '../../src/browser/print-pdf.ts';
import type { PdfAttachment } from '../../src/pdf/attach-file.ts';
import type { DocumentProperties } from '../../src/pdf/document-properties.ts';
import { PdfError } from '../../src/pdf/pdf-error.ts';
import { readPdfAttachment } from '../../src/pdf/read-pdf-attachment.ts';
import { updatePdf } from '../../src/pdf/update-pdf.ts';
import { testBrowser } from '../support/test-browser.ts';
import { PAGES, plainPdf, smallPdf } from './small-pdf.ts';

const QPDF = '/usr/bin/qpdf';

const NONE: DocumentProperties = { title: null, author: null, subject: null, creator: null, date: null };

const RECEIPT: PdfAttachment = {
  name: 'lectern-receipt.json',
  mediaType: 'application/json',
  description: 'What was checked',
  content: Buffer.from(JSON.stringify({ quotations: Array.from({ length: 50 }, () => '“北京”') })),
};

function update(pdf: Uint8Array, properties: Partial<DocumentProperties> = {}, attachment = RECEIPT): Buffer {
  return Buffer.from(updatePdf(pdf, { properties: { ...NONE, ...properties }, attachment }));
}

function attachmentOf(pdf: Uint8Array, name = RECEIPT.name): string | null {
  const content = readPdfAttachment(pdf, name);
  return content === null ? null : Buffer.from(content).toString();
}

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

describe('a PDF that Chromium printed', () => {
  const browser = testBrowser();
  const print = async (): Promise<Uint8Array> => {
    const html = `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>A title</title>
      <style>@page { size: 1280px 720px; margin: 0 }</style><h1>First</h1><p>Text</p><h2>Second</h2></html>`;
    return (await printPdf(browser(), { html, assets: new Map(), pageCount: 1 })).bytes;
  };

  test('carries the receipt, which comes back byte for byte', async () => {
    const pdf = update(await print());
    expect(attachmentOf(pdf)).toBe(Buffer.from(RECEIPT.content).toString());
    const attachments: unknown = await openWithPdfJs(pdf, (document) => document.getAttachments());
    expect(attachments).toEqual({
      [RECEIPT.name]: expect.objectContaining({
        filename: RECEIPT.name,
        description: 'What was checked',
        content: new Uint8Array(RECEIPT.content),
      }),
    });
  });

  test('says what it is, in any script, and keeps its producer', async () => {
    const properties = {
      title: 'Büro — 北京',
      author: 'A. (B.) Author',
      subject: 'A subject',
      creator: 'Lectern 1.2.3',
      date: '2014-11-24T08:09:10Z',
    };
    const pdf = update(await print(), properties);
    const { info } = await openWithPdfJs(pdf, (document) => document.getMetadata());
    expect(info).toMatchObject({
      Title: 'Büro — 北京',
      Author: 'A. (B.) Author',
      Subject: 'A subject',
      Creator: 'Lectern 1.2.3',
      Producer: expect.stringContaining('Skia'),
      CreationDate: "D:20141124080910+00'00'",
      ModDate: "D:20141124080910+00'00'",
    });
  });

  test('keeps its language, tags, outline and the wish to show its title', async () => {
    const before = await print();
    const facts = (pdf: Uint8Array): Promise<unknown> =>
      openWithPdfJs(pdf, async (document) => {
        const { info } = await document.getMetadata();
        const page = await document.getPage(1);
        return {
          language: 'Language' in info ? info.Language : null,
          marks: await document.getMarkInfo(),
          tags: await page.getStructTree(),
          outline: (await document.getOutline()).map(({ title, items }) => [title, items.length]),
          preferences: await document.getViewerPreferences(),
        };
      });
    const kept = await facts(before);
    expect(kept).toMatchObject({ language: 'en-GB', marks: { Marked: true }, outline: [['First', 1]] });
    expect(kept).toMatchObject({ preferences: { DisplayDocTitle: true } });
    expect(await facts(update(before))).toEqual(kept);
  });

  test('is the same to the byte when it is printed twice, at other times', async () => {
    const pdf = Buffer.from(await print());
    const later = Buffer.from(pdf.toString('latin1').replace(/\(D:\d{14}/gu, '(D:20991231235959'), 'latin1');
    expect(later.equals(pdf)).toBe(false);
    expect(update(later).equals(update(pdf))).toBe(true);
    expect(update(await print()).equals(update(pdf))).toBe(true);
  });

  test.runIf(existsSync(QPDF))('has nothing for qpdf to complain about', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'lectern-pdf-'));
    try {
      const path = join(folder, 'a.pdf');
      writeFileSync(
        path,
        update(update(await print(), { title: 'é', date: 0 }), {}, { ...RECEIPT, name: 'é' }),
      );
      expect(execFileSync(QPDF, ['--check', path], { encoding: 'utf8' })).toContain('No syntax or stream');
      const list = execFileSync(QPDF, ['--list-attachments', path], { encoding: 'utf8' });
      expect(list.match(/^\S+ ->/gmu)).toEqual(['lectern-receipt.json ->', 'é ->']);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('an updated PDF', () => {
  test('has no dates when none are given, nor when the date is in words', () => {
    expect(update(plainPdf()).toString('latin1')).not.toMatch(/CreationDate|ModDate/u);
    expect(update(plainPdf(), { date: 'Autumn' }).toString('latin1')).not.toMatch(/CreationDate|ModDate/u);
  });

  test('keeps properties that aren’t Lectern’s', () => {
    const end = update(plainPdf()).toString('latin1').split('%%EOF')[1];
    expect(end).toContain('/Producer (Skia)');
    expect(end).toContain('/Trapped /False');
  });

  test('gets properties where it had none', () => {
    const pdf = update(smallPdf(['<</Type /Catalog /Pages 2 0 R>>', PAGES]), { title: 'A title' });
    expect(pdf.toString('latin1')).toMatch(/\/Info 3 0 R/u);
    expect(pdf.toString('latin1')).toMatch(/3 0 obj\n<<\n\/Title \(A title\)/u);
  });

  test('has an identifier that changes with its content and not with its clock', () => {
    const identifier = (pdf: Buffer): string | undefined => /\/ID \[.*\]/u.exec(pdf.toString('latin1'))?.[0];
    const first = identifier(update(plainPdf(), { title: 'A' }));
    expect(first).toMatch(/^\/ID \[<[0-9A-F]{32}> <[0-9A-F]{32}>\]$/u);
    expect(identifier(update(plainPdf(), { title: 'B' }))).not.toBe(first);
    expect(identifier(update(plainPdf(), { title: 'B' }))?.slice(0, 40)).toBe(first?.slice(0, 40));
  });

  test('keeps the first half of an identifier that it had', () => {
    const pdf = smallPdf(['<</Pages 2 0 R>>', PAGES], '/Root 1 0 R /ID [<0aff> <0b>]');
    expect(update(pdf).toString('latin1')).toMatch(/\/ID \[<0AFF> <[0-9A-F]{32}>\]/u);
  });

  test('has one attachment for each name: the later one', () => {
    const text = (content: string, name = RECEIPT.name): PdfAttachment => ({
      ...RECEIPT,
      name,
      content: Buffer.from(content),
    });
    const other = update(plainPdf(), {}, text('Other', 'other.txt'));
    const pdf = update(update(other, {}, text('Old')), {}, text('Latest'));
    expect(attachmentOf(pdf)).toBe('Latest');
    expect(attachmentOf(pdf, 'other.txt')).toBe('Other');
    expect(
      pdf
        .toString('latin1')
        .match(/\/AF \[.*\]/gu)
        ?.map((entry) => entry.match(/R/gu)?.length),
    ).toEqual([1, 2, 2]);
  });

  test('keeps names of other kinds', () => {
    const catalog = '<</Type /Catalog /Pages 2 0 R /Names <</Dests <</Names []>>>>>>';
    const end = update(smallPdf([catalog, PAGES]))
      .toString('latin1')
      .split('%%EOF')[1];
    expect(end).toContain('/Names <</Dests <</Names []>>\n/EmbeddedFiles');
  });

  test('may do without an attachment', () => {
    const pdf = updatePdf(plainPdf(), { properties: { ...NONE, title: 'A' }, attachment: null });
    expect(attachmentOf(pdf)).toBeNull();
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Title (A)');
  });

  test('is at least of the version that has such attachments', () => {
    expect(update(plainPdf()).toString('latin1')).toContain('/Version /1.7');
    const modern = Buffer.from(plainPdf().toString('latin1').replace('%PDF-1.4', '%PDF-2.0'));
    expect(update(modern).toString('latin1')).not.toContain('/Version');
  });
});

describe('what is no PDF that Lectern can change', () => {
  test.each(['', 'Not a PDF', '%PDF-1.4\nstartxref\n0\n%%EOF', '%PDF-1.4\nstartxref\n999\n%%EOF'])(
    '“%s” is refused',
    (text) => {
      expect(() => update(Buffer.from(text))).toThrow(PdfError);
    },
  );

  test('a PDF without a catalog is refused', () => {
    expect(() => update(smallPdf([PAGES], ''))).toThrow(PdfError);
  });

  test('a PDF that is cut off anywhere is refused', () => {
    const whole = plainPdf();
    for (let size = 0; size < whole.length - 1; size++)
      expect(() => update(whole.subarray(0, size))).toThrow(PdfError);
  });
});
