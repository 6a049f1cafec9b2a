import { withoutCssEscapes } from '../../text/css-escapes.ts';
import { readXml, type XmlTag } from '../../text/parse-xml.ts';
import { addressesInCss, plainAddress } from './data-address.ts';

/** An element of an SVG, with the elements that are in it after it. */
export interface SvgElement {
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
export type Paints = ReadonlyMap<string, string>;

/** An SVG as far as it says what is drawn. */
export interface SvgContent {
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
export function readSvg(svg: string): SvgContent {
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
