import { expect, test } from 'vitest';

import { pictureFacts } from '../../../src/render/pictures/picture-facts.ts';
import { readPicture } from '../../../src/render/pictures/read-picture.ts';

const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');

function uint(value: number, bytes: number, isLittle = false): Buffer {
  const buffer = Buffer.alloc(bytes);
  if (isLittle) buffer.writeUIntLE(value, 0, bytes);
  else buffer.writeUIntBE(value, 0, bytes);
  return buffer;
}

function riff(kind: string, content: Buffer): Buffer {
  const chunk = Buffer.concat([ascii(kind), uint(content.length, 4, true), content]);
  return Buffer.concat([ascii('RIFF'), uint(chunk.length + 4, 4, true), ascii('WEBP'), chunk]);
}

type Sized = (width: number, height: number) => Buffer;

const lossless: Sized = (width, height) =>
  riff(
    'VP8L',
    Buffer.concat([uint(0x2f, 1), uint((width - 1) | ((height - 1) << 14), 4, true), Buffer.alloc(8)]),
  );
const lossy: Sized = (width, height) =>
  riff(
    'VP8 ',
    Buffer.concat([
      Buffer.from('3001009d012a', 'hex'),
      uint(width, 2, true),
      uint(height, 2, true),
      Buffer.alloc(8),
    ]),
  );
const extended: Sized = (width, height) =>
  riff(
    'VP8X',
    Buffer.concat([Buffer.alloc(4), uint(width - 1, 3, true), uint(height - 1, 3, true), Buffer.alloc(8)]),
  );
const png: Sized = (width, height) =>
  Buffer.concat([
    Buffer.from('89504e470d0a1a0a0000000d', 'hex'),
    ascii('IHDR'),
    uint(width, 4),
    uint(height, 4),
    Buffer.alloc(13),
    ascii('IEND'),
    Buffer.alloc(4),
  ]);
const gif: Sized = (width, height) =>
  Buffer.concat([ascii('GIF89a'), uint(width, 2, true), uint(height, 2, true), Buffer.alloc(9)]);
const jpeg =
  (frame: number): Sized =>
  (width, height) =>
    Buffer.concat([
      Buffer.from('ffd8ffe000044a46', 'hex'),
      Buffer.from([0xff, frame]),
      Buffer.from('000b08', 'hex'),
      uint(height, 2),
      uint(width, 2),
      Buffer.from('01011100ffda0008010100003f00aabbccddffd9', 'hex'),
    ]);

const box = (name: string, ...content: Buffer[]): Buffer => {
  const all = Buffer.concat(content);
  return Buffer.concat([uint(all.length + 8, 4), ascii(name), all]);
};
const ispe: Sized = (width, height) => box('ispe', uint(0, 4), uint(width, 4), uint(height, 4));
const avifOf = (...properties: Buffer[]): Buffer =>
  Buffer.concat([
    box('ftyp', ascii('avif'), uint(0, 4), ascii('avifmif1')),
    box('meta', uint(0, 4), box('hdlr', Buffer.alloc(24)), box('iprp', box('ipco', ...properties))),
    box('mdat', Buffer.alloc(8)),
  ]);
const avif: Sized = (width, height) => avifOf(ispe(width, height));
const cropped: Sized = (width, height) =>
  avifOf(ispe(width, height), box('clap', uint(1, 4), uint(1, 4), uint(width - 1, 4), Buffer.alloc(20)));
const several: Sized = (width, height) => avifOf(ispe(1, 1), ispe(width, height), ispe(9, 9));

const FORMATS: readonly (readonly [name: string, contentType: string, make: Sized])[] = [
  ['PNG', 'image/png', png],
  ['GIF', 'image/gif', gif],
  ['JPEG', 'image/jpeg', jpeg(0xc0)],
  ['progressive JPEG', 'image/jpeg', jpeg(0xc2)],
  ['lossy WebP', 'image/webp', lossy],
  ['lossless WebP', 'image/webp', lossless],
  ['WebP with more in it', 'image/webp', extended],
  ['AVIF', 'image/avif', avif],
  ['AVIF that is cropped', 'image/avif', cropped],
  ['AVIF of several pictures', 'image/avif', several],
];

const read = (bytes: Uint8Array): string => {
  const picture = readPicture('a', bytes);
  return typeof picture === 'function' ? picture({ file: null, position: null }).code : picture.contentType;
};

test.each(FORMATS)('the size of a %s is known, and whether it is too large', (_, contentType, make) => {
  expect(pictureFacts(make(120, 45))).toEqual({ contentType, size: { width: 120, height: 45 } });
  expect(read(make(120, 45))).toBe(contentType);
  expect(read(make(16_000, 2600))).toBe('picture/too-large');
});

test.each(FORMATS)('a %s that can’t be measured is refused', (_, _contentType, make) => {
  const whole = make(120, 45);
  expect(read(Uint8Array.from(whole.subarray(0, 9)))).toMatch(/^picture\/(?:damaged|kind)$/u);
});

test.each([
  ['a PNG', png],
  ['a GIF', gif],
  ['a JPEG', jpeg(0xc0)],
  ['a lossy WebP', lossy],
  ['an AVIF', avif],
])('%s of no size is refused', (_, make) => {
  expect(read(make(0, 45))).toBe('picture/damaged');
});

test.each([
  ['JPEG XL', Buffer.from('0000000c4a584c200d0a870a', 'hex')],
  ['JPEG XL without its box', Buffer.from('ff0a000000000000', 'hex')],
  ['TIFF', ascii('II*\0\b\0\0\0')],
  ['BMP', ascii('BM')],
  ['HEIC', box('ftyp', ascii('heic'), uint(0, 4))],
])('%s, which browsers don’t show, is no picture', (_, bytes) => {
  expect(read(bytes)).toBe('picture/kind');
});
