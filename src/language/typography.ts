import { z } from 'zod';

import { text, words } from './entry.ts';

/** Words without the point behind them. */
const shortened = z.array(z.string().regex(/^[\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+)*$/u)).readonly();

const list = z.array(text).readonly().default([]);

const characters = z
  .string()
  .default('')
  .transform((line): readonly string[] => Array.from(line.replace(/\s+/gu, '')));

/** `typography.yaml`: how a language sets what it says; what it has in common with English may be left out. */
export const typography = words({
  marks: words({
    /** Between the parts of a source, and between two names. */
    comma: text.default(', '),
    /** Between two sources. */
    semicolon: text.default('; '),
    /** Between somebody or something and what is said about it. */
    colon: text.default(': '),
    /** At the end of a sentence. */
    fullStop: text.default('.'),
  }).prefault({}),
  /** Marks around what is quoted, and around what is quoted inside of that: opening, closing, opening, closing. */
  quotes: z.tuple([text, text, text, text]).readonly(),
  /** Words that are cut short: the point behind one ends no sentence. */
  abbreviations: shortened.default([]),
  /** Those that stay on the line of the number behind them. */
  beforeNumbers: shortened.default([]),
  /** Short units that stay on the line of the number before them. */
  afterNumbers: list,
  /** Titles that stay on the line of the name behind them, with a point or without. */
  beforeNames: shortened.default([]),
  /** In a language without spaces: characters that are words, so that a line may end at both sides, those that begin the word behind them, words that begin a phrase, and words that look like two. */
  lines: words({
    aWordAlone: characters,
    beginsAWord: characters,
    beginsAPhrase: list,
    whole: list,
  }).prefault({}),
  /** Names that have a capital where they are written in Latin letters, and what may come after one. */
  capitalsInLatin: words({ names: list, behind: list }).prefault({}),
});

export type Typography = z.infer<typeof typography>;
