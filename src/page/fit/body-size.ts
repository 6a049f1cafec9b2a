import { isOutOfFlow } from './slide-parts.ts';
import type { SlideParts } from './slide-parts.ts';

/** In CSS pixels. What is smaller is a source, an address, a label: not running text. */
const SMALLEST_RUNNING_TEXT = 24;

/**
 * The type size of a slide’s running text, its longest that is no label, head or caption, in CSS pixels, rounded to
 * tenths; `null` without text.
 */
export function bodySize({ stage, body }: SlideParts): number | null {
  const inBody = textsIn(body ?? stage);
  if (inBody.length === 0 && body?.querySelector('.caption')) return null;
  const texts = inBody.length === 0 ? textsIn(stage) : inBody;
  const longest = longestOf(texts);
  if (longest === null) return null;
  const size = sizeOf(longest);
  if (SMALLEST_RUNNING_TEXT <= size) return size;
  return sizeOfRunningText(texts) ?? size;
}

/** Whether a slide has running text, or pictures alone with their captions. */
export function hasRunningText({ stage, body }: SlideParts): boolean {
  return 0 < textsIn(body ?? stage).length;
}

/** Words of a slide’s body; a Chinese or Japanese character counts as one. */
export function countWords({ stage, body }: SlideParts): number {
  const text = (body ?? stage).textContent;
  return text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu)?.length ?? 0;
}

interface Words {
  readonly node: Node;
  readonly length: number;
}

function textsIn(root: Element, found: Words[] = []): readonly Words[] {
  for (let node = root.firstChild; node !== null; node = node.nextSibling) {
    if (node instanceof Text) {
      const { length } = node.data.trim();
      if (0 < length) found.push({ node, length });
    } else if (node instanceof Element && !isHead(node) && !isOutOfFlow(node)) textsIn(node, found);
  }
  return found;
}

/** What has a size of its own: the head of a table, the caption of a picture. */
function isHead({ localName, classList }: Element): boolean {
  return localName === 'thead' || classList.contains('caption');
}

function longestOf(texts: readonly Words[]): Words | null {
  let longest: Words | null = null;
  for (const words of texts) if (longest === null || longest.length < words.length) longest = words;
  return longest;
}

/** Of the longest text that has at least the size of running text. */
function sizeOfRunningText(texts: readonly Words[]): number | null {
  const inOrder = [...texts].sort((one, other) => other.length - one.length);
  return inOrder.map(sizeOf).find((size) => SMALLEST_RUNNING_TEXT <= size) ?? null;
}

function sizeOf({ node }: Words): number {
  const size = node.parentElement === null ? '0' : getComputedStyle(node.parentElement).fontSize;
  return Math.round(Number.parseFloat(size) * 10) / 10;
}
