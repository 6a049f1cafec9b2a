import { labelsOfDiagram } from '../markdown/diagram.ts';
import type { DiagramBlock } from '../markdown/diagram.ts';
import { withLanguage } from './drawing-language.ts';
import type { RenderContext } from './render-context.ts';
import { renderText } from './render-text.ts';

/** What a chart’s title and source take. */
const TITLE_AND_SOURCE = 70;

/** A diagram, with its title over it where it has one. The drawing says in words what it shows. */
export function renderDiagram(block: DiagramBlock, context: RenderContext): string {
  const { width, height } = context.figureRoom;
  const free = block.title === null ? TITLE_AND_SOURCE : 0;
  const drawing =
    context.drawDiagram?.(block, { width, height: height + free }, context.languages.surrounding) ?? '';
  const title =
    block.title === null ? '' : `<p class="chart-title">${renderText(block.title.value, context)}</p>`;
  return `<div class="chart diagram">${title}${withLanguage(drawing, labelsOfDiagram(block), context)}</div>`;
}
