import { latinText } from '../file/latin-text.ts';
import type { ContentMarks, MarkedStretch, Place, Shown } from './content-marks.ts';
import { isExtreme } from './extreme-numbers.ts';
import { finder, type Finder } from './finder.ts';
import { GO_ON, operatorCode, scanContent } from './scan-content.ts';

/** What the names in a content stream stand for. */
export interface ContentNames {
  /** The number in a list of properties that the operands of `BDC` name; `null` for none. */
  readonly contentId: (properties: string) => number | null;
  /** Whether a name stands for a form whose content carries numbers of its own. */
  readonly isMarkedForm: (name: string) => boolean;
}

/** Finds what is marked in a content stream (ISO 32000-1 §14.6), and what isn’t. Never throws. */
export function readContentMarks(content: Uint8Array, names: ContentNames): ContentMarks {
  const source = latinText(content);
  const state: State = {
    source,
    names,
    stretches: [],
    loose: [],
    stack: [],
    marks: [],
    artifacts: 0,
    depth: 0,
    saves: 0,
    isNested: false,
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
  const extremes: Place[] = [];
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
  const { stretches, loose, saves, isNested } = state;
  return { stretches, loose, extremes, saves, isNested };
}

interface State {
  /** The content, a character for each byte. */
  readonly source: string;
  readonly names: ContentNames;
  readonly stretches: MarkedStretch[];
  readonly loose: Place[];
  readonly stack: OpenStretch[];
  /** Those of the stack that have a number or are artifacts, and how many are artifacts. */
  readonly marks: OpenStretch[];
  artifacts: number;
  depth: number;
  saves: number;
  isNested: boolean;
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
interface OpenStretch {
  readonly id: number | null;
  readonly isArtifact: boolean;
  readonly start: number;
  readonly from: number;
  readonly font: number;
  readonly within: readonly Place[];
  shown: Shown;
}

type Step = (state: State, start: number, at: number) => void;

const STEPS: ReadonlyMap<number, Step> = new Map<number, Step>(
  Object.entries({
    BDC: begin,
    BMC: begin,
    EMC: end,
    BT: beginText,
    ET: endLoose,
    q: save,
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
    ...Object.fromEntries(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*'].map((name) => [name, paint])),
    ...Object.fromEntries(['Tj', 'TJ', "'", '"'].map((name) => [name, write])),
  } satisfies Record<string, Step>).map(([name, one]): [number, Step] => [operatorCode(name), one]),
);

function begin(state: State, start: number, at: number): void {
  endLoose(state, start);
  const written = writtenId(state.source, start, at);
  const operands = written === null ? state.source.slice(start, at) : '';
  const id = written ?? state.names.contentId(operands);
  const isArtifact = id === null && /^\/Artifact(?![^\s/<(])/u.test(operands);
  const around = state.stack.filter((open) => !isMark(open));
  const within = around.map((open) => ({ start: open.start, end: open.from }));
  const opened: OpenStretch = {
    id,
    isArtifact,
    start,
    from: at + 3,
    font: state.font,
    within,
    shown: 'nothing',
  };
  state.stack.push(opened);
  if (!isMark(opened)) return;
  state.marks.push(opened);
  if (isArtifact) state.artifacts += 1;
  if (state.artifacts > 0 && state.artifacts < state.marks.length) state.isNested = true;
}

/** Whether what is shown in a stretch belongs to it. */
function isMark({ id, isArtifact }: OpenStretch): boolean {
  return id !== null || isArtifact;
}

/** A text that is in one tag or artifact as a whole, or loose, needs no look at its letters; nearly all are. */
function beginText(state: State, start: number, at: number): void {
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
  const font = text.lastIndexOf('/', text.lastIndexOf(' Tf\n'));
  if (font !== -1) state.font = at + font;
  if (SHOWS_TEXT.some((operator) => text.includes(operator))) show(state, 'text', start);
  state.next = textEnd + TEXT_END.length;
}

/** Text may also begin and end without a letter, as it does around a piece of paper without words. */
const SHOWS_TEXT: readonly string[] = ['Tj', 'TJ'];

/** The end of a text, as Chromium writes it. */
export const TEXT_END = '\nET\n';

/** The number in properties that stand in the content itself, such as `<</MCID 3>>`, read from the bytes. */
export function writtenId(source: string, start: number, end: number): number | null {
  const id = /\/MCID\s*(\d+)/.exec(source.slice(start, end))?.[1];
  return id === undefined ? null : Number(id);
}

function end(state: State, start: number, at: number): void {
  endLoose(state, start);
  const open = state.stack.pop();
  if (open === undefined) return;
  if (state.marks.at(-1) === open) state.marks.pop();
  if (open.isArtifact) state.artifacts -= 1;
  const { id, isArtifact: _, ...stretch } = open;
  if (id !== null) state.stretches.push({ id, ...stretch, to: start, end: at + 3 });
}

function save(state: State): void {
  state.depth += 1;
  state.saves = Math.max(state.saves, state.depth);
}

function restore(state: State, start: number): void {
  if (state.depth === state.looseDepth) endLoose(state, start);
  state.depth -= 1;
}

function beginPath(state: State, start: number): void {
  if (state.path === -1) state.path = start;
}

function paint(state: State, start: number): void {
  show(state, 'lines', state.path === -1 ? start : state.path);
  state.path = -1;
}

function write(state: State, start: number): void {
  show(state, 'text', start);
}

function draw(state: State, start: number, at: number): void {
  const name = /^\/([^\s/<(]+)/u.exec(state.source.slice(start, at))?.[1] ?? '';
  if (state.names.isMarkedForm(name) && state.marks.length === 0) endLoose(state, start);
  else show(state, 'picture', start);
}

/** What is shown belongs to the innermost stretch with a number or to an artifact; else it is loose. */
function show(state: State, shown: Shown, start: number): void {
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

function endLoose(state: State, at: number): void {
  if (state.looseStart === -1) return;
  state.loose.push({ start: state.looseStart, end: at });
  state.looseStart = -1;
}
