import { normaliseText } from '../../article/normalised-text.ts';
import { lazily } from '../../text/once-per.ts';
import type { Range } from '../../text/source-file.ts';

/** A normalised text cut into words and marks. Equal token sequences are what “the same words” means. */
export interface Tokens {
  /** What is compared: dashes of every length are `-`, quotation marks of every kind `"`, wide `，` narrow `,`. */
  readonly words: readonly string[];
  /** Like `words`, but with long dashes as `—` and wide marks as they are, which don't join words. */
  readonly shapes: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** Whether no white space comes before the token. */
  readonly isGlued: readonly boolean[];
}

/**
 * Cuts a text into tokens with UTF-16 offsets into it. A word is a run of letters, digits and their marks, with inner
 * apostrophes (don’t) and with the points and commas inside numbers (1,200.50). Scripts that don't put spaces between
 * words give a token for each character.
 */
export function tokenise(text: string): Tokens {
  const normalised = normaliseText(text);
  const tokens = noTokens();
  let end = 0;
  const add = (shape: string, from: number): void => {
    addToken(
      tokens,
      shape,
      normalised.starts[from] ?? 0,
      normalised.ends[from + shape.length - 1] ?? 0,
      from === end,
    );
    end = from + shape.length;
  };
  const isSpaced = !BEHIND_SPACED.test(normalised.text);
  TOKEN.lastIndex = 0;
  // Between two tokens is a space or nothing.
  for (let from = 0; TOKEN.test(normalised.text); from = TOKEN.lastIndex) {
    const start = normalised.text.charAt(from) === ' ' ? from + 1 : from;
    const shape = normalised.text.slice(start, TOKEN.lastIndex);
    if (isSpaced || !isUnspaced(shape)) add(shape, start);
    else for (const piece of shape.matchAll(UNSPACED_PIECE())) add(piece[0], start + piece.index);
  }
  return tokens;
}

/** Tokens from `start` to before `end`. */
export interface TokenRange extends Range {}

/** A token in small letters; nothing outside of the text. */
export function lowerAt(words: readonly string[], at: number): string {
  return words[at]?.toLowerCase() ?? '';
}

/** Whether a token is a word or a number, and not a mark. */
export function isWord(token: string): boolean {
  return WORD.test(token);
}

/** Whether a token is a character of a script without spaces between words. */
export function isUnspaced(token: string): boolean {
  return /[\u0e00-\u{10ffff}]/u.test(token) && UNSPACED().test(token);
}

/** Tokens to add to. */
export const noTokens = (): MutableTokens => ({ words: [], shapes: [], starts: [], ends: [], isGlued: [] });

/** Adds a token of others. */
export function copyToken(from: Tokens, at: number, to: MutableTokens): void {
  to.words.push(from.words[at] ?? '');
  to.shapes.push(from.shapes[at] ?? '');
  to.starts.push(from.starts[at] ?? 0);
  to.ends.push(from.ends[at] ?? 0);
  to.isGlued.push(from.isGlued[at] ?? false);
}

interface MutableTokens {
  readonly words: string[];
  readonly shapes: string[];
  readonly starts: number[];
  readonly ends: number[];
  readonly isGlued: boolean[];
}

const ALPHANUMERIC = '[\\p{L}\\p{M}\\p{N}]+';
/** A word with its inner apostrophes, a number with its inner marks (“don't”, “2.5”, “1,200”, “10:30”), or a single sign. */
const TOKEN = new RegExp(
  `${ALPHANUMERIC}(?:(?:'(?=\\p{L})|(?<=\\p{Nd})[.,:](?=\\p{Nd}))${ALPHANUMERIC})*|\\S`,
  'gu',
);
const WORD = /[\p{L}\p{N}]/u;

const UNSPACED_SCRIPT = [
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Bopomofo',
  'Thai',
  'Lao',
  'Khmer',
  'Myanmar',
  'Tibetan',
]
  .map((script) => `\\p{sc=${script}}`)
  .join('');
/** None of these scripts has a character before Thai, or among the marks and symbols from U+2000 on. */
const BEHIND_SPACED = /[\u0e00-\u1fff\u2e80-\u{10ffff}]/u;
const UNSPACED = lazily(() => new RegExp(`[${UNSPACED_SCRIPT}ー]`, 'u'));
const SPACED = `[^${UNSPACED_SCRIPT}ー'\\s]+`;
const UNSPACED_PIECE = lazily(
  () => new RegExp(`[${UNSPACED_SCRIPT}ー]\\p{M}*|${SPACED}(?:'${SPACED})*|\\S`, 'gu'),
);

function addToken(tokens: MutableTokens, shape: string, start: number, end: number, isGlued: boolean): void {
  tokens.words.push(CANONICAL.get(shape) ?? shape);
  tokens.shapes.push(shape);
  tokens.starts.push(start);
  tokens.ends.push(end);
  tokens.isGlued.push(isGlued);
}

const CANONICAL: ReadonlyMap<string, string> = new Map([
  ['—', '-'],
  ["'", '"'],
  // Marks of the width of a Chinese character, which is how they are typed there.
  ['，', ','],
  ['；', ';'],
  ['：', ':'],
  ['！', '!'],
  ['？', '?'],
  ['（', '('],
  ['）', ')'],
  ['。', '.'],
  ['％', '%'],
]);

/** Words and marks after the foldings, without quotation marks and white space: how lines break is no matter. */
export function compactWords(text: string): string {
  return compact(tokenise(text));
}

/** The same of a text that is cut into tokens. */
function compact({ words }: Pick<Tokens, 'words'>): string {
  return words.filter((word) => word !== '"').join('');
}
