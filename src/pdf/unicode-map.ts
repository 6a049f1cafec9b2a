/** The text that the codes of a font stand for. */
export type UnicodeMap = ReadonlyMap<number, string>;

/** Reads a ToUnicode map (ISO 32000-1 §9.10.3). What isn’t one gives no codes. */
export function readUnicodeMap(text: string): UnicodeMap {
  const codes = new Map<number, string>();
  for (const [, block = '', end] of text.matchAll(/begin(?:bfchar|bfrange)([\s\S]*?)end(bfchar|bfrange)/gu)) {
    if (end === 'bfchar') readCharacters(block, codes);
    else readRanges(block, codes);
  }
  return codes;
}

function readCharacters(block: string, codes: Map<number, string>): void {
  for (const [, code = '', target = ''] of block.matchAll(/<([\da-f]+)>\s*<([\da-f\s]*)>/giu))
    codes.set(Number.parseInt(code, 16), textOf(target));
}

const RANGE = /<([\da-f]+)>\s*<([\da-f]+)>\s*(?:<([\da-f\s]*)>|\[([^\]]*)\])/giu;

function readRanges(block: string, codes: Map<number, string>): void {
  for (const [, low = '', high = '', first, list = ''] of block.matchAll(RANGE)) {
    const start = Number.parseInt(low, 16);
    const end = Math.min(Number.parseInt(high, 16), start + MAX_RANGE);
    const targets =
      first === undefined ? [...list.matchAll(/<([\da-f\s]*)>/giu)].map(([, hex = '']) => hex) : [];
    for (let code = start; code <= end; code += 1)
      codes.set(
        code,
        first === undefined ? textOf(targets[code - start] ?? '') : following(textOf(first), code - start),
      );
  }
}

/** No font has more codes than two bytes can name. */
const MAX_RANGE = 0xff_ff;

function textOf(hex: string): string {
  const bytes = Buffer.from(hex.replace(/\s/gu, ''), 'hex');
  return bytes
    .subarray(0, bytes.length - (bytes.length % 2))
    .swap16()
    .toString('utf16le');
}

/** In a range, the last unit counts up. */
function following(text: string, steps: number): string {
  if (steps === 0 || text === '') return text;
  return text.slice(0, -1) + String.fromCharCode(text.charCodeAt(text.length - 1) + steps);
}
