import { Graph, layout } from '@dagrejs/dagre';
import { curveBasis, line } from 'd3-shape';

import type { DiagramEdge, Direction, Flowchart } from '../../markdown/diagram.ts';
import { groundBehind, svg, svgText } from '../svg.ts';
import { arrowHead, shortOf } from './arrow.ts';
import type { Point } from './arrow.ts';
import type { DiagramDrawing } from './diagram-drawing.ts';
import { drawGroup, placeGroups } from './groups.ts';
import { drawNode, LABEL, labelLines, LINE, nodeBox, widthOfLines } from './node-box.ts';
import type { NodeBox } from './node-box.ts';
import { outlineAt } from './outline-at.ts';

const RANKS: Readonly<Record<Direction, string>> = { down: 'TB', up: 'BT', right: 'LR', left: 'RL' };
/** Around the drawing, for lines that run along its edge. */
const MARGIN = 4;

/** Draws boxes and arrows; dagre says where each stands. */
export function drawFlowchart(chart: Flowchart, direction: Direction): DiagramDrawing {
  const boxes = new Map(chart.nodes.map((node) => [node.id, nodeBox(node)]));
  const graph = graphOf(chart, boxes, direction);
  layout(graph);
  const groups = placeGroups(
    chart.groups.map(({ id, label }) => ({ ...graph.node(id), label: label.value })),
  );
  const joined = edgesOf(chart);
  const edges = joined.map((edge, at) => {
    const points = graph.edge(edge.from, edge.to, `e${at}`).points ?? [];
    const ends = [edge.from, edge.to].map((id) => ({ box: boxes.get(id), middle: middleOf(graph.node(id)) }));
    return drawEdge(edge, touching(points, ends[0], ends[1]));
  });
  const labels = joined.map((edge, at) => drawEdgeLabel(edge, graph.edge(edge.from, edge.to, `e${at}`)));
  const nodes = [...boxes].map(([id, box]) => {
    const { x = 0, y = 0 } = graph.node(id);
    return drawNode(box, x, y);
  });
  const { width = 0, height = 0 } = graph.graph();
  const content = [...groups.map(drawGroup), ...edges, ...labels, ...nodes].join('');
  return { width: Math.max(width, ...groups.map(({ right }) => right + MARGIN)), height, content };
}

function graphOf(chart: Flowchart, boxes: ReadonlyMap<string, NodeBox>, direction: Direction): Graph {
  const graph = new Graph({ compound: true, multigraph: true });
  const hasLabels = chart.edges.some(({ label }) => label !== null);
  graph.setGraph({
    rankdir: RANKS[direction],
    nodesep: 36,
    ranksep: hasLabels ? 44 : 60,
    edgesep: 20,
    marginx: MARGIN,
    marginy: MARGIN,
  });
  for (const { id } of chart.groups) graph.setNode(id, { width: 0, height: 0 });
  for (const { id, parent } of chart.groups) if (parent !== null) graph.setParent(id, parent);
  for (const [id, { width, height }] of boxes) graph.setNode(id, { width, height });
  for (const { id, group } of chart.nodes) if (group !== null) graph.setParent(id, group);
  for (const [at, { from, to, label }] of edgesOf(chart).entries()) {
    const lines = label === null ? [] : labelLines(label.value, 200, 3);
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

interface Placed {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

interface End {
  readonly box: NodeBox | undefined;
  readonly middle: Point;
}

/** dagre ends lines at the box around a node; they are led on to its outline. */
function touching(points: readonly Point[], start: End | undefined, end: End | undefined): readonly Point[] {
  const [first, last] = [points[0], points.at(-1)];
  if (first === undefined || last === undefined || start?.box === undefined || end?.box === undefined)
    return points;
  const begun = outlineAt(start.box, start.middle, first);
  return [begun, ...points.slice(1, -1), outlineAt(end.box, end.middle, last)];
}

function middleOf({ x = 0, y = 0 }: Placed): Point {
  return { x, y };
}

function drawEdge(edge: DiagramEdge, points: readonly Point[]): string {
  const [first, second] = points;
  const [last, before] = [points.at(-1), points.at(-2)];
  if (first === undefined || second === undefined || last === undefined || before === undefined) return '';
  if (edge.line === 'hidden') return '';
  const hasEnd = edge.heads !== 'none';
  const inner = points.slice(1, -1);
  const start = edge.heads === 'both' ? shortOf(second, first) : first;
  const end = hasEnd ? shortOf(before, last) : last;
  const path = line<Point>()
    .x(({ x }) => x)
    .y(({ y }) => y)
    .curve(curveBasis)
    .digits(1)([start, ...inner, end]);
  const heads =
    (hasEnd ? arrowHead(before, last) : '') + (edge.heads === 'both' ? arrowHead(second, first) : '');
  return svg('path', { class: `edge edge-${edge.line}`, d: path ?? '' }) + heads;
}

function drawEdgeLabel({ label }: DiagramEdge, { x = 0, y = 0 }: Placed): string {
  if (label === null) return '';
  const lines = labelLines(label.value, 200, 3);
  const first = y - ((lines.length - 1) * LINE) / 2 + LABEL / 3;
  const wide = widthOfLines(lines);
  const ground = lines.map((_, at) => groundBehind(x - wide / 2, first + at * LINE, wide));
  const words = lines.map((text, at) =>
    svgText(x, first + at * LINE, text, { class: 'label', anchor: 'middle' }),
  );
  return [...ground, ...words].join('');
}
