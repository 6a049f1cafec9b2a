import type { ChartKind } from '../../markdown/charts/chart.ts';
import type { Task } from '../../markdown/diagrams/diagram.ts';

/** What drawings and their descriptions say by themselves. */
export interface FigureWords {
  readonly charts: Readonly<Record<ChartKind, string>>;
  readonly flowchart: string;
  readonly sequence: string;
  readonly chronology: string;
  readonly schedule: string;
  readonly classes: string;
  /** What becomes of tasks. */
  readonly states: Readonly<Record<Task['state'], string>>;
  /** How a class hangs at another: of its kind, keeping what it promises, a part of it, belonging to it. */
  readonly relations: Readonly<Record<'kind' | 'promise' | 'part' | 'belonging', string>>;
  /** Between a name and what is said of it, at the end of a sentence, between the items of a list. */
  readonly colon: string;
  readonly stop: string;
  readonly comma: string;
  /** A sentence that names the unit of all figures. */
  readonly unit: (unit: string) => string;
  readonly noFigures: string;
  readonly course: (course: Course) => string;
  /** Where the states of a diagram begin and end. */
  readonly start: string;
  readonly end: string;
  readonly note: (names: string) => string;
  /** Where a frame around messages ends. */
  readonly frameEnd: string;
  /** Mermaid’s words for frames, by themselves. */
  readonly frames: ReadonlyMap<string, string>;
}

/** Where a series begins and ends, and its extremes, each written with its place. */
export interface Course {
  readonly count: number;
  readonly first: string;
  readonly last: string;
  readonly least: string;
  readonly most: string;
}
