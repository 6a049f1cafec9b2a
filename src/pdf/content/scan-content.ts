import { CLASSES, REGULAR, SPACE } from '../file/read-object.ts';

/** A part of a content stream. */
export interface PlaceInContent {
  readonly start: number;
  readonly end: number;
}

/**
 * Called for each operator: which one, where its operands start and where it is itself. Gives the place to go on from, or
 * `GO_ON`. Operators are numbers, since a long document has hundreds of thousands; see `operatorCode`.
 */
type VisitOperator = (code: number, start: number, at: number) => number;

/** To continue with what follows. */
export const GO_ON = 0;

/** Told of each operand that is a word, such as a number, of ten letters and more: where it starts and ends. */
type NoteLongWord = (start: number, end: number) => void;

/**
 * Goes through the operators of a content stream (ISO 32000-1 §7.8.2) without reading their operands, but for a look at how
 * long they are. Never throws.
 */
export function scanContent(content: Uint8Array, visit: VisitOperator, noteLongWord: NoteLongWord): void {
  let operands = -1;
  let at = 0;
  while (at < content.length) {
    const byte = content[at] ?? 0;
    const kind = CLASSES[byte];
    if (kind === SPACE) {
      at += 1;
      continue;
    }
    const start = at;
    at = kind === REGULAR ? endOfWord(content, at) : skipDelimited(content, at, byte);
    if (!isOperator(byte, at - start)) {
      if (operands === -1 && byte !== PERCENT) operands = start;
      if (at - start >= LONG && kind === REGULAR) noteLongWord(start, at);
      continue;
    }
    const code = codeOf(content, start, at);
    const next = visit(code, operands === -1 ? start : operands, start);
    at = next === GO_ON ? endOfOperator(content, code, at) : next;
    operands = -1;
  }
}

const LONG = 10;

/** An operator ends with itself, but for the one that data follow. */
function endOfOperator(content: Uint8Array, code: number, end: number): number {
  return code === INLINE_DATA ? skipInlineData(content, end) : end;
}

function endOfWord(content: Uint8Array, start: number): number {
  let at = start + 1;
  while (at < content.length && CLASSES[content[at] ?? 0] === REGULAR) at += 1;
  return at;
}

/** The number that stands for an operator. */
export function operatorCode(name: string): number {
  const bytes = Buffer.from(name, 'latin1');
  return codeOf(bytes, 0, bytes.length);
}

/** What is given for operators by their names, by their numbers. */
export function byOperator<T>(given: Readonly<Record<string, T>>): ReadonlyMap<number, T> {
  return new Map(Object.entries(given).map(([name, one]) => [operatorCode(name), one]));
}

/** The operators that paint a path (ISO 32000-1 §8.5.3). */
export const PAINTING: readonly string[] = ['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'];

/** Operators have three letters at most. */
function codeOf(content: Uint8Array, start: number, end: number): number {
  let code = 0;
  for (let at = end - 1; at >= start; at -= 1) code = (code << 8) + (content[at] ?? 0);
  return code;
}

const INLINE_DATA = operatorCode('ID');
const PERCENT = 0x25;

/** Any short word but a number; the words true, false and null are longer than any operator. */
function isOperator(first: number, length: number): boolean {
  return STARTS[first] === 1 && length <= 3;
}

const STARTS = new Uint8Array(256).map((_zero, byte) => {
  const isOfNumber = (byte >= 0x30 && byte <= 0x39) || byte === 0x2b || byte === 0x2d || byte === 0x2e;
  return CLASSES[byte] === REGULAR && !isOfNumber ? 1 : 0;
});

/** The offset behind a name, a string, a comment, or a bracket. */
function skipDelimited(content: Uint8Array, start: number, byte: number): number {
  switch (byte) {
    case 0x2f:
      return endOfWord(content, start);
    case PERCENT:
      return skipComment(content, start);
    case 0x28:
      return skipLiteral(content, start);
    case 0x3c: {
      if (content[start + 1] === 0x3c) return start + 2;
      const end = content.indexOf(0x3e, start);
      return end === -1 ? content.length : end + 1;
    }
    default:
      return start + 1;
  }
}

function skipComment(content: Uint8Array, start: number): number {
  let at = start;
  while (at < content.length && content[at] !== 0x0a && content[at] !== 0x0d) at += 1;
  return at;
}

function skipLiteral(content: Uint8Array, start: number): number {
  let open = 0;
  for (let at = start; at < content.length; at += 1) {
    const byte = content[at];
    if (byte === 0x5c) at += 1;
    else if (byte === 0x28) open += 1;
    else if (byte === 0x29) {
      open -= 1;
      if (open === 0) return at + 1;
    }
  }
  return content.length;
}

/** The data of a picture inside the content ends at an `EI` that stands alone (ISO 32000-1 §8.9.7). */
export function skipInlineData(content: Uint8Array, start: number): number {
  for (let at = start; at + 2 < content.length; at += 1) {
    const isEnd =
      CLASSES[content[at] ?? 0] === SPACE &&
      content[at + 1] === 0x45 &&
      content[at + 2] === 0x49 &&
      (at + 3 >= content.length || CLASSES[content[at + 3] ?? 0] === SPACE);
    if (isEnd) return at + 1;
  }
  return content.length;
}

/**
 * Whether a word in a content stream is a number that PDF/A-2 doesn’t allow (ISO 19005-2 §6.1.13): an integer beyond 32 bits, or a
 * number so small that it’s nothing. Drawings made by programs have them, and Chromium writes them as it finds them.
 */
export function isExtreme(content: Uint8Array, start: number, end: number): boolean {
  const hasPoint = content.subarray(start, end).includes(POINT);
  if (hasPoint && end - start < SHORTEST_SMALL) return false;
  const value = Number(wordAt(content, start, end));
  return hasPoint ? value !== 0 && Math.abs(value) < SMALLEST : value > LARGEST || value < -LARGEST - 1;
}

/** Where in a content stream numbers are that PDF/A-2 doesn’t allow. */
export function extremeNumbers(content: Uint8Array): readonly PlaceInContent[] {
  const found: PlaceInContent[] = [];
  scanContent(
    content,
    () => GO_ON,
    (start, end) => {
      if (isExtreme(content, start, end)) found.push({ start, end });
    },
  );
  return found;
}

/** The same number as PDF/A-2 allows it: a real one, which may be as large as it likes, or none. Nothing that is drawn changes. */
export function moderated(content: Uint8Array, { start, end }: PlaceInContent): Uint8Array {
  const word = wordAt(content, start, end);
  return Buffer.from(word.includes('.') ? '0' : `${word}.0`, 'latin1');
}

function wordAt(content: Uint8Array, start: number, end: number): string {
  return Buffer.from(content.buffer, content.byteOffset + start, end - start).toString('latin1');
}

const POINT = 0x2e;
const LARGEST = 2 ** 31 - 1;
const SMALLEST = 1.175e-38;

/** A point, 37 zeros and a digit. */
const SHORTEST_SMALL = 39;
