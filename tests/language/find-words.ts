import { parseSync } from 'oxc-parser';

import { isRecord } from '../../src/text/parse-json.ts';

/** A literal in code that spells words of a language. */
export interface Found {
  readonly line: number;
  readonly literal: string;
}

/** A TypeScript file, parsed. */
export interface Code {
  readonly path: string;
  readonly source: string;
  readonly program: unknown;
}

export function parseCode(path: string, source: string): Code {
  return { path, source, program: parseSync(path, source).program };
}

/** Names of the code’s own: literals that are types, and lists that are constants. */
export function namesIn({ program }: Code): readonly string[] {
  const names: string[] = [];
  const visit = (node: unknown, parent: Node | null): void => {
    if (Array.isArray(node)) for (const item of node) visit(item, parent);
    if (!isRecord(node)) return;
    const isType = parent?.['type'] === 'TSLiteralType' && node['type'] === 'Literal';
    if (isType) names.push(String(node['value']).toLowerCase());
    if (node['type'] === 'ArrayExpression' && isConst(parent)) names.push(...wordsOfEntries(node));
    for (const key of Object.keys(node)) visit(node[key], node);
  };
  visit(program, null);
  return names;
}

/** The literals of a TypeScript file that spell words of a language: patterns that do, and lists of words as arrays, objects or strings. */
export function findWords({ source, program }: Code, isName: (word: string) => boolean): readonly Found[] {
  const found: Found[] = [];
  const visit = (node: unknown, parent: Node | null): void => {
    if (Array.isArray(node)) for (const item of node) visit(item, parent);
    if (!isRecord(node)) return;
    const { type } = node;
    if (type === 'ImportDeclaration' || type === 'ExportAllDeclaration' || type === 'TSLiteralType') return;
    if (spellsWords(node, parent, isName)) {
      const [start, end] = [Number(node['start']), Number(node['end'])];
      found.push({ line: source.slice(0, start).split('\n').length, literal: source.slice(start, end) });
      return;
    }
    for (const key of Object.keys(node)) visit(node[key], node);
  };
  visit(program, null);
  return found;
}

type Node = Readonly<Record<string, unknown>>;

function spellsWords(node: Node, parent: Node | null, isName: (word: string) => boolean): boolean {
  const isWord = (word: string): boolean => !isName(word);
  switch (node['type']) {
    case 'Literal': {
      const { regex, value } = node;
      if (isRecord(regex)) return wordsOfPattern(String(regex['pattern'])).some(isWord);
      return typeof value === 'string' && textSpellsWords(value, parent, isWord);
    }
    case 'TemplateLiteral': {
      const quasis = nodesIn(node['quasis']).map(({ value }) =>
        isRecord(value) ? String(value['cooked'] ?? value['raw']) : '',
      );
      return textSpellsWords(quasis.join('\u0000'), parent, isWord);
    }
    case 'ArrayExpression':
      return !isConst(parent) && wordsOfEntries(node).filter(isWord).length > 1;
    case 'ObjectExpression':
      return nodesIn(node['properties']).some((property) => /[^\P{L}A-Za-z]/u.test(keyOf(property)));
  }
  return false;
}

function textSpellsWords(text: string, parent: Node | null, isWord: (word: string) => boolean): boolean {
  if (isPattern(text)) return wordsOfPattern(text).some(isWord);
  return isList(text, parent) && wordsOfText(text).some(isWord);
}

/** Whether a string is a part of a regular expression. */
function isPattern(text: string): boolean {
  return /\(\?[:=!<]|\\[pbdsS]|[\p{L}\p{M})]{3}\|[\p{L}(]|\p{L}\|\p{L}{3}/u.test(text);
}

/** Whether a string is a list of words and no sentence. */
function isList(text: string, parent: Node | null): boolean {
  if (/[^\P{L}A-Za-z]/u.test(text)) return true;
  const { length } = text.trim().split(/\s+/u);
  return /^\s*\p{Ll}[\p{L}’' /-]*$/u.test(text) && (isListed(parent) ? length > 1 : length > 5);
}

/** Whether a string is split, or handed to a function of words. */
function isListed(parent: Node | null): boolean {
  const { property, callee } = parent ?? {};
  if (isRecord(property) && property['name'] === 'split') return true;
  return isRecord(callee) && /^(?:word|inOrder)/u.test(String(callee['name']));
}

/** Whether a list is in `as const` or in an `enum` of a schema. */
function isConst(parent: Node | null): boolean {
  const callee = parent?.['callee'];
  const called = isRecord(callee) ? callee['property'] : null;
  if (isRecord(called) && called['name'] === 'enum') return true;
  const annotation = parent?.['typeAnnotation'];
  const name = isRecord(annotation) ? annotation['typeName'] : null;
  return parent?.['type'] === 'TSAsExpression' && isRecord(name) && name['name'] === 'const';
}

/** The words that a pattern spells; none for a pattern of markup, addresses and names of files. */
function wordsOfPattern(pattern: string): readonly string[] {
  const plain = pattern
    .replaceAll(
      /\(\?<?[=!]|\(\?<\w+>|\(\?:|\\k<\w+>|\\[pP]\{[^}]*\}|\\u\{?[\da-fA-F]+\}?|\\x[\da-fA-F]{2}|\\(?!\/)./gu,
      ' ',
    )
    .replaceAll(
      /\[((?:[^\]\\])*)\]/gu,
      (_, inside: string) => ` ${inside.replaceAll(/.-.|[^\p{Script=Han}\p{Script=Hangul}]/gu, '')} `,
    );
  return /[<=]|--|\/|&|_/u.test(plain) ? [] : wordsOfText(plain);
}

function wordsOfText(text: string): readonly string[] {
  return (
    text.match(
      /[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+|[\p{L}\p{M}]{3,}/gu,
    ) ?? []
  );
}

function wordsOfEntries(array: Node): readonly string[] {
  return nodesIn(array['elements']).flatMap((element) => {
    if (element['type'] === 'ArrayExpression') return wordsOfEntries(element);
    const { value } = element;
    return typeof value === 'string' && /^[\p{L}\p{M}’' -]+$/u.test(value) ? wordsOfText(value) : [];
  });
}

function keyOf({ key }: Node): string {
  const name = isRecord(key) ? (key['name'] ?? key['value']) : null;
  return typeof name === 'string' ? name : '';
}

function nodesIn(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.filter((item): item is Node => isRecord(item)) : [];
}
