/**
 * Source of a function for the page: the texts that are set under 24 px (18 pt) on slides, each as “slide: size words”. What the
 * scale excepts isn’t among them: the foot, raised and lowered figures, scripts in formulas, readings over characters.
 * In drawings the size is that on the slide.
 */
export const SMALL_TEXT = `() => {
  const found = [];
  for (const section of document.querySelectorAll('section.slide')) {
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const parent = node.parentElement;
      if (node.nodeValue.trim() === '' || parent.closest('.footer, .notes, .visually-hidden, sup, sub, rt, .footnote-mark, mjx-container, .formula, title, desc')) continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      if (range.getClientRects().length === 0) continue;
      const svg = parent.ownerSVGElement;
      const scale = svg === null || svg === undefined ? 1 : svg.getBoundingClientRect().width / svg.viewBox.baseVal.width;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize) * scale;
      if (size < 23.9) found.push(section.id + ': ' + Math.round(size * 10) / 10 + ' ' + node.nodeValue.trim().slice(0, 40));
    }
  }
  return found;
}`;
