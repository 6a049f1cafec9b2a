import type { DiagramEdge, DiagramNode, Flowchart } from '../../markdown/diagram.ts';
import { svg, svgText } from '../svg.ts';
import { edgeLabelLines } from './draw-edge.ts';
import { drawNode, LINE, nodeBox, widthOfLines } from './node-box.ts';
import type { NodeBox } from './node-box.ts';

/** Boxes that all hang at one other, drawn as a block of rows in a frame, with one arrow for all. */
export interface Bundle {
  readonly box: NodeBox;
  readonly draw: (x: number, y: number) => string;
}

/** A flow chart whose fans are bundled. */
export interface BundledFlowchart {
  readonly chart: Flowchart;
  readonly bundles: ReadonlyMap<string, Bundle>;
}

/** So many boxes at one other make a fan. */
const FAN = 5;
const GAP = 14;
const PADDING = 14;

/** A flow chart with its fans in so many columns; `null` for one without any. */
export function bundleLeaves(chart: Flowchart, columns: number): BundledFlowchart | null {
  const fans = fansOf(chart);
  if (fans.length === 0) return null;
  const bundled = new Set(fans.flatMap(({ leaves }) => leaves.map(({ node }) => node.id)));
  const joints = new Set(fans.flatMap(({ leaves }) => leaves.map(({ edge }) => edge)));
  const made = fans.map((fan, at) => ({ fan, id: `bundle ${at + 1}` }));
  const bundles = new Map(made.map(({ fan, id }) => [id, bundleOf(fan, id, columns)]));
  const nodes = [
    ...chart.nodes.filter(({ id }) => !bundled.has(id)),
    ...[...bundles.values()].map(({ box }) => box.node),
  ];
  const edges = [
    ...chart.edges.filter((edge) => !joints.has(edge)),
    ...made.map(({ fan, id }) => jointOf(fan, id)),
  ];
  return { chart: { ...chart, nodes, edges }, bundles };
}

interface Fan {
  readonly leaves: readonly { readonly node: DiagramNode; readonly edge: DiagramEdge }[];
  readonly isOut: boolean;
}

/** Boxes outside of groups that have one arrow only, by what it joins them to and how it is drawn. */
function fansOf({ nodes, edges, groups }: Flowchart): readonly Fan[] {
  const groupIds = new Set(groups.map(({ id }) => id));
  const fans = new Map<string, { leaves: { node: DiagramNode; edge: DiagramEdge }[]; isOut: boolean }>();
  for (const node of nodes) {
    const [edge, second] = edges.filter(({ from, to }) => from === node.id || to === node.id);
    if (edge === undefined || second !== undefined || node.group !== null || node.shape === 'start') continue;
    const isOut = edge.to === node.id;
    const hub = isOut ? edge.from : edge.to;
    if (groupIds.has(hub) || hub === node.id) continue;
    const key = JSON.stringify([isOut, hub, edge.line, edge.heads]);
    const fan = fans.get(key) ?? { leaves: [], isOut };
    fans.set(key, fan);
    fan.leaves.push({ node, edge });
  }
  return [...fans.values()].filter(({ leaves }) => leaves.length >= FAN);
}

/** Words that all arrows of a fan have stand at the one that is drawn. */
function jointOf(fan: Fan, id: string): DiagramEdge {
  const { edge } = firstLeaf(fan);
  const label = hasOneLabel(fan) ? edge.label : null;
  return fan.isOut ? { ...edge, to: id, label } : { ...edge, from: id, label };
}

function hasOneLabel({ leaves }: Fan): boolean {
  return leaves.every(({ edge }) => edge.label?.value === leaves[0]?.edge.label?.value);
}

/** Words of an arrow of its own stand over its box. */
function bundleOf(fan: Fan, id: string, columns: number): Bundle {
  const hasOne = hasOneLabel(fan);
  const cells = fan.leaves.map(({ node, edge }) => {
    const lines = hasOne || edge.label === null ? [] : edgeLabelLines(edge.label.value);
    return { box: nodeBox(node), lines, over: lines.length * LINE };
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

function firstLeaf({ leaves }: Fan): Fan['leaves'][number] {
  const [first] = leaves;
  if (first === undefined) throw new Error('A fan has leaves.');
  return first;
}
