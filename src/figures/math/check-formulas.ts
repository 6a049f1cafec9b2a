import { inlinesOfOutline } from '../../outline/inlines-of-outline.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Outline } from '../../outline/outline.ts';
import { formulaFault, formulaOutside, tooManyFormulas } from '../figure-diagnostics.ts';

/** Of TeX in an outline: six hundred long formulas, or some thousand short ones. */
const MOST_CHARACTERS = 45_000;
/** A formula of one letter takes as long to set and to say as this much of a long one. */
const FOR_EACH = 10;

/**
 * Reports each formula that can’t be set or would paint outside of its space, and the first past the most that is set. An outline without formulas loads
 * nothing.
 */
export async function checkFormulas(outline: Outline): Promise<readonly Diagnostic[]> {
  const formulas = inlinesOfOutline(outline).filter((node) => node.type === 'formula');
  if (formulas.length === 0) return [];
  const { typeset } = await import('./typeset.ts');
  let characters = 0;
  const counted = new Set<string>();
  const passing = formulas.findIndex(({ tex }) => {
    if (!counted.has(tex)) characters += tex.length + FOR_EACH;
    counted.add(tex);
    return characters > MOST_CHARACTERS;
  });
  const few = passing === -1 ? formulas : formulas.slice(0, passing);
  const faults = few.flatMap(({ tex, isDisplay, position }) => {
    const set = typeset(tex, isDisplay);
    const place = { file: outline.file.path, position };
    if (set.kind === 'drawn') return [];
    return [set.kind === 'fault' ? formulaFault(set, place) : formulaOutside(set, place)];
  });
  const first = formulas[passing];
  if (first === undefined) return faults;
  const place = { file: outline.file.path, position: first.position };
  return [...faults, tooManyFormulas({ limit: MOST_CHARACTERS, each: FOR_EACH }, place)];
}
