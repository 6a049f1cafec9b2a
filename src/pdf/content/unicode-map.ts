/** The text that the codes of a font stand for. */
export type UnicodeMap = ReadonlyMap<number, string>;

/** Reads a ToUnicode map (ISO 32000-1 §9.10.3). What isn’t one gives no codes. */
export function readUnicodeMap(text: string): UnicodeMap {
  const codes = new Map<number, string>();
  let left = MAX_CODES;
  for (const [, block = '', end] of text.matchAll(/begin(?:bfchar|bfrange)([\s\S]*?)end(bfchar|bfrange)/gu)) {
    if (end === 'bfchar') readCharacters(block, codes);
    else left = readRanges(block, left, codes);
  }
  return codes;
}

/** Four times the codes of any font: ranges that say the same ones over and over are read no further. */
const MAX_CODES = 4 * 2 ** 16;

function readCharacters(block: string, codes: Map<number, string>): void {
  for (const [, code = '', target = ''] of block.matchAll(/<([\da-f]+)>\s*<([\da-f\s]*)>/giu))
    codes.set(Number.parseInt(code, 16), textOf(target));
}

const RANGE = /<([\da-f]+)>\s*<([\da-f]+)>\s*(?:<([\da-f\s]*)>|\[([^\]]*)\])/giu;

/** Reads no more than so many codes; gives how many are left of them. */
function readRanges(block: string, most: number, codes: Map<number, string>): number {
  let left = most;
  for (const [, low = '', high = '', first, list = ''] of block.matchAll(RANGE)) {
    const start = Number.parseInt(low, 16);
    const end = Math.min(Number.parseInt(high, 16), start + MAX_RANGE);
    left -= Math.max(0, end - start + 1);
    if (left < 0) return 0;
    const targets =
      first === undefined ? [...list.matchAll(/<([\da-f\s]*)>/giu)].map(([, hex = '']) => hex) : [];
    for (let code = start; code <= end; code += 1)
      codes.set(
        code,
        first === undefined ? textOf(targets[code - start] ?? '') : following(textOf(first), code - start),
      );
  }
  return left;
}

/** No font has more codes than two bytes can name. */
const MAX_RANGE = 0xff_ff;

function textOf(hex: string): string {
  // Nearly all codes stand for one character.
  if (UNIT.test(hex)) return String.fromCharCode(Number.parseInt(hex, 16));
  const bytes = Buffer.from(hex.replace(/\s/gu, ''), 'hex');
  return bytes
    .subarray(0, bytes.length - (bytes.length % 2))
    .swap16()
    .toString('utf16le');
}

const UNIT = /^[\da-fA-F]{4}$/;

/** In a range, the last unit counts up. */
function following(text: string, steps: number): string {
  if (steps === 0 || text === '') return text;
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + steps);
}
