import type { RevealApi } from 'reveal.js';

import { drawElement } from '../dom/draw-element.ts';
import { WORDS } from '../dom/page-words.ts';

/** What a slide is called: its heading, each range in its language, else its first words. */
export function titleOf(slide: Element): DocumentFragment | string {
  const heading = slideHeading(slide);
  if (heading !== null) return spokenWords(heading);
  return slide.getAttribute('aria-label') ?? slide.textContent.replace(/\s+/g, ' ').trim().slice(0, 120);
}

/** The element that names the slide, `null` on one without heading. */
function slideHeading(slide: Element): HTMLElement | null {
  const id = slide.getAttribute('aria-labelledby');
  const named = id === null ? null : document.getElementById(id);
  return named ?? slide.querySelector<HTMLElement>('h1, h2, h3');
}

/** Moves the focus to the heading of a slide, or to the slide where it has none. */
export function focusHeading(slide: HTMLElement): void {
  const target = slideHeading(slide) ?? slide;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

/** The number of the slide that is shown, and how many there are. */
export function slidePlace(deck: RevealApi): { readonly number: number; readonly count: number } {
  return { number: deck.getSlidePastCount() + 1, count: deck.getTotalSlides() };
}

/**
 * The words of an element as a screen reader says them: each range in its language, without what is hidden from it. They
 * are words alone; nothing in them can be reached or pressed.
 */
export function spokenWords(element: Element): DocumentFragment {
  const words = document.createDocumentFragment();
  const nodes = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  let block: Element | null = null;
  for (let node = nodes.nextNode(); node !== null; node = nodes.nextNode()) {
    const around = node instanceof Element ? node : node.parentElement;
    const text = node instanceof Element ? nameOfPicture(node) : (node.nodeValue ?? '').replace(/\s+/gu, ' ');
    if (around === null || text === '' || isUnspoken(around, element)) continue;
    const own = around.closest(BLOCKS);
    if (block !== null && own !== block) words.append(' ');
    block = own;
    words.append(inItsLanguage(text, around));
  }
  return words;
}

/** Words that Lectern says itself, marked where they are not in the language of the deck. */
export function ownWords(text: string): HTMLElement | string {
  if (WORDS.language === document.documentElement.lang) return text;
  return wordsIn(WORDS.language, text);
}

/** Whether something is hidden inside of an element, which may itself be on a slide that isn’t shown. */
function isUnspoken(around: Element, element: Element): boolean {
  const hidden = around.closest(UNSPOKEN);
  return hidden !== null && hidden !== element && element.contains(hidden);
}

/** The words in a drawing are in its name, too; the number of a note would be one of the text. */
const UNSPOKEN = '[aria-hidden="true"], [hidden], [role="img"] *, .notes, .evidence-opener, .footnote-mark';
const BLOCKS = 'p, li, dt, dd, td, th, div, h1, h2, h3, h4, section';

function nameOfPicture(element: Element): string {
  if (!element.matches('img, [role="img"]')) return '';
  return element.getAttribute('aria-label') ?? element.getAttribute('alt') ?? '';
}

function inItsLanguage(text: string, around: Element): HTMLElement | string {
  const language = around.closest('[lang]');
  if (language === null || language === document.documentElement) return text;
  return wordsIn(language.getAttribute('lang') ?? '', text);
}

function wordsIn(language: string, text: string): HTMLElement {
  const words = drawElement('span', text);
  words.lang = language;
  return words;
}
