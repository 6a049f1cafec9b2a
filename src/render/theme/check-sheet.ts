import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { type SourceFile, positionBetween } from '../../text/source-file.ts';
import { checkWords } from './check-words.ts';
import { fileNotTaken, fontUnread, notClosed } from './theme-diagnostics.ts';
import { withoutComments } from './theme-tokens.ts';

/** What is wrong with any style sheet that the user wrote. */
export function checkSheet(file: SourceFile): readonly Diagnostic[] {
  return [...checkClosed(file), ...checkAddresses(file), ...checkFonts(file), ...checkWords(file)];
}

/** Files that a style sheet of the user’s names beside itself: a deck asks for none, so they would be missing in silence. */
export function checkAddresses(file: SourceFile): readonly Diagnostic[] {
  return [...withoutComments(file).matchAll(NAMED)].flatMap((found) => {
    const [whole, imported, quoted = ''] = found;
    const address = imported ?? quoted.trim().replaceAll(/^["']|["']$/gu, '');
    if (imported === undefined && INSIDE.test(address)) return [];
    const position = positionBetween(file, found.index, found.index + whole.length);
    return [fileNotTaken({ address }, { file: file.path, position })];
  });
}

/** `@import "a.css"`, and `url(…)` with its quotation marks: what is in them may hold brackets. */
const NAMED = /@import\s+(?:url\(\s*)?["']?([^"')\s;]+)|\burl\(\s*("[^"]*"|'[^']*'|[^)"']*)/giu;

/** What is written in the sheet itself, what is in the document, or nothing. */
const INSIDE = /^(?:data:|#|$)/iu;

/** Braces and comments of the user’s style sheet that take in what comes after them, in Lectern’s sheets too. */
export function checkClosed(file: SourceFile): readonly Diagnostic[] {
  const open: number[] = [];
  const complain = (what: keyof typeof WIDTHS, at: number): Diagnostic =>
    notClosed({ what }, { file: file.path, position: positionBetween(file, at, at + WIDTHS[what]) });
  for (const { 0: token, index } of file.text.matchAll(TOKEN)) {
    if (token === '{') open.push(index);
    if (token === '}' && open.pop() === undefined) return [complain('nothing', index)];
    if (token.startsWith('/*') && !/^\/\*[^]*\*\/$/u.test(token)) return [complain('comment', index)];
  }
  const [outermost] = open;
  return outermost === undefined ? [] : [complain('brace', outermost)];
}

/** How many characters of each are shown. */
const WIDTHS = { brace: 1, comment: 2, nothing: 1 } as const;

/** Braces, and what may hold some that mean nothing: comments, texts, addresses without marks, escaped characters. */
const TOKEN =
  /\/\*[^]*?(?:\*\/|$)|"(?:\\[^]|[^"\\\n])*"?|'(?:\\[^]|[^'\\\n])*'?|\burl\(\s*[^"'\s)][^)]*\)?|\\[^]|[{}]/gu;

/** Fonts written into a style sheet that are none: a browser passes over them without a word. */
export function checkFonts(file: SourceFile): readonly Diagnostic[] {
  return [...withoutComments(file).matchAll(FONT)].flatMap((found) => {
    if (BEGINNING.test(found[1] ?? '')) return [];
    const position = positionBetween(file, found.index, found.index + found[0].length);
    return [fontUnread({}, { file: file.path, position })];
  });
}

/** A font as data, as far as its first bytes, of which eight digits are enough. */
const FONT =
  /\bdata:(?:font\/|application\/[\w.-]{0,20}(?:font|woff))[\w.+-]{0,40};base64,([^\s"')]{0,8})/giu;

/** `wOF2`, `wOFF`, `OTTO`, version 1.0 of TrueType, or `true`, in Base64. */
const BEGINNING = /^(?:d09GM|d09GR|T1RUT|AAEAA|dHJ1Z)/u;
