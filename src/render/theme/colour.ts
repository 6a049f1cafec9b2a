/** Red, green and blue from 0 to 255. */
export type Colour = readonly [number, number, number];

/** Reads `#rgb`, `#rrggbb`, `rgb(…)`, `black` and `white`; `null` for whatever else CSS knows, which isn’t measured. */
export function readColour(text: string): Colour | null {
  const value = text.trim().toLowerCase();
  const named = NAMED.get(value);
  if (named !== undefined) return named;
  const hex = /^#(?:([0-9a-f]{3})|([0-9a-f]{6}))$/u.exec(value);
  if (hex !== null) return fromHex(hex[1]?.replaceAll(/./gu, '$&$&') ?? hex[2] ?? '');
  const parts = /^rgb\(\s*(\d{1,3})[\s,]+(\d{1,3})[\s,]+(\d{1,3})\s*\)$/u.exec(value);
  return parts === null ? null : [Number(parts[1]), Number(parts[2]), Number(parts[3])];
}

const NAMED: ReadonlyMap<string, Colour> = new Map([
  ['black', [0, 0, 0]],
  ['white', [255, 255, 255]],
]);

function fromHex(digits: string): Colour {
  const part = (at: number): number => Number.parseInt(digits.slice(at, at + 2), 16);
  return [part(0), part(2), part(4)];
}

/** As `#rrggbb`. */
export function hexOf(colour: Colour): string {
  return `#${colour.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

/** The contrast of two colours from 1 to 21, as WCAG 2.2 defines it. */
export function contrastOf(one: Colour, other: Colour): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * The colour nearest to `colour`, mixed with black or white, whichever the ground is farther from, that reaches a
 * contrast; `null` where even those don’t.
 */
export function strengthened(colour: Colour, ground: Colour, least: number): Colour | null {
  const poles: readonly Colour[] = [
    [0, 0, 0],
    [255, 255, 255],
  ];
  const [pole = colour] = poles.toSorted((one, other) => contrastOf(other, ground) - contrastOf(one, ground));
  for (let share = 0; share <= 100; share += 1) {
    const mixed = mix(colour, pole, share / 100);
    if (least <= contrastOf(mixed, ground)) return mixed;
  }
  return null;
}

function mix(colour: Colour, pole: Colour, share: number): Colour {
  const part = (at: 0 | 1 | 2): number => Math.round(colour[at] + (pole[at] - colour[at]) * share);
  return [part(0), part(1), part(2)];
}
