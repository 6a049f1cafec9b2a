import type { Position } from '../../text/source-file.ts';
import type { Text } from './inline.ts';

/** A fenced `mermaid`: boxes and arrows. */
export interface DiagramBlock {
  readonly type: 'diagram';
  /** From `title:` in a head between two lines of `---`; `null` for none. */
  readonly title: Text | null;
  readonly diagram: Flowchart;
  readonly position: Position;
}

export interface Flowchart {
  readonly direction: Direction;
  readonly nodes: readonly DiagramNode[];
  readonly edges: readonly DiagramEdge[];
  readonly groups: readonly DiagramGroup[];
}

/** Where the arrows lead. */
export type Direction = 'down' | 'up' | 'right' | 'left';

export interface DiagramNode {
  readonly id: string;
  /** A line feed parts lines. */
  readonly label: Text;
  readonly shape: NodeShape;
  /** The group that it is in; `null` for none. */
  readonly group: string | null;
}

export type NodeShape = 'box' | 'round' | 'pill' | 'diamond' | 'circle' | 'database' | 'hexagon';

export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  readonly label: Text | null;
  readonly line: LineStyle;
  /** Where there is an arrow head. */
  readonly heads: 'none' | 'end' | 'both';
}

type LineStyle = 'solid' | 'dashed' | 'thick' | 'hidden';

export interface DiagramGroup {
  readonly id: string;
  readonly label: Text;
  readonly parent: string | null;
}

/** Every label of a diagram, in reading order. */
export function labelsOfDiagram({ title, diagram }: DiagramBlock): readonly Text[] {
  const labelled = [...diagram.groups, ...diagram.nodes, ...diagram.edges];
  return [title, ...labelled.map(({ label }) => label)].filter((label) => label !== null);
}
