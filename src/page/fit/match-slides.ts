import type { ChangedSlides } from '../../layout/slides-update.ts';
import { drawSlide } from '../dom/draw-element.ts';

/**
 * Makes the slides of the document those that are wanted. What stays as it was isn’t touched, so that it needn’t be laid
 * out again. `false` when other slides are there than was thought: those of an own template may have no id.
 */
export function matchSlides({ before, after, changes }: ChangedSlides): boolean {
  const present = [...document.body.children];
  const isKnown = present.length === before.length && present.every(({ id }, at) => id === before[at]);
  if (!isKnown) return false;
  const byId = new Map(present.map((slide) => [slide.id, slide]));
  const slides = after.flatMap((id) => changed(byId.get(id) ?? null, changes[id] ?? null, id) ?? []);
  if (slides.length < after.length) return false;
  const kept = new Set(slides);
  for (const slide of present) if (!kept.has(slide)) slide.remove();
  setInOrder(slides);
  return true;
}

/** The slide with its change; `null` where that can’t be made. */
function changed(slide: Element | null, change: string | null, id: string): Element | null {
  if (change === null) return slide;
  const wanted = drawSlide(change);
  if (wanted?.id !== id) return null;
  return slide === null ? wanted : matchElement(slide, wanted);
}

/** Moves none that is in its place: what is moved is laid out again. */
function setInOrder(slides: readonly Element[]): void {
  let last: Element | null = null;
  for (const slide of slides) {
    const next: Element | null = last === null ? document.body.firstElementChild : last.nextElementSibling;
    if (next === null) document.body.append(slide);
    else if (next !== slide) next.before(slide);
    last = slide;
  }
}

/**
 * Makes an element equal to another, in place: what is equal already isn’t touched, and keeps its layout. Where other
 * children are wanted it gives way as a whole, which takes Chromium far less time than to take them out one by one. Gives
 * the element that is there now.
 */
function matchElement(element: Element, wanted: Element): Element {
  const [present, others] = [[...element.childNodes], [...wanted.childNodes]];
  const pairs = others.map((other, at) => [present[at] ?? null, other] as const);
  if (present.length !== others.length || !pairs.every(isAlike)) {
    element.replaceWith(wanted);
    return wanted;
  }
  matchAttributes(element, wanted);
  for (const [node, other] of pairs) {
    if (node === null || node.isEqualNode(other)) continue;
    if (node instanceof Element && other instanceof Element) matchElement(node, other);
    else node.nodeValue = other.nodeValue;
  }
  return element;
}

function isAlike([node, other]: readonly [Node | null, Node]): boolean {
  return node?.nodeName === other.nodeName;
}

/** Gives an element the attributes of another, but for some that stay as they are. */
export function matchAttributes(element: Element, wanted: Element, but?: ReadonlySet<string>): void {
  for (const name of element.getAttributeNames())
    if (!wanted.hasAttribute(name) && but?.has(name) !== true) element.removeAttribute(name);
  for (const { name, value } of wanted.attributes)
    if (element.getAttribute(name) !== value && but?.has(name) !== true) element.setAttribute(name, value);
}
