import { deflateSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import { PdfError } from '../../src/pdf/pdf-error.ts';
import { readPdfAttachment } from '../../src/pdf/read-pdf-attachment.ts';
import { updatePdf } from '../../src/pdf/update-pdf.ts';
import { PAGES, plainPdf, smallPdf } from './small-pdf.ts';

function pdfWith(stream: string, names = '<</Names [(a.txt) 3 0 R]>>'): Buffer {
  return smallPdf([
    `<</Type /Catalog /Pages 2 0 R /Names <</EmbeddedFiles ${names}>>>>`,
    PAGES,
    '<</Type /Filespec /F (a.txt) /EF <</F 4 0 R>>>>',
    stream,
    '<</Kids [5 0 R]>>',
    '<</Names [(a.txt) 3 0 R]>>',
  ]);
}

function streamOf(content: Buffer, entries: string): string {
  return `<<${entries} /Length ${content.length}>>\nstream\n${content.toString('latin1')}\nendstream`;
}

const PLAIN = streamOf(Buffer.from('Hello'), '');

function read(pdf: Uint8Array, name = 'a.txt'): string | null {
  const content = readPdfAttachment(pdf, name);
  return content === null ? null : Buffer.from(content).toString();
}

test('a plain attachment is read', () => {
  expect(read(pdfWith(PLAIN))).toBe('Hello');
});

test('a deflated attachment is read', () => {
  expect(read(pdfWith(streamOf(deflateSync('Hello'), '/Filter /FlateDecode')))).toBe('Hello');
});

test('an attachment deep in a name tree is found', () => {
  expect(read(pdfWith(PLAIN, '<</Kids [6 0 R]>>'))).toBe('Hello');
});

test('there is no attachment under another name, and none in a PDF without attachments', () => {
  expect(read(pdfWith(PLAIN), 'b.txt')).toBeNull();
  expect(read(plainPdf())).toBeNull();
});

describe('a PDF is refused', () => {
  const reasonOf = (pdf: Uint8Array): unknown => {
    try {
      return read(pdf);
    } catch (error) {
      if (error instanceof PdfError) return error.reason;
      throw error;
    }
  };

  test('when the attachment unpacks to more than twenty megabytes', () => {
    const bomb = deflateSync(Buffer.alloc(21 * 2 ** 20));
    expect(reasonOf(pdfWith(streamOf(bomb, '/Filter /FlateDecode')))).toBe('too-large');
  });

  test('when the attachment is packed in another way', () => {
    expect(reasonOf(pdfWith(streamOf(Buffer.from('x'), '/Filter /LZWDecode')))).toBe('unsupported');
    expect(reasonOf(pdfWith(streamOf(Buffer.from('x'), '/Filter [/FlateDecode /FlateDecode]')))).toBe(
      'unsupported',
    );
  });

  test('when the packed content is broken', () => {
    expect(reasonOf(pdfWith(streamOf(Buffer.from('x'), '/Filter /FlateDecode')))).toBe('damaged');
    expect(reasonOf(pdfWith(PLAIN.replace('/Length 5', '/Length 5000')))).toBe('damaged');
    expect(reasonOf(pdfWith(PLAIN.replace('/Length 5', '/Length -5')))).toBe('damaged');
  });

  test('when its name tree goes in a circle', () => {
    expect(reasonOf(pdfWith(PLAIN, '<</Kids [5 0 R]>>'))).toBe('damaged');
  });

  test('when it is encrypted or has a cross-reference stream', () => {
    const encrypted = smallPdf(['<</Pages 2 0 R>>', PAGES], '/Root 1 0 R /Encrypt 2 0 R');
    expect(reasonOf(encrypted)).toBe('unsupported');
    const stream = Buffer.from('%PDF-1.5\n1 0 obj\n<</Type /XRef>>\nendobj\nstartxref\n9\n%%EOF');
    expect(reasonOf(stream)).toBe('unsupported');
  });

  test('when its tables name one another as the one before', () => {
    const text = plainPdf().toString('latin1');
    const start = /startxref\n(\d+)/u.exec(text)?.[1] ?? '';
    expect(reasonOf(Buffer.from(text.replace('/Root', `/Prev ${start} /Root`)))).toBe('damaged');
  });

  test('when its objects stand inside one another, so that reading takes time without end', () => {
    const kids = Array.from({ length: 40 }, (_kid, at) => `${at + 3} 0 R`).join(' ');
    let text = `%PDF-1.4\n1 0 obj <</Names <</EmbeddedFiles <</Kids [${kids}]>>>>>> endobj\n`;
    const offsets = [9];
    for (let number = 2; number < 50; number++) {
      offsets.push(text.length);
      text += `${number} 0 obj (`;
    }
    text += `${'x'.repeat(10_000)}${')'.repeat(48)}\n`;
    const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    const table = `xref\n1 ${offsets.length}\n${rows.join('')}trailer\n<</Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`;
    expect(reasonOf(Buffer.from(text + table))).toBe('too-large');
  });

  test('wherever it is cut off', () => {
    const whole = pdfWith(PLAIN);
    for (let size = 0; size < whole.length - 1; size++)
      expect(reasonOf(whole.subarray(0, size))).toBe('damaged');
  });

  test('or read, but never fails in another way, whichever byte is wrong', () => {
    const whole = Buffer.from(
      updatePdf(plainPdf(), {
        properties: { title: 'é', author: null, subject: null, creator: null, date: 0 },
        attachment: {
          name: 'a.txt',
          mediaType: 'text/plain',
          description: '',
          content: Buffer.from('Hello'),
        },
      }),
    );
    for (let at = 0; at < whole.length; at++) {
      for (const wrong of [0, 0x28, 0x39, 0x3c, 0xff]) {
        const broken = Buffer.from(whole);
        broken[at] = wrong;
        expect(() => reasonOf(broken), `byte ${at} is ${wrong}`).not.toThrow();
      }
    }
  });
});
