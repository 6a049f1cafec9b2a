import { formulaAsWritten } from '../markdown/formula-as-written.ts';
import type { Formula } from '../markdown/inline.ts';
import { escapeHtml, withoutControls } from './escape-html.ts';
import type { RenderContext } from './render-context.ts';

/** A formula, drawn; one that can’t be set is shown as it was written. */
export function renderFormula(formula: Formula, context: RenderContext): string {
  const set = context.typeset?.(formula.tex, formula.isDisplay) ?? null;
  if (set === null || set.kind === 'fault') return `<code>${escapeHtml(formulaAsWritten(formula))}</code>`;
  // What MathJax has no outline for, it hands on as it is.
  const drawing = withoutControls(set.svg);
  return formula.isDisplay ? `<span class="formula-line">${drawing}</span>` : drawing;
}
