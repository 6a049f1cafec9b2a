import { z } from 'zod';

/** What every row has: words of a sentence, and a sentence of which the row is true. */
const row = { pattern: z.string(), example: z.string() };

/** `speech-rules.yaml`: how sentences say whose words they hold, in rows of words and named classes; src/speech/rows/pattern.ts has the signs. */
export const speechRules = z.strictObject({
  /** Parts of rows, which call them by their names: `<outlet>`. */
  names: z.record(z.string(), z.string()),
  /** Who brought the words, beside or instead of the sentence’s subject. `gives`: the speaker, then whoever handed the words on. */
  chains: z.array(
    z.strictObject({
      ...row,
      relation: z.enum(['told', 'reported', 'cited', 'published', 'translated']),
      /** Whether the name has to be one that is known, or said to be that of an outlet. */
      known: z.literal('yes').optional(),
      gives: z.array(z.string()),
    }),
  ),
  /** Cues of several words: `<cue>`, with the `<source>` whom they name. `gives`: who said something. */
  cites: z.array(z.strictObject({ ...row, cue: z.enum(['according', 'verb']), gives: z.string() })),
  /** Where the form of a cue verb at `<cue>` is no cue, and the example quotes nobody. */
  'no-cue': z.array(z.strictObject(row)),
  /** Where a cue reports nothing without marks. */
  'no-report': z.array(z.strictObject(row)),
  /** Where the words in marks at `<cue>` are nobody’s. */
  asides: z.array(z.strictObject({ ...row, kind: z.enum(['scare', 'title']) })),
});

export type SpeechRules = z.infer<typeof speechRules>;
