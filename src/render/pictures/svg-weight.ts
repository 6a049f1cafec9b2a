import { withoutCssEscapes } from '../../text/css-escapes.ts';
import { type XmlTag, readXml } from '../../text/parse-xml.ts';
import { addressesInCss, dataOfAddress, plainAddress } from './data-address.ts';
import { MOST_PIXELS, pictureFacts } from './picture-facts.ts';
import { decodeSvg, withoutDeclarations } from './svg-prolog.ts';

/** An element of an SVG, with the elements that are in it after it. */
interface SvgElement {
  /** Its tag, each class with a point before it, its id with a number sign: what selectors call it. */
  readonly names: readonly string[];
  /** Number of the first element that no longer is in it. */
  readonly end: number;
  /** The parts that it draws, as `<use href="#a">` does. */
  readonly parts: readonly string[];
  /** What else it takes by address: masks, filters, pictures. */
  readonly taken: readonly string[];
  readonly paints: Paints;
  /** At most so many corners, at each of which a marker is drawn. */
  readonly corners: number;
}

/** Addresses of patterns and markers by property: an element hands them on to all in it, and to the parts that it draws. */
type Paints = ReadonlyMap<string, string>;

/** An SVG as far as it says what is drawn. */
interface SvgContent {
  readonly elements: readonly SvgElement[];
  /** Numbers of elements by their ids. */
  readonly ids: ReadonlyMap<string, number>;
  /** What its style sheets set, in whatever rule. */
  readonly paints: Paints;
  /** What else they take by address, by the names of elements, `*` for any. */
  readonly taken: ReadonlyMap<string, readonly string[]>;
  /** Whether something is taken that isn’t seen here: by animation, by values of one’s own, by sheets in addresses. */
  readonly isHidden: boolean;
}

/** Reads an SVG. Throws `XmlFault`. */
function readSvg(svg: string): SvgContent {
  const elements: (SvgElement & { end: number })[] = [];
  const ids = new Map<string, number>();
  const open: (typeof elements)[number][] = [];
  let [css, isHidden] = ['', /<\?xml-stylesheet\b/iu.test(svg)];
  readXml(svg, {
    open: (tag) => {
      const id = valueOf(tag, 'id');
      if (!ids.has(id)) ids.set(id, elements.length);
      const declared = declarationsOf(tag);
      isHidden ||= HIDING.test(declared) || animatesAddress(tag);
      const element = elementOf(tag, declared, open.at(-1)?.paints ?? NONE);
      open.push({ ...element, end: elements.length + 1 });
      elements.push(...open.slice(-1));
    },
    close: () => {
      const closed = open.pop();
      if (closed !== undefined) closed.end = elements.length;
    },
    text: (text) => {
      if (open.at(-1)?.names[0] === 'style') css += text;
    },
  });
  const sheet = withoutCssEscapes(css);
  isHidden ||= HIDING.test(sheet);
  return { elements, ids, paints: paintsIn(sheet), taken: takenByRules(css), isHidden };
}

const NONE: Paints = new Map();

/** Values that are set here and used elsewhere, addresses without `url(`, sheets in addresses. */
const HIDING = /--[^\s:;]*\s*:[^;}]*url\(|image-set\(|\bsrc\(|@import[^;]*data:/iu;

function elementOf(tag: XmlTag, declared: string, inherited: Paints): Omit<SvgElement, 'end'> {
  const paints = paintsIn(declared);
  const hrefs = tag.attributes.filter(({ local }) => local === 'href' || local === 'src');
  const addresses = TAKERS.test(tag.local) ? hrefs.map(({ value }) => plainAddress(value)) : [];
  const isUse = tag.local === 'use';
  const classes = valueOf(tag, 'class').split(/\s+/u);
  return {
    names: [tag.local, ...classes.map((name) => `.${name}`), `#${valueOf(tag, 'id')}`],
    parts: isUse ? addresses : [],
    taken: [...(isUse ? [] : addresses), ...addressesInCss(declared.replace(PAINT, ''))],
    paints: paints.size === 0 ? inherited : new Map([...inherited, ...paints]),
    corners: `${valueOf(tag, 'd')} ${valueOf(tag, 'points')}`.match(/\d*\.?\d+|z/giu)?.length ?? 0,
  };
}

/** Elements that draw what their address leads to; a link doesn’t. */
const TAKERS = /^(?:use|image|feImage|pattern|textPath|tref|filter|img|iframe|embed|link)$/u;

function valueOf({ attributes }: XmlTag, name: string): string {
  return attributes.find((one) => one.name === name)?.value ?? '';
}

/** What an element is told with addresses, as a style sheet would have it. */
function declarationsOf({ attributes }: XmlTag): string {
  return attributes
    .map(({ local, value }) => withoutCssEscapes(local === 'style' ? value : `${local}:${value}`))
    .filter((declaration) => /url\(|image-set\(|\bsrc\(/iu.test(declaration))
    .join(';');
}

/** Whether what an element takes changes in time. */
function animatesAddress(tag: XmlTag): boolean {
  if (!/^(?:animate(?:Color|Motion|Transform)?|set)$/u.test(tag.local)) return false;
  return /(?:^|:)href$/u.test(valueOf(tag, 'attributeName').trim()) || declarationsOf(tag) !== '';
}

const PAINT = /(?<![\w-])(fill|stroke|marker(?:-(?:start|mid|end))?)\s*:([^;}]*)/giu;

function paintsIn(css: string): Paints {
  return new Map(
    [...css.matchAll(PAINT)].flatMap(([, property = '', value = '']) =>
      addressesInCss(value).map((address) => [property.toLowerCase(), address] as const),
    ),
  );
}

/** By the names in the selectors of each rule; where a sheet is more than plain rules, any element may be meant. */
function takenByRules(css: string): SvgContent['taken'] {
  const taken = new Map<string, string[]>();
  const plain = css.replace(/\/\*[^]*?\*\/|(?<!url\(\s*)(?:"[^"{}]*"|'[^'{}]*')/gu, '').trim();
  const rules = css.includes('\\') ? [] : [...plain.matchAll(/([^{}]*)\{([^{}]*)\}/gu)];
  const isPlain = rules.map(([whole]) => whole).join('') === plain;
  const all = new Set(addressesInCss(css.replace(PAINT, '')));
  for (const [, selectors = '', declarations = ''] of isPlain ? rules : []) {
    const names = /[*:[@|&]/u.test(selectors) ? ['*'] : selectors.match(/[.#]?[^\s,.#>+~()]+/gu);
    for (const address of addressesInCss(declarations.replace(PAINT, ''))) {
      all.delete(address);
      for (const name of names ?? ['*']) taken.set(name, [...(taken.get(name) ?? []), address]);
    }
  }
  return taken.set('*', [...(taken.get('*') ?? []), ...all]);
}

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
