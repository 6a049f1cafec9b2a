import { AS_IT_IS, type Box, type Matrix, UNBOUNDED, around, moved, within } from '../../text/box.ts';

/** How far a formula would paint beside the space that it has. */
export interface Outside {
  readonly kind: 'outside';
  readonly ems: number;
  readonly side: 'to the left of' | 'to the right of' | 'above' | 'below';
}

/** How much wider a box has to be for what leans out of it. */
interface Leaning {
  readonly kind: 'inside';
  readonly left: number;
  readonly right: number;
}

/** In thousandths of an em: so far letters may lean out of their box. The theme cuts off what is farther out. */
const FREE = 120;
/** In a text face, or under a wide accent, they lean out farther at the sides, and get the space for it. */
const WIDENED = 350;

/** Compares what a drawing paints with its own box. */
export function leaningOut(drawing: string, [left, top, right, bottom]: Box): Leaning | Outside {
  const painted = paintedBox(drawing) ?? [left, top, left, top];
  const [atLeft, atRight] = [left - painted[0], painted[2] - right];
  const sides = [
    { side: 'to the left of', by: atLeft, most: WIDENED },
    { side: 'to the right of', by: atRight, most: WIDENED },
    { side: 'above', by: top - painted[1], most: FREE },
    { side: 'below', by: painted[3] - bottom, most: FREE },
  ] as const;
  const [farthest] = sides.filter(({ by, most }) => most < by).toSorted((one, other) => other.by - one.by);
  if (farthest !== undefined)
    return { kind: 'outside', ems: Math.ceil(farthest.by / 100) / 10, side: farthest.side };
  return { kind: 'inside', left: beyondFree(atLeft), right: beyondFree(atRight) };
}

function beyondFree(by: number): number {
  return Math.max(0, Math.ceil(by - FREE));
}

/**
 * The box around all that a drawing of MathJax paints, in the units of its `viewBox`; `null` for nothing. Curves count by the points that
 * bend them. What can’t be measured counts as painted everywhere.
 */
function paintedBox(drawing: string): Box | null {
  // What is in a drawing inside of this one is cut off at its edges, and has no matrix.
  const open: (Matrix | null)[] = [AS_IT_IS];
  let painted: Box | null = null;
  for (const [, slash, name = '', written = '', text = ''] of drawing.matchAll(TAG)) {
    const outer = open.at(-1) ?? null;
    if (slash === '/') open.pop();
    else if (outer === null) open.push(null);
    else {
      const read = attributesIn(written);
      const matrix = within(matrixOf(read('transform')), outer);
      const box = boxOf(name, read, text);
      if (box !== null) painted = around(painted, moved(box, matrix));
      open.push(name === 'svg' ? null : matrix);
    }
  }
  return painted === null || painted.every(Number.isFinite) ? painted : UNBOUNDED;
}

/** Every element of MathJax’s has a closing tag. */
const TAG = /<(\/?)([\w:-]+)((?: [\w:-]+="[^"]*")*)>([^<]*)/gu;

/** What gives an attribute of an element, empty for one that it hasn’t got. */
function attributesIn(written: string): (key: string) => string {
  const found = Array.from(
    written.matchAll(/ ([\w:-]+)="([^"]*)"/gu),
    ([, key = '', value = '']) => [key, value] as const,
  );
  const byKey = new Map(found);
  return (key) => byKey.get(key) ?? '';
}

/** Of a list of `transform`s; of numbers that are none where one isn’t known. */
function matrixOf(transforms: string): Matrix {
  return [...transforms.matchAll(/([a-z]+)\(([^)]*)\)/giu)].reduce<Matrix>(
    (outer, [, name, written = '']) => {
      const [x = 0, y] = written.split(/[\s,]+/u).map(Number);
      if (name === 'translate') return within([1, 0, 0, 1, x, y ?? 0], outer);
      return name === 'scale' ? within([x, 0, 0, y ?? x, 0, 0], outer) : UNKNOWN;
    },
    AS_IT_IS,
  );
}

const UNKNOWN: Matrix = [NaN, NaN, NaN, NaN, NaN, NaN];

/** What an element paints by itself, before it is moved. */
function boxOf(name: string, read: (key: string) => string, text: string): Box | null {
  const number = (key: string): number => Number.parseFloat(read(key) || '0');
  const half = number('stroke-width') / 2;
  switch (name) {
    case 'g':
      return null;
    case 'path':
      return boxOfPath(read('d'));
    case 'line':
      return around(
        [number('x1'), number('y1'), number('x1'), number('y1')],
        [number('x2'), number('y2'), number('x2'), number('y2')],
      );
    case 'text':
      return boxOfText(text, number('font-size'));
    case 'rect':
    case 'svg': {
      const [x, y, width, height] = [number('x'), number('y'), number('width'), number('height')];
      return width <= 0 || height <= 0 ? null : [x - half, y - half, x + width + half, y + height + half];
    }
    default:
      return UNBOUNDED;
  }
}

/** MathJax’s outlines are lines and curves between places in the space of the letter. */
function boxOfPath(path: string): Box | null {
  if (/[^MLCZ\s\d.,-]/u.test(path)) return UNBOUNDED;
  const numbers = (path.match(/-?[\d.]+/gu) ?? []).map(Number);
  const across = numbers.filter((_, at) => at % 2 === 0);
  const down = numbers.filter((_, at) => at % 2 === 1);
  if (numbers.length === 0) return null;
  return [Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down)];
}

/** Of letters that MathJax has no outlines for, which it takes for as wide as this at the least, in ems of its own faces. */
const NARROWEST = 600;

function boxOfText(text: string, size: number): Box {
  return [0, -0.85 * size, NARROWEST * Array.from(text).length, 0.25 * size];
}
