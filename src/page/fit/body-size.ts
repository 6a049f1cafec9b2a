import { isOutOfFlow } from './slide-parts.ts';
import type { SlideParts } from './slide-parts.ts';

/** In CSS pixels. What is smaller is a source, an address, a label: not running text. */
const SMALLEST_RUNNING_TEXT = 24;

/**
 * The type size of a slide’s running text, its longest that is no label, in CSS pixels, rounded to tenths; `null` without
 * text.
 */
export function bodySize({ stage, body }: SlideParts): number | null {
  const texts = textsIn(body ?? stage);
  const [longest, ...shorter] = texts.length === 0 ? textsIn(stage) : texts;
  if (longest === undefined) return null;
  const size = sizeOf(longest);
  if (SMALLEST_RUNNING_TEXT <= size) return size;
  return shorter.map(sizeOf).find((other) => SMALLEST_RUNNING_TEXT <= other) ?? size;
}

/** Words of a slide’s body; a Chinese or Japanese character counts as one. */
export function countWords({ stage, body }: SlideParts): number {
  const text = (body ?? stage).textContent;
  return text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu)?.length ?? 0;
}

/** The longest first. */
function textsIn(root: HTMLElement): readonly Node[] {
  const filter = (node: Node): number =>
    node instanceof Element && isOutOfFlow(node) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT, filter);
  const texts: Node[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.nodeType === Node.TEXT_NODE && 0 < lengthOf(node)) texts.push(node);
  }
  return texts.sort((one, other) => lengthOf(other) - lengthOf(one));
}

function sizeOf(text: Node): number {
  const size = text.parentElement === null ? '0' : getComputedStyle(text.parentElement).fontSize;
  return Math.round(Number.parseFloat(size) * 10) / 10;
}

function lengthOf(text: Node): number {
  return text.nodeValue?.trim().length ?? 0;
}
