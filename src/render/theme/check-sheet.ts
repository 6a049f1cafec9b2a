import { withoutCssEscapes } from '../../text/css-escapes.ts';
import type { Diagnostic, DiagnosticPlace } from '../../diagnostics/diagnostic.ts';
import { type SourceFile, positionBetween } from '../../text/source-file.ts';
import { addressesInCss, dataOfAddress } from '../pictures/data-address.ts';
import { readPicture } from '../pictures/read-picture.ts';
import { checkWords } from './check-words.ts';
import { readSheet, type SheetPart } from './read-sheet.ts';
import { fileNotTaken, fontUnread, notClosed } from './theme-diagnostics.ts';

/** What is wrong with any style sheet that the user wrote. */
export function checkSheet(file: SourceFile): readonly Diagnostic[] {
  const unclosed = checkClosed(file);
  return unclosed.length > 0
    ? unclosed
    : [...checkAddresses(file), ...checkFonts(file), ...checkPictures(file), ...checkWords(file)];
}

/** Files that a style sheet of the user’s names beside itself: a deck asks for none, so they would be missing in silence. */
export function checkAddresses(file: SourceFile): readonly Diagnostic[] {
  return addressesIn(file).flatMap(({ address, isSheet, part }) =>
    !isSheet && INSIDE.test(address)
      ? []
      : [fileNotTaken({ address }, placeOf(address, /url\(\s*["']?$/iu, part, file))],
  );
}

/** What is written in the sheet itself, what is in the document, or nothing. */
const INSIDE = /^(?:data:|#|$)/iu;

/** Fonts written into a style sheet that are none: a browser passes over them without a word. */
export function checkFonts(file: SourceFile): readonly Diagnostic[] {
  return addressesIn(file).flatMap(({ address, part }) => {
    const data = dataOfAddress(address);
    if (data === null || !FONT.test(data.type)) return [];
    const start = Buffer.from(data.bytes.subarray(0, 4)).toString('latin1');
    return BEGINNING.test(start)
      ? []
      : [fontUnread({}, placeOf(address.slice(0, address.indexOf(',') + 9), /^(?!)/u, part, file))];
  });
}

const FONT = /^(?:font\/|application\/[\w.-]*(?:font|woff))/u;

/** Of WOFF2, WOFF, OpenType, and TrueType by version or name. */
const BEGINNING = /^(?:wOF2|wOFF|OTTO|\0\u0001\0\0|true)/u;

/** Pictures written into a style sheet that none may be beside the outline: damaged, too large, or drawn without end. */
function checkPictures(file: SourceFile): readonly Diagnostic[] {
  return addressesIn(file).flatMap(({ address, part }) => {
    const data = dataOfAddress(address);
    if (data === null || !data.type.startsWith('image/')) return [];
    const url = address.slice(0, address.indexOf(',') + 9);
    const picture = readPicture(`${url}…`, data.bytes);
    return typeof picture === 'function' ? [picture(placeOf(url, /^(?!)/u, part, file))] : [];
  });
}

interface FoundAddress {
  readonly address: string;
  /** Whether it is that of a sheet. */
  readonly isSheet: boolean;
  readonly part: SheetPart;
}

function addressesIn(file: SourceFile): readonly FoundAddress[] {
  return readSheet(file).parts.flatMap((part) => {
    if (part.kind === 'selectors') return [];
    const isSheet = part.kind === 'rule' && part.name === 'import';
    const found = addressesInCss(part.text);
    const addresses = isSheet && found.length === 0 ? [importedBy(part)] : found;
    return addresses.map((address) => ({ address, isSheet, part }));
  });
}

/** The place of an address, with `before` it, as far as it is written so; else of all that it is in. */
function placeOf(
  written: string,
  before: RegExp,
  { text, at }: SheetPart,
  file: SourceFile,
): DiagnosticPlace {
  const found = text.indexOf(written);
  const start = found - (before.exec(text.slice(0, Math.max(0, found)))?.[0].length ?? 0);
  const [from, to] = found === -1 ? [0, text.length] : [start, found + written.length];
  return { file: file.path, position: positionBetween(file, at + from, at + to) };
}

/** `@import "a.css"` */
function importedBy({ text }: SheetPart): string {
  return withoutCssEscapes(text).replace(/^@\w+\s*["']?|["'][^"']*$/gu, '');
}

/** What takes in the rules that come after it, in Lectern’s sheets too, and what is no CSS. */
export function checkClosed(file: SourceFile): readonly Diagnostic[] {
  const { fault } = readSheet(file);
  if (fault === null) return [];
  const what = FAULTS.find(([pattern]) => pattern.test(fault.reason))?.[1] ?? 'unread';
  const start = (file.lineStarts[fault.line - 1] ?? 0) + fault.column - 1;
  const at = what === 'brace' ? file.text.indexOf('{', start) : start;
  return [notClosed({ what }, { file: file.path, position: positionBetween(file, at, at + 1) })];
}

/** What the parser says, and what we do. */
const FAULTS = [
  [/^Unclosed block/u, 'brace'],
  [/^Unclosed comment/u, 'comment'],
  [/^Unclosed (?:string|quote)/u, 'text'],
  [/^Unclosed bracket/u, 'bracket'],
  [/^Unexpected \}/u, 'nothing'],
] as const;
