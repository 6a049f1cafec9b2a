import { Graph, layout } from '@dagrejs/dagre';

import type { DiagramEdge, Direction, Flowchart } from '../../markdown/nodes/diagram.ts';
import { sum } from '../../text/collections.ts';
import { type Drawing, groundBehind, LABEL, LINE, rounded, svg, svgText } from '../svg.ts';
import { textWidth, wrapText } from '../wrap-text.ts';
import type { Bundle } from './bundle-leaves.ts';
import { drawEdge, drawEdgeLabel, edgeLabelLines, loopPoints, middleOf, touching } from './draw-edge.ts';
import { drawNode, LABEL_WIDTH, nodeBox, type NodeBox, widthOfLines } from './node-box.ts';

const RANKS: Readonly<Record<Direction, string>> = { down: 'TB', up: 'BT', right: 'LR', left: 'RL' };
/** Around the drawing, for lines that run along its edge. */
const MARGIN = 4;

/** How close things are. */
export interface Spacing {
  /** How wide the words in boxes may be. */
  readonly labelWidth: number;
  /** How wide those at arrows may be. */
  readonly edgeWidth: number;
  /** How much of the usual distance there is between a box and the next. */
  readonly gap: number;
}

/** Where there is space. */
export const WIDEST: Spacing = { labelWidth: LABEL_WIDTH, edgeWidth: 200, gap: 1 };

/** Draws boxes and arrows; dagre says where each is. A bundle is in the place of a box with its id. */
export function drawFlowchart(
  chart: Flowchart,
  direction: Direction,
  spacing: Spacing = WIDEST,
  bundles: ReadonlyMap<string, Bundle> = new Map(),
): Drawing {
  const boxes = new Map(
    chart.nodes.map((node) => [node.id, bundles.get(node.id)?.box ?? nodeBox(node, spacing.labelWidth)]),
  );
  const graph = graphOf(chart, boxes, direction, spacing);
  // Boxes of a group have to stay beside each other.
  layout(graph, chart.groups.length === 0 ? { customOrder: orderAsWritten } : {});
  const groups = placeGroups(
    chart.groups.map(({ id, parent, label }) => ({ ...graph.node(id), id, parent, label: label.value })),
    boxTopsByGroup(chart, graph),
    direction,
  );
  const joined = edgesOf(chart);
  const edges = joined.map((edge, at) => {
    const placed = graph.edge(edge.from, edge.to, `e${at}`);
    const [start, end] = [edge.from, edge.to].map((id) => ({
      box: boxes.get(id),
      middle: middleOf(graph.node(id)),
    }));
    const isLoop = edge.from === edge.to && start !== undefined;
    return drawEdge(edge, isLoop ? loopPoints(start, placed) : touching(placed.points ?? [], start, end));
  });
  const labels = joined.map((edge, at) =>
    drawEdgeLabel(edge, graph.edge(edge.from, edge.to, `e${at}`), spacing.edgeWidth),
  );
  const nodes = [...boxes].map(([id, box]) => {
    const { x = 0, y = 0 } = graph.node(id);
    return bundles.get(id)?.draw(x, y) ?? drawNode(box, x, y);
  });
  const { width = 0, height = 0 } = graph.graph();
  const behind = [groups.map(drawGroup), edges, groups.map(drawGroupName)].flat();
  const content = [...behind, ...labels, ...nodes].join('');
  const right = Math.max(width, ...groups.map((group) => group.right + MARGIN));
  return { width: right, ...belowEdge(content, height, groups) };
}

/** What is drawn, as far down as its frames reach above the upper edge. */
function belowEdge(
  content: string,
  height: number,
  groups: readonly GroupFrame[],
): Pick<Drawing, 'height' | 'content'> {
  const above = Math.max(0, ...groups.map(({ top }) => MARGIN - top));
  if (above === 0) return { height, content };
  return {
    height: height + above,
    content: svg('g', { transform: `translate(0 ${rounded(above)})` }, content),
  };
}

/** The upper edges of the boxes in each group. */
function boxTopsByGroup({ nodes }: Flowchart, graph: Graph): ReadonlyMap<string, readonly number[]> {
  const tops = new Map<string, number[]>();
  for (const { id, group } of nodes) {
    if (group === null) continue;
    const { y = 0, height = 0 } = graph.node(id);
    tops.set(group, [...(tops.get(group) ?? []), y - height / 2]);
  }
  return tops;
}

function graphOf(
  chart: Flowchart,
  boxes: ReadonlyMap<string, NodeBox>,
  direction: Direction,
  { gap, edgeWidth }: Spacing,
): Graph {
  const graph = new Graph({ compound: true, multigraph: true });
  const hasLabels = chart.edges.some(({ label }) => label !== null);
  graph.setGraph({
    rankdir: RANKS[direction],
    nodesep: 36,
    // Between words and the box behind them an arrow is still seen.
    ranksep: hasLabels ? Math.max(22, gap * 44) : gap * 60,
    edgesep: 20,
    marginx: MARGIN,
    marginy: MARGIN,
  });
  for (const { id } of chart.groups) graph.setNode(id, { width: 0, height: 0 });
  for (const { id, parent } of chart.groups) if (parent !== null) graph.setParent(id, parent);
  for (const [id, { width, height }] of boxes) graph.setNode(id, { width, height });
  for (const { id, group } of chart.nodes) if (group !== null) graph.setParent(id, group);
  for (const [at, { from, to, label }] of edgesOf(chart).entries()) {
    const lines = label === null ? [] : edgeLabelLines(label.value, edgeWidth);
    const size =
      lines.length === 0
        ? { width: 0, height: 0 }
        : { width: widthOfLines(lines) + 12, height: lines.length * LINE };
    graph.setEdge(from, to, { ...size, labelpos: 'c', minlen: 1, weight: 1 }, `e${at}`);
  }
  return graph;
}

/** Arrows between groups join their first boxes, since a group has no place before its boxes have one. */
function edgesOf({ nodes, edges, groups }: Flowchart): readonly DiagramEdge[] {
  const known = new Set(nodes.map(({ id }) => id));
  const groupIds = new Set(groups.map(({ id }) => id));
  const stand = (id: string): string | undefined =>
    groupIds.has(id) ? nodes.find(({ group }) => group === id)?.id : known.has(id) ? id : undefined;
  return edges.flatMap((edge) => {
    const [from, to] = [stand(edge.from), stand(edge.to)];
    return from === undefined || to === undefined ? [] : [{ ...edge, from, to }];
  });
}

/** Orders the boxes of each row; dagre hands its own way of doing so. */
type Order = (graph: Graph, options: { readonly disableOptimalOrderHeuristic?: boolean }) => void;

/**
 * Keeps what is written first on the left, or on top, where no fewer arrows cross in another order: dagre turns the
 * children of every box round. It can be made to look for the fewest crossings only where there are some.
 */
function orderAsWritten(graph: Graph, order: Order): void {
  order(graph, { disableOptimalOrderHeuristic: true });
  const written = ordersOf(graph);
  const crossings = crossingsOf(graph);
  if (crossings === 0) return;
  order(graph, {});
  if (crossings <= crossingsOf(graph)) for (const [id, order] of written) graph.node(id)['order'] = order;
}

type Orders = ReadonlyMap<string, number>;

function ordersOf(graph: Graph): Orders {
  return new Map(graph.nodes().map((id: string) => [id, Number(graph.node(id)['order'])]));
}

/** Arrows go from one row to the next; long ones have a point in each row between. */
function crossingsOf(graph: Graph): number {
  const orders = ordersOf(graph);
  const rows = new Map<number, (readonly [number, number])[]>();
  for (const { v, w } of graph.edges()) {
    const rank = Number(graph.node(v)['rank']);
    rows.set(rank, [...(rows.get(rank) ?? []), [orders.get(v) ?? 0, orders.get(w) ?? 0]]);
  }
  return sum([...rows.values()].map(inversionsOf));
}

function inversionsOf(pairs: readonly (readonly [number, number])[]): number {
  let count = 0;
  for (const [index, [a, b]] of pairs.entries())
    for (const [c, d] of pairs.slice(index + 1)) if ((a - c) * (b - d) < 0) count += 1;
  return count;
}

/** What dagre says of a group. */
interface PlacedGroup {
  readonly id: string;
  /** The group around it. */
  readonly parent: string | null;
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
  readonly label: string;
}

/** The frame around a group, and its name in it. */
interface GroupFrame {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly label: string;
}

/** Between a frame and its name, and between two frames that dagre lets touch. */
const [INSIDE, BETWEEN] = [10, 6];

/** A name is over what its frame holds; where arrows come from above, their heads show under it. */
const nameHeight = (isBesideArrows: boolean): number => LABEL + (isBesideArrows ? 8 : 20);

/**
 * Frames as wide as their names, where nothing is beside them; a name without that space ends in an ellipsis. `boxTops` are
 * the upper edges of the boxes of each group: dagre leaves no space for a name above them, so a frame may reach above the drawing.
 */
function placeGroups(
  groups: readonly PlacedGroup[],
  boxTops: ReadonlyMap<string, readonly number[]>,
  direction: Direction,
): readonly GroupFrame[] {
  const space = nameHeight(direction === 'left' || direction === 'right');
  const topOf = ({ id, y = 0, height = 0, label }: PlacedGroup): number => {
    const inner = groups.filter(({ parent }) => parent === id).map(topOf);
    const least = Math.min(...inner, ...(boxTops.get(id) ?? [])) - (label === '' ? BETWEEN : space);
    return Math.min(y - height / 2 + BETWEEN / 2, least);
  };
  const frames = groups.map((group) => {
    const { x = 0, y = 0, width = 0, height = 0, label } = group;
    return {
      left: x - width / 2,
      right: x + width / 2,
      top: topOf(group),
      bottom: y + height / 2 - BETWEEN / 2,
      label,
    };
  });
  return frames.map((frame) => {
    const wanted = frame.left + textWidth(frame.label) + 2 * INSIDE;
    const right = Math.max(frame.right, Math.min(wanted, spaceBeside(frame, frames)));
    const [label = ''] = wrapText(frame.label, right - frame.left - 2 * INSIDE + 1, 1);
    return { ...frame, right, label };
  });
}

/** How far a frame may reach to the right: to the next one at its height, and to the edge of one around it. */
function spaceBeside(frame: GroupFrame, frames: readonly GroupFrame[]): number {
  const isBeside = (other: GroupFrame): boolean => other.top < frame.bottom && frame.top < other.bottom;
  const limits = frames
    .filter((other) => other !== frame && isBeside(other))
    .map((other) => {
      if (frame.right <= other.left) return other.left - BETWEEN;
      return frame.right <= other.right && other.left <= frame.left
        ? other.right - BETWEEN
        : Number.POSITIVE_INFINITY;
    });
  return Math.min(...limits);
}

/** Draws a frame. */
function drawGroup({ left, top, right, bottom }: GroupFrame): string {
  return svg('rect', { class: 'group', x: left, y: top, width: right - left, height: bottom - top });
}

/** Draws the name in a frame; arrows continue behind it. */
function drawGroupName({ left, top, label }: GroupFrame): string {
  const [x, baseline] = [left + INSIDE, top + LABEL];
  const ground = groundBehind(x - 2, baseline, textWidth(label) + 4);
  return (label === '' ? '' : ground) + svgText(x, baseline, label, { class: 'tick' });
}
