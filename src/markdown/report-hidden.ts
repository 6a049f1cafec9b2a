import { diagnosticKind, type DiagnosticKind } from '../diagnostics/diagnostic-kind.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { fixTo } from '../diagnostics/write-instead.ts';
import { decodeRawHtml, decodeReferences } from './nodes/words-of-html.ts';
import { codeOf, findHidden } from '../text/hidden-characters.ts';
import { isRecord } from '../text/is-record.ts';
import type { Range } from '../text/position.ts';
import { positionBetween, type SourceFile } from '../text/source-file.ts';

interface Hidden {
  readonly name: string;
}

export const controlCharacter = diagnosticKind({
  code: 'outline/control-character',
  severity: 'error',
  message: ({ name }: Hidden) => `A control character (${name}) is in the text here.`,
  hint: () => 'Delete it. If the whole file looks odd, save it again as UTF-8 text.',
  docs: 'Control characters can’t be shown and are usually a sign of a wrong encoding or a binary file.',
  fix: 'applied',
});

export const hiddenDirection = diagnosticKind({
  code: 'outline/hidden-direction',
  severity: 'error',
  message: ({ name }: Hidden) => `An invisible character (${name}) changes the order of the text here.`,
  hint: () => 'Delete it, or mark the language with [text]{lang=ar}: the direction follows by itself.',
  docs: 'Controls of direction can make a line read differently from what it says: a figure of 640 is shown as 046. Raw, as `&#8238;` or as `\\u202e`, in the outline, its figures or its bibliography, they are an error, and nothing draws them. Marks of direction stay in text from right to left, but not within a figure.',
  fix: 'offered',
});

export const hiddenCharacter = diagnosticKind({
  code: 'outline/hidden-character',
  severity: 'error',
  message: ({ name }: Hidden) => `A character that nobody sees (${name}) is in the text here.`,
  hint: () => 'Delete it: what is looked up has to be what is shown.',
  docs: 'Tag characters, fillers and blanks without a width hide words from a reader, or parts of a word from the look-up. What a script or an emoji needs stays: joiners between letters that join, forms of signs and ideographs, flags of regions, soft hyphens, places for a line to end.',
  fix: 'applied',
});

/** Whether something is reported of a hidden character. */
export const isOfHidden = ({ code }: Diagnostic): boolean =>
  [controlCharacter, hiddenDirection, hiddenCharacter].some((kind) => kind.code === code);

/** Where what was read is written: by its keys, or by the `position` of a node around it, which wins. */
type PlaceOf = (path: readonly string[], part: 'key' | 'value') => Range;

/**
 * Reports hidden characters in anything that was read from a file: every text in it, however deep and whatever it is for, as it was
 * decoded. So no text that is drawn is left out, and each way to write a character counts: raw, as a reference, as an escape.
 */
export function reportHidden(
  read: unknown,
  file: SourceFile,
  isLeftward: boolean,
  placeOf: PlaceOf = () => ({ start: 0, end: file.text.length }),
): readonly Diagnostic[] {
  const texts = new TextsRead(file.text);
  texts.collect(read, [], placeOf);
  const reported = new Map<number, Diagnostic>();
  for (const { character, index } of findHidden(texts.joined, isLeftward)) {
    const { start, end } = placeWritten(character, texts.pieceAt(index), file.text);
    const position = positionBetween(file, start, end);
    const kind = kindOf(character);
    const fix = { ...fixTo('', position, 'Delete it'), changesClaim: kind === hiddenDirection };
    const place = { file: file.path, position, fix: start === end ? null : fix };
    if (!reported.has(start)) reported.set(start, kind({ name: `U+${codeOf(character)}` }, place));
    if (reported.size === MOST_REPORTS) break;
  }
  return [...reported.values()];
}

/** The same fault all over a file is one fault. */
const MOST_REPORTS = 5;

function kindOf(character: string): DiagnosticKind<Hidden> {
  if (/\p{Cc}/u.test(character)) return controlCharacter;
  return /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(character)
    ? hiddenDirection
    : hiddenCharacter;
}

/** A text in `joined`, up to the hidden character that is asked about. */
interface ReadPiece {
  readonly textBefore: string;
  readonly range: Range;
}

/** Every text of what was read, one a line; but texts that follow each other on a slide are one, as a reader sees them. */
class TextsRead {
  joined = '';
  readonly #source: string;
  readonly #pieces: { readonly at: number; readonly range: () => Range }[] = [];
  /** Where the text of a slide ended that was read last; -1 after any other. */
  #end = -1;

  constructor(source: string) {
    this.#source = source;
  }

  collect(read: unknown, path: readonly string[], placeOf: PlaceOf): void {
    if (typeof read === 'string') this.#add(read, () => placeOf(path, 'value'));
    else if (read instanceof Map) this.collect([...read], path, placeOf);
    else if (Array.isArray(read))
      for (const [at, inner] of read.entries()) this.collect(inner, [...path, String(at)], placeOf);
    else if (isRecord(read)) this.#collectFields(read, path, placeOf);
  }

  pieceAt(index: number): ReadPiece {
    const piece = this.#pieces.findLast(({ at }) => at <= index);
    return piece === undefined
      ? { textBefore: '', range: { start: 0, end: 0 } }
      : { textBefore: this.joined.slice(piece.at, index), range: piece.range() };
  }

  #collectFields(read: Readonly<Record<string, unknown>>, path: readonly string[], placeOf: PlaceOf): void {
    const own = rangeIn(read['position']);
    const placeHere = own === null ? placeOf : () => own;
    if (
      own !== null &&
      (read['type'] === 'text' || read['type'] === 'code') &&
      typeof read['value'] === 'string'
    )
      return this.#addRunning(read['value'], own);
    const isHtml = read['type'] === 'html-block';
    for (const [key, inner] of Object.entries(read)) {
      if (BESIDES.has(key)) continue;
      const inside = [...path, key];
      this.#add(key, () => placeHere(inside, 'key'));
      this.collect(isHtml && typeof inner === 'string' ? decodeRawHtml(inner) : inner, inside, placeHere);
    }
  }

  #add(text: string, range: () => Range): void {
    if (findHidden(text, false).length === 0) return;
    this.joined += '\n';
    this.#pieces.push({ at: this.joined.length, range });
    this.joined += `${text}\n`;
    this.#end = -1;
  }

  /** Marks of emphasis may be between two texts, but no end of a block or cell. */
  #addRunning(text: string, range: Range): void {
    const isNext = this.#end !== -1 && this.#end <= range.start;
    if (!isNext || /[\n|]/u.test(this.#source.slice(this.#end, range.start))) this.joined += '\n';
    this.#pieces.push({ at: this.joined.length, range: () => range });
    this.joined += text;
    this.#end = range.end;
  }
}

/** What says where something is, and the words of a quotation, which are in its nodes as well. */
const BESIDES: ReadonlySet<string> = new Set(['position', 'quotation']);

function rangeIn(position: unknown): Range | null {
  if (!isRecord(position) || !isRecord(position['start']) || !isRecord(position['end'])) return null;
  const [start, end] = [position['start']['offset'], position['end']['offset']];
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : null;
}

/** Where a character is written in a range, raw or in any notation; the start of the range where it can’t be found. */
function placeWritten(character: string, { textBefore, range }: ReadPiece, source: string): Range {
  let left = textBefore.split(character).length;
  for (const { 0: written, index } of source.slice(range.start, range.end).matchAll(NOTATION)) {
    if (decoded(written) === character) left -= 1;
    const start = range.start + index;
    if (left === 0) return { start, end: start + written.length };
  }
  return { start: range.start, end: range.start };
}

/** References of HTML, escapes of YAML and JSON, characters by their number in TeX, and all others as they are. */
const NOTATION =
  /&#?\w{1,40};?|\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\x[\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\U[\da-fA-F]{8}|\\(?:sym|ch)[a-z]{2,4}\{?"[\da-fA-F]+\}?|[^]/gu;

function decoded(written: string): string {
  if (written.startsWith('&')) return decodeReferences(written);
  const codes = [...written.matchAll(/(?<=[uxU"])[\da-fA-F]{2,}/gu)].map(([code]) => parseInt(code, 16));
  if (!written.startsWith('\\') || codes.length === 0) return written;
  return codes.every((code) => code <= 0x10ffff) ? String.fromCodePoint(...codes) : written;
}
