import { type Position, type SourceFile, positionBetween } from '../../text/source-file.ts';
import { readSheet } from './read-sheet.ts';

/** A custom property of a theme, where it is set last. */
export interface ThemeToken {
  readonly value: string;
  readonly position: Position;
}

/** The custom properties that a sheet of tokens sets, by name with its dashes; comments count for nothing. */
export function readTokens(file: SourceFile): ReadonlyMap<string, ThemeToken> {
  const tokens = new Map<string, ThemeToken>();
  for (const { kind, name, text, at } of readSheet(file).parts) {
    if (kind !== 'declaration' || !name.startsWith('--')) continue;
    const value = text.replaceAll(COMMENT, '');
    const position = positionBetween(file, at, at + text.length);
    tokens.set(name, { value: value.slice(value.indexOf(':') + 1).trim(), position });
  }
  return tokens;
}

const COMMENT = /\/\*[^]*?\*\//gu;

/** A token’s value with references to other tokens followed; `null` where one leads nowhere. */
export function valueOf(name: string, tokens: ReadonlyMap<string, ThemeToken>, depth = 0): string | null {
  const value = tokens.get(name)?.value ?? null;
  const reference = value === null ? null : /^var\(\s*(--[\w-]+)\s*\)$/u.exec(value);
  if (reference === null) return value;
  return depth < MAX_DEPTH ? valueOf(reference[1] ?? '', tokens, depth + 1) : null;
}

/** More than anybody’s tokens refer on; two that refer to each other never end. */
const MAX_DEPTH = 8;

/**
 * What takes the place of a theme’s tokens on white sheets. Nobody prints sheets black: a dark theme that doesn’t say how it looks
 * there has no colours on them.
 */
export function sheetTokens({ tokensCss, sheetCss, monoCss }: ThemeTokens): string {
  const isDark = sheetCss === '' && /color-scheme:\s*dark/u.test(tokensCss);
  return isDark ? monoCss : sheetCss;
}

interface ThemeTokens {
  readonly tokensCss: string;
  readonly sheetCss: string;
  readonly monoCss: string;
}
