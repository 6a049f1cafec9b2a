import { dataOfAddress } from './data-address.ts';
import { MOST_PIXELS, pictureFacts } from './picture-facts.ts';
import { type Paints, readSvg, type SvgContent, type SvgElement } from './read-svg.ts';
import { decodeSvg, withoutDeclarations } from './svg-prolog.ts';

/**
 * How many elements a browser draws of an SVG, those that `<use>`, masks, markers and the like draw again counted each time;
 * no more than one above the limit. Ten lines that each draw the last one ten times are ten thousand million elements. What
 * takes something in a way that isn’t seen here is above any limit. Throws `XmlFault`.
 */
export function weighSvg(svg: string, limit: number, storey = 0): number {
  const content = readSvg(svg);
  if (content.isHidden || storey > DEEPEST) return limit + 1;
  return new Scales(content, limit, storey).weigh(0, content.elements.length);
}

/** Drawings hold drawings that hold drawings; nobody makes more storeys by hand or by program. */
const DEEPEST = 40;

/** Each step of a filter goes over all pixels. */
const WEIGHT_OF_FILTER_STEP = 30;

/** Weighs ranges of elements; what was weighed is kept, and nothing is weighed beyond the limit. */
class Scales {
  private readonly weights = new Map<string, number>();
  private readonly open = new Set<string>();
  private steps = 0;
  /** How often something was left out because it draws itself. */
  private circles = 0;
  private readonly content: SvgContent;
  private readonly limit: number;
  private readonly storey: number;
  private readonly mostCorners: number;

  constructor(content: SvgContent, limit: number, storey: number) {
    this.content = content;
    this.limit = limit;
    this.storey = storey;
    this.mostCorners = content.elements.reduce((most, { corners }) => Math.max(most, corners), 0);
  }

  weigh(start: number, end: number): number {
    let weight = 0;
    for (let at = start; at < end && weight <= this.limit; at += 1) {
      const element = this.content.elements[at];
      // Groups in groups that are each drawn again are walked again for each.
      this.steps += 1;
      if (this.steps > 8 * this.limit) return this.limit + 1;
      weight += element === undefined ? 0 : this.weightOfElement(element);
    }
    return Math.min(weight, this.limit + 1);
  }

  private weightOfElement({ names, parts, taken, paints, corners }: SvgElement): number {
    let weight = names[0]?.startsWith('fe') === true ? WEIGHT_OF_FILTER_STEP : 1;
    const bySheet = ['*', ...names].flatMap((name) => this.content.taken.get(name) ?? []);
    for (const address of [...taken, ...bySheet]) weight += this.weightOf(address);
    const sheets = this.content.paints;
    weight += this.weightOfPaints(paints, corners) + this.weightOfPaints(sheets, corners);
    if (parts.length === 0) return weight;
    const each = 1 + this.weightOfPaints(paints, this.mostCorners);
    for (const address of parts) weight += each * this.weightOf(address);
    return weight;
  }

  private weightOfPaints(paints: Paints, corners: number): number {
    let weight = 0;
    for (const [property, address] of paints)
      weight += this.weightOf(address) * (/^marker(?:-mid)?$/u.test(property) ? corners : 1);
    return weight;
  }

  private weightOf(address: string): number {
    const known = this.weights.get(address);
    if (known !== undefined) return known;
    // Browsers draw nothing that draws itself; what was weighed without it may weigh more elsewhere.
    if (this.open.has(address)) this.circles += 1;
    if (this.open.has(address)) return 0;
    if (this.open.size === DEEPEST) return this.limit + 1;
    const before = this.circles;
    this.open.add(address);
    const weight = this.weightOfTarget(address);
    this.open.delete(address);
    if (before === this.circles || this.open.size === 0) this.weights.set(address, weight);
    return weight;
  }

  private weightOfTarget(address: string): number {
    const data = dataOfAddress(address);
    if (data !== null) return this.weightOfData(data.type, data.bytes);
    const at = this.numberOf(address);
    const element = at === undefined ? undefined : this.content.elements[at];
    // Gradients cost nothing to speak of, and hold no drawings.
    if (
      at === undefined ||
      element === undefined ||
      /^(?:linear|radial)Gradient$/u.test(element.names[0] ?? '')
    )
      return 0;
    return this.weigh(at, element.end);
  }

  private numberOf(address: string): number | undefined {
    const id = /#([^]*)/u.exec(address)?.[1];
    if (id === undefined) return undefined;
    const { ids } = this.content;
    return ids.get(id) ?? ids.get(decodedId(id));
  }

  private weightOfData(type: string, bytes: Uint8Array): number {
    if (type === 'image/svg+xml') {
      const svg = withoutDeclarations(decodeSvg(bytes).replace(/[^>]*$/u, ''), bytes.length);
      return svg === null ? this.limit + 1 : weighSvg(svg, this.limit, this.storey + 1);
    }
    const { width = 0, height = 0 } = pictureFacts(bytes)?.size ?? {};
    const isSeen = /^(?:(?:image|font)\/|application\/(?:[\w.-]*font|octet-stream))/u.test(type);
    return isSeen && width * height <= MOST_PIXELS ? 1 : this.limit + 1;
  }
}

function decodedId(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
