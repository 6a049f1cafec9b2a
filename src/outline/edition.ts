/** The PDFs that a briefing can be printed as, in the order in which they are listed. */
export const EDITIONS = ['slides', 'notes', 'handout', 'reader'] as const;

/** One print of a briefing: its slides, its notes pages, a handout, a paper to read. */
export type Edition = (typeof EDITIONS)[number];

/** The sizes of sheets that can be asked for. */
export const PAPERS = ['a4', 'letter'] as const;

/** The sheet that notes, handouts and readers are printed on. */
export type Paper = (typeof PAPERS)[number];

/** Slides on a page of the handout; `quotes` prints each quotation in its context instead. */
export const HANDOUT_FORMS = [2, 3, 4, 6, 9, 'quotes'] as const;

/** How a handout is made up: so many slides on a page, or quotations. */
export type HandoutForm = (typeof HANDOUT_FORMS)[number];

/** The word that stands for every edition. */
export const ALL_EDITIONS = 'all';

/** Each edition once, in the order of `EDITIONS`, whatever order they were named in. */
export function editionsNamed(names: readonly (Edition | typeof ALL_EDITIONS)[]): readonly Edition[] {
  return EDITIONS.filter((edition) => names.includes(edition) || names.includes(ALL_EDITIONS));
}
