let range: Range | null = null;

/**
 * Lends the one range that there is. Each range that was ever made follows every change of the document until it is
 * collected: a thousand of them make thousands of changes take seconds.
 */
export function withRange<T>(use: (range: Range) => T): T {
  range ??= document.createRange();
  const result = use(range);
  range.setStart(document, 0);
  range.collapse(true);
  return result;
}

/** The boxes of a text, or of a part of it, in which something is seen. */
export function boxesOf(text: Text, start = 0, end = text.length): readonly DOMRect[] {
  return withRange((lent) => {
    lent.setStart(text, start);
    lent.setEnd(text, end);
    return [...lent.getClientRects()].filter(({ width }) => width > 0);
  });
}

/** The texts in an element that hold more than blanks, in order. */
export function textsIn(element: Element): readonly Text[] {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text && /\S/u.test(node.data)) texts.push(node);
  return texts;
}
