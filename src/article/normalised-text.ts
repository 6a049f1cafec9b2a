import { lazily } from '../text/once-per.ts';

/** Name of the rules below; it goes into locks and receipts, and changes whenever a rule does. */
export const NORMALISATION = 'lectern-1';

/**
 * A text after the foldings that count as typography, and the way back. Unit `i` of `text` stands for the range
 * `starts[i]` to `ends[i]` of the original, in UTF-16 offsets.
 */
export interface NormalisedText {
  readonly text: string;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/**
 * Folds what typesetting changes and readers don't hear: Unicode form (NFC), quotation marks and apostrophes, dashes,
 * ellipses, ligatures, white space, soft hyphens and zero-width characters. Nothing else: not case, not script. The rules
 * are those of APA 8.30–8.31 and Chicago 13.7 for silent changes; NFKC is left out because it makes ½ and 1⁄2, or ５
 * and 5, the same.
 *
 * Double marks become `"`, single marks and apostrophes `'`, hyphens and minus signs `-`, longer dashes `—`, three dots
 * or more `…`. What sets words of another direction apart is passed over, for an outline may hold none of it; overrides are kept, since they show a text
 * otherwise than it is stored.
 */
export function normaliseText(text: string): NormalisedText {
  const visible = text.search(INVISIBLE) === -1 ? null : withoutInvisible(text);
  const shown = visible?.text ?? text;
  return fold(shown, visible, shown.normalize('NFC') === shown ? FOLDABLE : FOLDABLE_OR_DECOMPOSED());
}

const INVISIBLE =
  /\u00ad\r?\n[ \t]*|\u034f|[\u00ad\u180e\u200b-\u200f\u202a-\u202c\u2060\u2066-\u2069\ufeff]/gu;

/** Three dots or more, spaced or not, with the full stop beside them; two ellipses in a row stay two. */
const DOTS =
  '(?:\\.\\s{0,3})?(?:\\u2026(?:\\s{0,3}\\u2026)*(?:\\s?\\.(?!\\p{N}))?|\\.{3,}|\\.(?:\\s{1,3}\\.){2})';
const DASHES = '[-\\u2010-\\u2015\\u2212\\u2e3a\\u2e3b]+';
/** The Greek accents at its end are, by NFC, the grave and the acute mark before them. */
const MARKS =
  "[`\\u1fef]{2}|''|[´\\u1ffd]{2}|[\"'`´\\u1fef\\u1ffd\\u2018-\\u201f\\u00ab\\u00bb\\u2039\\u203a\\u02bc\\u300c-\\u300f\\u301d-\\u301f]";
/** White space but a single space, which stays as it is: that would be every second match. */
const WHITE = '(?! (?![\\s\\u0085]))[\\s\\u0085]+';
/** ﬀ, ﬁ, ﬂ, ﬃ, ﬄ, ﬅ and ﬆ: two letters or three in one piece of type. */
const LIGATURES = '[\\ufb00-\\ufb06]';
const FOLDABLE = new RegExp(`${WHITE}|${DOTS}|${DASHES}|${MARKS}|${LIGATURES}`, 'gu');

/** Letters with combining marks, Hangul in pieces, and anything else outside ASCII that NFC may rewrite. */
const DECOMPOSED =
  '[\\u1100-\\u1112\\uac00-\\ud7a3][\\u1161-\\u1175]?[\\u11a8-\\u11c2]?\\p{M}*|\\P{M}\\p{M}+|[\\u0340-\\uffff]';
const FOLDABLE_OR_DECOMPOSED = lazily(
  () => new RegExp(`${WHITE}|${DOTS}|${DASHES}|${MARKS}|${LIGATURES}|${DECOMPOSED}`, 'gu'),
);

function withoutInvisible(text: string): NormalisedText {
  const folded = new Folding(text, null);
  let from = 0;
  for (const match of text.matchAll(INVISIBLE)) {
    folded.keep(from, match.index);
    from = match.index + match[0].length;
  }
  folded.keep(from, text.length);
  return folded.result();
}

/** Folds a text; `before` leads from it to the one that it was made from, where it was made from another. */
function fold(text: string, before: NormalisedText | null, foldable: RegExp): NormalisedText {
  const folded = new Folding(text, before);
  let from = 0;
  for (const match of text.matchAll(foldable)) {
    folded.keep(from, match.index);
    from = match.index + match[0].length;
    folded.replace(match.index, from, replacementOf(match[0]));
  }
  folded.keep(from, text.length);
  return folded.result();
}

const WHITE_SPACE = /^[\s\u0085]/u;
const DASH = /^[-\u2010-\u2015\u2212\u2e3a\u2e3b]/u;
const LONG_DASH = /^[\u2014\u2015\u2e3a\u2e3b]/u;
const DOUBLE_MARK =
  /^(?:[`\u1fef]{2}|''|[´\u1ffd]{2}|["\u201c-\u201f\u00ab\u00bb\u300c-\u300f\u301d-\u301f])$/u;
const SINGLE_MARK = /^['`´\u1fef\u1ffd\u2018-\u201b\u2039\u203a\u02bc]$/u;

const LIGATURE = /^[\ufb00-\ufb06]$/u;

function replacementOf(found: string): string {
  if (WHITE_SPACE.test(found)) return ' ';
  if (found.startsWith('.') || found.startsWith('…')) return '…';
  if (DASH.test(found)) return found.length > 1 || LONG_DASH.test(found) ? '—' : '-';
  if (DOUBLE_MARK.test(found)) return '"';
  if (SINGLE_MARK.test(found)) return "'";
  return found.normalize(LIGATURE.test(found) ? 'NFKC' : 'NFC');
}

/** Collects a folded text piece by piece, with offsets into the text that it was first folded from. */
class Folding {
  readonly #text: string;
  readonly #before: NormalisedText | null;
  readonly #pieces: string[] = [];
  /** Room for the whole text; what NFC makes longer asks for more. */
  #starts: Int32Array;
  #ends: Int32Array;
  #length = 0;

  constructor(text: string, before: NormalisedText | null) {
    this.#text = text;
    this.#before = before;
    this.#starts = new Int32Array(text.length);
    this.#ends = new Int32Array(text.length);
  }

  keep(from: number, to: number): void {
    if (from >= to) return;
    this.#pieces.push(this.#text.slice(from, to));
    this.#makeRoom(to - from);
    // Written out, since it is done for every letter of an article.
    const [starts, ends, before] = [this.#starts, this.#ends, this.#before];
    let at = this.#length;
    for (let offset = from; offset < to; offset += 1, at += 1) {
      starts[at] = before === null ? offset : (before.starts[offset] ?? offset);
      ends[at] = before === null ? offset + 1 : (before.ends[offset] ?? offset + 1);
    }
    this.#length = at;
  }

  replace(from: number, to: number, replacement: string): void {
    this.#pieces.push(replacement);
    this.#makeRoom(replacement.length);
    const start = this.#before?.starts[from] ?? from;
    const end = this.#before?.ends[to - 1] ?? to;
    this.#starts.fill(start, this.#length, this.#length + replacement.length);
    this.#ends.fill(end, this.#length, this.#length + replacement.length);
    this.#length += replacement.length;
  }

  result(): NormalisedText {
    return {
      text: this.#pieces.join(''),
      starts: this.#starts.subarray(0, this.#length),
      ends: this.#ends.subarray(0, this.#length),
    };
  }

  #makeRoom(units: number): void {
    if (this.#length + units <= this.#starts.length) return;
    const size = 2 * (this.#length + units);
    this.#starts = longer(this.#starts, size);
    this.#ends = longer(this.#ends, size);
  }
}

function longer(offsets: Int32Array, size: number): Int32Array {
  const copy = new Int32Array(size);
  copy.set(offsets);
  return copy;
}

/** The letters and figures of a text, small and in one row: two texts that are set differently are compared by them. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
