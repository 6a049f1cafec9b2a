import type { MarkedPassage, Token, TokenKind } from '../text/token.ts';
import { tokenAt } from '../text/token.ts';

/** What a sentence is made of: clauses between marks, and passages in quotation marks. */
export type Piece = Clause | Marked;

export interface Clause {
  readonly kind: 'clause';
  /** Its words. */
  readonly from: number;
  readonly to: number;
  /** What comes after it. */
  readonly close: TokenKind | 'end';
  readonly sentence: number;
}

export interface Marked {
  readonly kind: 'passage';
  readonly token: number;
  readonly passage: MarkedPassage;
  /** The mark with which the words in it end. */
  readonly ends: 'comma' | 'stop' | 'none';
  /** What comes after it. */
  readonly close: TokenKind | 'end';
  readonly sentence: number;
}

/** In tokens; what is longer is a table or noise, and is cut so that later steps stay linear. */
const LONGEST_CLAUSE = 200;

/** Parts the tokens of a paragraph into clauses and passages, and numbers its sentences. */
export function partClauses(
  text: string,
  tokens: readonly Token[],
  passages: readonly MarkedPassage[],
): readonly Piece[] {
  const pieces: Piece[] = [];
  let sentence = 0;
  let from = 0;
  const closeClause = (to: number): void => {
    if (to > from) pieces.push({ kind: 'clause', from, to, close: kindAt(tokens, to), sentence });
  };
  for (let at = 0; at <= tokens.length; at++) {
    const kind = kindAt(tokens, at);
    if (kind === 'word' || kind === 'mark') {
      if (at - from < LONGEST_CLAUSE) continue;
      closeClause(at);
      from = at;
      continue;
    }
    closeClause(at);
    const passage = kind === 'passage' ? passages[tokenAt(tokens, at).passage] : undefined;
    if (passage !== undefined) {
      const ends = endOf(text, passage);
      const close = kindAt(tokens, at + 1);
      pieces.push({ kind: 'passage', token: at, passage, ends, close, sentence });
      if (ends === 'stop' && (close === 'end' || close === 'passage')) sentence += 1;
    } else if (kind === 'stop') sentence += 1;
    from = at + 1;
  }
  return pieces;
}

const kindAt = (tokens: readonly Token[], at: number): TokenKind | 'end' => tokens[at]?.kind ?? 'end';

function endOf(text: string, { start, end, isOpen }: MarkedPassage): Marked['ends'] {
  const last = text
    .slice(start, end)
    .trimEnd()
    .replace(/[”’」』"']+$/u, '')
    .slice(-1);
  if (isOpen || /[。！？!?…—]/u.test(last)) return 'stop';
  return /[，,；;、]/u.test(last) ? 'comma' : 'none';
}
