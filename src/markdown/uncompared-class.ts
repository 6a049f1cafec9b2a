/** What a passage in quotation marks, or a block quote, is that isn’t compared with a source; docs/outline-format.md says what each means. */
export const UNCOMPARED_CLASSES = ['scare', 'own', 'elsewhere'] as const;

export type UncomparedClass = (typeof UNCOMPARED_CLASSES)[number];

/** The one among the classes of a span or a block quote that says so; `null` for none. */
export function uncomparedClass(classes: readonly string[]): UncomparedClass | null {
  return UNCOMPARED_CLASSES.find((name) => classes.includes(name)) ?? null;
}
