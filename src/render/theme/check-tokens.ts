import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { nearestWord } from '../../diagnostics/nearest-word.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { contrastOf, hexOf, readColour, strengthened } from './colour.ts';
import type { Colour } from './colour.ts';
import { missingTokens, tokenValue, unreadColour, weakContrast } from './theme-diagnostics.ts';
import type { MissingTokens } from './theme-diagnostics.ts';
import { readTokens, valueOf } from './theme-tokens.ts';

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
  ['--paper-part-words', ['yes', 'no']],
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

/** Holds a theme’s tokens against what the style sheets need of them. */
export function checkTokens(theme: string, file: SourceFile): readonly Diagnostic[] {
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

/** A token that isn’t there is complained of elsewhere. */
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
