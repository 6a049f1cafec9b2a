import { bufferOf } from '../../text/bytes.ts';
import { CLASSES, REGULAR, type Cursor, readObject, readString } from '../file/read-object.ts';
import { PdfError } from '../file/pdf-error.ts';
import { type PdfDictionary, type PdfObject, entryOf } from '../file/pdf-object.ts';
import { readTextString } from '../file/text-string.ts';
import type { FontText } from './font-text.ts';
import { skipInlineData } from './scan-content.ts';

/** A part of a content stream, and the fonts that its names stand for. */
export interface ContentPart {
  readonly content: Uint8Array;
  readonly from: number;
  readonly to: number;
  /** Where the operands of the `Tf` that is in force at its start are; -1 for none. */
  readonly font: number;
  readonly fonts: (name: string) => FontText | null;
  /** The list of properties that a name stands for, where parts may name one. */
  readonly properties?: (name: string) => PdfDictionary | null;
}

/**
 * The text that a part of a content stream shows: the codes as their fonts explain them, or what is in their place as
 * `ActualText` (ISO 32000-1 §14.9.4). Goes from string to string and leaves numbers alone, since Chromium writes a string
 * for each letter or two. Throws `PdfError` for operands that can’t be read.
 */
export function textOfPart({ content, from, to, font, fonts, properties }: ContentPart): string {
  const bytes = bufferOf(content);
  const source = bytes.toString('latin1', from, to);
  const state: State = {
    source,
    at: 0,
    fonts,
    text: '',
    font: font === -1 ? null : fonts(fontNameAt(bytes, font)),
    nesting: 0,
    hiddenBelow: Number.POSITIVE_INFINITY,
    properties: -1,
    listed: properties ?? nothing,
  };
  for (;;) {
    EVENT.lastIndex = state.at;
    if (!EVENT.test(source)) return state.text;
    if (state.text.length > MAX_TEXT) throw tooLong();
    state.at = EVENT.lastIndex - 1;
    takeEvent(source.charCodeAt(state.at), state);
  }
}

/** Letters; a page full of the smallest print has a tenth of this. */
const MAX_TEXT = 150_000;

function tooLong(): PdfError {
  return new PdfError('too-large', 'The PDF shows a text that is too long to read.');
}

/** A string, a comment, or the end of an operator that changes how strings are read. */
const EVENT = /[<(%]|Tf|[BE]MC|BDC|BI/g;

interface State extends Cursor {
  readonly fonts: ContentPart['fonts'];
  text: string;
  font: FontText | null;
  nesting: number;
  /** The nesting from which on codes are hidden by an `ActualText`. */
  hiddenBelow: number;
  /** Where the last properties that are in the content begin; -1 for none. */
  properties: number;
  readonly listed: (name: string) => PdfDictionary | null;
}

function nothing(): null {
  return null;
}

const ANGLE = 0x3c;
const ROUND = 0x28;
const PERCENT = 0x25;

function takeEvent(code: number, state: State): void {
  const { source, at } = state;
  if (code === ANGLE && source.charCodeAt(at + 1) !== ANGLE) showHexadecimal(state);
  else if (code === ANGLE) passProperties(state);
  else if (code === ROUND) showLiteral(state);
  else if (code === PERCENT) state.at = endOfLine(source, at);
  else takeOperator(state);
}

function showHexadecimal(state: State): void {
  const { source, at, font, nesting, hiddenBelow } = state;
  const end = source.indexOf('>', at);
  state.at = end === -1 ? source.length : end + 1;
  if (font === null || hiddenBelow <= nesting) return;
  if (font.unicode !== null) showCodes(source, at + 1, state, font);
  // Codes of a byte that nothing explains stand for themselves.
  else if (font.width === 1) state.text += readString({ source, at }).bytes;
}

/** Shows the codes up to where the cursor is; those that are cut short are left out. */
function showCodes(source: string, start: number, state: State, { width, unicode }: FontText): void {
  let [code, digits] = [0, 0];
  for (let at = start; at < state.at - 1; at += 1) {
    const byte = source.charCodeAt(at);
    if (CLASSES[byte] !== REGULAR) continue;
    code = code * 16 + (byte <= 0x39 ? byte - 0x30 : (byte | 0x20) - 0x57);
    digits += 1;
    if (digits < 2 * width) continue;
    state.text += unicode?.get(code) ?? '';
    [code, digits] = [0, 0];
  }
}

function showLiteral(state: State): void {
  const { bytes } = readString(state);
  if (state.font !== null && state.hiddenBelow > state.nesting) state.text += decode(bytes, state.font);
}

function decode(bytes: string, { width, unicode }: FontText): string {
  if (unicode === null) return width === 1 ? bytes : '';
  let text = '';
  for (let at = 0; at + width <= bytes.length; at += width) {
    const code = width === 1 ? bytes.charCodeAt(at) : bytes.charCodeAt(at) * 256 + bytes.charCodeAt(at + 1);
    text += unicode.get(code) ?? '';
  }
  return text;
}

/** Strings in a list of properties are no text that is shown. */
function passProperties(state: State): void {
  state.properties = state.at;
  readObject(state);
}

function endOfLine(source: string, start: number): number {
  let at = start;
  while (at < source.length && source[at] !== '\n' && source[at] !== '\r') at += 1;
  return at;
}

/** Takes the operator that ends where the cursor is; leaves what only looks like one, such as part of a name. */
function takeOperator(state: State): void {
  const { source } = state;
  const end = state.at + 1;
  let start = end;
  while (start > 0 && CLASSES[source.charCodeAt(start - 1)] === REGULAR) start -= 1;
  state.at = end;
  if (source[start - 1] === '/' || CLASSES[source.charCodeAt(end)] === REGULAR) return;
  switch (source.slice(start, end)) {
    case 'Tf':
      state.font = state.fonts(nameBefore(source, start));
      return;
    case 'BMC':
      state.nesting += 1;
      return;
    case 'BDC':
      beginMarked(state, start);
      return;
    case 'EMC':
      if (state.hiddenBelow === state.nesting) state.hiddenBelow = Number.POSITIVE_INFINITY;
      state.nesting -= 1;
      return;
    case 'BI':
      state.at = endOfPicture(source, end);
  }
}

function endOfPicture(source: string, start: number): number {
  const data = source.indexOf('ID', start);
  return data === -1 ? source.length : skipInlineData(Buffer.from(source, 'latin1'), data + 2);
}

function beginMarked(state: State, at: number): void {
  state.nesting += 1;
  const actual = actualText(state, at);
  state.properties = -1;
  if (actual === null || state.hiddenBelow <= state.nesting) return;
  state.text += actual;
  state.hiddenBelow = state.nesting;
}

/** From the properties that are right before the operator, or that are named there. */
function actualText({ source, properties, listed }: State, operator: number): string | null {
  const isNamed = !source
    .slice(Math.max(0, operator - 16), operator)
    .trimEnd()
    .endsWith('>>');
  if (isNamed) return actualTextIn(listed(nameBefore(source, operator)));
  if (properties === -1 || !source.slice(properties, operator).includes('/ActualText')) return null;
  return actualTextIn(readObject({ source, at: properties }));
}

function actualTextIn(read: PdfObject | null): string | null {
  const text = read?.kind === 'dictionary' ? entryOf(read, 'ActualText') : null;
  return text?.kind === 'string' ? readTextString(text.bytes) : null;
}

/** From `/F4 40 Tf` or `/Span /MC0 BDC`, up to the operator. */
function nameBefore(source: string, operator: number): string {
  const start = source.lastIndexOf('/', operator);
  return start === -1 ? '' : nameFrom(source, start + 1);
}

function fontNameAt(bytes: Buffer, start: number): string {
  return nameFrom(bytes.toString('latin1', start + 1, start + 128), 0);
}

function nameFrom(source: string, start: number): string {
  let at = start;
  while (at < source.length && CLASSES[source.charCodeAt(at)] === REGULAR) at += 1;
  return source.slice(start, at);
}
