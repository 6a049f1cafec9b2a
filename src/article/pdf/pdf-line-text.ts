import type { PdfPiece } from './pdf-text.ts';
import { oneLine } from '../../text/words.ts';

/** What a line says, and whether it is read from the right. */
export interface LineText {
  readonly text: string;
  readonly isFromRight: boolean;
}

/**
 * The words of a line in the order in which they are read. The marks of notes are left out, letters set apart and
 * characters of Chinese that were stretched over their line are together.
 */
export function lineText(row: readonly PdfPiece[], height: number): LineText {
  const isFromRight = isReadFromRight(row);
  const together = withLettersTogether(row);
  let text = '';
  let last: PdfPiece | null = null;
  for (const piece of isFromRight ? fromTheRight(together) : together) {
    if (piece.text.trim() === '') continue;
    if (isNoteMark(piece, text, row, height)) continue;
    const isAccent = /^\p{M}/u.test(piece.text);
    text += `${last === null || isAccent || !isApart(last, piece, text, height) ? '' : ' '}${piece.text}`;
    if (!isAccent) last = piece;
  }
  return { text: oneLine(text), isFromRight };
}

/** Type is set apart by more than this share of its height. */
const WORD_GAP = 0.15;
/** Chinese is stretched less than the blank of a full width. */
const STRETCH = 0.9;

function isApart(last: PdfPiece, piece: PdfPiece, text: string, height: number): boolean {
  const gap = Math.max(piece.x - last.x - last.width, last.x - piece.x - piece.width);
  const isUnspaced = UNSPACED_END.test(text) && UNSPACED_START.test(piece.text);
  return gap > height * (isUnspaced ? STRETCH : WORD_GAP);
}

const UNSPACED = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\u3000-\\u303f\\uff00-\\uffef“”‘’…—]';
const UNSPACED_END = new RegExp(`${UNSPACED}$`, 'u');
const UNSPACED_START = new RegExp(`^${UNSPACED}`, 'u');
const STRETCHED = new RegExp(`(?<=${UNSPACED}) (?=${UNSPACED})`, 'gu');
const HAN = /\p{sc=Han}|\p{sc=Hiragana}|\p{sc=Katakana}/u;

/** PDF.js puts a blank wherever letters stand apart: `T h e`, `必 须`. */
function withLettersTogether(row: readonly PdfPiece[]): readonly PdfPiece[] {
  const isSpaced = row.some(({ text }) => isSetApart(text, 3));
  return row.map((piece) => {
    if (isSpaced && isSetApart(piece.text, 2)) return { ...piece, text: piece.text.replaceAll(' ', '') };
    return HAN.test(piece.text) ? { ...piece, text: piece.text.replace(STRETCHED, '') } : piece;
  });
}

/** At least so many parts, most of them single letters; two letters that are drawn close are together. */
function isSetApart(text: string, least: number): boolean {
  const parts = text.split(' ');
  if (
    parts.length < least ||
    !parts.every((part) => /^(?:\p{P}*[\p{L}\p{N}]{1,2}\p{P}*|\p{P}+)$/u.test(part))
  )
    return false;
  return parts.filter((part) => !/[\p{L}\p{N}]{2}/u.test(part)).length > parts.length * 0.6;
}

/**
 * Raised and small after a word or a stop; a figure after a figure or a unit may be a power. A letter at the beginning
 * leads from the mark at a name to where somebody works; the number of a note is kept.
 */
function isNoteMark(piece: PdfPiece, before: string, row: readonly PdfPiece[], height: number): boolean {
  if (piece.height > height * 0.85 || !NOTE_MARK.test(piece.text)) return false;
  const base = row.find((one) => one.height === height)?.y ?? piece.y;
  const isAfterWord = before === '' ? /\p{L}/u.test(piece.text) : BEFORE_NOTE.test(before.trimEnd());
  return piece.y > base + height * 0.15 && isAfterWord;
}

const NOTE_MARK = /^\s*(?:\[?\d{1,3}\]?(?:[,–-]\s?\d{1,3})*|[*†‡§¶]+|\p{Ll}(?:,\s?\p{Ll})*)\s*$/u;
const BEFORE_NOTE = /(?:\p{L}{3}|[.,;:!?”"’»]|[\p{L}\d]{3}[)\]]|\d{3}s)$/u;

const FROM_RIGHT = /[\p{sc=Arabic}\p{sc=Hebrew}\p{sc=Syriac}\p{sc=Thaana}]/gu;

function isReadFromRight(row: readonly PdfPiece[]): boolean {
  const words = row.map(({ text }) => text).join('');
  const fromRight = words.match(FROM_RIGHT)?.length ?? 0;
  return fromRight > 0 && fromRight * 2 >= (words.match(/\p{L}/gu)?.length ?? 0);
}

/**
 * Pieces of a line of Arabic or Hebrew as they are read. PDF.js turns each piece of such a script round by itself; the
 * pieces are from left to right, and so are the words and figures of other scripts between them.
 */
function fromTheRight(row: readonly PdfPiece[]): readonly PdfPiece[] {
  const ordered: PdfPiece[] = [];
  let others: PdfPiece | null = null;
  for (const piece of startingAtTheRight(row)) {
    if (/[\p{L}\p{N}]/u.test(piece.text) && piece.text.search(FROM_RIGHT) === -1) {
      const turned = { ...piece, text: piece.text.replace(/^([.,:;!?]+)(.*)$/u, '$2$1') };
      others = others === null ? turned : besideEachOther(turned, others);
      continue;
    }
    if (others !== null) ordered.push(others);
    ordered.push({ ...piece, text: asRead(piece.text) });
    others = null;
  }
  return others === null ? ordered : [...ordered, others];
}

function besideEachOther(left: PdfPiece, right: PdfPiece): PdfPiece {
  const gap = right.x - left.x - left.width;
  const text = `${left.text}${gap > left.height * WORD_GAP ? ' ' : ''}${right.text}`;
  return { ...left, text, width: right.x + right.width - left.x };
}

/** Where the PDF goes through a line from left to right, an accent comes before its letter, wherever it is drawn. */
function startingAtTheRight(row: readonly PdfPiece[]): readonly PdfPiece[] {
  const written = row.filter(({ text }) => text.trim() !== '');
  const letters = written.filter(({ text }) => !/^\p{M}/u.test(text));
  const isFromLeft = letters.every((piece, at) => at === 0 || piece.x >= (letters[at - 1]?.x ?? 0));
  return isFromLeft ? written.toReversed() : written.toSorted((one, other) => other.x - one.x);
}

/** Brackets by themselves are drawn mirrored; forms of letters that stand for their place in the word are the letters. */
function asRead(text: string): string {
  const isMark = !/[\p{L}\p{N}]/u.test(text);
  const turned = isMark ? text.replace(/[()[\]«»]/gu, (mark) => MIRRORED[mark] ?? mark) : text;
  return turned.replace(/[\ufb1d-\ufdff\ufe70-\ufefc]+/gu, (forms) => forms.normalize('NFKC'));
}

const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
};
