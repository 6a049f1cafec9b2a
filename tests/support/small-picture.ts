import { inflateSync } from 'node:zlib';

/** A picture in memory: three bytes a point, row by row. */
export interface SmallPicture {
  readonly width: number;
  readonly height: number;
  readonly points: Uint8Array;
}

/** Reads a binary PPM, as pdftoppm writes it. */
export function readPpm(bytes: Buffer): SmallPicture {
  const head = /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(bytes.subarray(0, 64).toString('latin1'));
  if (head === null) throw new Error('This is no PPM.');
  return { width: Number(head[1]), height: Number(head[2]), points: bytes.subarray(head[0].length) };
}

/** Reads a PNG of eight bits a channel, with or without alpha, as Chromium writes it. */
export function readPng(bytes: Buffer): SmallPicture {
  const [width, height, kind] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20), bytes[25]];
  const channels = kind === 6 ? 4 : 3;
  const pieces: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += 12 + bytes.readUInt32BE(at))
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      pieces.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  const rows = unfiltered(inflateSync(Buffer.concat(pieces)), width * channels, height, channels);
  const points = new Uint8Array(width * height * 3);
  for (let point = 0; point < width * height; point += 1)
    for (let colour = 0; colour < 3; colour += 1)
      points[point * 3 + colour] = rows[point * channels + colour] ?? 0;
  return { width, height, points };
}

/** Undoes the five filters of PNG rows (ISO/IEC 15948, 9.2). */
function unfiltered(data: Buffer, stride: number, height: number, step: number): Uint8Array {
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    const guess = GUESSES[data[y * (stride + 1)] ?? 0] ?? nothing;
    for (let x = 0; x < stride; x += 1) {
      const at = y * stride + x;
      const left = x < step ? 0 : (rows[at - step] ?? 0);
      // Above the first row there is nothing, which counts as 0.
      const up = rows[at - stride] ?? 0;
      const corner = x < step ? 0 : (rows[at - stride - step] ?? 0);
      rows[at] = (data[y * (stride + 1) + 1 + x] ?? 0) + guess(left, up, corner);
    }
  }
  return rows;
}

/** What a filter takes a byte for, from those around it. */
type Guess = (left: number, up: number, corner: number) => number;

const nothing: Guess = () => 0;
const GUESSES: readonly Guess[] = [
  nothing,
  (left) => left,
  (_left, up) => up,
  (left, up) => (left + up) >> 1,
  paeth,
];

function paeth(left: number, up: number, corner: number): number {
  const guess = left + up - corner;
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)];
  return a <= b && a <= c ? left : b <= c ? up : corner;
}

/** The mean difference of two pictures of one size, a channel, from 0 (the same) to 255. */
export function meanDifference(one: SmallPicture, other: SmallPicture): number {
  if (one.width !== other.width || one.height !== other.height)
    throw new Error(`${one.width}×${one.height} is not ${other.width}×${other.height}.`);
  let sum = 0;
  for (let at = 0; at < one.points.length; at += 1)
    sum += Math.abs((one.points[at] ?? 0) - (other.points[at] ?? 0));
  return sum / one.points.length;
}

/** The picture with each square of so many points made one, in which the smoothing of letters is lost. */
export function inSquares({ width, height, points }: SmallPicture, side: number): SmallPicture {
  const [columns, rows] = [Math.floor(width / side), Math.floor(height / side)];
  const sums = new Float64Array(columns * rows * 3);
  for (let y = 0; y < rows * side; y += 1)
    for (let x = 0; x < columns * side; x += 1)
      for (let colour = 0; colour < 3; colour += 1) {
        const at = (Math.floor(y / side) * columns + Math.floor(x / side)) * 3 + colour;
        sums[at] = (sums[at] ?? 0) + (points[(y * width + x) * 3 + colour] ?? 0);
      }
  return { width: columns, height: rows, points: Uint8Array.from(sums, (sum) => sum / side ** 2) };
}
