import type { MarkedStretch, Place, Shown } from './content-marks.ts';
import { finder, type Finder } from './finder.ts';
import { GO_ON } from './scan-content.ts';

/** What the names in a content stream stand for. */
export interface ContentNames {
  /** The number in a list of properties that the operands of `BDC` name; `null` for none. */
  readonly contentId: (properties: string) => number | null;
  /** Whether a name stands for a form whose content carries numbers of its own. */
  readonly isMarkedForm: (name: string) => boolean;
}

/** Where the reading of a content stream is. */
export interface MarksState {
  /** The content, a character for each byte. */
  readonly source: string;
  readonly names: ContentNames;
  readonly stretches: MarkedStretch[];
  readonly loose: Place[];
  readonly stack: OpenStretch[];
  /** Those of the stack that have a number or are artifacts. */
  readonly marks: OpenStretch[];
  /** How many states of the graphics are saved. */
  depth: number;
  looseStart: number;
  looseDepth: number;
  /** Where the path under way began; -1 for none. */
  path: number;
  font: number;
  /** Where to go on after the operator. */
  next: number;
  readonly nextNumber: Finder;
  readonly nextMark: Finder;
  readonly nextString: Finder;
  readonly nextTextEnd: Finder;
}

/** Marked content that hasn’t ended yet. `id` is `null` for an artifact, and for a stretch that is just described. */
export interface OpenStretch {
  readonly id: number | null;
  readonly isArtifact: boolean;
  readonly start: number;
  readonly from: number;
  readonly font: number;
  readonly within: readonly Place[];
  shown: Shown;
}

/** Where it begins. */
export function newState(source: string, names: ContentNames): MarksState {
  return {
    source,
    names,
    stretches: [],
    loose: [],
    stack: [],
    marks: [],
    depth: 0,
    looseStart: -1,
    looseDepth: 0,
    path: -1,
    font: -1,
    next: GO_ON,
    nextNumber: finder('/MCID', source),
    nextMark: finder('MC', source),
    nextString: finder('(', source),
    nextTextEnd: finder(TEXT_END, source),
  };
}

/** The end of a text, as Chromium writes it. */
export const TEXT_END = '\nET\n';

/** Whether what is shown in a stretch belongs to it. */
export function isMark({ id, isArtifact }: OpenStretch): boolean {
  return id !== null || isArtifact;
}
