/**
 * Source of a function for the page: every text, mark of a style sheet, underline and meaningful line with too little
 * contrast against the ground that lies behind it, by computed style. Text at least 7:1, what is drawn 3:1, links underlined.
 */
export const WEAK_CONTRASTS = `() => {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  const rgba = (color) => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = 'transparent';
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return canvas.getImageData(0, 0, 1, 1).data;
  };
  const luminance = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((part) => part / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const shapeBehind = (element) => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const [x, y] = [(left + right) / 2, (top + bottom) / 2];
    const shapes = [...element.closest('svg').querySelectorAll('rect, path, circle, polygon')].filter((shape) => {
      const box = shape.getBoundingClientRect();
      const isBefore = (shape.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
      const isFilled = rgba(getComputedStyle(shape).fill)[3] === 255;
      return isBefore && isFilled && box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
    });
    return shapes.length === 0 ? null : rgba(getComputedStyle(shapes.at(-1)).fill);
  };
  const groundBehind = (element) => {
    const shape = element instanceof SVGElement && element.closest('svg') !== element ? shapeBehind(element) : null;
    if (shape !== null) return shape;
    for (let at = element; at !== null; at = at.parentElement) {
      const ground = rgba(getComputedStyle(at).backgroundColor);
      if (ground[3] === 255) return ground;
    }
    return [255, 255, 255, 255];
  };
  const ratio = (color, ground) => {
    const [light, dark] = [luminance(rgba(color)), luminance(ground)].sort((one, other) => other - one);
    return (light + 0.05) / (dark + 0.05);
  };
  const weak = new Set();
  const hold = (color, element, least, name) => {
    const measured = ratio(color, groundBehind(element));
    if (measured < least || rgba(color)[3] < 255) weak.add(element.closest('section, body').id + ' ' + name + ': ' + measured.toFixed(2));
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  let texts = 0;
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement;
    const words = walker.currentNode.nodeValue.trim();
    if (words === '' || element.closest('.visually-hidden, script, style, title, desc') !== null) continue;
    const style = getComputedStyle(element);
    if (style.visibility !== 'visible' || element.getClientRects().length === 0) continue;
    texts += 1;
    hold(element.closest('svg') === null ? style.color : style.fill, element, 7, '“' + words.slice(0, 30) + '”');
    for (let at = element; at !== null; at = at.parentElement) {
      if (getComputedStyle(at).opacity !== '1') weak.add(words.slice(0, 30) + ' is see-through');
    }
  }
  for (const element of document.querySelectorAll('.slide *')) {
    for (const part of ['::before', '::after']) {
      const style = getComputedStyle(element, part);
      if (style.content === 'none' || style.content === 'normal') continue;
      const isDrawn = /^""/.test(style.content);
      if (!isDrawn) hold(style.color, element, 7, element.className + part);
      else if (rgba(style.backgroundColor)[3] > 0 && rgba(style.backgroundColor).join() !== groundBehind(element).join()) hold(style.backgroundColor, element, 3, element.className + part);
    }
  }
  for (const link of document.querySelectorAll('.slide a')) {
    const style = getComputedStyle(link);
    if (!style.textDecorationLine.includes('underline')) weak.add(link.textContent + ' is not underlined');
    hold(style.textDecorationColor, link, 3, 'underline of ' + link.textContent);
  }
  for (const element of document.querySelectorAll('.event-content, .progress-part, .claimant, .attribution, .receipt')) {
    const style = getComputedStyle(element);
    for (const side of ['Top', 'Left', 'Bottom']) {
      if (style['border' + side + 'Width'] !== '0px') hold(style['border' + side + 'Color'], element, 3, element.className + ' ' + side);
    }
  }
  for (const arrow of document.querySelectorAll('.handing-arrow')) hold(getComputedStyle(arrow).color, arrow, 3, 'arrow');
  return { texts, weak: [...weak] };
}`;
