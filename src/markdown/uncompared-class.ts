import type { Attributes } from './nodes/inline.ts';

/** What a passage in quotation marks, or a block quote, is that isn’t compared with a source; docs/outline-format.md says what each means. */
export const UNCOMPARED_CLASSES = ['scare', 'own', 'elsewhere'] as const;

export type UncomparedClass = (typeof UNCOMPARED_CLASSES)[number];

/** The class among some attributes that says so; `null` for none. */
export function uncomparedClass({ classes }: Pick<Attributes, 'classes'>): UncomparedClass | null {
  return UNCOMPARED_CLASSES.find((name) => classes.includes(name)) ?? null;
}
