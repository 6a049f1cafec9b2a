import type { Direction, Flowchart } from '../../markdown/diagrams/diagram.ts';
import { bundleLeaves } from './bundle-leaves.ts';
import type { DiagramDrawing } from './diagram-drawing.ts';
import { chainOf, drawChain } from './draw-chain.ts';
import { edgeLabelLines } from './draw-edge.ts';
import { drawFlowchart, WIDEST } from './draw-flowchart.ts';
import type { Spacing } from './draw-flowchart.ts';
import { excess, LEAST, smallest } from './drawing-room.ts';
import type { DiagramRoom } from './drawing-room.ts';
import { LABEL_WIDTH, nodeBox } from './node-box.ts';

/**
 * As it is written if that fits, else in narrower boxes, or turned; one that is too large for both is folded where it is a
 * chain or has fans, or set close.
 */
export function fitFlowchart(chart: Flowchart, room: DiagramRoom): DiagramDrawing {
  const draw = drawnOnce(chart);
  const asWritten = draw({ direction: chart.direction, spacing: WIDEST });
  if (excess(asWritten, room) <= 1) return asWritten;
  const ways = waysOf(chart, 1, [200]);
  const best = smallest(ways.map(draw), room);
  if (excess(best, room) <= 1 / LEAST) return best;
  const folded = smallest([best, ...foldedWays(chart, ways)], room);
  if (excess(folded, room) <= 1 / LEAST) return folded;
  return smallest([folded, ...waysOf(chart, CLOSE, [140, 320]).map(draw)], room);
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

/** Draws a flow chart; ways in which its words are broken alike are drawn once, for that takes longer than all else. */
function drawnOnce(chart: Flowchart): (way: Way) => DiagramDrawing {
  const known = new Map<string, DiagramDrawing>();
  return (way) => {
    const { labelWidth, edgeWidth, air } = way.spacing;
    const boxes = chart.nodes.map((node) => nodeBox(node, labelWidth).lines);
    const labels = chart.edges.map(({ label }) => label && edgeLabelLines(label.value, edgeWidth));
    const looks = JSON.stringify([way.direction, air, boxes, labels]);
    const drawing = known.get(looks) ?? drawFlowchart(chart, way.direction, way.spacing);
    known.set(looks, drawing);
    return drawing;
  };
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

/** Slides are wide, and most diagrams are written to be tall: one that doesn’t fit is drawn the other way if that does. */
export const TURNED: Readonly<Record<Flowchart['direction'], Direction>> = {
  down: 'right',
  up: 'left',
  right: 'down',
  left: 'up',
};
