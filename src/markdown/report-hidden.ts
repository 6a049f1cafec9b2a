import { diagnosticKind, type DiagnosticKind, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { fixTo } from '../diagnostics/write-instead.ts';
import { codeOf, findHidden, isStroke } from '../text/hidden-characters.ts';
import { isRecord } from '../text/parse-json.ts';
import { type Range, positionBetween, type SourceFile } from '../text/source-file.ts';
import { decodeRawHtml, decodeReferences } from './nodes/inline-tags.ts';

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
  docs: 'Controls of direction can make a line read differently from what it says: a figure of 640 is shown as 046. They are an error in the outline, its figures and its bibliography, raw or escaped. Marks of direction stay in text from right to left, but not within a figure.',
  fix: 'offered',
});

export const hiddenCharacter = diagnosticKind({
  code: 'outline/hidden-character',
  severity: 'error',
  message: ({ name }: Hidden) => `A character that nobody sees (${name}) is in the text here.`,
  hint: () => 'Delete it: what is looked up has to be what is shown.',
  docs: 'Tag characters, fillers and blanks without a width hide words from a reader, or parts of a word from the look-up. What a script or an emoji needs stays.',
  fix: 'applied',
});

export const strokeCharacter = diagnosticKind({
  code: 'outline/stroke-character',
  severity: 'error',
  message: ({ name }: Hidden) => `A character (${name}) strikes out the letter before it.`,
  hint: () => 'Delete it, or write ~~struck~~ around what is to be struck out.',
  docs: 'A stroke that is a character of its own is drawn over words and names as ~~ is, and nothing that compares them sees it.',
  fix: 'offered',
});

/** Whether something is reported of a hidden character. */
export const isOfHidden = ({ code }: Diagnostic): boolean =>
  [controlCharacter, hiddenDirection, hiddenCharacter, strokeCharacter].some((kind) => kind.code === code);

/**
 * Reports hidden characters in anything that was read from a range of a file: every text in it, however deep and whatever it is for, as it
 * was decoded. So no text that is drawn is left out, and each way to write a character counts: raw, as a reference, as an escape.
 */
export function reportHidden(
  read: unknown,
  file: SourceFile,
  isLeftward: boolean,
  within: Range = { start: 0, end: file.text.length },
): readonly Diagnostic[] {
  const pieces: HiddenPiece[] = [];
  collectTexts(read, within, pieces);
  const { text, starts } = joinPieces(pieces, file.text);
  const reported = new Map<number, Diagnostic>();
  for (const { character, index } of findHidden(text, isLeftward).slice(0, MOST_PLACED)) {
    const at = starts.findLastIndex((start) => start <= index);
    const range = pieces[at]?.range ?? within;
    const earlier = pieces.slice(0, at).flatMap((piece) => (piece.range === range ? [piece.text] : []));
    const before = [...earlier, text.slice(starts[at], index)].join('').split(character).length - 1;
    const { start, end } = placeWritten(character, before, range, file.text);
    const position = positionBetween(file, start, end);
    const kind = kindOf(character);
    const fix = {
      ...fixTo('', position, 'Delete it'),
      changesClaim: kind === hiddenDirection || kind === strokeCharacter,
    };
    const place = { file: file.path, position, fix: start === end ? null : fix };
    if (!reported.has(start)) reported.set(start, kind({ name: `U+${codeOf(character)}` }, place));
  }
  return [...reported.values()].slice(0, MOST_REPORTS);
}

/** The same fault all over a file is one fault. */
const [MOST_REPORTS, MOST_PLACED] = [5, 20];

function kindOf(character: string): DiagnosticKind<Hidden> {
  if (/\p{Cc}/u.test(character)) return controlCharacter;
  if (isStroke(character)) return strokeCharacter;
  return /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(character)
    ? hiddenDirection
    : hiddenCharacter;
}

/** A text that was read; one that runs on is followed by the next on a slide. */
interface HiddenPiece {
  readonly text: string;
  readonly range: Range;
  readonly runsOn: boolean;
}

/** Collects all texts, each with the range of the innermost node around it. */
function collectTexts(read: unknown, around: Range, into: HiddenPiece[]): void {
  if (typeof read === 'string' && findHidden(read, false).length > 0)
    into.push({ text: read, range: around, runsOn: false });
  if (read instanceof Map || Array.isArray(read)) for (const inner of read) collectTexts(inner, around, into);
  else if (isRecord(read)) collectFields(read, rangeIn(read['position']) ?? around, into);
}

function collectFields(read: Readonly<Record<string, unknown>>, range: Range, into: HiddenPiece[]): void {
  const { type, value } = { type: null, value: null, ...read };
  if ((type === 'text' || type === 'code') && typeof value === 'string')
    into.push({ text: value, range, runsOn: true });
  else if (type === 'html-block' && typeof value === 'string')
    collectTexts(decodeRawHtml(value), range, into);
  else
    for (const [key, inner] of Object.entries(read))
      if (!BESIDES.has(key)) collectTexts([key, inner], range, into);
}

/** What says where something is, and the words of a quotation, which are in its nodes as well. */
const BESIDES: ReadonlySet<string> = new Set(['position', 'quotation']);

function rangeIn(position: unknown): Range | null {
  if (!isRecord(position) || !isRecord(position['start']) || !isRecord(position['end'])) return null;
  const [start, end] = [position['start']['offset'], position['end']['offset']];
  return typeof start === 'number' && typeof end === 'number' ? { start, end } : null;
}

/** All texts in one, each on a line of its own; but marks of emphasis may be within a line, and no end of a block or cell. */
function joinPieces(pieces: readonly HiddenPiece[], source: string) {
  const starts: number[] = [];
  let text = '';
  let last = -1;
  for (const piece of pieces) {
    const { start, end } = piece.runsOn ? piece.range : { start: -1, end: -1 };
    const isOneLine = last !== -1 && last <= start && !/[\n|]/u.test(source.slice(last, start));
    if (!isOneLine) text += '\n';
    starts.push(text.length);
    text += piece.text;
    last = end;
  }
  return { text, starts };
}

/** Where a character is written in a range behind others like it, raw or in any notation; the start of the range where it can’t be found. */
function placeWritten(character: string, before: number, { start, end }: Range, source: string): Range {
  const decimal = character.codePointAt(0) ?? 0;
  const hex = decimal.toString(16);
  const units = character.split('').map((unit) => `\\\\u${codeOf(unit)}`);
  // References of HTML, escapes of YAML and JSON, numbers in TeX.
  const notations = [
    character,
    `&(?:#(?:x0*${hex}|0*${decimal})|[a-z]+);?`,
    `\\\\[xu]0*${hex}`,
    units.join(''),
  ];
  const pattern = new RegExp([...notations, `\\\\[a-z]+\\{?"0*${hex}\\}?`].join('|'), 'giu');
  const written = Array.from(source.slice(start, end).matchAll(pattern)).filter(
    ([found]) => !/^&[a-z]/iu.test(found) || decodeReferences(found) === character,
  );
  const { 0: found = '', index = 0 } = written[before] ?? written.at(-1) ?? {};
  return { start: start + index, end: start + index + found.length };
}
