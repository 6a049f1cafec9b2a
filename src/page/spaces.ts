/**
 * Separates words in the tags of a PDF that are apart on the page without a blank between them, such as a name and the role under it: what
 * the tag of a paragraph holds is read as one text, and Chromium tags no blank that it doesn’t draw. So it draws one, which takes no
 * room. The build calls this right before it prints a document; nothing else may be measured in it then.
 */
export function writeSpaces(): void {
  for (const text of separateTexts()) (text.parentElement?.closest('a') ?? text).before(space('0'));
  for (const end of document.querySelectorAll('br')) end.before(space('-0.3em'));
}

/** The texts with which another part of the same paragraph begins. */
function separateTexts(): readonly Text[] {
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const separate: Text[] = [];
  let before: Text | null = null;
  while (nodes.nextNode() !== null) {
    const node = nodes.currentNode;
    if (!(node instanceof Text) || !isDrawn(node)) continue;
    if (before !== null && arePartsOfOne(before, node)) separate.push(node);
    before = node;
  }
  return separate;
}

/** A blank between blocks has no place on the page, nor has what is hidden. */
function isDrawn(text: Text): boolean {
  return boxesOf(text).length > 0;
}

function boxesOf(text: Text): readonly DOMRect[] {
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()];
}

/** Whether two texts are of one paragraph, and apart because what they are in isn’t drawn in a line. */
function arePartsOfOne(before: Text, text: Text): boolean {
  const range = document.createRange();
  range.setStartBefore(before);
  range.setEndAfter(text);
  const around = range.commonAncestorContainer;
  const within = [...elementsUpTo(around, before), ...elementsUpTo(around, text)];
  if (!(around instanceof Element) || !within.every((element) => element.matches(INLINE))) return false;
  return (
    wrapsBetween(before, text) ||
    LAYS_OUT.test(displayOf(around)) ||
    within.some((element) => !IN_LINE.test(displayOf(element)))
  );
}

/** Whether a line ends in a blank between two texts that isn’t drawn there. */
function wrapsBetween(before: Text, text: Text): boolean {
  if (!before.data.endsWith(' ') || before.parentElement === null) return false;
  if (getComputedStyle(before.parentElement).whiteSpace.startsWith('pre')) return false;
  const [last, first] = [boxesOf(before).at(-1), boxesOf(text)[0]];
  return last !== undefined && first !== undefined && last.bottom < first.top + first.height / 2;
}

function* elementsUpTo(around: Node, text: Text): Iterable<Element> {
  for (let one = text.parentElement; one !== null && one !== around; one = one.parentElement) yield one;
}

/** What HTML has inside a paragraph; all else has a tag of its own, which programs read apart. */
const INLINE =
  'a, abbr, b, bdi, bdo, cite, code, data, del, dfn, em, i, ins, kbd, mark, q, s, samp, small, span, strong, sub, sup, time, u, var';

function displayOf(element: Element): string {
  return getComputedStyle(element).display;
}

const LAYS_OUT = /flex|grid/u;
const IN_LINE = /^(?:inline|ruby|contents)/u;

/**
 * It is over a letter, the first of a part or the last of a line: beyond them it might make a page too wide. At the end of a part that
 * ends in a blank it would move a line that is centred.
 */
function space(start: string): HTMLElement {
  const element = document.createElement('drawn-space');
  element.style.cssText = `position: absolute; margin-inline-start: ${start}; white-space: pre`;
  element.append(' ');
  return element;
}
