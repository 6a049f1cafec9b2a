/** How far a slide’s content reaches past its space, in CSS pixels; 0 where it fits. */
export interface Excess {
  readonly down: number;
  readonly aside: number;
}

interface Space {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/**
 * A glyph box is taller than its line where lines are close, so text may reach this far out of its space before it
 * counts; less than the spacing above the foot.
 */
const TOLERANCE = 8;

/** So much more at the top, where a glyph box has space for accents over its letters: a large figure before a small line. */
const OVER_LETTERS = 6;

/** Content that begins outside the body (title, footnotes) keeps this distance from the edges of the stage. */
const EDGE = 24;

const REPLACED: ReadonlySet<string> = new Set(['img', 'svg', 'video', 'canvas', 'object', 'iframe']);

/**
 * Measures one slide by three means, each of which misses what another finds: scroll sizes for boxes in boxes and for
 * clipped ones, glyph boxes and pictures for what reaches out at the top or the left. Rules that close a table or a list
 * count with them. Reads only, so that many slides cost one layout. The scroll sizes of the parts of a drawing mean nothing; their boxes do.
 */
export function measureSlide(parts: SlideParts): Excess {
  const ofBody = spaceOfBody(parts);
  const rule = { body: parts.body, ofBody, ofWords: withMargins(ofBody), range: document.createRange() };
  const most = { above: 0, below: 0, aside: 0 };
  measureInside(parts.stage, spaceOfStage(parts), rule, most);
  const down = Math.max(beyond(Math.max(0, most.above - OVER_LETTERS) + most.below), marksOutside(parts));
  return { down, aside: beyond(most.aside) };
}

/** The marks stay this far from the edge of the page. */
const NEAREST = 12;

/** How far content that has no body to overflow pushes the marks towards the edge of the page. */
function marksOutside({ stage, marks }: SlideParts): number {
  if (marks === null) return 0;
  const [page, box] = [stage.getBoundingClientRect(), marks.getBoundingClientRect()];
  const pushed = Math.max(page.top + NEAREST - box.top, box.bottom - (page.bottom - NEAREST));
  return pushed < 1 ? 0 : Math.ceil(pushed);
}

/** The farthest that anything reaches so far. */
interface Reach {
  above: number;
  below: number;
  aside: number;
}

/** What a slide is measured with; one range serves all its texts. */
interface Rule {
  readonly body: HTMLElement | null;
  readonly ofBody: Space;
  readonly ofWords: Space;
  readonly range: Range;
}

function measureInside(element: Element, space: Space, rule: Rule, most: Reach): void {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node instanceof Text) {
      if (node.data.trim() === '') continue;
      rule.range.selectNodeContents(node);
      hold(boxOfText(node, rule.range.getBoundingClientRect(), space), space, most);
    } else if (node instanceof Element && !isOutOfFlow(node)) {
      if (REPLACED.has(node.localName)) hold(node.getBoundingClientRect(), space, most);
      if (!(node instanceof SVGElement)) {
        most.aside = Math.max(most.aside, scrollsAside(node));
        most.below = Math.max(most.below, clipsBelow(node));
        if (losesMark(node, rule.range)) most.aside = Math.max(most.aside, TOLERANCE + 1);
        if (endsInRule(node)) most.below = Math.max(most.below, ruleBelow(node, space));
      }
      measureInside(node, spaceInside(node, space, rule), rule, most);
    }
  }
}

/** Whether the mark that opens a quotation has a line to itself, because the word behind it is a little wider than one. */
function losesMark(element: Element, range: Range): boolean {
  if (!element.matches('.words > p')) return false;
  range.selectNodeContents(element);
  const first = range.getClientRects()[0];
  return first !== undefined && element.getBoundingClientRect().top + first.height / 2 < first.top;
}

/** Figures have no accents: over them the box of their glyphs is empty for about a third of their size. */
const OVER_FIGURES = 0.3;

/** The box of a text, which in the large figure of a number or a section is much higher than what is seen of it. */
function boxOfText({ data, parentElement }: Text, box: DOMRect, { top }: Space): DOMRect {
  if (top <= box.top || parentElement === null || /[^\p{Number}\p{Punctuation}\s]/u.test(data)) return box;
  const over = OVER_FIGURES * Number.parseFloat(getComputedStyle(parentElement).fontSize);
  return new DOMRect(box.x, box.y + over, box.width, box.height - over);
}

/** What a theme may close with a rule, which is under the words by some spacing: it would strike through the foot. */
const RULED: ReadonlySet<string> = new Set(['table', 'li', 'div', 'pre']);

/** Of items in a list, only the last can be lowest. */
function endsInRule(element: Element): boolean {
  if (!RULED.has(element.localName)) return false;
  if (element.localName !== 'table' && element.nextElementSibling !== null) return false;
  const { borderBottomWidth, borderInlineStartWidth } = getComputedStyle(element);
  // The rule beside code goes down with the spacing under its last line.
  return 0 < Number.parseFloat(element.localName === 'pre' ? borderInlineStartWidth : borderBottomWidth);
}

/** A rule may come this much nearer to the foot than words, whose letters have spacing under them in their box. */
const NEARER = 4;

function ruleBelow(element: Element, space: Space): number {
  return element.getBoundingClientRect().bottom - space.bottom - NEARER;
}

function hold(box: DOMRect, space: Space, most: Reach): void {
  if (box.width === 0 || box.height === 0) return;
  most.above = Math.max(most.above, space.top - box.top);
  most.below = Math.max(most.below, box.bottom - space.bottom);
  most.aside = Math.max(most.aside, space.left - box.left, box.right - space.right);
}

function spaceInside(element: Element, space: Space, { body, ofBody, ofWords }: Rule): Space {
  if (element === body) return ofBody;
  return space !== ofBody || !element.classList.contains('words--marked') ? space : ofWords;
}

/** The quotation mark that words bring along hangs in the margin, half an em of the largest type. */
const HANGING = 36;

function withMargins(space: Space): Space {
  return { ...space, left: space.left - HANGING, right: space.right + HANGING };
}

function beyond(pixels: number): number {
  return pixels <= TOLERANCE ? 0 : Math.ceil(pixels);
}

/** From the heading to the footnotes or the foot; as wide as the stage inside its margins. */
function spaceOfBody({ body, stage }: SlideParts): Space {
  const { top, bottom, left, right } = (body ?? stage).getBoundingClientRect();
  return { top, bottom, left, right };
}

/** Without the foot, which a theme may set as a line at the head of the page. */
function spaceOfStage({ stage, body, footer }: SlideParts): Space {
  const box = stage.getBoundingClientRect();
  const line = footer?.getBoundingClientRect() ?? new DOMRect();
  const isAtHead = 0 < line.height && line.bottom < box.top + box.height / 2;
  const style = getComputedStyle(stage);
  const [left = EDGE, right = EDGE] =
    body === null ? [] : [style.paddingLeft, style.paddingRight].map(Number.parseFloat);
  return {
    top: isAtHead ? line.bottom : box.top + EDGE,
    bottom: box.bottom - Math.max(isAtHead ? 0 : line.height, EDGE),
    left: box.left + left,
    right: box.right - right,
  };
}

/** Height in CSS pixels that body and footnotes share; the whole stage on a slide without a body. */
export function spaceUnderHeading(parts: SlideParts): number {
  const { top, bottom } = spaceOfStage(parts);
  return Math.max(1, Math.round(bottom - (parts.body?.getBoundingClientRect().top ?? top)));
}

/** An inline box has no client size. */
function scrollsAside({ clientWidth, scrollWidth }: Element): number {
  return clientWidth === 0 ? 0 : scrollWidth - clientWidth;
}

function clipsBelow(element: Element): number {
  const { clientHeight, scrollHeight } = element;
  if (clientHeight === 0 || scrollHeight - clientHeight <= TOLERANCE) return 0;
  return getComputedStyle(element).overflowY === 'visible' ? 0 : scrollHeight - clientHeight;
}

/** The boxes of a slide that what is on it is compared with. */
export interface SlideParts {
  readonly section: HTMLElement;
  readonly stage: HTMLElement;
  /** `null` on a layout that has none, such as the title. */
  readonly body: HTMLElement | null;
  readonly footer: HTMLElement | null;
  /** For whom it is and which edition, at the header or footer of the page; `null` where a deck says neither. */
  readonly marks: HTMLElement | null;
}

/** Finds the parts of a slide; `null` for a section without a stage, which isn’t drawn by a layout of this kind. */
export function slideParts(section: HTMLElement): SlideParts | null {
  const stage = section.querySelector<HTMLElement>('.stage');
  if (stage === null) return null;
  const part = (selector: string): HTMLElement | null => stage.querySelector(selector);
  return { section, stage, body: part('.body'), footer: part('.footer'), marks: part('.marks') };
}

/** What takes no space: the foot and the marks, which have their own, pictures that run to the edge, notes, and words for screen readers alone. */
export function isOutOfFlow(element: Element): boolean {
  return element.matches('.footer, .marks, .picture--bleed, .notes, .visually-hidden, script, style');
}
