import type { OpenPackage } from '../article/packed/open-package.ts';
import { relatedTo, xmlIn } from '../article/packed/package-files.ts';
import { childOf, elementsIn, elementsNamed, textIn, type XmlElement } from '../text/syntax/parse-xml.ts';

/** Where something is on its slide, in parts of the slide’s width and height. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A shape, a picture, a table, a chart or a diagram. */
export interface SlidePart {
  readonly element: XmlElement;
  /** What it is to its slide: `title`, `body`, `sldNum` …; empty for a text box. */
  readonly place: string;
  /** `null` where no file says it. */
  readonly box: Box | null;
  /** What its layout, and the master of that, say of it. */
  readonly above: readonly XmlElement[];
}

/** How large the slides of a package are. */
export interface SlideSize {
  readonly width: number;
  readonly height: number;
}

/** The parts of a slide as its file has them. Of what newer and older programs show in different ways, the newer one is taken. */
export function partsOf(slide: XmlElement, above: readonly XmlElement[], size: SlideSize): SlidePart[] {
  const whole = { x: 0, y: 0, across: 1 / size.width, down: 1 / size.height };
  const [tree = slide] = elementsNamed(slide, 'p:spTree');
  return partsIn(tree, above.map(holdersIn), whole);
}

/** The layout of a slide, and its master. */
export function layoutsAbove(file: OpenPackage, path: string): readonly XmlElement[] {
  const layout = relatedTo(file, path, 'slideLayout');
  const master = layout === null ? null : relatedTo(file, layout, 'slideMaster');
  return [layout, master].flatMap((one) => (one === null ? [] : (xmlIn(file, one) ?? [])));
}

/** How lengths and places in a group are those of its slide. */
interface Scale {
  readonly x: number;
  readonly y: number;
  readonly across: number;
  readonly down: number;
}

function partsIn(tree: XmlElement, above: readonly Holders[], scale: Scale): SlidePart[] {
  return elementsIn(tree).flatMap((element) => {
    if (element.name === 'p:grpSp') return partsIn(element, above, scaleWithin(element, scale));
    if (element.name === 'mc:AlternateContent') {
      const [newer = [], older = []] = ['mc:Choice', 'mc:Fallback'].map((name) => {
        const one = childOf(element, name);
        return one === null ? [] : partsIn(one, above, scale);
      });
      return newer.length > 0 ? newer : older;
    }
    return PART.test(element.name) ? [partFrom(element, above, scale)] : [];
  });
}

const PART = /^p:(?:sp|pic|graphicFrame|cxnSp|contentPart)$/u;

function partFrom(element: XmlElement, above: readonly Holders[], scale: Scale): SlidePart {
  const [holder] = elementsNamed(element, 'p:ph');
  const place = holder === undefined ? '' : placeOf(holder);
  const same =
    holder === undefined
      ? []
      : above.flatMap((one) =>
          keysOf(holder)
            .flatMap((key) => one.get(key) ?? [])
            .slice(0, 1),
        );
  const box = [element, ...same].map((one) => boxOf(one, scale)).find((one) => one !== null) ?? null;
  return { element, place, box, above: same };
}

/** The shapes of a layout or master that say where others are, by what they are for. */
type Holders = ReadonlyMap<string, XmlElement>;

function holdersIn(layout: XmlElement): Holders {
  const holders = new Map<string, XmlElement>();
  for (const shape of elementsNamed(layout, 'p:sp'))
    for (const holder of elementsNamed(shape, 'p:ph').slice(0, 1))
      // Masters number their places otherwise than slides do.
      for (const key of keysOf(holder))
        if (!holders.has(key) && !(key.startsWith('#') && layout.name === 'p:sldMaster'))
          holders.set(key, shape);
  return holders;
}

const placeOf = ({ attributes }: XmlElement): string => attributes.get('type') ?? 'obj';

/** By what a place is found in a layout: its number, then what it is for. */
function keysOf(holder: XmlElement): readonly string[] {
  const index = holder.attributes.get('idx');
  const kind = KINDS.get(placeOf(holder)) ?? placeOf(holder);
  return index === undefined ? [kind] : [`#${index}`, kind];
}

/** Places of a slide, and what they are called on its master. */
const KINDS: ReadonlyMap<string, string> = new Map([
  ['title', 'title'],
  ['ctrTitle', 'title'],
  ['body', 'body'],
  ['obj', 'body'],
  ['subTitle', 'body'],
]);

interface Frame {
  readonly from: readonly [x: number, y: number];
  readonly size: readonly [width: number, height: number];
}

/** Two numbers that an element says of its place. */
function pairIn(
  element: XmlElement | null,
  name: string,
  keys: readonly [string, string],
): Frame['from'] | null {
  const child = element === null ? null : childOf(element, name);
  const [first, second] = keys.map((key) => Number(child?.attributes.get(key) ?? Number.NaN));
  return first === undefined || second === undefined || Number.isNaN(first + second) ? null : [first, second];
}

/** The element that says where a shape, a frame or a group is. */
function transformOf(element: XmlElement): XmlElement | null {
  const around = elementsIn(element).find(({ name }) => /^p:(?:spPr|grpSpPr)$/u.test(name)) ?? element;
  return childOf(around, 'a:xfrm') ?? childOf(around, 'p:xfrm');
}

function boxOf(element: XmlElement, { x, y, across, down }: Scale): Box | null {
  const transform = transformOf(element);
  const [from, size] = [pairIn(transform, 'a:off', ['x', 'y']), pairIn(transform, 'a:ext', ['cx', 'cy'])];
  if (from === null || size === null) return null;
  const [left, top] = [x + from[0] * across, y + from[1] * down];
  return { left, top, right: left + size[0] * across, bottom: top + size[1] * down };
}

function scaleWithin(group: XmlElement, scale: Scale): Scale {
  const box = boxOf(group, scale);
  const transform = transformOf(group);
  const [from, size] = [pairIn(transform, 'a:chOff', ['x', 'y']), pairIn(transform, 'a:chExt', ['cx', 'cy'])];
  if (box === null || from === null || size === null || size.includes(0)) return scale;
  const [across, down] = [(box.right - box.left) / size[0], (box.bottom - box.top) / size[1]];
  return { x: box.left - from[0] * across, y: box.top - from[1] * down, across, down };
}

/** Whether a part has words. */
export const hasWords = ({ element }: SlidePart): boolean =>
  elementsNamed(element, 'a:t').some((text) => textIn(text).trim() !== '');

/** The words that stand for a title where a slide has none: one line above all others, in the largest letters. `undefined` for none. */
export function largestOf(parts: readonly SlidePart[]): SlidePart | undefined {
  const worded = parts.filter((part) => part.box !== null && hasWords(part));
  const bySize = worded.toSorted((one, other) => sizeOf(other) - sizeOf(one));
  const [first, second] = bySize;
  if (first === undefined || (second !== undefined && sizeOf(second) === sizeOf(first))) return undefined;
  const isAbove = worded.every(({ box }) => (box?.top ?? 0) >= (first.box?.top ?? 0));
  const words = elementsNamed(first.element, 'a:t').map(textIn).join('');
  const isLine = elementsNamed(first.element, 'a:p').length === 1 && words.length <= LONGEST_TITLE;
  return first.element.name === 'p:sp' && first.place === '' && isAbove && isLine ? first : undefined;
}

const LONGEST_TITLE = 100;

/** The size of the largest letters, in hundredths of a point. */
const sizeOf = ({ element }: SlidePart): number =>
  Math.max(
    1800,
    ...elementsNamed(element, 'a:rPr').map(({ attributes }) => Number(attributes.get('sz') ?? 0)),
  );

/** The parts of a slide as they are read: in two columns where all are on one side or the other, else from top to bottom. */
export function inReadingOrder(parts: readonly SlidePart[]): readonly (readonly SlidePart[])[] {
  const placed = parts.flatMap((part) => (part.box === null ? [] : [{ part, box: part.box }]));
  if (placed.length < parts.length) return [parts];
  const down = placed.toSorted(
    (one, other) => rowOf(one.box) - rowOf(other.box) || one.box.left - other.box.left,
  );
  const halves = [
    down.filter(({ box }) => box.right < MIDDLE + EDGE),
    down.filter(({ box }) => box.left > MIDDLE - EDGE),
  ];
  const isBeside = halves.every((half) => half.some(({ part }) => hasWords(part)));
  const isAll = halves.flat().length === parts.length;
  return (isBeside && isAll ? halves : [down]).map((half) => half.map(({ part }) => part));
}

const MIDDLE = 0.5;
/** What a part may reach over an edge, or be away from it. */
const EDGE = 0.03;
/** Parts that begin within so much of a slide’s height are beside each other. */
const ROW = 0.08;
const rowOf = ({ top }: Box): number => Math.round(top / ROW);

/** The side of a slide that a picture fills: `left`, `right` or `full`; `null` for none. */
export function sideOf({ box }: SlidePart): string | null {
  if (box === null || box.top > EDGE || box.bottom < 1 - EDGE) return null;
  const [isLeft, isRight] = [box.left < EDGE, box.right > 1 - EDGE];
  if (isLeft && isRight) return 'full';
  return isLeft ? 'left' : isRight ? 'right' : null;
}

/** Whether a part takes up next to nothing of its slide. */
export function isIcon({ box }: SlidePart): boolean {
  return box !== null && (box.right - box.left) * (box.bottom - box.top) < 0.012;
}
