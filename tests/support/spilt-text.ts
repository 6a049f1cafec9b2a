/**
 * Source of a function for the page: the texts that lie outside their slide, in its foot, or on its heading, by line
 * boxes; each as “slide: words”. Written apart from the code that fits slides, so that it can contradict it.
 */
export const SPILT_TEXT = `() => {
  const linesOf = (node) => {
    const range = document.createRange();
    range.selectNodeContents(node);
    const size = Number.parseFloat(getComputedStyle(node.parentElement).fontSize);
    return [...range.getClientRects()].map(({ left, right, top, bottom }) => {
      const air = Math.max(0, (bottom - top - size) / 2) + 2;
      return { left, right, top: top + air, bottom: bottom - air };
    });
  };
  const textsIn = (root) => {
    if (root === null) return [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const hidden = node.parentElement.closest('.visually-hidden, .notes, .footer');
      if (node.nodeValue.trim() !== '' && (hidden === null || hidden === root)) texts.push(node);
    }
    return texts;
  };
  const spilt = [];
  for (const section of document.querySelectorAll('section.slide')) {
    const slide = section.getBoundingClientRect();
    const foot = section.querySelector('.footer');
    const footLines = textsIn(foot).flatMap(linesOf);
    const bottom = foot && foot.offsetHeight ? slide.bottom - 36 : slide.bottom - 8;
    const heading = section.querySelector('.heading');
    const headingLines = heading === null ? [] : textsIn(heading).flatMap(linesOf);
    const meets = (one, other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
    for (const node of textsIn(section)) {
      const inHeading = heading !== null && heading.contains(node);
      const isSpilt = linesOf(node).some((line) =>
        line.left < slide.left + 40 || slide.right - 40 < line.right || line.top < slide.top + 8 || bottom < line.bottom ||
        footLines.some((other) => meets(line, other)) ||
        (!inHeading && headingLines.some((other) => meets(line, other))));
      if (isSpilt) spilt.push(section.id + ': ' + node.nodeValue.trim().slice(0, 40));
    }
  }
  return spilt;
}`;
