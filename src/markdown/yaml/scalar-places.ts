import type { Range } from '../../text/source-file.ts';

/**
 * The place of each UTF-16 unit of a YAML text, plain, quoted or in a block; `null` where text and file don’t agree.
 * YAML folds white space in many ways but never touches the rest, so the characters that aren’t white are counted off:
 *
 *     "He said \"no\\
 *        thing\""          →   He said "nothing"
 */
export function scalarPlaces(
  source: string,
  [from, to]: readonly [number, number],
  value: string,
): readonly Range[] | null {
  const units = unitsIn(source, from, to);
  const places: Range[] = [];
  let next = 0;
  for (const character of value) {
    const isWhite = /\s/u.test(character);
    const place = isWhite ? (units[next - 1] ?? units[0]) : units[next];
    if (place === undefined) return null;
    if (!isWhite) next += 1;
    for (let unit = 0; unit < character.length; unit += 1) places.push(place);
  }
  return next === units.length ? places : null;
}

/** The characters between the marks of a text that aren’t white; an escape is one. */
function unitsIn(source: string, from: number, to: number): readonly Range[] {
  const raw = source.slice(from, to);
  const { start, end, unit } = formOf(raw);
  const units: Range[] = [];
  unit.lastIndex = start;
  for (let match = unit.exec(raw); match !== null && match.index < end; match = unit.exec(raw)) {
    if (!isWhite(match[0])) units.push({ start: from + match.index, end: from + unit.lastIndex });
  }
  return units;
}

/** What stands for one character in each form of text, and where the text begins and ends. */
function formOf(raw: string): Range & { readonly unit: RegExp } {
  const last = raw.length;
  if (raw.startsWith('"')) return { start: 1, end: last - 1, unit: new RegExp(ESCAPED, 'gu') };
  if (raw.startsWith("'")) return { start: 1, end: last - 1, unit: /''|[^]/gu };
  const block = /^[|>][^\n]*\n/u.exec(raw);
  return { start: block?.[0].length ?? 0, end: last, unit: /[^]/gu };
}

const ESCAPED = String.raw`\\x[\da-f]{2}|\\u[\da-f]{4}|\\U[\da-f]{8}|\\\n[ \t]*|\\[^]|[^]`.replaceAll(
  'a-f',
  'a-fA-F',
);

/** White space, and the escapes that stand for it or for nothing. */
function isWhite(unit: string): boolean {
  const code = /^\\[xuU]([\da-fA-F]+)$/u.exec(unit)?.[1];
  if (code !== undefined) return /\s/u.test(String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff)));
  return /^\s$/u.test(unit) || /^\\[ tnr_vfNLP\t\n]/u.test(unit);
}
