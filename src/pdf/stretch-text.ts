import type { FontText } from './font-text.ts';
import { PdfError } from './pdf-error.ts';
import type { PdfObject } from './pdf-object.ts';
import { entryOf } from './pdf-object.ts';
import { readObject } from './read-object.ts';
import { skipSpace } from './cursor.ts';
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
  const bytes = Buffer.from(content.buffer, content.byteOffset, content.byteLength);
  const source = bytes.toString('latin1', from, to);
  const tf = font === -1 ? '' : bytes.toString('latin1', font, bytes.indexOf(' Tf', font));
  const state: State = {
    text: '',
    font: fonts(fontName(tf)),
    nesting: 0,
    hiddenBelow: Number.POSITIVE_INFINITY,
  };
  const pieces = source.length > MAX_LENGTH || NEEDS_SCANNING.test(source) ? [] : source.split(EVENT);
  if (pieces.length === 0 || pieces.some(isCutShort)) scanText(source, state, fonts);
  else pieces.forEach((piece, index) => (index % 2 === 0 ? showPiece : takeEvent)(piece, state, fonts));
  return state.text;
}

/** A page full of the smallest print takes a fifth of this; what is longer would take much memory in pieces. */
const MAX_LENGTH = 2 ** 20;

/** Literal strings, comments, pictures, and hexadecimal strings with anything but digits in them. */
const NEEDS_SCANNING = /[(%]|\bBI\b|(?<!<)<[\da-fA-F]*[^\da-fA-F<>]/;

/** What changes how strings are read: another font, and the beginning and the end of marked content. */
const EVENT =
  /(\/[^\s/<[]+\s+[\d.+-]+\s+Tf\b|(?:<<(?:[^<>]|<[^<>]*>)*>>|\/[^\s/<[]+)\s*BDC\b|\bBMC\b|\bEMC\b)/;

/** Whether strings stand between two events that are no text, since they belong to a dictionary. */
function isCutShort(piece: string, index: number): boolean {
  return index % 2 === 0 && piece.includes('<<');
}

/** Shows the hexadecimal strings in a piece of content, as Chromium writes nearly all text: one for a letter or two. */
function showPiece(piece: string, state: State): void {
  const { font, hiddenBelow, nesting } = state;
  if (font === null || hiddenBelow <= nesting) return;
  for (const string of piece.match(/<[^>]*/g) ?? []) state.text += hexadecimalText(string, font);
}

function hexadecimalText(string: string, { width, unicode }: FontText): string {
  if (unicode === null) return width === 1 ? Buffer.from(string.slice(1), 'hex').toString('latin1') : '';
  let text = '';
  for (let at = 1; at + 2 * width <= string.length; at += 2 * width)
    text += unicode.get(Number.parseInt(string.slice(at, at + 2 * width), 16)) ?? '';
  return text;
}

function takeEvent(event: string, state: State, fonts: ContentPart['fonts']): void {
  if (event.endsWith('Tf')) state.font = fonts(fontName(event));
  else if (event === 'EMC') endMarked(state);
  else beginMarked(event.slice(0, event.lastIndexOf('>') + 1), state);
}

/** Goes through the operators one by one. */
function scanText(source: string, state: State, fonts: ContentPart['fonts']): void {
  const visit = (code: number, start: number, at: number): number => {
    const operands = (): string => source.slice(start, at);
    if (code === FONT) state.font = fonts(fontName(operands()));
    else if (code === BEGIN) beginMarked('', state);
    else if (code === BEGIN_WITH) beginMarked(operands(), state);
    else if (code === END) endMarked(state);
    else if (SHOWING.has(code) && state.hiddenBelow > state.nesting)
      for (const operand of readOperands(operands())) state.text += shownText(operand, state.font);
    return GO_ON;
  };
  scanContent(Buffer.from(source, 'latin1'), visit);
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

function readOperands(source: string): readonly PdfObject[] {
  if (source.length > MAX_LENGTH)
    throw new PdfError('too-large', 'The PDF shows a text that is too long to read.');
  const cursor = { source, at: 0 };
  const operands: PdfObject[] = [];
  skipSpace(cursor);
  while (cursor.at < source.length) {
    operands.push(readObject(cursor));
    skipSpace(cursor);
  }
  return operands;
}

function fontName(operands: string): string {
  return /^\/([^\s/<[(]+)/u.exec(operands)?.[1] ?? '';
}

function beginMarked(operands: string, state: State): void {
  state.nesting += 1;
  const actual = operands.includes('/ActualText') ? actualText(operands) : null;
  if (actual === null || state.hiddenBelow <= state.nesting) return;
  state.text += actual;
  state.hiddenBelow = state.nesting;
}

/** From properties that stand in the content itself. */
function actualText(operands: string): string | null {
  const properties = readOperands(operands).find(({ kind }) => kind === 'dictionary');
  const text = properties?.kind === 'dictionary' ? entryOf(properties, 'ActualText') : null;
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
