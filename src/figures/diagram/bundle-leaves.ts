import type { DiagramEdge, DiagramNode, Flowchart } from '../../markdown/nodes/diagram.ts';
import { LINE, svg, svgText } from '../svg.ts';
import { edgeLabelLines } from './draw-edge.ts';
import { drawNode, nodeBox, type NodeBox, widthOfLines } from './node-box.ts';

/** Boxes that are joined to the same others, as those that hang at one box are, drawn as a block of rows in a frame, with one arrow for all. */
export interface Bundle {
  readonly box: NodeBox;
  readonly draw: (x: number, y: number) => string;
}

/** A flow chart whose fans are bundled. */
export interface BundledFlowchart {
  readonly chart: Flowchart;
  readonly bundles: ReadonlyMap<string, Bundle>;
}

/** The fewest boxes, joined alike, that make a fan. */
const FAN = 5;
const GAP = 14;
const PADDING = 14;

/** A flow chart with its fans in so many columns of boxes with words so wide; `null` for one without any. */
export function bundleLeaves(chart: Flowchart, columns: number, labelWidth: number): BundledFlowchart | null {
  const fans = fansOf(chart);
  if (fans.length === 0) return null;
  const bundled = new Set(fans.flat().map(({ node }) => node.id));
  const joints = new Set(fans.flat().flatMap(({ edges }) => edges));
  const made = fans.map((fan, at) => ({ fan, id: `bundle ${at + 1}` }));
  const bundles = new Map(made.map(({ fan, id }) => [id, bundleOf(fan, id, columns, labelWidth)]));
  const nodes = [
    ...chart.nodes.filter(({ id }) => !bundled.has(id)),
    ...[...bundles.values()].map(({ box }) => box.node),
  ];
  const edges = [
    ...chart.edges.filter((edge) => !joints.has(edge)),
    ...made.flatMap(({ fan, id }) => jointsOf(fan, id)),
  ];
  return { chart: { ...chart, nodes, edges }, bundles };
}

interface Leaf {
  readonly node: DiagramNode;
  readonly edges: readonly DiagramEdge[];
}

type Fan = readonly Leaf[];

/** Boxes outside of groups that are joined to the same others in the same way. */
function fansOf({ nodes, edges, groups }: Flowchart): readonly Fan[] {
  const groupIds = new Set(groups.map(({ id }) => id));
  const fans = new Map<string, Leaf[]>();
  for (const node of nodes) {
    const own = edges.filter(({ from, to }) => from === node.id || to === node.id);
    if (own.length === 0 || node.group !== null) continue;
    const hubs = own.map(({ from, to }) => (to === node.id ? from : to));
    if (hubs.some((hub) => groupIds.has(hub) || hub === node.id)) continue;
    const key = JSON.stringify(own.map((edge) => jointKey(edge, node.id, own.length)).sort());
    fans.set(key, [...(fans.get(key) ?? []), { node, edges: own }]);
  }
  return [...fans.values()].filter((leaves) => leaves.length >= FAN);
}

/** What an arrow joins a box to and how it is drawn; its words may differ where it is the only one. */
function jointKey({ from, to, line, heads, label }: DiagramEdge, id: string, count: number): string {
  const words = count === 1 ? null : (label?.value ?? null);
  return JSON.stringify([to === id, to === id ? from : to, line, heads, words]);
}

/** Words that all arrows of a fan have are at the one that is drawn. */
function jointsOf(fan: Fan, id: string): readonly DiagramEdge[] {
  const { node, edges } = firstLeaf(fan);
  const hasOne = hasOneLabel(fan);
  return edges.map((edge) => ({
    ...edge,
    from: edge.from === node.id ? id : edge.from,
    to: edge.to === node.id ? id : edge.to,
    label: hasOne ? edge.label : null,
  }));
}

function hasOneLabel(leaves: Fan): boolean {
  const wordsOf = (leaf: Leaf | undefined): string | undefined => leaf?.edges[0]?.label?.value;
  return leaves.every((leaf) => leaf.edges.length > 1 || wordsOf(leaf) === wordsOf(leaves[0]));
}

/** Words of an arrow of its own are over its box. */
function bundleOf(fan: Fan, id: string, columns: number, labelWidth: number): Bundle {
  const hasOne = hasOneLabel(fan);
  const cells = fan.map(({ node, edges: [edge] }) => {
    const words = hasOne ? null : (edge?.label ?? null);
    const lines = words === null ? [] : edgeLabelLines(words.value);
    return { box: nodeBox(node, labelWidth), lines, over: lines.length * LINE };
  });
  const wide = Math.max(...cells.map(({ box, lines }) => Math.max(box.width, widthOfLines(lines))));
  const high = Math.max(...cells.map(({ box, over }) => box.height + over));
  const across = Math.min(columns, cells.length);
  const width = across * (wide + GAP) - GAP + 2 * PADDING;
  const height = Math.ceil(cells.length / across) * (high + GAP) - GAP + 2 * PADDING;
  const draw = (x: number, y: number): string => {
    const [left, top] = [x - width / 2, y - height / 2];
    const drawn = cells.map(({ box, lines, over }, at) => {
      const middle = left + PADDING + (at % across) * (wide + GAP) + wide / 2;
      const from = top + PADDING + Math.floor(at / across) * (high + GAP);
      const words = lines.map((line, row) =>
        svgText(middle, from + (row + 1) * LINE - 6, line, { class: 'tick', anchor: 'middle' }),
      );
      const filled = { ...box, width: wide, height: high - over };
      return (
        words.join('') +
        drawNode(box.node.shape === 'circle' ? box : filled, middle, from + over + (high - over) / 2)
      );
    });
    return svg('rect', { class: 'group', x: left, y: top, width, height }) + drawn.join('');
  };
  return { box: { node: { ...firstLeaf(fan).node, id, shape: 'box' }, lines: [], width, height }, draw };
}

function firstLeaf([first]: Fan): Leaf {
  if (first === undefined) throw new Error('A fan has leaves.');
  return first;
}
