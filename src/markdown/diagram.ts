import type { Position } from '../source/position.ts';
import type { Text } from './inline.ts';

/** A fenced `mermaid`: boxes and arrows, or messages between parties. */
export interface DiagramBlock {
  readonly type: 'diagram';
  /** From `title:` in a head between two lines of `---`; `null` for none. */
  readonly title: Text | null;
  readonly diagram: Diagram;
  readonly position: Position;
}

export type Diagram = Flowchart | Sequence;

export interface Flowchart {
  readonly kind: 'flowchart';
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
  /** The group that it stands in; `null` for none. */
  readonly group: string | null;
}

export type NodeShape = 'box' | 'round' | 'pill' | 'diamond' | 'circle' | 'database' | 'hexagon' | 'start';

export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  readonly label: Text | null;
  readonly line: LineStyle;
  /** Whether there is an arrow head at its end, at both ends, or none. */
  readonly heads: 'none' | 'end' | 'both';
}

export type LineStyle = 'solid' | 'dashed' | 'thick' | 'hidden';

export interface DiagramGroup {
  readonly id: string;
  readonly label: Text;
  readonly parent: string | null;
}

export interface Sequence {
  readonly kind: 'sequence';
  readonly parties: readonly Party[];
  readonly steps: readonly SequenceStep[];
}

export interface Party {
  readonly id: string;
  readonly label: Text;
}

export type SequenceStep = Message | SequenceNote | FrameEdge;

export interface Message {
  readonly type: 'message';
  readonly from: string;
  readonly to: string;
  readonly label: Text;
  readonly line: 'solid' | 'dashed';
  readonly head: 'arrow' | 'cross' | 'none';
}

export interface SequenceNote {
  readonly type: 'note';
  readonly side: 'over' | 'left' | 'right';
  readonly parties: readonly string[];
  readonly label: Text;
}

/** Where a frame (`loop`, `alt`, `opt`, `par`) begins, is parted or ends. */
export interface FrameEdge {
  readonly type: 'frame-start' | 'frame-part' | 'frame-end';
  /** `loop`, `alt`, `else` …; empty at an end. */
  readonly word: string;
  readonly label: Text | null;
}

/** Every label of a diagram, in reading order. */
export function labelsOfDiagram({ title, diagram }: DiagramBlock): readonly Text[] {
  const labels =
    diagram.kind === 'flowchart'
      ? [...diagram.groups, ...diagram.nodes, ...diagram.edges].map(({ label }) => label)
      : [...diagram.parties.map(({ label }) => label), ...diagram.steps.map(({ label }) => label)];
  return [title, ...labels].filter((label) => label !== null);
}
