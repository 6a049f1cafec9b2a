import type { FontText } from './font-text.ts';
import type { PdfDictionary, PdfObject } from './pdf-object.ts';
import { entryOf } from './pdf-object.ts';
import { readObject } from './read-object.ts';
import { skipSpace } from './cursor.ts';
import { readCodes } from './read-codes.ts';
import { GO_ON, operatorCode, scanContent } from './scan-content.ts';
import { readTextString } from './text-string.ts';

/** A part of a content stream, and the fonts that its names stand for. */
export interface ContentPart {
  readonly content: Uint8Array;
  readonly from: number;
  readonly to: number;
  /** Where the operands of the `Tf` that is in force at its start stand; -1 for none. */
  readonly font: number;
  readonly fonts: (name: string) => FontText | null;
}

/**
 * The text that a part of a content stream shows: the codes as their fonts explain them, or what stands in their place as
 * `ActualText` (ISO 32000-1 §14.9.4). Throws `PdfError` for operands that can’t be read.
 */
export function textOfPart({ content, from, to, font, fonts }: ContentPart): string {
  const state: State = { text: '', font: null, nesting: 0, hiddenBelow: Number.POSITIVE_INFINITY };
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const operandsAt = (start: number, end: number): readonly PdfObject[] =>
    readOperands(bytes.toString('latin1', start, end));
  if (font !== -1) state.font = fonts(fontName(operandsAt(font, bytes.indexOf(' Tf', font))));
  const visit = (code: number, start: number, at: number): number => {
    if (code === FONT) state.font = fonts(fontName(operandsAt(start, at)));
    else if (code === BEGIN || code === BEGIN_WITH)
      beginMarked(state, code === BEGIN ? [] : operandsAt(start, at));
    else if (code === END) endMarked(state);
    else if (SHOWING.has(code) && state.hiddenBelow > state.nesting) {
      const { font: shownIn } = state;
      state.text +=
        hexadecimalText(content, start, at, shownIn) ??
        operandsAt(start, at)
          .map((operand) => shownText(operand, shownIn))
          .join('');
    }
    return GO_ON;
  };
  scanContent(content, visit, from, to);
  return state.text;
}

interface State {
  text: string;
  font: FontText | null;
  nesting: number;
  /** The nesting from which on codes are hidden by an `ActualText`. */
  hiddenBelow: number;
}

const FONT = operatorCode('Tf');
const [BEGIN, BEGIN_WITH, END] = [operatorCode('BMC'), operatorCode('BDC'), operatorCode('EMC')];
const SHOWING: ReadonlySet<number> = new Set(['Tj', 'TJ', "'", '"'].map(operatorCode));

/** The text of operands that are hexadecimal strings, as Chromium writes them all; `null` for others. */
function hexadecimalText(
  content: Uint8Array,
  start: number,
  end: number,
  font: FontText | null,
): string | null {
  if (font === null || font.unicode === null || content.subarray(start, end).includes(0x28)) return null;
  const { unicode, width } = font;
  let text = '';
  const use = (code: number): void => {
    text += unicode.get(code) ?? '';
  };
  for (let at = content.indexOf(0x3c, start); at !== -1 && at < end; at = content.indexOf(0x3c, at))
    at = readCodes(content, at, width, use);
  return text;
}

function readOperands(source: string): readonly PdfObject[] {
  const cursor = { source, at: 0 };
  const operands: PdfObject[] = [];
  skipSpace(cursor);
  while (cursor.at < source.length) {
    operands.push(readObject(cursor));
    skipSpace(cursor);
  }
  return operands;
}

function fontName([name]: readonly PdfObject[]): string {
  return name?.kind === 'name' ? name.name : '';
}

function beginMarked(state: State, [, properties]: readonly PdfObject[]): void {
  state.nesting += 1;
  const actual = properties?.kind === 'dictionary' ? actualText(properties) : null;
  if (actual === null || state.hiddenBelow <= state.nesting) return;
  state.text += actual;
  state.hiddenBelow = state.nesting;
}

function actualText(properties: PdfDictionary): string | null {
  const text = entryOf(properties, 'ActualText');
  return text?.kind === 'string' ? readTextString(text.bytes) : null;
}

function endMarked(state: State): void {
  if (state.hiddenBelow === state.nesting) state.hiddenBelow = Number.POSITIVE_INFINITY;
  state.nesting -= 1;
}

function shownText(operand: PdfObject, font: FontText | null): string {
  switch (operand.kind) {
    case 'string':
      return font === null ? '' : decode(operand.bytes, font);
    case 'array':
      return operand.items.map((item) => shownText(item, font)).join('');
    case 'name':
    case 'number':
    case 'word':
    case 'reference':
    case 'dictionary':
    case 'stream':
      return '';
  }
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
