/** A figure that a text states, however it is written. */
export interface Figure {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** The number; of a percentage, a hundredth of it, so that half and 50 per cent are equal. */
  readonly value: number;
  readonly kind: 'number' | 'share';
}

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const ORDINALS =
  'zeroth first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  );
const SCALES: ReadonlyMap<string, number> = new Map([
  ['hundred', 100],
  ['thousand', 1e3],
  ['million', 1e6],
  ['billion', 1e9],
  ['trillion', 1e12],
  ['dozen', 12],
]);
const PARTS: ReadonlyMap<string, number> = new Map([
  ['half', 2],
  ['third', 3],
  ['quarter', 4],
  ['fourth', 4],
  ['fifth', 5],
  ['sixth', 6],
  ['eighth', 8],
  ['tenth', 10],
]);
const UNITS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, at): [string, number] => [word, (at + 2) * 10]),
]);

const WORD = `(?:${[...UNITS.keys(), ...SCALES.keys()].join('|')})`;
const DIGITS = '\\d{1,3}(?:[,\\u00a0\\u202f]\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const SCALE = `(?:[ \\u00a0-](?:${[...SCALES.keys()].join('|')})\\b)`;
/** In words of English, German, French, Spanish, Portuguese, Italian and Russian. */
const PERCENT =
  '(?:[ \\u00a0]?%|[ \\u00a0-](?:per ?cent|percentage points?|prozent|pour cent|por cien(?:to)?|por cento|per cento|процент\\p{L}{0,3})(?!\\p{L}))';
const FRACTION = `(?:a|one|two|three|four|five|nine)[ -](?:${[...PARTS.keys()].join('|')})s?\\b|\\bhalf\\b`;
const FIGURE = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:(?<fraction>${FRACTION})|(?<digits>${DIGITS})(?:st|nd|rd|th)?(?<scale>${SCALE})?(?<percent>${PERCENT})?` +
    `|(?<words>${WORD}(?:(?:[ -]| and )${WORD}\\b)*)(?<wordPercent>${PERCENT})?|(?<ordinal>${ORDINALS.slice(1).join('|')}))(?![\\p{L}\\p{N}])`,
  'giu',
);

/** The figures of a text: 1,200 and 1200 and twelve hundred, 65 % and sixty-five per cent, two thirds, 18th. */
export function findFigures(text: string): readonly Figure[] {
  const figures: Figure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const groups = match.groups ?? {};
    const isShare = (groups['fraction'] ?? groups['percent'] ?? groups['wordPercent']) !== undefined;
    const value = valueOf(groups);
    figures.push({
      text: match[0],
      start: match.index,
      end: match.index + match[0].length,
      value: groups['fraction'] === undefined && isShare ? value / 100 : value,
      kind: isShare ? 'share' : 'number',
    });
  }
  return figures;
}

/** Whether two figures are the same, up to the rounding of a machine. */
export function equalFigures(one: Figure, other: Figure): boolean {
  return (
    one.kind === other.kind && Math.abs(one.value - other.value) <= 1e-9 * Math.max(1, Math.abs(one.value))
  );
}

function valueOf(groups: Readonly<Record<string, string | undefined>>): number {
  const { fraction, digits, scale, words, ordinal } = groups;
  if (fraction !== undefined) return fractionValue(fraction.toLowerCase());
  if (digits !== undefined)
    return Number(digits.replace(/[^\d.]/gu, '')) * (SCALES.get((scale ?? '').slice(1).toLowerCase()) ?? 1);
  if (words !== undefined) return wordsValue(words.toLowerCase());
  return ORDINALS.indexOf((ordinal ?? '').toLowerCase());
}

function fractionValue(fraction: string): number {
  const [first = '', second] = fraction.split(/[ -]/u);
  if (second === undefined) return 0.5;
  const part = PARTS.get(second) ?? PARTS.get(second.replace(/s$/u, '')) ?? (second === 'halves' ? 2 : 1);
  return (first === 'a' ? 1 : SMALL.indexOf(first)) / part;
}

function wordsValue(words: string): number {
  let total = 0;
  let group = 0;
  for (const word of words.split(/[ -]/u)) {
    const scale = SCALES.get(word);
    if (scale === undefined) group += UNITS.get(word) ?? 0;
    else if (scale <= 100) group = (group || 1) * scale;
    else {
      total += (group || 1) * scale;
      group = 0;
    }
  }
  return total + group;
}
