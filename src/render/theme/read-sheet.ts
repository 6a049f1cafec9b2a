import type { AtRule, ChildNode, Declaration, Root, Rule } from 'postcss';
import CssSyntaxError from 'postcss/lib/css-syntax-error';
import parse from 'postcss/lib/parse';

import { withoutCssEscapes } from '../../text/css-escapes.ts';
import { oncePer } from '../../text/once-per.ts';
import { type Position, type SourceFile, positionBetween } from '../../text/source-file.ts';

/** What a style sheet says: a declaration, or what comes before a block. */
export interface SheetPart {
  readonly kind: 'declaration' | 'selectors' | 'rule';
  /** Of a property or a rule with an at sign, escapes read; but for properties of one’s own in small letters. */
  readonly name: string;
  /** As it is written, with its name and comments. */
  readonly text: string;
  /** Offset in the sheet. */
  readonly at: number;
  /** Selectors of the rules around it, from the outermost in. */
  readonly selectors: readonly string[];
}

/** A style sheet as a browser reads it. */
export interface Sheet {
  readonly parts: readonly SheetPart[];
  /** Why it can’t be read, and where; all of it is one part then. */
  readonly fault: { readonly reason: string; readonly line: number; readonly column: number } | null;
}

/** Reads a style sheet. What is read is kept: several checks ask for one. */
export const readSheet = oncePer((file: { readonly text: string }): Sheet => {
  try {
    const root = parse(file.text, { map: false });
    return { parts: root.type === 'root' ? partsOf(root, file.text) : [], fault: null };
  } catch (error) {
    if (!(error instanceof CssSyntaxError)) throw error;
    const { reason, line = 1, column = 1 } = error;
    const whole = { kind: 'declaration', name: '', text: file.text, at: 0, selectors: [] } as const;
    return { parts: [whole], fault: { reason, line, column } };
  }
});

/** Goes through the blocks without a call for each: they may be in each other by the ten thousand. */
function partsOf(root: Root, css: string): readonly SheetPart[] {
  const parts: SheetPart[] = [];
  const waiting: { readonly node: ChildNode; readonly selectors: readonly string[] }[] = [];
  const enter = (block: Root | Rule | AtRule, selectors: readonly string[]): void => {
    for (const node of block.nodes?.toReversed() ?? []) waiting.push({ node, selectors });
  };
  enter(root, []);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, selectors } = next;
    if (node.type === 'comment') continue;
    const at = node.source?.start?.offset ?? 0;
    const end = node.source?.end?.offset ?? at;
    parts.push({ ...partOf(node, css.slice(at, end)), at, selectors });
    if (node.type === 'rule') enter(node, [...selectors, node.selector].slice(-MOST_AROUND));
    if (node.type === 'atrule') enter(node, selectors);
  }
  return parts;
}

/** Rules in rules: what is further out says nothing of which elements are meant. */
const MOST_AROUND = 20;

function partOf(node: Declaration | Rule | AtRule, whole: string): Pick<SheetPart, 'kind' | 'name' | 'text'> {
  if (node.type === 'rule')
    return { kind: 'selectors', name: '', text: written(node.raws.selector, node.selector) };
  if (node.type === 'decl') {
    const name = withoutCssEscapes(node.prop);
    const isOwn = name.startsWith('--');
    return { kind: 'declaration', name: isOwn ? name : name.toLowerCase(), text: whole.replace(/;$/u, '') };
  }
  const text = `@${node.name}${node.raws.afterName ?? ''}${written(node.raws.params, node.params)}`;
  const [, name = ''] = /^@([^\s"'();{]*)/u.exec(withoutCssEscapes(text)) ?? [];
  return { kind: 'rule', name: name.toLowerCase(), text };
}

/** With its comments, of which the parser keeps a value clean. */
function written(raw: { readonly raw: string } | undefined, clean: string): string {
  return raw?.raw ?? clean;
}

/** A custom property of a theme, where it is set last. */
interface ThemeToken {
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
