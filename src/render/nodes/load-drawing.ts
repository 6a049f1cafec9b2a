import { loadFormulas } from '../../figures/math/load-formulas.ts';
import type { RenderContext } from '../render-context.ts';
import { loadSanitizer } from './sanitize-raw-html.ts';
import type { SlideNeeds } from './slide-needs.ts';

type Drawing = Pick<
  RenderContext,
  'drawChart' | 'drawDiagram' | 'setFormula' | 'highlight' | 'sanitizeBlock'
>;

/** Loads what the nodes of slides are drawn with. What takes long to load is there only where it is used. */
export async function loadDrawing(needs: SlideNeeds, language: string): Promise<Drawing> {
  const { types, hasNamedCode } = needs;
  const where = async <T>(isNeeded: boolean, load: () => Promise<T>): Promise<T | null> =>
    isNeeded ? load() : null;
  const [drawChart, drawDiagram, setFormula, highlight, sanitizeBlock] = await Promise.all([
    where(types.has('chart'), async () => (await import('../../figures/chart/draw-chart.ts')).drawChart),
    where(
      types.has('diagram'),
      async () => (await import('../../figures/diagram/draw-diagram.ts')).drawDiagram,
    ),
    where(types.has('formula'), () => loadFormulas(language)),
    where(hasNamedCode, async () => (await import('../../figures/highlight.ts')).highlight),
    where(types.has('html-block'), loadSanitizer),
  ]);
  return { drawChart, drawDiagram, setFormula, highlight, sanitizeBlock };
}
