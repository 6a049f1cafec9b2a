/** An element of an SVG, with the elements that are in it after it. */
interface SvgElement {
  readonly name: string;
  /** Number of the first element that no longer is in it. */
  end: number;
  /** The names that it takes other elements by, as `<use href="#a">` and `mask="url(#a)"` do. */
  readonly taken: readonly string[];
}

/**
 * How many elements a browser draws of an SVG, those that `<use>`, masks and patterns draw again counted each time; no
 * more than one above the limit. Ten lines that each draw the last one ten times are ten thousand million elements.
 */
export function weighSvg(svg: string, limit: number): number {
  // What an entity stands for is markup that isn’t there to be counted.
  if (/<!ENTITY/iu.test(svg)) return limit + 1;
  const { elements, ids } = readElements(svg);
  return new Scales(elements, ids, limit).weigh(0, elements.length);
}

/** Drawings hold drawings that hold drawings; nobody makes more storeys by hand or by program. */
const DEEPEST = 40;

/** Weighs ranges of elements; what was weighed is kept, and nothing is weighed beyond the limit. */
class Scales {
  private readonly weights = new Map<string, number>();
  private steps = 0;
  private depth = 0;
  private readonly elements: readonly SvgElement[];
  private readonly ids: ReadonlyMap<string, number>;
  private readonly limit: number;

  constructor(elements: readonly SvgElement[], ids: ReadonlyMap<string, number>, limit: number) {
    this.elements = elements;
    this.ids = ids;
    this.limit = limit;
  }

  weigh(start: number, end: number): number {
    let weight = 0;
    for (let at = start; at < end && weight <= this.limit; at += 1) {
      // Groups in groups that are each drawn again are walked again for each.
      this.steps += 1;
      if (this.steps > 8 * this.limit) return this.limit + 1;
      weight += 1;
      for (const id of this.elements[at]?.taken ?? []) weight += this.weightOf(id);
    }
    return Math.min(weight, this.limit + 1);
  }

  private weightOf(id: string): number {
    const known = this.weights.get(id);
    if (known !== undefined) return known;
    const at = this.ids.get(id);
    const element = at === undefined ? undefined : this.elements[at];
    // Gradients cost nothing to speak of, and hold no drawings.
    if (at === undefined || element === undefined || /gradient$/iu.test(element.name)) return 0;
    if (this.depth === DEEPEST) return this.limit + 1;
    // Browsers draw nothing that draws itself.
    this.weights.set(id, 0);
    this.depth += 1;
    const weight = this.weigh(at, element.end);
    this.depth -= 1;
    this.weights.set(id, weight);
    return weight;
  }
}

const TAG = /<!--|<!\[CDATA\[|<(\/?)([A-Za-z_][\w:.-]*)/gu;
/** An attribute with its value, or, where none is, whatever is there. */
const ATTRIBUTE = /\s*([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')|\s*([^\s>="']+|[="'])/uy;
const REFERENCE = /url\(\s*["']?#([^"')\s]+)/gu;

function readElements(svg: string): {
  readonly elements: readonly SvgElement[];
  readonly ids: ReadonlyMap<string, number>;
} {
  const elements: SvgElement[] = [];
  const ids = new Map<string, number>();
  const open: SvgElement[] = [];
  TAG.lastIndex = 0;
  for (let tag = TAG.exec(svg); tag !== null; tag = TAG.exec(svg)) {
    const name = tag[2];
    if (name === undefined) {
      const end = svg.indexOf(tag[0] === '<!--' ? '-->' : ']]>', TAG.lastIndex);
      if (end === -1) break;
      TAG.lastIndex = end;
      continue;
    }
    if (tag[1] === '/') {
      const closed = open.pop();
      if (closed !== undefined) closed.end = elements.length;
      continue;
    }
    const { id, taken, isEmpty, end } = readAttributes(svg, TAG.lastIndex);
    const element = { name, end: elements.length + 1, taken };
    if (id !== null && !ids.has(id)) ids.set(id, elements.length);
    elements.push(element);
    if (!isEmpty) open.push(element);
    TAG.lastIndex = end;
  }
  for (const element of open) element.end = elements.length;
  return { elements, ids };
}

interface Attributes {
  readonly id: string | null;
  readonly taken: readonly string[];
  readonly isEmpty: boolean;
  readonly end: number;
}

function readAttributes(svg: string, start: number): Attributes {
  const taken: string[] = [];
  let id: string | null = null;
  let isEmpty = false;
  let end = start;
  ATTRIBUTE.lastIndex = start;
  for (let match = ATTRIBUTE.exec(svg); match !== null; match = ATTRIBUTE.exec(svg)) {
    end = ATTRIBUTE.lastIndex;
    isEmpty = match[4]?.endsWith('/') === true;
    const value = match[2] ?? match[3] ?? '';
    if (match[1] === 'id') id = value;
    if (/^(?:xlink:)?href$/u.test(match[1] ?? '') && value.startsWith('#')) taken.push(value.slice(1));
    for (const reference of value.matchAll(REFERENCE)) taken.push(reference[1] ?? '');
  }
  return { id, taken, isEmpty, end };
}
