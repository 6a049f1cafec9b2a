import { z } from 'zod';

import { text, words } from './entry.ts';

/** Verb, and the short form that follows a name. */
const role = words({ verb: text, short: text });

/** Day, month and year in their order, each in braces with what is beside it: `{day. }{month }{year}`. */
const date = z.string().regex(/^(?:\{[^{}]*\})+$/u);

/** `citations.yaml`: what a list of sources says between the facts of a source. */
export const citationWords = words({
  /** `day`, or `nth` for one whose first is an ordinal; `month` by its name. */
  date,
  /** In figures: `d`, `m`, or `dd`, `mm` with a zero before one that is small. */
  numericDate: date,
  /** Behind the first day of a month. */
  firstDay: text.nullable().default(null),
  /** Behind the number of a month, in a language that has no names for them. */
  monthSuffix: text.nullable().default(null),
  and: text,
  etAl: text,
  /** Before what a text is part of. */
  in: text,
  noDate: text,
  accessed: text,
  editor: role,
  translator: role,
  /** Whether a full stop goes before a closing mark. */
  stopInMarks: z.stringbool().default(false),
});

export type CitationWords = z.infer<typeof citationWords>;
