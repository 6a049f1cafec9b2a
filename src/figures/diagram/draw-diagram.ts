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
import type { Spacing } from './draw-flowchart.ts';
import { LABEL_WIDTH } from './node-box.ts';
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
      return drawSchedule(diagram, room, words, language);
    case 'chronology': {
      const across = drawAcross(diagram, room.width);
      const down = drawDown(diagram, room);
      return across === null ? down : smallest([across, down], room);
    }
    case 'classes': {
      const { chart, boxes } = classBoxes(diagram);
      const asWritten = drawFlowchart(chart, chart.direction, undefined, boxes);
      if (excess(asWritten, room) <= 1 / LEAST) return asWritten;
      return smallest([asWritten, drawFlowchart(chart, TURNED[chart.direction], undefined, boxes)], room);
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

/**
 * As it is written if that fits, else in narrower boxes, or turned; one that is too large for both is folded where it is a
 * chain or has fans, or set close.
 */
function fitFlowchart(chart: Flowchart, room: DiagramRoom): DiagramDrawing {
  const asWritten = drawFlowchart(chart, chart.direction);
  if (excess(asWritten, room) <= 1) return asWritten;
  const ways = waysOf(chart, 1, [200]);
  const best = smallest(
    ways.map(({ direction, spacing }) => drawFlowchart(chart, direction, spacing)),
    room,
  );
  if (excess(best, room) <= 1 / LEAST) return best;
  const folded = smallest([best, ...foldedWays(chart, ways)], room);
  if (excess(folded, room) <= 1 / LEAST) return folded;
  const close = waysOf(chart, CLOSE, [140, 320]).map(({ direction, spacing }) =>
    drawFlowchart(chart, direction, spacing),
  );
  return smallest([folded, ...close], room);
}

interface Way {
  readonly direction: Direction;
  readonly spacing: Spacing;
}

/** In both directions, in boxes of each width, and words of some widths at arrows. */
function waysOf({ direction }: Flowchart, air: number, edgeWidths: readonly number[]): readonly Way[] {
  return [direction, TURNED[direction]].flatMap((way) =>
    edgeWidths.flatMap((edgeWidth) =>
      LABEL_WIDTHS.map((labelWidth) => ({ direction: way, spacing: { labelWidth, edgeWidth, air } })),
    ),
  );
}

function foldedWays(chart: Flowchart, ways: readonly Way[]): readonly DiagramDrawing[] {
  const chain = chainOf(chart);
  return WIDTHS.flatMap((columns) => {
    if (chain !== null) return [drawChain(chain, columns)];
    return ways.flatMap(({ direction, spacing }) => {
      const bundled = bundleLeaves(chart, columns, spacing.labelWidth);
      return bundled === null ? [] : [drawFlowchart(bundled.chart, direction, spacing, bundled.bundles)];
    });
  });
}

/** How wide the words in boxes may be. */
const LABEL_WIDTHS = [LABEL_WIDTH, 180, 140];

/** How much of the distance between boxes is left where nothing else helps. */
const CLOSE = 0.5;

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
