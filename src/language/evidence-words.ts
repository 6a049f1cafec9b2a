import { z } from 'zod';

/** Words and nothing else; where a hyphen begins or ends one, more of a word may stand. */
const word = z.string().regex(/^[\p{L}\p{M}\u200C’' -]+$/u);
const list = z.array(word).readonly();

/** Lists of words in small letters, of which the gate asks those of all languages. */
const LISTS = {
  /** Words that deny, or say that something is not so. One too many makes somebody quote more; one too few turns a statement into its opposite. */
  negations: list,
  /** What such words begin or end with: the “n’t” of “don’t”. */
  negatingBeginnings: list,
  negatingEndings: list,
  /** Verbs among them that are nouns behind some words; not behind “that” and “some”: “towns that lack water”, “some doubt it”. */
  nounsToo: list,
  beforeNouns: list,
  /** Those that deny nothing before a hyphen: “non-profit”. */
  prefixesToo: list,
  /** What makes the opposite of the word that it begins: “unsafe”. */
  negatingPrefixes: list,
  /** Other pieces that turn a word round in a bracket: `hope[less]`, `do[n’t]`. */
  negatingPieces: list,
  /** Words that deny nothing, though one of their characters does elsewhere: 特别. */
  harmless: list,
  /** What denies all that stands behind it, in scripts without spaces; and what may stand between them: 不是 of 不是要. */
  denials: list,
  afterDenials: list,
};

/** `evidence.yaml`: the words of a language that change what somebody says when they are left out or put in. */
export const evidenceWords = z
  .strictObject({
    ...LISTS,
    /** Two words that say the opposite of each other, as no prefix tells: up and down, for and against. */
    opposites: z.array(z.tuple([word, word])).readonly(),
    /** Forms that deny in texts with these letters or words, as parts of verbs do, or words that are everyday ones elsewhere; all but some others. */
    denyingForms: z.strictObject({ letters: list, words: list, forms: list, others: list }).partial(),
  })
  .partial()
  .readonly();

export type WordList = keyof typeof LISTS;
