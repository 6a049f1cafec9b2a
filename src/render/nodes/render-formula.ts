import { formulaAsWritten } from '../../markdown/nodes/inline-tags.ts';
import type { Formula } from '../../markdown/nodes/inline.ts';
import { codeOf } from '../../text/hidden-characters.ts';
import { escapeHtml } from './language-attributes.ts';
import type { RenderContext } from './render-context.ts';

/**
 * Slides for the screen: formulas are there for assistive technology as MathML, which it can walk through. On paper the drawing is
 * the formula, with its words; a tagged PDF would have the MathML as letters besides.
 */
export function withMathml(slidesHtml: string): string {
  return slidesHtml.replace(DRAWING, '$1 aria-hidden="true"');
}

/** Chromium tags every drawing as a figure. The script of formulas (ISO 15924) tells src/pdf/tags which of them is one. */
const DESCRIBED = 'role="img" lang="und-Zmth" aria-label=';
const DRAWING = new RegExp(
  `(<span class="formula-box">(?:<span class="formula-pieces">)?<svg) ${DESCRIBED}"[^"]*"`,
  'gu',
);

/** A formula, drawn; one that can’t be set is shown as it was written. */
export function renderFormula(formula: Formula, context: RenderContext): string {
  const set = context.setFormula?.(formula.tex, formula.isDisplay) ?? null;
  if (set?.kind !== 'drawn') return `<code>${escapeHtml(formulaAsWritten(formula))}</code>`;
  const description = `${DESCRIBED}"${escapeHtml(set.words)}"`;
  const drawing = oneOf(set.pieces).replace('<svg', () => `<svg ${description}`);
  const math = set.mathml
    .replace(/^<math/u, '<math class="visually-hidden"')
    // Operators that are heard and not seen: as they are, they are hidden characters.
    .replace(/[\u2061-\u2064]/gu, (operator) => `&#x${codeOf(operator)};`);
  const box = `<span class="formula-box">${drawing}${math}</span>`;
  return formula.isDisplay ? `<span class="formula-line">${box}</span>` : box;
}

/** One element, also for a formula that may be broken into lines; its first piece is described for all. */
function oneOf(pieces: readonly string[]): string {
  const [only = ''] = pieces;
  return pieces.length === 1
    ? only
    : `<span class="formula-pieces">${pieces.map(hideLater).join('<wbr>')}</span>`;
}

function hideLater(piece: string, at: number): string {
  return at === 0 ? piece : piece.replace('<svg', '<svg aria-hidden="true"');
}
