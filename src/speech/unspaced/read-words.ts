import type { Range } from '../../text/source-file.ts';
import { type MarkedPassage, NO_TOKEN, type Token, type TokenKind } from '../text/token.ts';
import type { UnspacedLexicon } from './lexicon.ts';

/** Finds the end of a name that begins at an offset of the folded text; the offset itself where none does. */
type EndOfName = (at: number) => number;

/** What a paragraph is read with; `text` is folded. */
export interface WordReading {
  readonly text: string;
  readonly lexicon: UnspacedLexicon;
  readonly endOfName: EndOfName;
}

/** Marks between clauses; the one that joins words in a list is none. */
const KINDS: ReadonlyMap<string, TokenKind> = new Map<string, TokenKind>([
  ['，', 'comma'],
  [',', 'comma'],
  ['：', 'colon'],
  [':', 'colon'],
  ['；', 'semicolon'],
  [';', 'semicolon'],
  ['。', 'stop'],
  ['！', 'stop'],
  ['？', 'stop'],
  ['!', 'stop'],
  ['?', 'stop'],
  ['…', 'stop'],
  ['—', 'dash'],
  ['–', 'dash'],
]);

/** Brackets with what is in them, titles of works, and runs of letters and digits. */
const WHOLE =
  /[（(【[][^（)）】\]“”「」"\n]{0,60}[）)】\]]|《[^》\n]{1,60}》|[\p{Script=Latin}\p{N}](?:[.,:]?[\p{Script=Latin}\p{N}%％&'’+-])*/uy;

/**
 * Splits a paragraph into listed words, names, marks and single characters, the longest first; passages in marks are one token each, and
 * brackets are left out. Linear in the text.
 */
export function readWords(
  reading: WordReading,
  { start, end }: Range,
  passages: readonly MarkedPassage[],
): readonly Token[] {
  const tokens: Token[] = [];
  let from = start;
  passages.forEach((passage, index) => {
    addWords(tokens, reading, from, passage.outerStart);
    tokens.push({
      ...NO_TOKEN,
      kind: 'passage',
      start: passage.outerStart,
      end: passage.outerEnd,
      passage: index,
    });
    from = passage.outerEnd;
  });
  addWords(tokens, reading, from, end);
  return tokens;
}

function addWords(tokens: Token[], reading: WordReading, from: number, to: number): void {
  const { text } = reading;
  let at = from;
  while (at < to) {
    const character = text.charAt(at);
    const name = reading.endOfName(at);
    const end = name > at ? name : endOfToken(reading, at);
    if (!/[\s（(【[]/u.test(character)) {
      const word = text.slice(at, end);
      const kind = KINDS.get(word) ?? (/[\p{L}\p{N}]/u.test(word) ? 'word' : 'mark');
      const is: Token['is'] = name > at ? isName : NO_TOKEN.is;
      tokens.push({ ...NO_TOKEN, kind, text: word, lower: word, is, start: at, end });
    }
    at = end;
  }
}

const isName: Token['is'] = (name) => name === 'givenName';

/** Whether a token is somebody’s name. */
export const isNamed = (token: Token): boolean => token.is('givenName');

function endOfToken({ text, lexicon }: WordReading, at: number): number {
  WHOLE.lastIndex = at;
  if (WHOLE.test(text)) return WHOLE.lastIndex;
  return Math.max(lexicon.endOfWord(text, at), at + ((text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1));
}
