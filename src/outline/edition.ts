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
