import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { outlineOfGlyph } from '../../src/pdf/compare/outline-of-glyph.ts';
import { isSamePdf } from '../../src/pdf/compare/same-pdf.ts';
import { errorsIn, lectern, outputIn, workFolder } from '../support/run-lectern.ts';
import { rewrittenPdf, type Rewritable } from '../support/rewritten-pdf.ts';

const ARTICLE = 'The wall\n\n“It was built in one night,” said Ann Lee.\n';
const OUTLINE = `---
title: The wall of Havneby
sources: { src: { title: The wall, URL: 'https://example.org/wall', text: article.txt } }
---

## It stands

> It was built in one night
>
> — Ann Lee [@src, para. 2]

## Seen from [the sea](https://example.org/sea)

![A wall of stone](wall.svg)
`;
const WALL =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><rect width="40" height="30"/></svg>';
const folder = workFolder({ 'outline.md': OUTLINE, 'article.txt': ARTICLE, 'wall.svg': WALL });

let built: Uint8Array;
/** The same, as another version prints it. */
let other: Uint8Array;

const utf8 = (content: Uint8Array | null): string => Buffer.from(content ?? []).toString('latin1');
const bytesOf = (text: string): Uint8Array => Buffer.from(text, 'latin1');

const VERSION = /(?<="browser":")[^"]*/u;

function asOtherVersion({ entries, content }: Rewritable): Partial<Rewritable> {
  if (entries.includes('lectern-source.json'))
    return { content: bytesOf(utf8(content).replace(VERSION, 'Chrome/999.0')) };
  if (entries.includes('/Subtype /XML'))
    return { content: bytesOf(utf8(content).replace(/PDF m\d+/u, 'PDF m999')) };
  return content === null ? { entries: entries.replace(/PDF m\d+/u, 'PDF m999') } : {};
}

/** The print of the other version with something exchanged in the first object that has it. */
function forged(
  isIt: (object: Rewritable) => boolean,
  change: (object: Rewritable) => Partial<Rewritable>,
): Uint8Array {
  let done = false;
  const pdf = rewrittenPdf(other, (object) => {
    if (done || !isIt(object)) return {};
    done = true;
    return change(object);
  });
  expect(done).toBe(true);
  return pdf;
}

const inEntries = (from: string | RegExp, to: string): Uint8Array =>
  forged(
    ({ entries }) => entries.search(from) !== -1,
    ({ entries }) => ({ entries: entries.replace(from, to) }),
  );
const inContent = (from: string | RegExp, to: string): Uint8Array =>
  forged(
    ({ content }) => content !== null && utf8(content).search(from) !== -1,
    ({ content }) => ({ content: bytesOf(utf8(content).replace(from, to)) }),
  );
const inFont = (change: (font: Buffer, table: (tag: string) => number) => Buffer | void): Uint8Array =>
  forged(
    ({ entries }) => entries.includes('/Length1'),
    ({ entries, content }) => {
      const font = Buffer.from(content ?? []);
      const changed = change(font, (tag) => font.readUInt32BE(font.indexOf(tag, 0, 'latin1') + 8)) ?? font;
      return { content: changed, entries: entries.replace(/\/Length1 \d+/u, `/Length1 ${changed.length}`) };
    },
  );

const isSame = (pdf: Uint8Array): boolean => {
  const carried = (content: Uint8Array): string => utf8(content).replace(VERSION, '');
  return isSamePdf(pdf, built, { carried });
};

/** Adds a table to a font program. */
function withTable(font: Buffer, tag: string, content: Buffer): Buffer {
  const count = font.readUInt16BE(4);
  const shifted = Buffer.from(font.subarray(0, 12 + 16 * count));
  for (let at = 12; at < shifted.length; at += 16)
    shifted.writeUInt32BE(shifted.readUInt32BE(at + 8) + 16, at + 8);
  shifted.writeUInt16BE(count + 1, 4);
  const record = Buffer.alloc(16);
  record.write(tag, 'latin1');
  record.writeUInt32BE(font.length + 16, 8);
  record.writeUInt32BE(content.length, 12);
  return Buffer.concat([shifted, record, font.subarray(12 + 16 * count), content]);
}

beforeAll(async () => {
  const run = await lectern(folder, ['build', '.', '--edition', 'slides', '--out', 'out']);
  expect([run.code, errorsIn(run)]).toEqual([0, []]);
  built = new Uint8Array(readFileSync(join(outputIn(folder), 'slides.pdf')));
  other = rewrittenPdf(built, asOtherVersion);
});

async function verify(pdf: Uint8Array) {
  writeFileSync(join(folder, 'given.pdf'), pdf);
  const run = await lectern(folder, ['verify', 'given.pdf', '--source', 'article.txt']);
  return { code: run.code, errors: errorsIn(run), said: run.stderr };
}

test('a PDF that another version printed is proven if it shows and says the same', async () => {
  expect(await verify(built)).toMatchObject({ code: 0, errors: [] });
  expect(await verify(other)).toMatchObject({ code: 0, errors: [] });
});

test('it isn’t if something on a page differs, which is named', async () => {
  const { code, errors, said } = await verify(inContent(/<(?!0001)[\da-f]{4}> Tj/u, '<0005> Tj'));
  expect([code, errors]).toEqual([1, ['verify/other-browser']]);
  expect(said).toContain('prints page 1 otherwise here');
});

test('a version of Chromium that is at hand has to print the same bytes, and no other file passes by it', async () => {
  const version = VERSION.exec(utf8(rewrittenSource(built)))?.[0] ?? '';
  const pdf = rewrittenPdf(other, ({ entries, content }) =>
    entries.includes('lectern-source.json')
      ? { content: bytesOf(utf8(content).replace(VERSION, version)) }
      : {},
  );
  expect(await verify(pdf)).toMatchObject({ code: 1, errors: ['verify/changed'] });
});

function rewrittenSource(pdf: Uint8Array): Uint8Array {
  let source = new Uint8Array();
  rewrittenPdf(pdf, ({ entries, content }) => {
    if (entries.includes('lectern-source.json')) source = new Uint8Array(content ?? []);
    return {};
  });
  return source;
}

test('a font may hold more, and be cut to size otherwise', () => {
  expect(isSame(inFont((font) => withTable(font, 'GSUB', Buffer.alloc(12))))).toBe(true);
});

describe('of what another version is said to have printed, nothing may differ', () => {
  test.each<[what: string, forge: () => Uint8Array]>([
    ['a letter', () => inContent(/<(?!0001)[\da-f]{4}> Tj/u, '<0003> Tj')],
    ['the place of a letter', () => inContent(/(\d+\.\d+) 0 Td/u, '-$1 0 Td')],
    ['a colour', () => inContent(/\brg\b/u, 'RG')],
    ['what letters are read as', () => inContent(/(?<=beginbf(?:char|range)\n<[^>]*>[^\n]*<)00/u, '20')],
    ['a description', () => inEntries(/\/Alt \([^)]*\)/u, '/Alt (A heap of sand)')],
    [
      'what is read in place of an element',
      () => inEntries('/S /BlockQuote', '/S /BlockQuote /ActualText (No)'),
    ],
    ['the type of an element', () => inEntries('/S /BlockQuote', '/S /Div')],
    ['a link', () => inEntries('example.org/sea', 'example.com/sea')],
    ['the place of a link', () => inEntries(/\/Rect \[[^\]]*\]/u, '/Rect [0 0 900 500]')],
    ['a bookmark', () => inEntries(/\/Title \(It stands\)/u, '/Title (It fell)')],
    ['the title', () => inEntries(/\/Title \(The wall of Havneby\)/u, '/Title (The fall of Havneby)')],
    ['the metadata', () => inContent('The wall of Havneby</rdf:li>', 'The fall of Havneby</rdf:li>')],
    ['the producer', () => inEntries(/Skia\/PDF m999/u, 'Skia/PDF m999 of the town')],
    ['labels of pages', () => inEntries('/S /D', '/S /R')],
    ['the language', () => inEntries(/\/Lang \(en[^)]*\)/u, '/Lang (de)')],
    ['a layer', () => inEntries('/Type /Catalog', '/Type /Catalog /OCProperties <</OCGs [] /D <<>>>>')],
    ['a form', () => inEntries('/Type /Catalog', '/Type /Catalog /AcroForm <</Fields []>>')],
    ['an action', () => inEntries('/Type /Catalog', '/Type /Catalog /OpenAction <</S /JavaScript /JS (x)>>')],
    ['attachments', () => inEntries('/Type /Catalog', '/Type /Catalog /AF []')],
    ['a layer laid over a page', () => inEntries(/\/Type \/Page\b/u, '/Type /Page /Overlay []')],
    ['what of a page is shown', () => inEntries(/\/Type \/Page\b/u, '/Type /Page /CropBox [0 0 9 9]')],
    ['the size of a page', () => inEntries(/\/MediaBox \[0 0 \d+/u, '/MediaBox [0 0 90')],
    ['a key that stands twice', () => inEntries(/\/Rotate|\/Type \/Page\b/u, '$& /Type /Page')],
    ['whose content an element has', () => inEntries(/\/StructParents 1/u, '/StructParents 0')],
    ['a picture', () => inContent(/\bre\b/u, 'n')],
    ['what it carries', () => inContent('It was built in one night', 'It was burnt in one night')],
    ['the date of what it carries', () => inEntries('D:1970', 'D:1999')],
    ['the state of an object that was named before', () => inEntries(/(?<=\/P \d+) 0 R/gu, ' 1 R')],
    ['what stands behind an object', () => inEntries(/(?<=\/S \/BlockQuote[^]*)$/u, ' (Never)')],
    ['an object that nothing names', () => rewrittenPdf(other, () => ({}), ['(Never)'])],
    ['more behind its end', () => Buffer.concat([other, Buffer.from('% x\n')])],
    ['another head', () => bytesOf(utf8(other).replace('%PDF-1.7', '%PDF-1.5'))],
  ])('%s', (_what, forge) => {
    expect(isSame(other)).toBe(true);
    const pdf = forge();
    expect(Buffer.compare(pdf, other)).not.toBe(0);
    expect(isSame(pdf)).toBe(false);
  });

  test('two glyphs that are exchanged', () => {
    const pdf = inFont((font, table) => {
      const loca = table('loca');
      const isLong = font.readUInt16BE(table('head') + 50) === 1;
      const size = isLong ? 4 : 2;
      // The first glyph that draws something takes the outline of the next one.
      const at = (glyph: number): number =>
        isLong ? font.readUInt32BE(loca + 4 * glyph) : font.readUInt16BE(loca + 2 * glyph);
      for (let glyph = 2; ; glyph += 1)
        if (at(glyph) !== at(glyph + 1)) {
          font.copyWithin(loca + size * glyph, loca + size * (glyph + 1), loca + size * (glyph + 2));
          return;
        }
    });
    expect(isSame(pdf)).toBe(false);
  });

  test('a glyph that is cut short by a byte, though padding may be', () => {
    // A triangle whose last coordinate ends in a byte of zeros, and one byte of padding.
    const outline = '0001 0000 0000 0100 0100 0002 0000 01 01 01 0000 0100 ff00 0000 0000 0100';
    const glyph = Buffer.from(`${outline} 00`.replaceAll(' ', ''), 'hex');
    expect(outlineOfGlyph(glyph)).toEqual(glyph.subarray(0, -1));
    expect(outlineOfGlyph(glyph.subarray(0, -1))).toEqual(glyph.subarray(0, -1));
    expect(outlineOfGlyph(glyph.subarray(0, -2))).toBeNull();
  });

  test.each<[what: string, change: (font: Buffer, table: (tag: string) => number) => Buffer | void]>([
    ['an outline', (font, table) => void font.fill(1, table('glyf') + 30, table('glyf') + 60)],
    ['where glyphs begin', (font, table) => void font.fill(7, table('hmtx') + 4, table('hmtx') + 60)],
    ['the units of an em', (font, table) => void font.writeUInt16BE(500, table('head') + 18)],
    ['a program that moves points', (font) => withTable(font, 'fpgm', Buffer.alloc(4))],
    ['pictures in place of glyphs', (font) => withTable(font, 'SVG ', Buffer.alloc(12))],
    ['a table that stands twice', (font) => withTable(font, 'glyf', Buffer.alloc(4))],
  ])('in a font, %s', (_what, change) => {
    expect(isSame(inFont(change))).toBe(false);
  });
});
