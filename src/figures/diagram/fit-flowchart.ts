import type { DiagramEdge, DiagramNode, Direction, Flowchart } from '../../markdown/nodes/diagram.ts';
import { type Drawing, LINE, type Point } from '../svg.ts';
import { bundleLeaves } from './bundle-leaves.ts';
import { drawEdge, drawEdgeLabel, edgeLabelLines, touching } from './draw-edge.ts';
import { type Spacing, WIDEST, drawFlowchart } from './draw-flowchart.ts';
import {
  COMFORTABLE,
  type DiagramSpace,
  LABEL_WIDTH,
  drawNode,
  isComfortable,
  larger,
  largest,
  nodeBox,
  scaleIn,
  widthOfLines,
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

/** Between two boxes of a row, and two rows, where no words are. */
const [ACROSS, DOWN] = [52, 52];
const MARGIN = 4;
/** Shapes that are as good wider. */
const EVEN: ReadonlySet<string> = new Set(['box', 'round', 'pill', 'database', 'hexagon']);

/** Boxes that follow one on another, with the arrow that leads on from each; in a ring also from the last, back to the first. */
interface Chain {
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

/** A flow chart that is one line of boxes from first to last, or one ring of three and more; `null` for any other. */
function chainOf({ nodes, edges, groups }: Flowchart): Chain | null {
  const isClosed = edges.length === nodes.length && nodes.length > 2;
  if (groups.length > 0 || (edges.length !== nodes.length - 1 && !isClosed)) return null;
  const next = new Map(edges.map((edge) => [edge.from, edge]));
  const ends = new Set(edges.map(({ to }) => to));
  if (next.size !== edges.length || ends.size !== edges.length) return null;
  const first = isClosed ? nodes[0] : nodes.find(({ id }) => !ends.has(id));
  const found = follow(first, nodes, next);
  return new Set(found.nodes).size === nodes.length ? found : null;
}

function follow(
  first: DiagramNode | undefined,
  nodes: readonly DiagramNode[],
  next: ReadonlyMap<string, DiagramEdge>,
): Chain {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const found: Chain & { nodes: DiagramNode[]; edges: DiagramEdge[] } = { nodes: [], edges: [] };
  let node = first;
  while (node !== undefined && found.nodes.length < nodes.length) {
    found.nodes.push(node);
    const edge = next.get(node.id);
    if (edge !== undefined) found.edges.push(edge);
    node = byId.get(edge?.to ?? '');
  }
  return found;
}

/** Whether an arrow leads from its last box to its first. */
function isRing({ nodes, edges }: Chain): boolean {
  return edges.length === nodes.length;
}

/** Draws a chain in rows of so many boxes, which are read to and fro, as an ox ploughs. */
function drawChain({ nodes, edges }: Chain, perRow: number, labelWidth = LABEL_WIDTH): Drawing {
  const asTheyAre = nodes.map((node) => nodeBox(node, labelWidth));
  const wide = Math.max(...asTheyAre.map(({ width }) => width));
  const boxes = asTheyAre.map((box) => (EVEN.has(box.node.shape) ? { ...box, width: wide } : box));
  const labels = edges.map(({ label }) => (label === null ? [] : edgeLabelLines(label.value)));
  const isTurn = (at: number): boolean => at % perRow === perRow - 1;
  const between = labels.filter((_, at) => !isTurn(at)).map(widthOfLines);
  const across = wide + Math.max(ACROSS, ...between.map((width) => width + 48));
  const turns = labels.filter((_, at) => isTurn(at)).map((lines) => lines.length * LINE);
  const high = Math.max(...boxes.map(({ height }) => height));
  const down = high + Math.max(DOWN, ...turns.map((height) => height + 40));
  const places = boxes.map((_, at): Point => {
    const [row, place] = [Math.floor(at / perRow), at % perRow];
    const column = row % 2 === 0 ? place : perRow - 1 - place;
    return { x: MARGIN + wide / 2 + column * across, y: MARGIN + high / 2 + row * down };
  });
  const joints = edges.map((edge, at) => drawJoint(edge, at, { boxes, places }));
  const drawn = boxes.map((box, at) => drawNode(box, places[at]?.x ?? 0, places[at]?.y ?? 0));
  const rows = Math.ceil(nodes.length / perRow);
  return {
    width: wide + (Math.min(perRow, nodes.length) - 1) * across + 2 * MARGIN,
    height: high + (rows - 1) * down + 2 * MARGIN,
    content: [...joints, ...drawn].join(''),
  };
}

interface RowOfNodes {
  readonly boxes: readonly ReturnType<typeof nodeBox>[];
  readonly places: readonly Point[];
}

function drawJoint(edge: DiagramEdge, at: number, { boxes, places }: RowOfNodes): string {
  const next = (at + 1) % boxes.length;
  const [from, to] = [places[at], places[next]];
  const [start, end] = [boxes[at], boxes[next]];
  if (from === undefined || to === undefined || start === undefined || end === undefined) return '';
  // Back to the beginning of a ring of so many boxes that none is under the first.
  const corner = from.x === to.x || from.y === to.y ? null : { x: to.x, y: from.y };
  const points = [sideTowards(from, corner ?? to, start), sideTowards(to, corner ?? from, end)];
  const [begun = from, ended = to] = touching(points, { box: start, middle: from }, { box: end, middle: to });
  const middle = corner ?? { x: (begun.x + ended.x) / 2, y: (begun.y + ended.y) / 2 };
  return drawEdge(edge, [begun, middle, ended]) + drawEdgeLabel(edge, middle);
}

/** Where the line to another box leaves the box around this one. */
function sideTowards(from: Point, to: Point, { width, height }: { width: number; height: number }): Point {
  const isAcross = from.y === to.y;
  return {
    x: from.x + (isAcross ? (Math.sign(to.x - from.x) * width) / 2 : 0),
    y: from.y + (isAcross ? 0 : (Math.sign(to.y - from.y) * height) / 2),
  };
}
