import { numbersUnder, referenceIn, valueIn } from '../file/entry-values.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import type { PdfObject } from '../file/pdf-object.ts';
import { latinText } from '../file/text-string.ts';
import { AS_IT_IS, type Box, type Matrix, UNBOUNDED, around, moved, shared, within } from '../../text/box.ts';
import { drawnContent, isDrawing, ownerIn, type PageContent } from './page-content.ts';
import { finder, TEXT_END, writtenId } from './read-content-marks.ts';
import { GO_ON, PAINTING, byOperator, operatorCode, scanContent } from './scan-content.ts';

/** What a name that `Do` draws stands for. */
export interface DrawnObject {
  /** To the space in which it is drawn. */
  readonly matrix: Matrix;
  readonly box: Box;
  /** The content of a form, and what names stand for in it; `null` for a picture. */
  readonly form: DrawnForm | null;
}

/** A content stream. */
export interface DrawnForm {
  /** The number of the object that its ranges are numbered in: its own, or that of the page or form that it is drawn on. */
  readonly owner: number;
  readonly content: Uint8Array;
  readonly objectOf: (name: string) => DrawnObject | null;
}

/**
 * Where the figures and formulas in a page’s content are, by the keys of their ranges, in the units of the page. Paths count by
 * their points and letters by their size, since Chromium places nearly each of them by itself; a clip counts by the box around it.
 */
export function figureBoxes(page: DrawnForm): ReadonlyMap<string, Box> {
  const boxes = new Map<string, Box>();
  draw(page, { matrix: AS_IT_IS, clip: UNBOUNDED }, 0, boxes);
  return boxes;
}

/** What tells a range from others on its page, by what it is numbered in and its number. */
export function rangeKey(owner: number, id: number): string {
  return `${owner} ${id}`;
}

/** Forms are in each other three deep at most in what Chromium prints. */
const DEEPEST = 12;

/** What `q` keeps and `Q` brings back. */
interface Graphics {
  readonly matrix: Matrix;
  readonly clip: Box;
}

interface State {
  graphics: Graphics;
  readonly saved: Graphics[];
  /** The numbers of the ranges that are open, `null` for what is no figure. */
  readonly open: (number | null)[];
  path: Box | null;
  isClip: boolean;
  text: Matrix;
  fontSize: number;
}

function draw(form: DrawnForm, graphics: Graphics, depth: number, boxes: Map<string, Box>): void {
  const { content } = form;
  const source = latinText(content);
  const state = startWith(graphics);
  const show = (box: Box | null, matrix: Matrix): void => {
    const id = state.open.at(-1) ?? null;
    const key = rangeKey(form.owner, id ?? 0);
    const seen = box === null ? null : shared(moved(box, matrix), state.graphics.clip);
    if (id !== null && seen !== null) boxes.set(key, around(boxes.get(key) ?? null, seen));
  };
  const drawObject = (name: string): void => {
    const object = depth < DEEPEST ? form.objectOf(name) : null;
    if (object === null) return;
    const matrix = within(object.matrix, state.graphics.matrix);
    show(object.box, matrix);
    const clip = shared(moved(object.box, matrix), state.graphics.clip);
    if (object.form !== null && clip !== null) draw(object.form, { matrix, clip }, depth + 1, boxes);
  };
  const passText = textPasser(source);
  scanContent(
    content,
    (code, start, at) => {
      const isInside = isInFigure(state);
      if (code === BT && !isInside) return passText(at);
      const step = STEPS.get(code) ?? (isInside ? STEPS_OF_TEXT.get(code) : undefined);
      if (step !== undefined) step(state, numbersIn(source, start, at), show);
      else if (code === BDC || code === BMC) state.open.push(figureId(source, start, at));
      else if (code === DO) drawObject(/\/([^\s/<(]+)/u.exec(source.slice(start, at))?.[1] ?? '');
      return GO_ON;
    },
    () => undefined,
  );
}

function startWith(graphics: Graphics): State {
  return { graphics, saved: [], open: [], path: null, isClip: false, text: AS_IT_IS, fontSize: 0 };
}

/** Most of a page is text in which nothing begins or ends: gives where to go on behind it. */
function textPasser(source: string): (at: number) => number {
  const nextEnd = finder(TEXT_END, source);
  const nextMark = finder('MC', source);
  const nextString = finder('(', source);
  return (at) => {
    const end = nextEnd(at);
    return end < nextMark(at) && end < nextString(at) ? end + TEXT_END.length : GO_ON;
  };
}

const isInFigure = ({ open }: State): boolean => (open.at(-1) ?? null) !== null;

/** Chromium names the type of the element before the number, as in `/Figure <</MCID 3>>BDC`. */
function figureId(source: string, start: number, at: number): number | null {
  return source.startsWith('/F', start) && /^\/(?:Figure|Formula)\b/u.test(source.slice(start, at))
    ? writtenId(source, start, at)
    : null;
}

const BT = operatorCode('BT');
const BDC = operatorCode('BDC');
const BMC = operatorCode('BMC');
const DO = operatorCode('Do');

/** The operands; what is no number, such as the name of a font, is `NaN`. */
function numbersIn(source: string, start: number, end: number): readonly number[] {
  return source.slice(start, end).trim().split(/\s+/u).map(Number);
}

type Step = (
  state: State,
  operands: readonly number[],
  show: (box: Box | null, matrix: Matrix) => void,
) => void;

/** The last point of a curve and those that bend it: it stays among them. */
const addPoints: Step = (state, operands) => {
  for (let at = 0; at + 1 < operands.length; at += 2)
    addPoint(state, operands[at] ?? 0, operands[at + 1] ?? 0);
};

function addPoint(state: State, x: number, y: number): void {
  state.path = around(state.path, [x, y, x, y]);
}

const paint: Step = (state, _operands, show) => {
  show(state.path, state.graphics.matrix);
  endPath(state);
};

/** A path that clips does so once it is painted, or left unpainted (§8.5.4). */
function endPath(state: State): void {
  const { graphics, path } = state;
  if (state.isClip && path !== null) {
    const clip = shared(moved(path, graphics.matrix), graphics.clip);
    state.graphics = { ...graphics, clip: clip ?? NOWHERE };
  }
  state.path = null;
  state.isClip = false;
}

/** Nothing lies in it. */
const NOWHERE: Box = [Infinity, Infinity, -Infinity, -Infinity];

const write: Step = ({ text, fontSize, graphics }, _operands, show) => {
  show([0, -DESCENT * fontSize, WIDTH * fontSize, ASCENT * fontSize], within(text, graphics.matrix));
};

/** Of a usual letter, in sizes of its font. */
const DESCENT = 0.25;
const WIDTH = 0.6;
const ASCENT = 0.9;

const move: Step = (state, [x = 0, y = 0]) => {
  state.text = within([1, 0, 0, 1, x, y], state.text);
};

const clip: Step = (state) => {
  state.isClip = true;
};

const STEPS = byOperator<Step>({
  q: (state) => {
    state.saved.push(state.graphics);
  },
  Q: (state) => {
    state.graphics = state.saved.pop() ?? state.graphics;
  },
  cm: (state, operands) => {
    state.graphics = { ...state.graphics, matrix: within(matrixOf(operands), state.graphics.matrix) };
  },
  EMC: (state) => {
    state.open.pop();
  },
  re: (state, [x = 0, y = 0, width = 0, height = 0]) => {
    addPoint(state, x, y);
    addPoint(state, x + width, y + height);
  },
  W: clip,
  'W*': clip,
  n: endPath,
  ...Object.fromEntries(['m', 'l', 'c', 'v', 'y'].map((name) => [name, addPoints])),
  ...Object.fromEntries(PAINTING.map((name) => [name, paint])),
});

/** A text of Chromium’s, with its font and its place, is part of one range; only in figures does it matter where letters are. */
const STEPS_OF_TEXT = byOperator<Step>({
  BT: (state) => {
    state.text = AS_IT_IS;
  },
  Tf: (state, [, size = 0]) => {
    state.fontSize = size;
  },
  Tm: (state, operands) => {
    state.text = matrixOf(operands);
  },
  Td: move,
  TD: move,
  Tj: write,
  TJ: write,
});

/** The matrix that six numbers stand for. */
function matrixOf([a = 1, b = 0, c = 0, d = 1, e = 0, f = 0]: readonly number[]): Matrix {
  return [a, b, c, d, e, f];
}

/** A content stream with what the names in its resources stand for. */
export function drawnForm(
  { content, resources }: Pick<PageContent, 'content' | 'resources'>,
  owner: number,
  file: PdfFile,
): DrawnForm {
  const objects = file.dictionary(resources, 'XObject');
  return {
    owner,
    content,
    objectOf: (name) => {
      const number = referenceIn(objects, name) ?? owner;
      return drawnObject(valueIn(objects, name, file), number, { owner, resources }, file);
    },
  };
}

function drawnObject(
  stream: PdfObject | null,
  number: number,
  around: Pick<PageContent, 'owner' | 'resources'>,
  file: PdfFile,
): DrawnObject | null {
  if (stream?.kind !== 'stream') return null;
  const { head } = stream;
  if (!isDrawing(stream, file)) return { matrix: matrixOf([]), box: PICTURE, form: null };
  const [left = 0, bottom = 0, right = 0, top = 0] = numbersUnder(head, 'BBox', file);
  const own = file.dictionary(head, 'Resources') ?? around.resources;
  return {
    matrix: matrixOf(numbersUnder(head, 'Matrix', file)),
    box: [left, bottom, right, top],
    form: drawnForm(
      { content: drawnContent(stream, file), resources: own },
      ownerIn(stream, number, around.owner, file),
      file,
    ),
  };
}

/** A picture fills the unit square (ISO 32000-1 §8.9.5). */
const PICTURE: Box = [0, 0, 1, 1];
