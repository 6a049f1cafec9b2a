import type { Range } from '../../source/position.ts';
/** A word or mark of a paragraph; a passage in quotation marks is one token. */
export interface Token extends Range {
  readonly kind: TokenKind;
  readonly text: string;
  readonly lower: string;
  /** Whether a cue may begin with it: "said", "statement". */
  readonly opensCue: boolean;
  /** Index of the passage among those of the paragraph; -1 for other tokens. */
  readonly passage: number;
}

export type TokenKind =
  | 'word'
  | 'comma'
  | 'colon'
  | 'semicolon'
  | 'dash'
  | 'open'
  | 'close'
  | 'stop'
  | 'mark'
  | 'passage';

/** Stands where a sentence has no token, so that looking round needs no special case. */
export const NO_TOKEN: Token = {
  kind: 'mark',
  text: '',
  lower: '',
  start: -1,
  end: -1,
  opensCue: false,
  passage: -1,
};

/** The token at an index, or a blank one outside the sentence. */
export function tokenAt(tokens: readonly Token[], index: number): Token {
  // An index below nought is the name of a property to V8, and one such question makes all others slow.
  return index < 0 ? NO_TOKEN : (tokens[index] ?? NO_TOKEN);
}
