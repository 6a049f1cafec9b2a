import type { Diagram, DiagramBlock, Direction, Flowchart } from '../../markdown/diagram.ts';
import { rounded, svg } from '../svg.ts';
import { figureWords } from '../words/figure-words-by-language.ts';
import { describeDiagram } from './describe-diagram.ts';
import type { DiagramDrawing } from './diagram-drawing.ts';
import { drawFlowchart } from './draw-flowchart.ts';
import { drawSequence } from './draw-sequence.ts';

/** The room that a slide has for a diagram, in CSS pixels. */
export interface DiagramRoom {
  readonly width: number;
  readonly height: number;
}

/** Labels of a small diagram are drawn up to so much larger. */
const LARGEST = 1.35;

/** Draws a diagram as one `svg` element that says what it shows. Colours and faces come from the theme, by classes. */
export function drawDiagram(block: DiagramBlock, room: DiagramRoom, language: string): string {
  const drawing = drawKind(block.diagram, room, language);
  const { width, height, content } = drawing;
  const scale = Math.max(1, Math.min(LARGEST, 1 / excess(drawing, room)));
  const attributes = {
    class: 'drawing',
    viewBox: `0 0 ${rounded(width)} ${rounded(height)}`,
    style: `--width: ${rounded(width * scale)}`,
    role: 'img',
    'aria-label': describeDiagram(block, language),
  };
  return svg('svg', attributes, content);
}

function drawKind(diagram: Diagram, room: DiagramRoom, language: string): DiagramDrawing {
  if (diagram.kind === 'sequence') return drawSequence(diagram, figureWords(language).frames);
  const asWritten = drawFlowchart(diagram, diagram.direction);
  if (excess(asWritten, room) <= 1) return asWritten;
  const turned = drawFlowchart(diagram, TURNED[diagram.direction]);
  return excess(turned, room) < excess(asWritten, room) ? turned : asWritten;
}

/** Slides are wide, and most diagrams are written to be tall: one that doesn’t fit is drawn the other way if that does. */
const TURNED: Readonly<Record<Flowchart['direction'], Direction>> = {
  down: 'right',
  up: 'left',
  right: 'down',
  left: 'up',
};

/** How many times a drawing is larger than its room. */
function excess({ width, height }: DiagramDrawing, room: DiagramRoom): number {
  return Math.max(width / room.width, height / room.height);
}
