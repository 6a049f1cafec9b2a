import { z } from 'zod';

import { isLanguageTag } from '../text/language-tag.ts';
import { MOST_MINUTES } from '../text/minutes.ts';

/** What a briefing can be made into, in the order in which it is listed; `src/products/` has a product of each name. */
export const EDITIONS = ['html', 'slides', 'notes', 'handout', 'reader', 'png'] as const;

/** One form of a briefing: its deck, the PDFs of its slides, notes pages, a handout, a paper to read, its pictures. */
export type Edition = (typeof EDITIONS)[number];

/** Those that are set on sheets of paper. */
export const ON_SHEETS: readonly Edition[] = ['notes', 'handout', 'reader'];

/** The sizes of sheets that can be asked for. */
export const PAPERS = ['a4', 'letter', 'a5', 'half-letter'] as const;

/** The sheet that notes, handouts and readers are printed on. */
export type Paper = (typeof PAPERS)[number];

/** Slides on a page of the handout, or fewer where their words are long; `quotes` prints each quotation in its context instead. */
export const HANDOUT_FORMS = [2, 3, 4, 6, 'quotes'] as const;

/** How a handout is made up: so many slides on a page, or quotations. */
export type HandoutForm = (typeof HANDOUT_FORMS)[number];

/** The word that stands for every PDF. */
export const ALL_EDITIONS = 'all';

const PRINTED: readonly Edition[] = ['slides', ...ON_SHEETS];

/** Each edition once, in the order of `EDITIONS`, whatever order they were named in. */
export function editionsNamed(names: readonly (Edition | typeof ALL_EDITIONS)[]): readonly Edition[] {
  const all = names.includes(ALL_EDITIONS) ? PRINTED : [];
  return EDITIONS.filter((edition) => names.includes(edition) || all.includes(edition));
}

/** The part of a CSL-JSON item that Lectern reads itself; every other CSL variable is kept as it is. */
const CslName = z.looseObject({
  family: z.string().optional(),
  given: z.string().optional(),
  literal: z.string().optional(),
});

const CslDate = z.union([
  z.string(),
  // `issued: 2017` is a number to YAML.
  z.number().int().transform(String),
  z.looseObject({
    'date-parts': z.array(z.array(z.union([z.number(), z.string()]))).optional(),
    raw: z.string().optional(),
    literal: z.string().optional(),
  }),
]);

/** A source of the briefing, as CSL-JSON has it. */
export const SourceItem = z.looseObject({
  type: z.string().default('document'),
  title: z.string().min(1),
  author: z.array(CslName).default([]),
  'container-title': z.string().optional(),
  publisher: z.string().optional(),
  issued: CslDate.optional(),
  accessed: CslDate.optional(),
  URL: z.string().optional(),
  /** The saved text, relative to the outline. */
  text: z.string().optional(),
});
export type SourceItem = z.infer<typeof SourceItem>;

const EditionName = z.enum([...EDITIONS, ALL_EDITIONS]);

const SourceId = z.string().regex(/^[A-Za-z0-9_][A-Za-z0-9_:.#$%&+?<>~/-]*$/u);

/** What is between the `---` lines at the head of an outline. */
export const FrontMatter = z.strictObject({
  title: z.string().min(1).optional(),
  subtitle: z.string().min(1).optional(),
  event: z.string().min(1).optional(),
  presenter: z.union([z.string().min(1), z.array(z.string().min(1))]).optional(),
  date: z.string().min(1).optional(),
  lang: z
    .string()
    .regex(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/u, { abort: true })
    .refine(isLanguageTag)
    .default('en'),
  theme: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]*$/u)
    .default('paper'),
  incremental: z.boolean().default(false),
  /** How long the talk is to take, in minutes. */
  time: z.number().positive().max(MOST_MINUTES).optional(),
  /** What is printed besides the deck: `all`, or some of the editions. */
  editions: z.union([EditionName, z.array(EditionName).min(1)]).optional(),
  paper: z.enum(PAPERS).optional(),
  handout: z.literal(HANDOUT_FORMS).optional(),
  /** Whether notes, handout and reader are printed in large print. */
  large: z.boolean().optional(),
  /** For whom it is, such as “Draft, not for quotation”; is on every page. */
  circulation: z.string().min(1).max(80).optional(),
  /** Number or name of this state of the briefing; is on every page with the date and a mark of the inputs. */
  edition: z.union([z.string().min(1).max(40), z.number().transform(String)]).optional(),
  scripts: z.record(z.string(), z.string().refine(isLanguageTag)).default({}),
  /** A file of sources beside the outline: CSL-JSON, BibTeX (.bib) or RIS (.ris). */
  bibliography: z.string().min(1).optional(),
  /** A CSL style beside the outline, for the list of sources. */
  csl: z.string().min(1).optional(),
  sources: z.record(SourceId, SourceItem).default({}),
});
export type FrontMatter = z.infer<typeof FrontMatter>;
