import type { DiagramEdge, DiagramNode, Flowchart } from '../../markdown/nodes/diagram.ts';
import { type Drawing, LINE, type Point } from '../svg.ts';
import { drawEdge, drawEdgeLabel, edgeLabelLines, touching } from './draw-edge.ts';
import { drawNode, LABEL_WIDTH, nodeBox, widthOfLines } from './node-box.ts';

/** Between two boxes of a row, and two rows, where no words are. */
const [ACROSS, DOWN] = [52, 52];
const MARGIN = 4;
/** Shapes that are as good wider. */
const EVEN: ReadonlySet<string> = new Set(['box', 'round', 'pill', 'database', 'hexagon']);

/** Boxes that follow one on another, with the arrow that leads on from each; in a ring also from the last, back to the first. */
export interface Chain {
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
}

/** A flow chart that is one line of boxes from first to last, or one ring of three and more; `null` for any other. */
export function chainOf({ nodes, edges, groups }: Flowchart): Chain | null {
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
export function isRing({ nodes, edges }: Chain): boolean {
  return edges.length === nodes.length;
}

/** Draws a chain in rows of so many boxes, which are read to and fro, as an ox ploughs. */
export function drawChain({ nodes, edges }: Chain, perRow: number, labelWidth = LABEL_WIDTH): Drawing {
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
