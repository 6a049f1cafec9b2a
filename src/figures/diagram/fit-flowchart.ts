import type { Direction, Flowchart } from '../../markdown/nodes/diagram.ts';
import type { Drawing } from '../svg.ts';
import { bundleLeaves } from './bundle-leaves.ts';
import { type Chain, chainOf, drawChain, isRing } from './draw-chain.ts';
import { edgeLabelLines } from './draw-edge.ts';
import { drawFlowchart, type Spacing, WIDEST } from './draw-flowchart.ts';
import {
  COMFORTABLE,
  type DiagramSpace,
  isComfortable,
  LABEL_WIDTH,
  larger,
  largest,
  nodeBox,
  scaleIn,
} from './node-box.ts';

/**
 * As it is written where its labels are large enough so, else in narrower boxes; turned, folded (a chain, or its fans) or set
 * close where that makes them larger by more than it costs who reads it.
 */
export function fitFlowchart(chart: Flowchart, space: DiagramSpace): Drawing {
  const draw = drawnOnce(chart);
  const asWritten = draw({ direction: chart.direction, spacing: WIDEST });
  if (isComfortable(asWritten, space)) return asWritten;
  const own = waysOf(chart.direction, 1, [200]);
  const turned = waysOf(TURNED[chart.direction], 1, [200]);
  const straight = larger(largest(own.map(draw), space), turned.map(draw), space, TURNING);
  if (isComfortable(straight, space)) return straight;
  const chain = chainOf(chart);
  const isRound = chain !== null && isRing(chain);
  const ways = chain === null ? bundledWays(chart, [...own, ...turned]) : chainedWays(chain);
  const folded = larger(straight, ways, space, isRound ? TURNING : FOLDING);
  return CLOSER.reduce((best, { gap, below }) => {
    if (below <= scaleIn(best, space)) return best;
    const ways = [chart.direction, TURNED[chart.direction]].flatMap((way) => waysOf(way, gap, [140, 320]));
    return larger(best, ways.map(draw), space);
  }, folded);
}

/** How many times larger labels have to be for the loss of the direction that was asked for. */
const TURNING = 1.05;
/** And for rows that don’t go one way. */
const FOLDING = 1.25;

interface Way {
  readonly direction: Direction;
  readonly spacing: Spacing;
}

/** In boxes of each width, and words of some widths at arrows. */
function waysOf(direction: Direction, gap: number, edgeWidths: readonly number[]): readonly Way[] {
  return edgeWidths.flatMap((edgeWidth) =>
    LABEL_WIDTHS.map((labelWidth) => ({ direction, spacing: { labelWidth, edgeWidth, gap } })),
  );
}

/** Draws a flow chart; ways in which its words are broken alike are drawn once, for that takes longer than all else. */
function drawnOnce(chart: Flowchart): (way: Way) => Drawing {
  const known = new Map<string, Drawing>();
  return (way) => {
    const { labelWidth, edgeWidth, gap } = way.spacing;
    const boxes = chart.nodes.map((node) => nodeBox(node, labelWidth).lines);
    const labels = chart.edges.map(({ label }) => label && edgeLabelLines(label.value, edgeWidth));
    const looks = JSON.stringify([way.direction, gap, boxes, labels]);
    const drawing = known.get(looks) ?? drawFlowchart(chart, way.direction, way.spacing);
    known.set(looks, drawing);
    return drawing;
  };
}

/** A ring has two rows, so that its end is at its beginning; a long one has space in them for narrow boxes only. */
function chainedWays(chain: Chain): readonly Drawing[] {
  if (!isRing(chain)) return WIDTHS.map((columns) => drawChain(chain, columns));
  const columns = Math.ceil(chain.nodes.length / 2);
  return LABEL_WIDTHS.map((labelWidth) => drawChain(chain, columns, labelWidth));
}

function bundledWays(chart: Flowchart, ways: readonly Way[]): readonly Drawing[] {
  return WIDTHS.flatMap((columns) =>
    ways.flatMap(({ direction, spacing }) => {
      const bundled = bundleLeaves(chart, columns, spacing.labelWidth);
      return bundled === null ? [] : [drawFlowchart(bundled.chart, direction, spacing, bundled.bundles)];
    }),
  );
}

/** How wide the words in boxes may be. */
const LABEL_WIDTHS = [LABEL_WIDTH, 180, 140];

/** How much of the distance between boxes is left where labels would be smaller than so many times theirs. */
const CLOSER = [
  { gap: 0.5, below: COMFORTABLE },
  { gap: 0.35, below: 1 },
];

/** How many boxes a row of what is folded may have. */
const WIDTHS = [1, 2, 3, 4, 5, 6, 7];

/** Slides are wide, and most diagrams are written to be tall: one that doesn’t fit is drawn the other way if that does. */
const TURNED: Readonly<Record<Flowchart['direction'], Direction>> = {
  down: 'right',
  up: 'left',
  right: 'down',
  left: 'up',
};
