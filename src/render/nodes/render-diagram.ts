import { labelsOfDiagram } from '../../markdown/nodes/diagram.ts';
import type { DiagramBlock } from '../../markdown/nodes/diagram.ts';
import { placedInDeck } from './drawing-language.ts';
import { partLabels } from './part-labels.ts';
import type { RenderContext } from '../render-context.ts';
import { textDirection } from '../text-direction.ts';
import { renderLineOfText } from './render-line.ts';

/** What a chart’s title and source take. */
const TITLE_AND_SOURCE = 70;
/** What the title of a diagram takes by itself. */
const TITLE = 52;

/** A diagram, with its title over it where it has one. The drawing says in words what it shows. */
export function renderDiagram(block: DiagramBlock, context: RenderContext): string {
  const { width, height, closer } = context.figureRoom;
  const room =
    block.title === null
      ? { width, height: height + TITLE_AND_SOURCE, closer }
      : { width, height, closer: closer - TITLE };
  const language = context.languages.surrounding;
  const drawn = textDirection(language) === 'rtl' ? readingOn(block) : block;
  const drawing = context.drawDiagram?.(partLabels(drawn, context), room, language) ?? '';
  const title =
    block.title === null ? '' : `<p class="chart-title">${renderLineOfText(block.title.value, context)}</p>`;
  return `<div class="chart diagram">${title}${placedInDeck(drawing, labelsOfDiagram(block), context)}</div>`;
}

/** In a deck from right to left, what is written to go to the right or to the left goes the way in which one reads. */
function readingOn(block: DiagramBlock): DiagramBlock {
  const { diagram } = block;
  if (diagram.direction !== 'left') return block;
  return { ...block, diagram: { ...diagram, direction: 'right' } };
}
