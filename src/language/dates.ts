import { z } from 'zod';

import { words } from './entry.ts';

/** Words and nothing else, such as a pattern. */
const word = z.string().regex(/^[\p{L}\p{M}\u200C’ ]+$/u);

/** `dates.yaml`: how a language speaks of days. */
export const dates = words({
  /** What a date says that stands for no day, as “last week” does. */
  relative: words({
    words: z.array(word).readonly(),
    /** Beginnings of words. */
    stems: z.array(word).readonly().default([]),
    /** Words that say it behind another one only. */
    afterWord: z.array(word).readonly().default([]),
  }),
});
