import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Outline } from '../outline/outline.ts';
import { pictureWithoutAlt } from './picture-without-alt.ts';
import type { Rule } from './rule.ts';

/** Every rule of the model; one file each. */
export const RULES: readonly Rule[] = [pictureWithoutAlt];

/** Holds an outline against every rule. */
export function checkDeck(outline: Outline): Diagnostic[] {
  return RULES.flatMap((rule) => [...rule.check(outline)]);
}
