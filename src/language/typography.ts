import type { z } from 'zod';

import { text, words } from './entry.ts';

/** `typography.yaml`: how a language sets what it says. */
export const typography = words({
  marks: words({
    /** Between the parts of a source, and between two names. */
    comma: text,
    /** Between two sources. */
    semicolon: text,
    /** Between somebody or something and what is said of it. */
    colon: text,
    /** At the end of a sentence. */
    fullStop: text,
  }),
});

export type Typography = z.infer<typeof typography>;
