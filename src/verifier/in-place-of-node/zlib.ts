import { Inflate, Unzlib } from 'fflate';

import { Buffer } from './buffer.ts';

interface InflateOptions {
  readonly maxOutputLength: number;
}

/** Inflates what has no header; throws for what is longer than it may be. */
export const inflateRawSync = (packed: Uint8Array, options: InflateOptions) =>
  inflated(new Inflate(), packed, options);

/** Inflates what has the header of zlib. */
export const inflateSync = (packed: Uint8Array, options: InflateOptions) =>
  inflated(new Unzlib(), packed, options);

/** Piece by piece, since a few bytes can stand for gigabytes. */
function inflated(stream: Inflate | Unzlib, packed: Uint8Array, { maxOutputLength }: InflateOptions) {
  const pieces: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  stream.ondata = (piece, isLast) => {
    length += piece.length;
    isWhole = isLast;
    if (length > maxOutputLength) throw new RangeError('It is longer than it may be.');
    pieces.push(piece.slice());
  };
  for (let at = 0; at === 0 || at < packed.length; at += PIECE)
    stream.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
  if (!isWhole) throw new Error('It ends too early.');
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return Buffer.from(whole.buffer);
}

/** A byte can stand for a thousand. */
const PIECE = 16_384;

/** The page packs nothing. */
const packNothing = (): never => {
  throw new Error('Nothing is packed here.');
};
export { packNothing as deflateRawSync, packNothing as deflateSync };

/** The CRC-32 of bytes. */
export function crc32(bytes: Uint8Array): number {
  let crc = ~0;
  for (const byte of bytes) crc = (CRC_TABLE[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_none, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = (crc & 1) === 1 ? (crc >>> 1) ^ 0xed_b8_83_20 : crc >>> 1;
  return crc;
});
