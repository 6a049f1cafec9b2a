/** A cell’s number; `null` for a cell that says it has none; `undefined` for anything else. */
export type CellNumber = number | null | undefined;

/**
 * Reads a number as tables have it: 1234.5, −3, 1 234, 1,234, 12%. With `isCommaDecimal` a comma is a decimal comma and
 * a full stop parts thousands.
 */
export function readNumber(text: string, isCommaDecimal: boolean): CellNumber {
  const bare = text
    .trim()
    .replace(/\s*%$/u, '')
    .replace(/^[−–](?=\d|\.)/u, '-');
  if (MISSING.test(bare)) return null;
  const spaced = bare.replace(/(?<=\d)[ \u00a0\u202f'’](?=\d{3}(?!\d))/gu, '');
  const pattern = isCommaDecimal ? COMMA : POINT;
  if (!pattern.test(spaced)) return undefined;
  const plain = isCommaDecimal ? spaced.replaceAll('.', '').replace(',', '.') : spaced.replaceAll(',', '');
  const value = Number(plain);
  return Math.abs(value) < LARGEST ? value : undefined;
}

/** No figure: nothing, a dash, dots, “n/a”. */
const MISSING = /^(?:|[-–—.…]{1,3}|n\.?\/?a\.?)$/iu;
/** “1,200.5”, “-.5”, “1e-7”; and with a decimal comma “1.200,5”. Thousands are parted throughout or not at all. */
const POINT = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?(?:\.\d+)?(?:e[+-]?\d{1,2})?$/iu;
const COMMA = /^[+-]?(?:\d{1,3}(?:\.\d{3})+|\d+)?(?:,\d+)?$/u;
/** Past it numbers lose their last digits. */
const LARGEST = 1e15;
