import { inlinesOfOutline } from '../../deck/inlines-of-outline.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Outline } from '../../outline/outline.ts';
import { formulaFault, tooManyFormulas } from '../figure-diagnostics.ts';

/** Of TeX in an outline: five hundred long formulas, or some thousand short ones. */
const MOST_CHARACTERS = 30_000;

/**
 * Reports each formula whose TeX can’t be set, and the first past the most that is set. An outline without formulas loads
 * nothing.
 */
export async function checkFormulas(outline: Outline): Promise<readonly Diagnostic[]> {
  const formulas = inlinesOfOutline(outline).filter((node) => node.type === 'formula');
  if (formulas.length === 0) return [];
  const { typeset } = await import('./typeset.ts');
  let characters = 0;
  const passing = formulas.findIndex(({ tex }) => (characters += tex.length) > MOST_CHARACTERS);
  const few = passing === -1 ? formulas : formulas.slice(0, passing);
  const faults = few.flatMap(({ tex, isDisplay, position }) => {
    const set = typeset(tex, isDisplay);
    return set.kind === 'drawn'
      ? []
      : [formulaFault({ problem: set.problem }, { file: outline.file.path, position })];
  });
  const first = formulas[passing];
  if (first === undefined) return faults;
  const place = { file: outline.file.path, position: first.position };
  return [...faults, tooManyFormulas({ limit: MOST_CHARACTERS }, place)];
}
