import { deflateSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import { PdfError } from '../../src/pdf/file/pdf-error.ts';
import { finishPdf } from '../../src/pdf/finish-pdf.ts';
import { readInspectedPdf } from '../../src/pdf/inspect-pdf.ts';
import { readEnclosed } from '../../src/pdf/enclosure.ts';
import { PAGES, smallPdf, streamOf, taggedPdf } from './small-pdf.ts';

/** A PDF that carries a stream as data of Lectern’s. */
function pdfWith(stream: string): Buffer {
  return smallPdf([`<</Type /Catalog /Pages 2 0 R ${CARRIED}>>`, PAGES, stream]);
}

const CARRIED = '/PieceInfo <</Lectern <</Private 3 0 R>>>>';
const NAMED = '/Name (a.txt)';

const PLAIN = streamOf(Buffer.from('Hello'), NAMED);

function finished(): Uint8Array {
  return finishPdf(taggedPdf(), {
    properties: { title: 'é', authors: [], subject: null, creator: null, date: 0 },
    language: 'en',
    pageLabels: null,
    headings: [],
    claimsStandards: true,
    enclosure: { name: 'a.txt', mediaType: 'text/plain', content: Buffer.from('Hello') },
  });
}

function read(pdf: Uint8Array, name = 'a.txt'): string | null {
  const content = readEnclosed(pdf, name);
  return content === null ? null : Buffer.from(content).toString();
}

test('a plain file is read', () => {
  expect(read(pdfWith(PLAIN))).toBe('Hello');
});

test('a deflated file is read', () => {
  expect(read(pdfWith(streamOf(deflateSync('Hello'), `${NAMED} /Filter /FlateDecode`)))).toBe('Hello');
});

test('an empty stream that says it is deflated is empty', () => {
  expect(read(pdfWith(streamOf(Buffer.alloc(0), `${NAMED} /Filter /FlateDecode`)))).toBe('');
});

test('a file packed twice is read', () => {
  const hex = Buffer.from(`${deflateSync('Hello').toString('hex')}>`);
  expect(read(pdfWith(streamOf(hex, `${NAMED} /Filter [/ASCIIHexDecode /FlateDecode]`)))).toBe('Hello');
  expect(read(pdfWith(streamOf(Buffer.from('87cURDZ~>'), `${NAMED} /Filter /ASCII85Decode`)))).toBe('Hello');
});

test('a file is read that travels as data of Lectern’s', () => {
  expect(read(finished())).toBe('Hello');
  expect(read(finished(), 'b.txt')).toBeNull();
});

test('a packed file is read whose objects stand in object streams, as other programs write them', () => {
  const catalog = '<</Type /Catalog /PieceInfo 3 0 R>>';
  const pieces = '<</Lectern <</Private 4 0 R>>>>';
  const index = `1 0 3 ${catalog.length + 1}\n`;
  const pack = Buffer.from(`${index}${catalog}\n${pieces}`);
  const hex = Buffer.from(`${pack.toString('hex')}>`);
  const objects = [
    streamOf(deflateSync('Hello'), `${NAMED} /Filter /FlateDecode`),
    streamOf(hex, `/Type /ObjStm /N 2 /First ${index.length} /Filter /ASCIIHexDecode`),
  ];
  let text = '%PDF-1.5\n';
  const offsets = objects.map((body, at) => {
    const offset = text.length;
    text += `${at + 4} 0 obj\n${body}\nendobj\n`;
    return offset;
  });
  // Number 0 is free, 1 and 3 are packed in 5, 2 is free, 4 and 5 stand in the file; each row is predicted by the one above.
  const rows = [
    [0, 0, 0],
    [2, 5, 0],
    [0, 0, 0],
    [2, 5, 1],
    [1, offsets[0] ?? 0, 0],
    [1, offsets[1] ?? 0, 0],
  ].map(([kind = 0, first = 0, second = 0]) => [kind, first >> 8, first & 255, second]);
  const predicted = rows.flatMap((row, at) => [
    2,
    ...row.map((byte, column) => (byte - (rows[at - 1]?.[column] ?? 0)) & 255),
  ]);
  const parameters = '/DecodeParms <</Predictor 12 /Columns 4>>';
  const xref = streamOf(
    deflateSync(Buffer.from(predicted)),
    `/Type /XRef /Size 6 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode ${parameters}`,
  );
  const whole = `${text}6 0 obj\n${xref}\nendobj\nstartxref\n${text.length}\n%%EOF`;
  expect(read(Buffer.from(whole, 'latin1'))).toBe('Hello');
});

test('there is no file under another name, and none in a PDF that carries nothing', () => {
  expect(read(pdfWith(PLAIN), 'b.txt')).toBeNull();
  expect(read(taggedPdf())).toBeNull();
});

describe('a PDF is refused', () => {
  const reasonOf = (pdf: Uint8Array, reader: (bytes: Uint8Array) => unknown = read): unknown => {
    try {
      return reader(pdf);
    } catch (error) {
      if (error instanceof PdfError) return error.reason;
      throw error;
    }
  };

  test('when the file unpacks to more than 160 megabytes', () => {
    const bomb = deflateSync(Buffer.alloc(161_000_000), { level: 1 });
    expect(reasonOf(pdfWith(streamOf(bomb, `${NAMED} /Filter /FlateDecode`)))).toBe('too-large');
  });

  test('when the file is packed in another way', () => {
    expect(reasonOf(pdfWith(streamOf(Buffer.from('x'), `${NAMED} /Filter /LZWDecode`)))).toBe('unsupported');
  });

  test('when the packed content is broken', () => {
    expect(reasonOf(pdfWith(streamOf(Buffer.from('x'), `${NAMED} /Filter /FlateDecode`)))).toBe('damaged');
    expect(reasonOf(pdfWith(PLAIN.replace('/Length 5', '/Length 5000')))).toBe('damaged');
    expect(reasonOf(pdfWith(PLAIN.replace('/Length 5', '/Length -5')))).toBe('damaged');
  });

  test('when it is encrypted', () => {
    const encrypted = smallPdf(['<</Pages 2 0 R>>', PAGES], '/Root 1 0 R /Encrypt 2 0 R');
    expect(reasonOf(encrypted)).toBe('encrypted');
  });

  test('when its cross-reference stream is broken', () => {
    for (const entries of ['', '/W [0 0 0] /Size 999999999', '/W [1 2 1] /Size 3', '/W [1 2] /Size 0']) {
      const xref = streamOf(Buffer.from('x'), `/Type /XRef ${entries}`);
      expect(reasonOf(Buffer.from(`%PDF-1.5\n1 0 obj\n${xref}\nendobj\nstartxref\n9\n%%EOF`))).toBe(
        'damaged',
      );
    }
  });

  test('when its tables name one another as the one before', () => {
    const text = taggedPdf().toString('latin1');
    const start = /startxref\n(\d+)/u.exec(text)?.[1] ?? '';
    expect(reasonOf(Buffer.from(text.replace('/Root', `/Prev ${start} /Root`)))).toBe('damaged');
  });

  test('when its objects stand inside one another, so that reading takes time without end', () => {
    const kids = Array.from({ length: 40 }, (_kid, at) => `${at + 3} 0 R`).join(' ');
    let text = `%PDF-1.4\n1 0 obj <</Pages <</Kids [${kids}]>>>> endobj\n`;
    const offsets = [9];
    for (let number = 2; number < 50; number++) {
      offsets.push(text.length);
      text += `${number} 0 obj (`;
    }
    text += `${'x'.repeat(10_000)}${')'.repeat(48)}\n`;
    const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`);
    const table = `xref\n1 ${offsets.length}\n${rows.join('')}trailer\n<</Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`;
    expect(reasonOf(Buffer.from(text + table), readInspectedPdf)).toBe('too-large');
  });

  test('wherever it is cut off', () => {
    const whole = pdfWith(PLAIN);
    for (let size = 0; size < whole.length - 1; size++)
      expect(reasonOf(whole.subarray(0, size))).toBe('damaged');
  });

  test('or read, but never fails in another way, whichever byte is wrong', () => {
    const whole = Buffer.from(finished());
    const wrongs = [0, 0x28, 0x39, 0x3c, 0xff];
    for (let at = 0; at < whole.length; at += 1) {
      const broken = Buffer.from(whole);
      broken[at] = wrongs[at % wrongs.length] ?? 0;
      expect(() => reasonOf(broken), `byte ${at} is wrong`).not.toThrow();
    }
  });
});
