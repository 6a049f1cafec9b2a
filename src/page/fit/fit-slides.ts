import type { LayoutReport, SlideLayout } from '../../layout/layout-report.ts';
import type { Thoroughness } from '../../layout/slides-update.ts';
import { type SlideParts, isOutOfFlow, spaceUnderHeading } from './measure-slide.ts';
import {
  type Trial,
  apply,
  attempt,
  familiesOf,
  measure,
  overflows,
  spreadSpacing,
  trialOf,
} from './spread-spacing.ts';

/** The lowest multiplier in hundredths: the theme’s largest type, 132 px, comes down to the floor of 24 with it. */
const LOWEST = 18;

/** Type of so many pixels is large. In hundredths, what it gives way by before its spacing does: words against their heading are seen, so little less size isn’t. */
const LARGE = 56;
const LITTLE = [97, 94, 91, 88];

/**
 * Makes slides fit and leaves them so: large type a little smaller, else the tight variant, then smaller type, found by search;
 * the theme keeps each size above its floor. A table too wide at the floor may break words. What space is left then goes
 * between things again. Slides that fit as they are stay untouched. All slides go through a step together, written first and read after, so a step costs one layout.
 */
export function fitSlides(
  sections: readonly HTMLElement[],
  thoroughness: Thoroughness = 'largest',
): LayoutReport {
  const trials = sections.flatMap(trialOf);
  measure(trials);
  const tooFull = trials.filter(overflows);
  setALittleSmaller(tooFull.filter(({ parts }) => LARGE <= (bodySize(parts) ?? 0)));
  const crowded = tooFull.filter(overflows);
  attempt(crowded, (trial) => (trial.variant = 'tight'));
  const stillTooFull = crowded.filter(overflows);
  for (const trial of stillTooFull) {
    trial.isForWidth = trial.excess.down === 0;
    trial.isSmall = isSmallAt(trial);
  }
  attempt(stillTooFull, (trial) => (trial.fit = LOWEST));
  const tooWide = stillTooFull.filter(({ excess }) => 0 < excess.aside);
  attempt(tooWide, (trial) => (trial.variant = 'narrow'));
  const isOpen = (trial: Trial): boolean => thoroughness === 'largest' || trial.isForWidth || !trial.isSmall;
  search(
    stillTooFull.filter((trial) => !overflows(trial) && trial.variant === 'tight'),
    isOpen,
  );
  alignParts(trials);
  spreadSpacing(trials);
  return trials.map(layoutOf);
}

/** Slides that it isn’t enough for have their full size again, and still count as too full. */
function setALittleSmaller(trials: readonly Trial[]): void {
  let open = trials;
  for (const fit of LITTLE) {
    attempt(open, (trial) => (trial.fit = fit));
    open = open.filter(overflows);
  }
  for (const trial of open) trial.fit = 100;
}

/** Takes back what fitting did to slides. */
export function unfit(sections: readonly HTMLElement[]): void {
  for (const trial of sections.flatMap(trialOf)) apply(trial);
}

/** Whether its type, as it is set, is so small that any smaller is mentioned; where pictures get smaller before it, whether it is already. */
function isSmallAt({ parts }: Trial): boolean {
  const least = leastSize(parts);
  const size = bodySize(parts) ?? least + 1;
  return size < least || (size === least && parts.section.querySelector('.picture, .pictures') === null);
}

/**
 * Finds for each slide the largest type that fits, between a size that does and one that doesn’t, by halves, while it is
 * open.
 */
function search(trials: readonly Trial[], isOpen: (trial: Trial) => boolean): void {
  const spans = trials.map((trial) => ({ trial, fits: LOWEST, tooLarge: 100 }));
  for (;;) {
    const open = spans.filter(({ trial, fits, tooLarge }) => 1 < tooLarge - fits && isOpen(trial));
    if (open.length === 0) break;
    for (const { trial, fits, tooLarge } of open) trial.fit = Math.floor((fits + tooLarge) / 2);
    attempt(open.map(({ trial }) => trial));
    for (const span of open) {
      const { trial } = span;
      if (!overflows(trial)) span.fits = trial.fit;
      else span.tooLarge = trial.fit;
      const isTooFullAndSmall = overflows(trial) && isSmallAt(trial);
      trial.isSmall ||= isTooFullAndSmall;
      // What is too wide in small type would be so with fewer lines, too.
      trial.isForWidth ||= isTooFullAndSmall && 0 < trial.excess.aside;
    }
  }
  for (const { trial, fits } of spans) trial.fit = fits;
  attempt(trials);
}

/**
 * The slides that one was spread over look alike: all of them as the one that had to be fitted most. Where pictures are
 * alone it is these that got smaller, and no reason for small words beside them.
 */
function alignParts(trials: readonly Trial[]): void {
  const changed = [...familiesOf(trials).values()].flatMap((all) => {
    // Nearly all slides are whole or have parts that fit as they are.
    if (all.length === 1 || all.every(({ fit, variant }) => fit === 100 && variant === null)) return [];
    const family = all.filter(({ parts }) => hasRunningText(parts));
    const fit = Math.min(...family.map((trial) => trial.fit));
    const variant = family.find((trial) => trial.variant !== null)?.variant ?? null;
    const odd = family.filter((trial) => trial.fit !== fit || (variant !== null && trial.variant === null));
    return odd.map((trial) => ({ trial, fit, variant }));
  });
  const before = changed.map(({ trial }) => ({ trial, fit: trial.fit, variant: trial.variant }));
  set(changed);
  set(before.filter(({ trial }) => overflows(trial)));
}

function set(options: readonly (Pick<Trial, 'fit' | 'variant'> & { readonly trial: Trial })[]): void {
  for (const { trial, fit, variant } of options) Object.assign(trial, { fit, variant });
  attempt(options.map(({ trial }) => trial));
}

function layoutOf(trial: Trial): SlideLayout {
  const { parts, fit, variant, gap, isForWidth } = trial;
  return {
    id: parts.section.id,
    fit: fit / 100,
    variant,
    gap: gap === null ? null : gap / 100,
    isForWidth,
    size: bodySize(parts),
    least: leastSize(parts),
    room: overflows(trial) ? null : roomOf(parts),
    excess: excessOf(trial),
    clash: clashOn(parts),
  };
}

function excessOf({ parts, excess }: Trial): SlideLayout['excess'] {
  const { down, aside } = excess;
  if (down === 0 && aside === 0) return null;
  const space = spaceUnderHeading(parts);
  if (down < aside) return { pixels: aside, space, direction: 'aside', words: null, wordsThatFit: null };
  const all = countWords(parts);
  const words = Math.ceil((all * down) / (space + down));
  const told = words === 0 ? { words: null, wordsThatFit: null } : { words, wordsThatFit: all - words };
  return { pixels: down, space, direction: 'down', ...told };
}

function roomOf(parts: SlideParts): number | null {
  const { body } = parts;
  if (body === null || body.querySelector('img, svg') !== null) return null;
  const range = document.createRange();
  const boxes = textsIn(body).map(({ node }) => {
    range.selectNodeContents(node);
    return range.getBoundingClientRect();
  });
  if (boxes.length === 0) return null;
  const used = Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top));
  const free = Math.max(0, body.getBoundingClientRect().height - used);
  return Math.floor((countWords(parts) * free) / used);
}

/** The least size that the theme’s scale has for the running text of a layout, in CSS pixels; 0 where it has none. */
function leastSize({ section }: SlideParts): number {
  return Number.parseFloat(getComputedStyle(section).getPropertyValue('--least')) || 0;
}

/** In CSS pixels. What is smaller is a source, an address, a label: not running text. */
const SMALLEST_RUNNING_TEXT = 24;

/**
 * The type size of a slide’s running text, its longest that is no label, head or caption, in CSS pixels, rounded to
 * tenths; `null` without text.
 */
function bodySize({ stage, body }: SlideParts): number | null {
  const inBody = textsIn(body ?? stage);
  if (inBody.length === 0 && body?.querySelector('.caption')) return null;
  const texts = inBody.length === 0 ? textsIn(stage) : inBody;
  const [longest, ...others] = texts.toSorted((one, other) => other.length - one.length);
  if (longest === undefined) return null;
  const size = sizeOf(longest);
  if (SMALLEST_RUNNING_TEXT <= size) return size;
  return others.map(sizeOf).find((one) => SMALLEST_RUNNING_TEXT <= one) ?? size;
}

/** Whether a slide has running text, or pictures alone with their captions. */
function hasRunningText({ stage, body }: SlideParts): boolean {
  return 0 < textsIn(body ?? stage).length;
}

/** Words of a slide’s body; a Chinese or Japanese character counts as one. */
function countWords({ stage, body }: SlideParts): number {
  const text = (body ?? stage).textContent;
  return text.match(/\p{Script=Han}|[^\s\p{Script=Han}]+/gu)?.length ?? 0;
}

interface FittedWords {
  readonly node: Node;
  readonly length: number;
}

function textsIn(root: Element, found: FittedWords[] = []): readonly FittedWords[] {
  for (let node = root.firstChild; node !== null; node = node.nextSibling) {
    if (node instanceof Text) {
      const { length } = node.data.trim();
      if (0 < length) found.push({ node, length });
    } else if (node instanceof Element && !isHead(node) && !isOutOfFlow(node)) textsIn(node, found);
  }
  return found;
}

/** What has a size of its own: the head of a table, the caption of a picture, what is known of a quotation, a source. */
function isHead(element: Element): boolean {
  return element.matches('thead, .caption, .attribution, .cite, .chart-source');
}

function sizeOf({ node }: FittedWords): number {
  const size = node.parentElement === null ? '0' : getComputedStyle(node.parentElement).fontSize;
  return Math.round(Number.parseFloat(size) * 10) / 10;
}

/** What is drawn, but for pictures that run to the edge: layouts set words on those. */
const DRAWN = 'svg.formula, svg.drawing, img';
const OVERLAYS = '.picture--bleed';
/** What has no words that are seen. */
const UNSEEN = 'svg, .notes, .visually-hidden, script, style';

/** So far, in pixels, boxes may lie over one another by rounding. */
const TOLERANCE = 2;
/** Where small letters are in the box of a line, which holds space for accents and descenders, as shares of its height. */
const LETTERS = { top: 0.4, bottom: 0.7 };
/** Letters may lean out of a drawing so far, in its em, before they are cut off; see figures.css. */
const MARGIN = 0.15;

/** What a drawing on a slide does to words, if anything. Reads only. */
function clashOn({ stage }: SlideParts): SlideLayout['clash'] {
  const drawn = [...stage.querySelectorAll(DRAWN)].filter((element) => element.closest(OVERLAYS) === null);
  if (drawn.length === 0) return null;
  for (const element of drawn) {
    const box = element.getBoundingClientRect();
    const by = MARGIN * Number.parseFloat(getComputedStyle(element).fontSize) + TOLERANCE;
    for (const text of element.querySelectorAll('text')) {
      const { left, right } = text.getBoundingClientRect();
      if (left < box.left - by || box.right + by < right) return clashWith(text, true);
    }
  }
  const boxes = drawn.map((element) => element.getBoundingClientRect());
  const over = wordsUnder(stage, boxes, document.createRange());
  return over === null ? null : clashWith(over, false);
}

/** The first text that one of the boxes lies over. */
function wordsUnder(element: Element, boxes: readonly DOMRect[], range: Range): Text | null {
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (node instanceof Text && node.data.trim() !== '') {
      range.selectNodeContents(node);
      const lines = [...range.getClientRects()];
      if (lines.some((line) => boxes.some((box) => liesOver(box, line)))) return node;
    } else if (node instanceof Element && !node.matches(UNSEEN)) {
      const found = wordsUnder(node, boxes, range);
      if (found !== null) return found;
    }
  }
  return null;
}

function liesOver(box: DOMRect, line: DOMRect): boolean {
  const aside = Math.min(box.right, line.right) - Math.max(box.left, line.left);
  const [top, bottom] = [LETTERS.top, LETTERS.bottom].map((share) => line.top + share * line.height);
  const down = Math.min(box.bottom, bottom ?? 0) - Math.max(box.top, top ?? 0);
  return TOLERANCE < aside && TOLERANCE < down;
}

/** As many characters as a message quotes. */
const QUOTED = 40;

function clashWith(node: Node, isCut: boolean): SlideLayout['clash'] {
  const words = (node.textContent ?? '').trim().replace(/\s+/gu, ' ');
  return { words: words.length <= QUOTED ? words : `${words.slice(0, QUOTED)}…`, isCut };
}
