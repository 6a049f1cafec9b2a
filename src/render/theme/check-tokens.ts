import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearestWord } from '../../diagnostics/write-instead.ts';
import type { SourceFile } from '../../text/source-file.ts';
import {
  type MissingTokens,
  missingTokens,
  tokenValue,
  unreadColour,
  weakContrast,
} from './theme-diagnostics.ts';
import { readSheet, readTokens, valueOf } from './read-sheet.ts';

/** Tokens whose contrast with the ground matters, and how much each needs (WCAG 2.2, 1.4.6 and 1.4.11). */
const LEAST_CONTRASTS = [
  ['--ink', 7],
  ['--muted', 7],
  ['--accent', 7],
  ['--rule-strong', 3],
  ['--focus', 3],
] as const;

/** Tokens of which there are two. */
const CHOICES: readonly (readonly [name: string, values: readonly string[]])[] = [
  ['--weight-title', ['600', '900']],
  ['--paper-align', ['start', 'justify']],
  ['--paper-hyphenate', ['yes', 'no']],
];

/** Tokens that every theme sets. */
export const THEME_TOKENS: readonly string[] = [
  '--ground',
  ...LEAST_CONTRASTS.map(([name]) => name),
  '--rule',
  '--font-serif',
  '--font-sans',
  '--font-serif-han',
  '--font-sans-han',
  '--font-code',
];

const KNOWN: ReadonlySet<string> = new Set([...THEME_TOKENS, ...CHOICES.map(([name]) => name)]);

/** Holds a theme’s tokens against what the style sheets need of them; a sheet that can’t be read is reported elsewhere. */
export function checkTokens(theme: string, file: SourceFile): readonly Diagnostic[] {
  if (readSheet(file).fault !== null) return [];
  const names = missingIn(file);
  const facts = { theme, names, misspelt: misspeltIn(file, names) };
  const missing = names.length === 0 ? [] : [missingTokens(facts, { file: file.path, position: null })];
  return [...missing, ...checkValues(file), ...checkContrasts(file)];
}

function misspeltIn(file: SourceFile, missing: readonly string[]): MissingTokens['misspelt'] {
  for (const given of readTokens(file).keys()) {
    const meant = KNOWN.has(given)
      ? null
      : nearestWord(
          given.slice(2),
          missing.map((name) => name.slice(2)),
        );
    if (meant !== null) return { given, meant: `--${meant}` };
  }
  return null;
}

/** The tokens that a theme leaves out. */
export function missingIn(file: SourceFile): readonly string[] {
  const tokens = readTokens(file);
  return THEME_TOKENS.filter((name) => !tokens.has(name));
}

function checkValues(file: SourceFile): readonly Diagnostic[] {
  const tokens = readTokens(file);
  return CHOICES.flatMap(([name, values]) => {
    const token = tokens.get(name);
    const value = valueOf(name, tokens);
    if (token === undefined || value === null || values.includes(value)) return [];
    return [tokenValue({ name, value, values }, { file: file.path, position: token.position })];
  });
}

function checkContrasts(file: SourceFile): readonly Diagnostic[] {
  const ground = colourOf('--ground', file);
  const colours = LEAST_CONTRASTS.map(([name, least]) => ({ name, least, found: colourOf(name, file) }));
  const unread = [ground, ...colours.map(({ found }) => found)].flatMap((found) => found.diagnostics);
  const { colour: behind } = ground;
  if (behind === null) return unread;
  const weak = colours.flatMap(({ name, least, found: { colour } }) => {
    const ratio = colour === null ? least : contrastOf(colour, behind);
    if (colour === null || least <= ratio) return [];
    const better = strengthened(colour, behind, least);
    const facts = {
      name,
      ratio: (Math.floor(ratio * 10) / 10).toFixed(1),
      least,
      ground: hexOf(behind),
      better: better && hexOf(better),
    };
    return [weakContrast(facts, { file: file.path, position: positionOf(name, file) })];
  });
  return [...unread, ...weak];
}

interface FoundColour {
  readonly colour: Colour | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** A token that isn’t there is reported elsewhere. */
function colourOf(name: string, file: SourceFile): FoundColour {
  const value = valueOf(name, readTokens(file));
  if (value === null) return { colour: null, diagnostics: [] };
  const colour = readColour(value);
  const place = { file: file.path, position: positionOf(name, file) };
  return { colour, diagnostics: colour === null ? [unreadColour({ name, value }, place)] : [] };
}

function positionOf(name: string, file: SourceFile): Diagnostic['position'] {
  return readTokens(file).get(name)?.position ?? null;
}

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
function hexOf(colour: Colour): string {
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
function strengthened(colour: Colour, ground: Colour, least: number): Colour | null {
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
