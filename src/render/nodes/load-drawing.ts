import type { Slide } from '../../deck/slide.ts';
import { loadFormulas } from '../../figures/math/load-formulas.ts';
import type { RenderContext } from '../render-context.ts';
import { loadSanitizer } from './sanitize-raw-html.ts';

type Drawing = Pick<
  RenderContext,
  'drawChart' | 'drawDiagram' | 'setFormula' | 'highlight' | 'sanitizeBlock'
>;

/** Loads what the nodes of slides are drawn with. What takes long to load is there only where it is used. */
export async function loadDrawing(slides: readonly Slide[], language: string): Promise<Drawing> {
  const types = typesOf(slides);
  const where = async <T>(type: string, load: () => Promise<T>): Promise<T | null> =>
    types.has(type) ? load() : null;
  const [drawChart, drawDiagram, setFormula, highlight, sanitizeBlock] = await Promise.all([
    where('chart', async () => (await import('../../figures/chart/draw-chart.ts')).drawChart),
    where('diagram', async () => (await import('../../figures/diagram/draw-diagram.ts')).drawDiagram),
    where('formula', () => loadFormulas(language)),
    where(NAMED_CODE, async () => (await import('../../figures/code/highlight.ts')).highlight),
    where('html-block', loadSanitizer),
  ]);
  return { drawChart, drawDiagram, setFormula, highlight, sanitizeBlock };
}

/** Code with a language. */
const NAMED_CODE = 'code-block with a language';

/** The types of all nodes, whatever holds them. */
function typesOf(root: unknown): ReadonlySet<string> {
  const types = new Set<string>();
  const walk = (node: unknown, depth: number): void => {
    if (MAX_DEPTH < depth || typeof node !== 'object' || node === null) return;
    if ('type' in node && typeof node.type === 'string') types.add(node.type);
    if ('language' in node && 'markedLines' in node && node.language !== null) types.add(NAMED_CODE);
    for (const [name, child] of Object.entries(node)) if (name !== 'position') walk(child, depth + 1);
  };
  walk(root, 0);
  return types;
}

/** Far past any outline that passes the parser. */
const MAX_DEPTH = 400;
