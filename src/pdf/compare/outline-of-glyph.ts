/**
 * The bytes of a glyph that isn’t put together of others, without the padding behind them (ISO/IEC 14496-22, `glyf`); `null` where it is
 * cut short, which readers draw as nothing.
 */
export function outlineOfGlyph(glyph: Buffer): Buffer | null {
  if (glyph.length === 0) return glyph;
  const contours = glyph.length < HEAD ? -1 : glyph.readInt16BE(0);
  if (contours === 0) return glyph.subarray(0, HEAD);
  const ends = HEAD + 2 * contours;
  if (contours < 0 || ends + 2 > glyph.length) return null;
  const points = glyph.readUInt16BE(ends - 2) + 1;
  let at = ends + 2 + glyph.readUInt16BE(ends);
  let coordinates = 0;
  for (let point = 0; point < points;) {
    if (at + 2 > glyph.length) return null;
    const flags = glyph.readUInt8(at);
    const times = (flags & REPEATED) === 0 ? 1 : 1 + glyph.readUInt8(at + 1);
    coordinates += times * (sizeOf(flags) + sizeOf(flags >> 1));
    point += times;
    at += (flags & REPEATED) === 0 ? 1 : 2;
  }
  const end = at + coordinates;
  return end <= glyph.length ? glyph.subarray(0, end) : null;
}

/** The number of contours, and the box. */
const HEAD = 10;

const REPEATED = 0x8;
const SHORT_X = 0x2;
const SAME_X = 0x10;

/** How many bytes an x has by its flags; those of an y are one bit further up. */
function sizeOf(flags: number): number {
  if ((flags & SHORT_X) !== 0) return 1;
  return (flags & SAME_X) === 0 ? 2 : 0;
}
