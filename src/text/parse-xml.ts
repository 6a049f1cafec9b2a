import { SaxesParser } from 'saxes';

import { ARTICLE_LIMITS } from './budget.ts';

/** What a text must not be to be read as XML here: not well-formed, nested without end, or with declarations of its own. */
export class XmlFault extends Error {
  override readonly name = 'XmlFault';
}

/** What may be in an XML file. */
export interface XmlLimits {
  /** Elements in elements. */
  readonly depth: number;
  /** Of one element. */
  readonly attributes: number;
  /** Elements, their attributes and the texts between them. */
  readonly pieces: number;
  /** Of the texts between them. */
  readonly characters: number;
}

/** Deeper nesting and more tags than word processors write. */
const XML_LIMITS: XmlLimits = {
  depth: 200,
  attributes: 200,
  pieces: 1_500_000,
  characters: 2 * ARTICLE_LIMITS.characters,
};

/** A name as the file gives it, and what its prefix stands for; an undeclared prefix stands for itself, as in old e-books. */
interface XmlName {
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
}

/** An attribute with its value, references decoded. */
interface XmlAttribute extends XmlName {
  readonly value: string;
}

/** The beginning of an element. */
export interface XmlTag extends XmlName {
  readonly attributes: readonly XmlAttribute[];
  /** Where the tag is in the text. */
  readonly start: number;
  readonly end: number;
}

/** What is said of a file while it is read, in its order; each tag is opened and closed, `<a/>` too. */
interface XmlListener {
  readonly open: (tag: XmlTag) => void;
  readonly close: () => void;
  /** Text between tags, references decoded; CDATA comes by itself. */
  readonly text: (text: string) => void;
}

/**
 * Reads an XML file from its beginning to its end. Entities are no part of the files that are read here, so one that declares
 * any is refused rather than expanded. Throws `XmlFault`.
 */
export function readXml(text: string, listener: XmlListener, limits: XmlLimits = XML_LIMITS): void {
  if (hasTextOver(limits.characters, text)) refuseText();
  if (LONE_SURROGATE.test(text)) refuse();
  const parser = new SaxesParser({ xmlns: true, resolvePrefix: (prefix: string) => prefix });
  const counts = { depth: 0, attributes: 0, pieces: 0, characters: 0 };
  let start = 0;
  const count = (what: keyof XmlLimits, by = 1): void => {
    counts[what] += by;
    if (counts[what] > limits[what]) (what === 'characters' ? refuseText : refuse)();
  };
  parser.on('error', refuse);
  parser.on('doctype', (declared) => {
    if (declared.includes('[')) refuse();
  });
  parser.on('opentagstart', () => {
    count('pieces');
    count('depth');
    counts.attributes = 0;
    start = text.lastIndexOf('<', parser.position - 1);
  });
  parser.on('attribute', () => {
    count('pieces');
    count('attributes');
  });
  parser.on('opentag', ({ name, local, uri, attributes: found }) => {
    const all = Object.values(found).map(toAttribute);
    listener.open({ name, local, namespace: uri, attributes: all, start, end: parser.position });
  });
  parser.on('closetag', () => {
    counts.depth -= 1;
    listener.close();
  });
  for (const event of ['text', 'cdata'] as const)
    parser.on(event, (found) => {
      count('pieces');
      count('characters', found.length);
      listener.text(found);
    });
  parser.write(text).close();
}

/** Whether one text between tags is longer. The parser would have read all of it before it says so. */
function hasTextOver(characters: number, text: string): boolean {
  let end = 0;
  for (let start = 0; start !== -1; start = text.indexOf('>', end)) {
    end = text.indexOf('<', start);
    if ((end === -1 ? text.length : end) - start - 1 > characters) return true;
    if (end === -1) return false;
  }
  return false;
}

const LONE_SURROGATE = /\p{Surrogate}/u;

function refuse(): never {
  throw new XmlFault('what is in it is damaged, or nested or declared as nobody writes it');
}

function refuseText(): never {
  throw new XmlFault('too much text is in it');
}

const toAttribute = (one: { name: string; local: string; uri: string; value: string }): XmlAttribute => ({
  name: one.name,
  local: one.local,
  namespace: one.uri,
  value: one.value,
});

/** An element of an XML file, by the name that the file gives it. */
export interface XmlElement {
  readonly name: string;
  /** By the names that the file gives them. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

interface OpenElement extends XmlElement {
  readonly children: (OpenElement | string)[];
}

/** Most elements have none. */
const NO_ATTRIBUTES: XmlElement['attributes'] = new Map();

/** Reads an XML file as a tree. Throws `XmlFault`. */
export function parseXml(text: string): XmlElement {
  const root: OpenElement = { name: '', attributes: NO_ATTRIBUTES, children: [] };
  const open = [root];
  readXml(text, {
    open: ({ name, attributes: all }) => {
      const attributes = all.length === 0 ? NO_ATTRIBUTES : new Map(all.map((one) => [one.name, one.value]));
      const element: OpenElement = { name, attributes, children: [] };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    close: () => void open.pop(),
    text: (found) => open.at(-1)?.children.push(found),
  });
  const [element] = elementsIn(root);
  return element ?? refuse();
}

/** The elements in an element. */
export function elementsIn({ children }: XmlElement): readonly XmlElement[] {
  return children.filter((child) => typeof child !== 'string');
}

/** All elements of a name in an element, however deep, in order. */
export function elementsNamed(element: XmlElement, name: string): readonly XmlElement[] {
  return elementsIn(element).flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...elementsNamed(child, name),
  ]);
}

/** The text of an element. */
export function textIn({ children }: XmlElement): string {
  return children.map((child) => (typeof child === 'string' ? child : textIn(child))).join('');
}

/** The first element of a name right inside of another. */
export function childOf(element: XmlElement, name: string): XmlElement | null {
  return elementsIn(element).find((child) => child.name === name) ?? null;
}
