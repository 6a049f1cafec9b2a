import { latinText } from '../file/text-string.ts';
import { isExtreme, byOperator, GO_ON, PAINTING, scanContent, type PlaceInContent } from './scan-content.ts';

/** Finds what is marked in a content stream (ISO 32000-1 §14.6), and what isn’t. Never throws. */
export function readContentMarks(content: Uint8Array, names: ContentNames): ContentMarks {
  const source = latinText(content);
  const state = newState(source, names);
  const extremes: PlaceInContent[] = [];
  scanContent(
    content,
    (code, start, at) => {
      state.next = GO_ON;
      STEPS.get(code)?.(state, start, at);
      return state.next;
    },
    (start, end) => {
      if (isExtreme(content, start, end)) extremes.push({ start, end });
    },
  );
  endLoose(state, content.length);
  const { ranges, loose } = state;
  return { ranges, loose, extremes };
}

type Step = (state: MarksState, start: number, at: number) => void;

const STEPS = byOperator<Step>({
  BDC: begin,
  BMC: begin,
  EMC: end,
  BT: beginText,
  ET: endLoose,
  q: (state) => {
    state.depth += 1;
  },
  Q: restore,
  m: beginPath,
  re: beginPath,
  n: (state) => {
    state.path = -1;
  },
  Tf: (state, start) => {
    state.font = start;
  },
  Do: draw,
  sh: (state, start) => show(state, 'lines', start),
  BI: (state, start) => show(state, 'picture', start),
  ...Object.fromEntries(PAINTING.map((name) => [name, paint])),
  ...Object.fromEntries(['Tj', 'TJ', "'", '"'].map((name) => [name, write])),
});

function begin(state: MarksState, start: number, at: number): void {
  endLoose(state, start);
  const written = writtenId(state.source, start, at);
  const operands = written === null ? state.source.slice(start, at) : '';
  const id = written ?? state.names.contentId(operands);
  const isArtifact = id === null && /^\/Artifact(?![^\s/<(])/u.test(operands);
  const opened: OpenRange = {
    id,
    isArtifact,
    start,
    from: at + 3,
    font: state.font,
    within: id === null ? [] : wrappersOf(state.stack.slice(-MOST_WRAPPERS)),
    shown: 'nothing',
  };
  state.stack.push(opened);
  if (isMark(opened)) state.marks.push(opened);
}

/** Nobody wraps content deeper to say what is read in its place. */
const MOST_WRAPPERS = 8;

function wrappersOf(open: readonly OpenRange[]): readonly PlaceInContent[] {
  return open.filter((one) => !isMark(one)).map(({ start, from }) => ({ start, end: from }));
}

/** A text that is in one tag or artifact as a whole, or loose, needs no look at its letters; nearly all are. */
function beginText(state: MarksState, start: number, at: number): void {
  const { source, stack } = state;
  const inside = stack.at(-1);
  const isKnown = inside !== undefined && (inside.id !== null || inside.isArtifact);
  const nextMark = isKnown ? state.nextNumber : state.nextMark;
  const textEnd = state.nextTextEnd(at);
  if (textEnd === Number.POSITIVE_INFINITY || nextMark(at) < textEnd || state.nextString(at) < textEnd) {
    endLoose(state, start);
    return;
  }
  const text = source.slice(at, textEnd + 1);
  if (endsMore(text)) {
    endLoose(state, start);
    return;
  }
  const font = text.lastIndexOf('/', text.lastIndexOf(' Tf\n'));
  if (font !== -1) state.font = at + font;
  if (SHOWS_TEXT.some((operator) => text.includes(operator))) show(state, 'text', start);
  state.next = textEnd + TEXT_END.length;
}

/** Whether something ends in a text that began before it, so that this is more than one text. */
function endsMore(text: string): boolean {
  return text.includes('EMC') && text.match(/EMC/gu)?.length !== text.match(/B[DM]C/gu)?.length;
}

/** Text may also begin and end without a letter, as it does around a piece of paper without words. */
const SHOWS_TEXT: readonly string[] = ['Tj', 'TJ'];

/** The number in properties that are in the content itself, such as `<</MCID 3>>`, read from the bytes. */
export function writtenId(source: string, start: number, end: number): number | null {
  const id = /\/MCID\s*(\d+)/.exec(source.slice(start, end))?.[1];
  return id === undefined ? null : Number(id);
}

function end(state: MarksState, start: number): void {
  endLoose(state, start);
  const open = state.stack.pop();
  if (open === undefined) return;
  if (state.marks.at(-1) === open) state.marks.pop();
  const { id, from, font, within, shown } = open;
  if (id !== null) state.ranges.push({ id, start: open.start, from, to: start, shown, font, within });
}

function restore(state: MarksState, start: number): void {
  if (state.depth === state.looseDepth) endLoose(state, start);
  state.depth -= 1;
}

function beginPath(state: MarksState, start: number): void {
  if (state.path === -1) state.path = start;
}

function paint(state: MarksState, start: number): void {
  show(state, 'lines', state.path === -1 ? start : state.path);
  state.path = -1;
}

function write(state: MarksState, start: number): void {
  show(state, 'text', start);
}

function draw(state: MarksState, start: number, at: number): void {
  const name = /^\/([^\s/<(]+)/u.exec(state.source.slice(start, at))?.[1] ?? '';
  if (state.names.isMarkedForm(name) && state.marks.length === 0) endLoose(state, start);
  else show(state, 'picture', start);
}

/** What is shown belongs to the innermost stretch with a number or to an artifact; else it is loose. */
function show(state: MarksState, shown: Shown, start: number): void {
  const open = state.marks.at(-1);
  if (open !== undefined) {
    if (WEIGHTS[open.shown] < WEIGHTS[shown]) open.shown = shown;
    return;
  }
  if (state.looseStart !== -1) return;
  state.looseStart = start;
  state.looseDepth = state.depth;
}

const WEIGHTS: Readonly<Record<Shown, number>> = { nothing: 0, lines: 1, picture: 2, text: 3 };

function endLoose(state: MarksState, at: number): void {
  if (state.looseStart === -1) return;
  state.loose.push({ start: state.looseStart, end: at });
  state.looseStart = -1;
}

/** What the names in a content stream stand for. */
export interface ContentNames {
  /** The number in a list of properties that the operands of `BDC` name; `null` for none. */
  readonly contentId: (properties: string) => number | null;
  /** Whether a name stands for a form whose content carries numbers of its own. */
  readonly isMarkedForm: (name: string) => boolean;
}

/** Where the reading of a content stream is. */
interface MarksState {
  /** The content, a character for each byte. */
  readonly source: string;
  readonly names: ContentNames;
  readonly ranges: MarkedRange[];
  readonly loose: PlaceInContent[];
  readonly stack: OpenRange[];
  /** Those of the stack that have a number or are artifacts. */
  readonly marks: OpenRange[];
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

/** Marked content that hasn’t ended yet. `id` is `null` for an artifact, and for a range that is just described. */
interface OpenRange {
  readonly id: number | null;
  readonly isArtifact: boolean;
  readonly start: number;
  readonly from: number;
  readonly font: number;
  readonly within: readonly PlaceInContent[];
  shown: Shown;
}

/** Where it begins. */
function newState(source: string, names: ContentNames): MarksState {
  return {
    source,
    names,
    ranges: [],
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

/** Whether what is shown in a range belongs to it. */
function isMark({ id, isArtifact }: OpenRange): boolean {
  return id !== null || isArtifact;
}

/** Gives where something is next in a source, at or after an offset; `Infinity` for nowhere. */
type Finder = (from: number) => number;

/**
 * Looks for a text from offsets that only grow. Remembers what it found, so that all questions together take no longer than
 * one way through the source.
 */
export function finder(text: string, source: string): Finder {
  let place = -1;
  return (from) => {
    if (place < from) place = source.indexOf(text, from);
    if (place === -1) place = Number.POSITIVE_INFINITY;
    return place;
  };
}

/** What a range of marked content shows. */
export type Shown = 'nothing' | 'lines' | 'picture' | 'text';

/** A range of content that carries a number. */
export interface MarkedRange {
  readonly id: number;
  /** Where the operands of `BDC` begin. */
  readonly start: number;
  /** What is between `BDC` and `EMC`. */
  readonly from: number;
  readonly to: number;
  readonly shown: Shown;
  /** Where the operands of the last `Tf` before it are; -1 for none. */
  readonly font: number;
  /** The operands of what it is in that has no number and is no artifact. */
  readonly within: readonly PlaceInContent[];
}

/** What the content of a page, or of a form on it, is made of. */
export interface ContentMarks {
  readonly ranges: readonly MarkedRange[];
  /** What shows something and is neither tagged nor an artifact; it may be wrapped as it is. */
  readonly loose: readonly PlaceInContent[];
  /** Numbers that PDF/A-2 doesn’t allow. */
  readonly extremes: readonly PlaceInContent[];
}
