import { inlinesOfOutline } from '../../deck/check-references.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Outline } from '../../outline/outline.ts';
import { formulaFault } from '../figure-diagnostics.ts';

/** Reports each formula whose TeX can’t be set. An outline without formulas loads nothing. */
export async function checkFormulas(outline: Outline): Promise<readonly Diagnostic[]> {
  const formulas = inlinesOfOutline(outline).filter((node) => node.type === 'formula');
  if (formulas.length === 0) return [];
  const { typeset } = await import('./typeset.ts');
  return formulas.flatMap(({ tex, isDisplay, position }) => {
    const set = typeset(tex, isDisplay);
    return set.kind === 'drawn'
      ? []
      : [formulaFault({ problem: set.problem }, { file: outline.file.path, position })];
  });
}
