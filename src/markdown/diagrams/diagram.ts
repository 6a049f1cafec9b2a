import type { Position } from '../../source/position.ts';
import type { Text } from '../nodes/inline.ts';

/** A fenced `mermaid`: boxes and arrows, messages between parties, events, tasks or classes. */
export interface DiagramBlock {
  readonly type: 'diagram';
  /** From `title:` in a head between two lines of `---`; `null` for none. */
  readonly title: Text | null;
  readonly diagram: Diagram;
  readonly position: Position;
}

export type Diagram = Flowchart | Sequence | Chronology | Schedule | Classes;

/** A diagram, and the title that one of its lines gives it; `null` where none does. */
export interface TitledDiagram {
  readonly diagram: Diagram;
  readonly title: Text | null;
}

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

export type NodeShape =
  | 'box'
  | 'round'
  | 'pill'
  | 'diamond'
  | 'circle'
  | 'database'
  | 'hexagon'
  | 'start'
  | 'note';

export interface DiagramEdge {
  readonly from: string;
  readonly to: string;
  readonly label: Text | null;
  readonly line: LineStyle;
  /** Whether there is an arrow head at its end, at both ends, or none; between classes, which mark at which end. */
  readonly heads: 'none' | 'end' | 'both' | ClassHead;
}

/** A mark between classes: a triangle for “is a kind of”, a diamond for “is a part of”, a hollow one for “belongs to”. */
export type ClassHead = `${'start' | 'end'}-${'arrow' | 'triangle' | 'diamond' | 'hollow'}`;

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

/** What happened when, in order. */
export interface Chronology {
  readonly kind: 'chronology';
  readonly sections: readonly {
    /** `null` for what stands before the first name. */
    readonly label: Text | null;
    readonly periods: readonly Period[];
  }[];
}

/** A time, and what happened in it. */
export interface Period {
  readonly label: Text;
  readonly events: readonly Text[];
}

/** Tasks from when to when. */
export interface Schedule {
  readonly kind: 'schedule';
  readonly sections: readonly { readonly label: Text | null; readonly tasks: readonly Task[] }[];
}

export interface Task {
  readonly label: Text;
  /** In milliseconds of UTC; the end is the first moment after it. */
  readonly start: number;
  readonly end: number;
  readonly state: 'planned' | 'active' | 'done' | 'critical';
  readonly isMilestone: boolean;
}

/** Classes with what they have, and how they hang together. */
export interface Classes {
  readonly kind: 'classes';
  readonly direction: Direction;
  readonly classes: readonly ClassBox[];
  readonly relations: readonly DiagramEdge[];
}

export interface ClassBox {
  readonly id: string;
  readonly label: Text;
  /** What stands between `<<` and `>>`; `null` for none. */
  readonly stereotype: Text | null;
  readonly attributes: readonly Text[];
  readonly methods: readonly Text[];
}

/** Every label of a diagram, in reading order. */
export function labelsOfDiagram({ title, diagram }: DiagramBlock): readonly Text[] {
  return [title, ...labelsIn(diagram)].filter((label) => label !== null);
}

function labelsIn(diagram: Diagram): readonly (Text | null)[] {
  switch (diagram.kind) {
    case 'flowchart':
      return [...diagram.groups, ...diagram.nodes, ...diagram.edges].map(({ label }) => label);
    case 'sequence':
      return [...diagram.parties, ...diagram.steps].map(({ label }) => label);
    case 'chronology':
      return diagram.sections.flatMap(({ label, periods }) => [
        label,
        ...periods.flatMap((period) => [period.label, ...period.events]),
      ]);
    case 'schedule':
      return diagram.sections.flatMap(({ label, tasks }) => [label, ...tasks.map((task) => task.label)]);
    case 'classes':
      return [
        ...diagram.classes.flatMap(({ stereotype, label, attributes, methods }) => [
          stereotype,
          label,
          ...attributes,
          ...methods,
        ]),
        ...diagram.relations.map(({ label }) => label),
      ];
  }
}
