import { z } from 'zod';

import { words } from './entry.ts';

/** Words with spaces between them. */
const list = z
  .string()
  .transform((line) => line.split(/\s+/u).filter((word) => word !== ''))
  .pipe(z.array(z.string().regex(/^[\p{L}\p{N}]+$/u)))
  .readonly();

/** Characters, in any order and with any spaces between them. */
const characters = z.string().transform((line): readonly string[] => Array.from(line.replace(/\s+/gu, '')));

/** What a row says of a sentence; `gives` is whose words they are, or nobody, and the words. */
const source = z.strictObject({
  pattern: z.string(),
  example: z.string(),
  gives: z.tuple([z.string(), z.string()]),
});

/** The classes of words in `unspaced.yaml`, by what they are to a sentence; the Chinese file says what each is. */
export const UNSPACED_CLASSES = [
  'say',
  'sayInMarks',
  'showInMarks',
  'hearer',
  'relay',
  'opener',
  'behindSubject',
  'preposition',
  'endsPhrase',
  'word',
  'title',
  'courtesy',
  'man',
  'woman',
  'he',
  'she',
  'several',
  'joins',
  'newcomer',
  'aNumberOf',
  'demonstrative',
  'calls',
  'age',
  'beforeName',
  'of',
  'asker',
  'answerer',
  'body',
  'beforeNoun',
  'aspect',
  'denies',
  'nicknamed',
  'manner',
  'old',
  'aged',
  'person',
  'somebody',
  'familiar',
] as const;

export type UnspacedClass = (typeof UNSPACED_CLASSES)[number];

/** `unspaced.yaml`: how articles without spaces between words say who says what (src/speech/unspaced). */
export const unspacedWords = words({
  /** The same character in another form, and the one that the lists have: 說说. */
  sameCharacters: z.string().transform((line) => line.split(/\s+/u).filter((pair) => pair !== '')),
  surnames: characters,
  /** Of two characters or more. */
  longSurnames: list,
  /** What names from other languages are written with. */
  foreignNames: characters,
  /** In no given name. */
  notInNames: characters,
  /** What they are made of, for the most part. */
  givenNames: characters,
  /** What given names of men and of women have. */
  manly: characters,
  womanly: characters,
  /** What nouns for people end with. */
  personEndings: characters,
  /** What comes after the numbers of days and hours. */
  timeUnits: characters,
  /** Words that look like somebody’s name. */
  noNames: list,
  classes: z.record(z.enum(UNSPACED_CLASSES), list).readonly(),
  /** Parts of rows. */
  names: z.record(z.string(), z.string()).default({}),
  /** Who is named as the source before the words: `<source>`. */
  sources: z.array(source).readonly(),
});

export type UnspacedWords = z.infer<typeof unspacedWords>;
