/**
 * Source of a function for a page that shows a deck or its print document, at whatever scale: what is wrong with the
 * geometry of its slides, each as “slide: what: words”. Written apart from the code that fits slides, so that it can
 * contradict it. Looked for are text and pictures outside their slide or in its foot, words on words, boxes that cut off
 * what they hold, and type under the smallest size.
 */
export const GEOMETRY_FAULTS = `() => {
  const STAGE = { width: 1280, height: 720 };
  const SMALLEST = 19;
  const SMALLEST_RUNNING = 24;
  // The button of the evidence is a control of the deck, over whatever is there, as the toolbar is.
  const HIDDEN = '.visually-hidden, .notes, .evidence-opener, script, style, [hidden] .never';
  const RUNNING = '.blocks li, .blocks p, .words p, .statement, .questions li, .blocks td, .table td, .blocks pre, .event-content';
  const SMALL_BY_NATURE = '.footer, .cite, .footnotes, .attribution, .footnote-mark, sup, sub, .span-small, .event-tag, .continuation, .address';
  const faults = [];
  const sections = [...document.querySelectorAll('section.slide')];
  const kept = sections.map((section) => section.getAttribute('style'));
  for (const section of sections) {
    section.style.display = '';
    section.hidden = false;
    for (const step of section.querySelectorAll('.fragment')) step.classList.add('visible');
  }
  for (const section of sections) {
    const box = section.querySelector('.stage').getBoundingClientRect();
    const scale = box.width / STAGE.width;
    const say = (what, text) => faults.push(section.id + ': ' + what + ': ' + text.trim().replace(/\\s+/g, ' ').slice(0, 40));
    if (Math.abs(box.height / scale - STAGE.height) > 1) say('the stage is not 16:9', String(box.height / scale));
    const here = ({ left, right, top, bottom }) => ({
      left: (left - box.left) / scale, right: (right - box.left) / scale,
      top: (top - box.top) / scale, bottom: (bottom - box.top) / scale,
    });
    const foot = section.querySelector('.footer');
    const hasFoot = foot !== null && foot.offsetHeight > 0;
    const lines = [];
    const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const parent = node.parentElement;
      if (node.nodeValue.trim() === '' || parent.closest(HIDDEN) !== null || !parent.checkVisibility()) continue;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      const isMark = parent.closest('.footnote-mark, sup, sub') !== null;
      if (size < SMALLEST - 0.01 && !isMark) say('type of ' + size + ' px', node.nodeValue);
      const isRunning = parent.closest(RUNNING) !== null && parent.closest(SMALL_BY_NATURE) === null;
      if (isRunning && size < SMALLEST_RUNNING - 0.01) say('running type of ' + size + ' px', node.nodeValue);
      const range = document.createRange();
      range.selectNodeContents(node);
      for (const rect of range.getClientRects()) {
        const line = here(rect);
        if (line.right - line.left < 1) continue;
        // A glyph box is taller than the letters in it.
        const air = Math.max(0, (line.bottom - line.top - size) / 2) + size * 0.12;
        lines.push({ ...line, top: line.top + air, bottom: line.bottom - air, node, inFoot: hasFoot && foot.contains(node), isMark });
      }
    }
    for (const line of lines) {
      const bottom = hasFoot && !line.inFoot ? STAGE.height - 36 : STAGE.height - 6;
      if (line.left < 36 || STAGE.width - 36 < line.right) say('outside at a side', line.node.nodeValue);
      if (line.top < 6 || bottom < line.bottom) say('outside above or below', line.node.nodeValue);
    }
    for (const [at, one] of lines.entries()) {
      for (const other of lines.slice(at + 1)) {
        if (one.node === other.node || one.isMark || other.isMark) continue;
        const wide = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const high = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        if (2 < wide && 2 < high) say('words on words', one.node.nodeValue + ' / ' + other.node.nodeValue);
      }
    }
    for (const picture of section.querySelectorAll('img, svg, video')) {
      const place = here(picture.getBoundingClientRect());
      const outside = place.left < 30 || STAGE.width - 30 < place.right || place.top < 0 || (hasFoot ? STAGE.height - 36 : STAGE.height) < place.bottom;
      if (outside) say('picture outside', picture.outerHTML);
      if (picture.tagName !== 'IMG') continue;
      if (place.right - place.left < 24 || place.bottom - place.top < 24) say('picture too small to see', Math.round(place.right - place.left) + ' by ' + Math.round(place.bottom - place.top));
      for (const line of lines) {
        const wide = Math.min(line.right, place.right) - Math.max(line.left, place.left);
        const high = Math.min(line.bottom, place.bottom) - Math.max(line.top, place.top);
        if (2 < wide && 2 < high) say('words on a picture', line.node.nodeValue);
      }
    }
    for (const element of section.querySelectorAll('*')) {
      if (element.closest(HIDDEN) !== null || element.clientWidth === 0) continue;
      const { overflowX, overflowY } = getComputedStyle(element);
      const cutsAside = overflowX !== 'visible' && element.clientWidth + 1 < element.scrollWidth;
      const cutsBelow = overflowY !== 'visible' && element.clientHeight + 1 < element.scrollHeight;
      if (cutsAside || cutsBelow) say('cut off', element.textContent);
    }
  }
  sections.forEach((section, at) => kept[at] === null ? section.removeAttribute('style') : section.setAttribute('style', kept[at]));
  return [...new Set(faults)];
}`;
