import type { WordClass } from '../../language/speech-words.ts';
import type { Range } from '../../text/source-file.ts';
import type { VerbEntry } from '../words/lexicon.ts';

/** A word or mark of a paragraph; a passage in quotation marks is one token. */
export interface Token extends Range {
  readonly kind: TokenKind;
  readonly text: string;
  readonly lower: string;
  /** Whether the lexicon has it in a class; a passage and a mark are in none. */
  readonly is: (name: WordClass) => boolean;
  /** The cue verb that it is a form of. */
  readonly verb: VerbEntry | null;
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

/** Of a token that is no word. */
export const isNothing = (): boolean => false;

/** Is where a sentence has no token, so that looking round needs no special case. */
export const NO_TOKEN: Token = {
  kind: 'mark',
  text: '',
  lower: '',
  is: isNothing,
  verb: null,
  start: -1,
  end: -1,
  opensCue: false,
  passage: -1,
};

/** The token at an index, or a blank one outside the sentence. */
export function tokenAt(tokens: readonly Token[], index: number): Token {
  // An index below zero is the name of a property to V8, and one such question makes all others slow.
  return index < 0 ? NO_TOKEN : (tokens[index] ?? NO_TOKEN);
}

/** Indices of the tokens of a phrase; `to` is the first token after it. */
export interface Phrase {
  readonly from: number;
  readonly to: number;
}

/** A phrase that names a speaker; a relative pronoun brings the phrase it stands for. */
export interface SubjectPhrase extends Phrase {
  readonly antecedent: Phrase | null;
}

/** A phrase that names a speaker by itself. */
export const bySelf = ({ from, to }: Phrase): SubjectPhrase => ({ from, to, antecedent: null });

/** A passage in quotation marks, inside one paragraph. */
export interface MarkedPassage extends Range {
  /** With the marks. */
  readonly outerStart: number;
  readonly outerEnd: number;
  /** No closing mark before the paragraph ends: the quotation continues in the next one, or the mark was forgotten. */
  readonly isOpen: boolean;
}
