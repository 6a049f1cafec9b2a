import { withoutCssEscapes } from './css-escapes.ts';

const STRING = String.raw`"(?:\\[^]|[^"\\])*"?|'(?:\\[^]|[^'\\])*'?`;
const COMMENT = String.raw`\/\*[^]*?(?:\*\/|$)`;
const DECLARATION = new RegExp(String.raw`(?:${COMMENT}|${STRING}|\([^()]*\)|\\[^]|[^;])+`, 'gu');
const SPOKEN = new RegExp(`(${STRING})|${COMMENT}`, 'gu');

/** Reads a style attribute: its properties with what the last declaration of each says, in lower case, escapes and `var()` read. */
export function declarationsOf(style: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const important = new Set<string>();
  for (const one of style.match(DECLARATION) ?? []) {
    const [, name = '', value = ''] = /^\s*([^:]*?)\s*:([^]*)$/u.exec(one.replace(SPOKEN, '$1')) ?? [];
    const property = withoutCssEscapes(name).toLowerCase();
    const [said = '', mark] = withoutCssEscapes(value)
      .toLowerCase()
      .split(/!\s*important\s*$/u);
    if (important.has(property) && mark === undefined) continue;
    if (mark !== undefined) important.add(property);
    found.set(property, said.trim());
  }
  const own = (_whole: string, name: string, instead = ''): string => found.get(name) ?? instead;
  for (const [property, value] of found)
    found.set(property, value.replaceAll(/var\(\s*(--[\w-]+)\s*(?:,([^()]*))?\)/gu, own).trim());
  return found;
}

/** In pixels, about: what others are of depends on what is around an element. */
const UNITS: ReadonlyMap<string, number> = new Map([
  ...(['', 'px', 'deg'] as const).map((unit) => [unit, 1] as const),
  ...(['vw', 'vh', 'vmin', 'vmax', 'ex', 'ch'] as const).map((unit) => [unit, 8] as const),
  ['pt', 4 / 3],
  ['q', 1],
  ['mm', 4],
]);

const SIZE = /([+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?)([a-z]+|%)?/gu;

/** The sizes in a value, in pixels; one per cent counts as `percent`. Sums and products in `calc()` are worked out. */
export function sizesIn(value: string, percent: number): readonly number[] {
  const listed = (part: string): readonly number[] =>
    [...part.matchAll(SIZE)].map(
      ([, number = '', unit = '']) => Number(number) * (unit === '%' ? percent : (UNITS.get(unit) ?? 16)),
    );
  const product = (term: string): number => listed(term).reduce((all, one) => all * one, 1);
  const sum = (_whole: string, inside: string): string => {
    const [first = '', ...others] = inside.split(/\s([+-])\s/u);
    const total = others.reduce(
      (all, term, at) => (at % 2 === 0 ? all : all + product(term) * (others[at - 1] === '-' ? -1 : 1)),
      product(first),
    );
    return ` ${total.toFixed(4)} `;
  };
  return listed(value.replaceAll(/calc\(([^()]*)\)/gu, sum));
}

/** Names of colours with their red, green and blue, and what has none of them. */
const COLOURS: ReadonlyMap<string, string> = new Map(
  (
    'black:000000 white:ffffff gray:808080 grey:808080 silver:c0c0c0 red:ff0000 green:008000 blue:0000ff yellow:ffff00 lime:00ff00 ' +
    'navy:000080 maroon:800000 purple:800080 teal:008080 aqua:00ffff olive:808000 fuchsia:ff00ff transparent:00000000'
  )
    .split(' ')
    .map((row) => [row.replace(/:.*/u, ''), row.replace(/.*:/u, '')] as const),
);

/** Red, green and blue up to 255, which aren’t worked out of every notation, and how opaque it is. */
export interface Colour {
  readonly channels: readonly number[];
  readonly alpha: number;
}

/** The colour that a value is or has in it. */
export function colourIn(value: string): Colour | null {
  const call = /\b(rgba?|hsla?|hwb|lab|lch|oklab|oklch)\(([^()]*)\)/u.exec(value);
  if (call !== null) {
    const [, name = '', inside = ''] = call;
    const channels = name.startsWith('rgb') ? sizesIn(inside, 2.55).slice(0, 3) : [];
    return { channels, alpha: sizesIn(inside, 0.01)[3] ?? 1 };
  }
  for (const word of value.split(/[\s,]+/u)) {
    const digits = COLOURS.get(word) ?? /^#([\da-f]{3,8})$/u.exec(word)?.[1];
    if (digits !== undefined) return colourOf(digits.match(digits.length < 6 ? /./gu : /../gu) ?? []);
  }
  return null;
}

function colourOf(digits: readonly string[]): Colour {
  const [red = 0, green = 0, blue = 0, alpha = 255] = digits.map((one) =>
    Number.parseInt(one.padEnd(2, one), 16),
  );
  return { channels: [red, green, blue], alpha: alpha / 255 };
}
