import { bufferOf } from '../../text/buffer-of.ts';
import { outlineOfGlyph } from './outline-of-glyph.ts';

/**
 * Whether two TrueType programs draw the same glyphs under the given numbers (ISO/IEC 14496-22). They may hold other glyphs
 * besides, and rules by which letters are chosen and placed. All else has to be the same bytes.
 */
export function hasSameGlyphs(one: Uint8Array, other: Uint8Array, glyphs: Iterable<number>): boolean {
  const [first, second] = [readProgram(one), readProgram(other)];
  if (first === null || second === null || !hasSameTables(first, second)) return false;
  return [...new Set(glyphs)].every((glyph) => isSameGlyph(glyph, glyph, first, second, 0));
}

/** The tables of a program, and what finds glyphs in them. */
interface Program {
  readonly tables: ReadonlyMap<string, Buffer>;
  readonly head: Buffer;
  readonly loca: Buffer;
  readonly glyf: Buffer;
  readonly hmtx: Buffer;
  /** Whether places of glyphs have four bytes. */
  readonly isLong: boolean;
  /** How many glyphs have a width of their own. */
  readonly widths: number;
  /** How many glyphs there are. */
  readonly count: number;
}

function readProgram(bytes: Uint8Array): Program | null {
  const tables = tablesOf(bufferOf(bytes));
  if (tables === null) return null;
  const [head, hhea, maxp] = [tableIn(tables, 'head'), tableIn(tables, 'hhea'), tableIn(tables, 'maxp')];
  if (head.length < 54 || hhea.length < 36 || maxp.length < 6) return null;
  const program = {
    tables,
    head,
    loca: tableIn(tables, 'loca'),
    glyf: tableIn(tables, 'glyf'),
    hmtx: tableIn(tables, 'hmtx'),
    isLong: head.readUInt16BE(50) === 1,
    widths: hhea.readUInt16BE(34),
    count: maxp.readUInt16BE(4),
  };
  return isWhole(program) ? program : null;
}

function tableIn(tables: Program['tables'], tag: string): Buffer {
  return tables.get(tag) ?? Buffer.alloc(0);
}

function isWhole({ loca, hmtx, isLong, widths, count }: Program): boolean {
  const places = (isLong ? 4 : 2) * (count + 1);
  const metrics = 4 * widths + 2 * (count - widths);
  return widths > 0 && widths <= count && places <= loca.length && metrics <= hmtx.length;
}

/** The tables by their tags; `null` for what is no program, has a table twice, or one beyond its end. */
function tablesOf(bytes: Buffer): ReadonlyMap<string, Buffer> | null {
  if (bytes.length < 12 || bytes.readUInt32BE(0) !== TRUETYPE) return null;
  const count = bytes.readUInt16BE(4);
  if (bytes.length < 12 + 16 * count) return null;
  const tables = new Map<string, Buffer>();
  for (let at = 12; at < 12 + 16 * count; at += 16) {
    const tag = bytes.toString('latin1', at, at + 4);
    const [start, length] = [bytes.readUInt32BE(at + 8), bytes.readUInt32BE(at + 12)];
    if (tables.has(tag) || start + length > bytes.length) return null;
    tables.set(tag, bytes.subarray(start, start + length));
  }
  return tables;
}

const TRUETYPE = 0x00010000;

/** Tables that rule which letters are chosen and how they are placed, and are no business of a PDF, which names glyphs. */
const OF_LETTERS: ReadonlySet<string> = new Set(['BASE', 'GDEF', 'GPOS', 'GSUB']);

/** Tables that depend on which glyphs are there, with the stretches that mustn’t; the rest of them is compared glyph by glyph. */
const OF_GLYPHS: ReadonlyMap<string, readonly (readonly [from: number, to: number])[]> = new Map([
  ['glyf', []],
  ['loca', []],
  ['hmtx', []],
  // Not its checksum, its date, its box, and whether places are long.
  [
    'head',
    [
      [0, 8],
      [12, 28],
      [44, 50],
      [52, 54],
    ],
  ],
  // Not the extremes of its glyphs, and how many widths there are.
  [
    'hhea',
    [
      [0, 10],
      [18, 34],
    ],
  ],
  // Not how many glyphs there are.
  [
    'maxp',
    [
      [0, 4],
      [6, 32],
    ],
  ],
]);

function hasSameTables({ tables }: Program, { tables: others }: Program): boolean {
  const tags = [...new Set([...tables.keys(), ...others.keys()])].filter((tag) => !OF_LETTERS.has(tag));
  return tags.every((tag) => {
    const [one, other] = [tables.get(tag), others.get(tag)];
    const stretches = OF_GLYPHS.get(tag) ?? WHOLE;
    return (
      one !== undefined &&
      other !== undefined &&
      stretches.every(([from, to]) => Buffer.compare(one.subarray(from, to), other.subarray(from, to)) === 0)
    );
  });
}

const WHOLE = [[0, Number.POSITIVE_INFINITY]] as const;

/** Composite glyphs of ours nest twice. */
const MAX_DEPTH = 6;

function isSameGlyph(at: number, otherAt: number, one: Program, other: Program, depth: number): boolean {
  const [glyph, second] = [glyphAt(at, one), glyphAt(otherAt, other)];
  if (glyph === null || second === null || depth > MAX_DEPTH) return false;
  if (metricsOf(at, one) !== metricsOf(otherAt, other)) return false;
  if (!isComposite(glyph) || !isComposite(second))
    return areSame(outlineOfGlyph(glyph), outlineOfGlyph(second));
  const [parts, others] = [componentsOf(glyph), componentsOf(second)];
  if (parts === null || others === null || parts.glyphs.length !== others.glyphs.length) return false;
  return (
    areSame(parts.rest, others.rest) &&
    parts.glyphs.every((part, index) => isSameGlyph(part, others.glyphs[index] ?? -1, one, other, depth + 1))
  );
}

/** Whether a glyph is put together of others, which it says by the number of its contours. */
function isComposite(glyph: Buffer): boolean {
  return glyph.length >= 10 && glyph.readInt16BE(0) < 0;
}

/** The outline of a glyph as its bytes; empty for one that draws nothing, `null` where there is none. */
function glyphAt(glyph: number, { loca, glyf, isLong, count }: Program): Buffer | null {
  if (glyph < 0 || glyph >= count) return null;
  const [start, end] = [glyph, glyph + 1].map((at) =>
    isLong ? loca.readUInt32BE(4 * at) : 2 * loca.readUInt16BE(2 * at),
  );
  if (start === undefined || end === undefined || start > end || end > glyf.length) return null;
  return glyf.subarray(start, end);
}

/** How wide a glyph is, and where it begins, which moves its outline. */
function metricsOf(glyph: number, { hmtx, widths }: Program): string {
  const width = hmtx.readUInt16BE(4 * Math.min(glyph, widths - 1));
  const bearing = hmtx.readInt16BE(glyph < widths ? 4 * glyph + 2 : 4 * widths + 2 * (glyph - widths));
  return `${width} ${bearing}`;
}

function areSame(one: Buffer | null, other: Buffer | null): boolean {
  return one !== null && other !== null && Buffer.compare(one, other) === 0;
}

/** The glyphs that a composite one is put together of, and its other bytes, without padding; `null` where it is cut short. */
function componentsOf(glyph: Buffer): { readonly glyphs: readonly number[]; readonly rest: Buffer } | null {
  const glyphs: number[] = [];
  const pieces: Buffer[] = [glyph.subarray(0, 10)];
  let at = 10;
  let hasProgram = false;
  for (let isMore = true; isMore;) {
    if (at + 4 > glyph.length) return null;
    const flags = glyph.readUInt16BE(at);
    const end = at + 4 + argumentsSize(flags);
    if (end > glyph.length) return null;
    glyphs.push(glyph.readUInt16BE(at + 2));
    pieces.push(glyph.subarray(at, at + 2), glyph.subarray(at + 4, end));
    isMore = (flags & MORE_COMPONENTS) !== 0;
    hasProgram = (flags & PROGRAM) !== 0;
    at = end;
  }
  // A program that moves points takes the rest; padding is all that else would be there.
  return { glyphs, rest: Buffer.concat([...pieces, hasProgram ? glyph.subarray(at) : EMPTY]) };
}

const EMPTY = Buffer.alloc(0);

const WORDS = 0x1;
const SCALE = 0x8;
const MORE_COMPONENTS = 0x20;
const SCALE_BOTH = 0x40;
const MATRIX = 0x80;
const PROGRAM = 0x100;

function argumentsSize(flags: number): number {
  const offsets = (flags & WORDS) === 0 ? 2 : 4;
  if ((flags & SCALE) !== 0) return offsets + 2;
  if ((flags & SCALE_BOTH) !== 0) return offsets + 4;
  return (flags & MATRIX) === 0 ? offsets : offsets + 8;
}
