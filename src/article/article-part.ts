/** What a part of an article is that is cited by its name: `[@id, headline]`. */
export const PART_NAMES = ['headline', 'standfirst', 'caption'] as const;

export type PartName = (typeof PART_NAMES)[number];

/** A part that can be cited by name: a paragraph of the text, or words that are beside it. */
export type ArticlePart =
  | { readonly name: PartName; readonly paragraph: number }
  | { readonly name: PartName; readonly text: string };

/** More captions than this are those of a gallery; each quotation is looked for in all of them. */
export const MOST_PARTS = 100;
