import type { Diagram, DiagramBlock, Direction, Flowchart, Sequence } from '../../markdown/diagram.ts';
import { rounded, svg } from '../svg.ts';
import { figureWords } from '../words/figure-words-by-language.ts';
import { describeDiagram } from './describe-diagram.ts';
import type { DiagramDrawing } from './diagram-drawing.ts';
import { bundleLeaves } from './bundle-leaves.ts';
import { chainOf, drawChain } from './draw-chain.ts';
import { drawAcross, drawDown } from './draw-chronology.ts';
import { classBoxes } from './draw-classes.ts';
import { drawFlowchart } from './draw-flowchart.ts';
import { drawSchedule } from './draw-schedule.ts';
import { drawSequence, SPACINGS } from './draw-sequence.ts';

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
  const words = figureWords(language);
  switch (diagram.kind) {
    case 'flowchart':
      return fitFlowchart(diagram, room);
    case 'sequence':
      return fitSequence(diagram, room, words.frames);
    case 'schedule':
      return drawSchedule(diagram, room.width, words, language);
    case 'chronology': {
      const across = drawAcross(diagram, room.width);
      const down = drawDown(diagram, room);
      return across === null ? down : smallest([across, down], room);
    }
    case 'classes': {
      const { chart, boxes } = classBoxes(diagram);
      const asWritten = drawFlowchart(chart, chart.direction, boxes);
      if (excess(asWritten, room) <= 1 / LEAST) return asWritten;
      return smallest([asWritten, drawFlowchart(chart, TURNED[chart.direction], boxes)], room);
    }
  }
}

/** In the widest spacing that fits, else in the one in which it is the smallest. */
function fitSequence(
  sequence: Sequence,
  room: DiagramRoom,
  frameNames: ReadonlyMap<string, string>,
): DiagramDrawing {
  const drawings = SPACINGS.map((spacing) => drawSequence(sequence, frameNames, spacing));
  return drawings.find((drawing) => excess(drawing, room) <= 1) ?? smallest(drawings, room);
}

/** As it is written if that fits, else turned; one that is too large for both is folded where it is a chain or has fans. */
function fitFlowchart(chart: Flowchart, room: DiagramRoom): DiagramDrawing {
  const directions = [chart.direction, TURNED[chart.direction]];
  const asWritten = drawFlowchart(chart, chart.direction);
  if (excess(asWritten, room) <= 1) return asWritten;
  const best = smallest([asWritten, drawFlowchart(chart, TURNED[chart.direction])], room);
  if (excess(best, room) <= 1 / LEAST) return best;
  const chain = chainOf(chart);
  const folded = WIDTHS.flatMap((columns) => {
    if (chain !== null) return [drawChain(chain, columns)];
    const bundled = bundleLeaves(chart, columns);
    if (bundled === null) return [];
    return directions.map((direction) => drawFlowchart(bundled.chart, direction, bundled.bundles));
  });
  return smallest([best, ...folded], room);
}

/** How many boxes a row of what is folded may have. */
const WIDTHS = [1, 2, 3, 4, 5, 6, 7];

/** Drawings are shown down to this share of their size; see figures.css. */
const LEAST = 0.8;

function smallest(drawings: readonly DiagramDrawing[], room: DiagramRoom): DiagramDrawing {
  return drawings.reduce((best, drawing) => (excess(drawing, room) < excess(best, room) ? drawing : best));
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
