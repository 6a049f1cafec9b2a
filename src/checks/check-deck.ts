import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Outline } from '../outline/outline.ts';
import type { Rule } from './rule.ts';
import * as rules from './rules.ts';

/** All rules, by their names. */
export const RULES: readonly Rule[] = Object.values(rules);

/** Holds an outline against every rule. */
export function checkDeck(outline: Outline): Diagnostic[] {
  return RULES.flatMap((rule) => [...rule.check(outline)]);
}
