/** An outline with one slip that has a remedy. */
export interface FixCase {
  readonly code: string;
  /** What is wrong with it. */
  readonly slip: string;
  /** With the words to be replaced between `⟦` and `⟧`. */
  readonly outline: string;
  /** What takes their place. */
  readonly text: string;
  /** Whether it is only offered. */
  readonly isOffered?: true;
  /** Files beside the outline. */
  readonly beside?: Readonly<Record<string, string | Uint8Array>>;
}

/** An outline of one slide. */
export const slide = (body: string): string => `---\ntitle: T\n---\n\n## Slide\n\n${body}\n`;

/** An outline of some front matter. */
export const head = (lines: string): string => `---\n${lines}\n---\n\n## Slide\n\nWords.\n`;

/** An outline that cites its source, which has these keys. */
export const cited = (source: string): string =>
  `---\ntitle: T\nsources:\n  a: { title: A, ${source} }\n---\n\n## Slide\n\n- It rained [@a].\n- And rained [@a].\n`;

export const ARTICLE = `The lock gates

HOLT, May 3 — The council of Holt voted on Monday to close the old lock for two summers.
“We counted every barge that came through, and there were fewer each year,” said Ilse Brandt, the harbour master.
Barge owners from Ambry were not convinced. “Nobody asked the people who live on the water,” said Tom Okoro.
The council will vote again in May. “We will not pay for 12 empty gates,” the mayor, Ann Lee, told Coast Wire.
`;

/** A slide with a source that has its article beside it. */
export const sourced = (body: string, article = ARTICLE): Pick<FixCase, 'outline' | 'beside'> => ({
  outline: `---\ntitle: T\nsources: { holt: { type: article, title: The lock gates, text: article.txt } }\n---\n\n## Slide\n\n${body}\n`,
  beside: { 'article.txt': article },
});
