/** What is counted while a file of strangers is read. Steps are pieces of work that may be done, never time. */
export type Counted = 'bytes' | 'characters' | 'paragraphs' | 'nodes' | 'depth' | 'marks' | 'steps';

/** What one article may have, whatever its format: far above a long book, which has a million characters in twenty thousand lines. */
export const ARTICLE_LIMITS: Readonly<Record<Counted, number>> = {
  /** Of what is packed in it, unpacked. */
  bytes: 64 * 1_048_576,
  /** Of text. */
  characters: 1_500_000,
  paragraphs: 100_000,
  /** Elements, entities and pieces of text between them. */
  nodes: 1_500_000,
  /** Elements in elements; deeper ones overflow the stacks of libraries. */
  depth: 400,
  /** Quotation marks; a novel that is all talk has thirty thousand. */
  marks: 40_000,
  steps: 100_000_000,
};

/** There is more of something than may be read. Whoever asked for the text says so in a sentence. */
export class OverBudget extends Error {
  override readonly name = 'OverBudget';
  readonly what: Counted;
  readonly limit: number;

  constructor(what: Counted, limit: number) {
    super(`more than ${limit} ${what}`);
    this.what = what;
    this.limit = limit;
  }
}

/** What is left of what may be read of one file; all that read it ask the same one, while they collect. */
export interface Budget {
  /** Counts some more. Throws `OverBudget` if that is too much. */
  readonly spend: (what: Exclude<Counted, 'depth'>, count?: number) => void;
  /** Throws `OverBudget` for more at once, or deeper nested, than may be read; nothing is counted. */
  readonly atMost: (what: Counted, count: number) => void;
}

/** A budget of which nothing has been spent. */
export function newBudget(limits: Partial<typeof ARTICLE_LIMITS> = {}): Budget {
  const most = { ...ARTICLE_LIMITS, ...limits };
  const spent = { bytes: 0, characters: 0, paragraphs: 0, nodes: 0, marks: 0, steps: 0 };
  return {
    spend: (what, count = 1) => {
      spent[what] += count;
      if (spent[what] > most[what]) throw new OverBudget(what, most[what]);
    },
    atMost: (what, count) => {
      if (count > most[what]) throw new OverBudget(what, most[what]);
    },
  };
}

/** Counts text that is collected, but for its blanks, of which pages are full. Throws `OverBudget`. */
export function spendText(text: string, budget: Budget): void {
  budget.spend('characters', text.replaceAll(/\s+/gu, '').length);
  budget.spend('marks', marksIn(text));
}

/** How many marks a text has that quotations begin and end with; not single ones, which are apostrophes as well. */
export function marksIn(text: string): number {
  return text.match(/["“”„‟«»‹›「」『』]/gu)?.length ?? 0;
}
