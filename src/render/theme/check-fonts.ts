import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { positionBetween } from '../../source/source-file.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { fontUnread } from './theme-diagnostics.ts';
import { withoutComments } from './theme-tokens.ts';

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
