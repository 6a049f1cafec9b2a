import { decodeReferences } from '../../markdown/nodes/words-of-html.ts';
import { PackageFault } from './open-package.ts';

/** An element of an XML file, by the name that the file gives it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly (XmlElement | string)[];
}

/** Deeper nesting and more tags than word processors write. */
const DEEPEST = 200;
const MOST_PIECES = 1_500_000;

const PIECE =
  /<!--[^]*?-->|<!\[CDATA\[([^]*?)\]\]>|<\?[^]*?\?>|<!DOCTYPE[^<>[]*>|<\/([^\s<>/]+)\s*>|<([^\s<>/!?="']+)((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*')){0,200})\s*(\/?)>|[^<]+/gy;
const ATTRIBUTE = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

/**
 * Reads an XML file as a tree. Entities that it declares itself are no part of the files that are read here, so one that has any
 * is refused rather than expanded. Throws `PackageFault`.
 */
export function parseXml(text: string): XmlElement {
  const root = new OpenElement('', '');
  const open = [root];
  let pieces = 0;
  PIECE.lastIndex = 0;
  while (PIECE.lastIndex < text.length) {
    const piece = PIECE.exec(text);
    pieces += 1;
    if (piece === null || pieces > MOST_PIECES || open.length > DEEPEST)
      throw new PackageFault(NOT_WELL_FORMED);
    addPiece(piece, open);
  }
  const element = root.children.find((child) => typeof child !== 'string');
  if (open.length > 1 || element === undefined) throw new PackageFault(NOT_WELL_FORMED);
  return element;
}

/** Adds what a piece of the file is to the last of the elements that are open. */
function addPiece([all, data, end, begin, attributes, stroke]: RegExpExecArray, open: OpenElement[]): void {
  if (end !== undefined) {
    if (open.length < 2 || open.pop()?.name !== end) throw new PackageFault(NOT_WELL_FORMED);
  } else if (begin !== undefined) {
    const element = new OpenElement(begin, attributes ?? '');
    open.at(-1)?.children.push(element);
    if (stroke === '') open.push(element);
  } else open.at(-1)?.children.push(...textOfPiece(all, data));
}

/** The characters that a piece stands for; none for remarks and instructions. */
function textOfPiece(all: string, data: string | undefined): readonly string[] {
  if (data !== undefined) return [data];
  return all.startsWith('<') ? [] : [decodeReferences(all)];
}

const NOT_WELL_FORMED = 'what is in it is damaged, or nested or declared as nobody writes it';

class OpenElement implements XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[] = [];

  constructor(name: string, attributes: string) {
    this.name = name;
    this.attributes = new Map(
      attributes === ''
        ? []
        : [...attributes.matchAll(ATTRIBUTE)].map(({ 1: key = '', 2: double, 3: single }) => [
            key,
            decodeReferences(double ?? single ?? ''),
          ]),
    );
  }
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

/** What the child of an element of a DOCX says as its value. */
export function valueOf(element: XmlElement | null, name: string): string | null {
  const child = element === null ? null : childOf(element, name);
  return child?.attributes.get('w:val') ?? null;
}
