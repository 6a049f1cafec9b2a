import { crc32 } from 'node:zlib';

import { expect, test } from 'vitest';

import {
  orientationIn,
  drawingWithoutTraces,
  withoutTraces,
} from '../../src/render/pictures/without-traces.ts';
import { stripedPng } from '../support/striped-png.ts';

const latin = (text: string): Buffer => Buffer.from(text, 'latin1');

const segment = (marker: number, content: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker, 0, content.length + 2]), content]);

/** A camera’s notes with a name and the side that is up. */
const notes = (side: number): Buffer =>
  segment(
    0xe1,
    Buffer.concat([
      latin('Exif\0\0II*\0\b\0\0\0'),
      Buffer.from([2, 0, 0x0f, 1, 2, 0, 4, 0, 0, 0, 65, 66, 67, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, side, 0, 0, 0]),
      latin('\0\0\0\0SECRET'),
    ]),
  );

const START = latin('\u00ff\u00d8');
const JFIF = segment(0xe0, latin('JFIF\0'));
const COLOURS = segment(0xe2, latin('ICC_PROFILE\0'));
const TABLE = segment(0xdb, latin('\u00ff\u00d9 in a table'));
/** Scans with a byte of 255, a mark to begin again, and a table between them. */
const SCANS = Buffer.concat([
  segment(0xda, latin('\0')),
  latin('a\u00ff\0b\u00ff\u00d0c'),
  TABLE,
  segment(0xda, latin('\0')),
  latin('d\u00ff\u00d9'),
]);

test('a photograph keeps its picture and its colours, and loses place, people, comments and what stands behind it', () => {
  const traced = Buffer.concat([
    START,
    JFIF,
    notes(1),
    segment(0xe1, latin('http://ns.adobe.com/xap/1.0/\0SECRET')),
    COLOURS,
    segment(0xe2, latin('MPF\0SECRET')),
    segment(0xed, latin('SECRET')),
    segment(0xfe, latin('SECRET')),
    TABLE,
    SCANS,
    latin('SECRET film\u00ff\u00d9'),
  ]);
  const kept = Buffer.concat([START, JFIF, COLOURS, TABLE, SCANS]);
  expect(Buffer.from(withoutTraces(traced, 'image/jpeg'))).toEqual(kept);
});

test('which side of it is up stays', () => {
  const turned = Buffer.from(withoutTraces(Buffer.concat([START, notes(6), TABLE, SCANS]), 'image/jpeg'));
  expect(turned.includes('SECRET')).toBe(false);
  expect(orientationIn(turned.subarray(2))).toBe(6);
  expect(turned.subarray(-TABLE.length - SCANS.length)).toEqual(Buffer.concat([TABLE, SCANS]));
});

test.each([1, 0, 9])('notes that say nothing of it, or nonsense (%i), go', (side) => {
  const picture = Buffer.concat([START, notes(side), SCANS]);
  expect(Buffer.from(withoutTraces(picture, 'image/jpeg'))).toEqual(Buffer.concat([START, SCANS]));
});

test('one that was built in another way stays as it is', () => {
  const odd = Buffer.concat([START, Buffer.from([0xff, 0xff]), notes(1), SCANS]);
  expect(Buffer.from(withoutTraces(odd, 'image/jpeg'))).toEqual(odd);
});

test('a PNG loses texts, dates and what follows its end', () => {
  const plain = stripedPng(8, 4);
  const chunk = (type: string): Buffer => {
    const body = latin(`${type}SECRET`);
    const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
    length.writeUInt32BE(6);
    sum.writeUInt32BE(crc32(body));
    return Buffer.concat([length, body, sum]);
  };
  const added = ['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'].map(chunk);
  const traced = Buffer.concat([plain.subarray(0, 33), ...added, plain.subarray(33), latin('SECRET')]);
  expect(Buffer.from(withoutTraces(traced, 'image/png'))).toEqual(plain);
});

test('a drawing loses its metadata and the folders that it lay in', () => {
  const metadata = '<metadata id="m">\n<rdf:RDF><dc:creator>SECRET</dc:creator></rdf:RDF>\n</metadata>';
  const drawn = (attributes: string, inside: string): string => `<svg${attributes}>${inside}<path/></svg>`;
  const paths = ' sodipodi:docname="SECRET.svg" inkscape:export-filename=\'/home/SECRET/a.png\'';
  expect(drawingWithoutTraces(drawn(paths, metadata))).toBe(drawn('', ''));
  expect(drawingWithoutTraces(drawn('', '<metadata/>'))).toBe(drawn('', '<metadata/>'));
});
