import type { RevealApi, RevealPlugin } from 'reveal.js';

import { connectSources } from '../evidence/connect-sources.ts';
import { isReceiver, stripQuery, wantsReadingView } from '../dom/query.ts';
import { startDeck } from './start-deck.ts';

/**
 * Runs while the head is parsed: decides between slides and reading view before anything is painted. Without
 * script, or when reveal.js can't start, the file is the reading view.
 */
export function openDocument(
  plugins: readonly RevealPlugin[],
  whenStarted: (deck: RevealApi) => void = () => {},
): void {
  document.documentElement.classList.add('has-script');
  document.addEventListener('DOMContentLoaded', connectSources);
  if (wantsReadingView()) {
    document.addEventListener('DOMContentLoaded', openReadingView);
    return;
  }
  if (!stripQuery()) return;
  guardMessages();
  showSlides(true);
  document.documentElement.classList.toggle('is-receiver', isReceiver());
  document.addEventListener('DOMContentLoaded', () => {
    startDeck(plugins).then(whenStarted, () => showSlides(false));
  });
}

/**
 * Stops messages from strangers before reveal.js sees them; it acts on any message, wherever it comes from. Files
 * have no origin to compare, so there the sender has to be a window of this deck, too.
 */
function guardMessages(): void {
  window.addEventListener(
    'message',
    (event) => {
      if (!isOurs(event)) event.stopImmediatePropagation();
    },
    { capture: true },
  );
}

function isOurs(event: MessageEvent): boolean {
  if (location.protocol !== 'file:') return event.origin === location.origin;
  return (event.origin === 'null' || event.origin === 'file://') && isFromOurWindows(event.source);
}

/** The speaker view has this window as its opener; its frames share its top window. */
function isFromOurWindows(source: MessageEventSource | null): boolean {
  if (source === null || !('opener' in source)) return false;
  return source === window || source.top === window.top || source.top?.opener === window;
}

/** Keeps the place when the reader goes back to the slides: the link leads to the part that is on screen. */
function openReadingView(): void {
  const back = document.querySelector('[data-link="slides"]');
  back?.addEventListener('click', () => {
    const slide = partOnScreen();
    if (slide !== null) back.setAttribute('href', `?#/${encodeURIComponent(slide.id)}`);
  });
  restoreMark();
  window.addEventListener('resize', scrollByKeys);
  void document.fonts.ready.then(scrollByKeys);
}

/** Puts what holds a table wider than the window where the Tab key goes, which not every browser does by itself (WCAG 2.1.1). */
function scrollByKeys(): void {
  for (const holder of document.querySelectorAll<HTMLElement>('.table, .blocks, .figure-table')) {
    const isScrolled =
      getComputedStyle(holder).overflowX === 'auto' && holder.clientWidth < holder.scrollWidth;
    if (isScrolled) holder.tabIndex = 0;
    else holder.removeAttribute('tabindex');
  }
}

/** The last part that begins above the middle of the window. */
function partOnScreen(): Element | null {
  return parts().findLast((part) => part.getBoundingClientRect().top < innerHeight / 2) ?? null;
}

/** Links made for the slides (`#/id`, or `#/7` by number) lead to the same part here. */
function restoreMark(): void {
  const [, mark] = location.hash.split('/');
  if (mark) location.replace(`#${parts()[Number(mark) - 1]?.id ?? mark}`);
}

function parts(): readonly Element[] {
  return [...document.querySelectorAll('.slides>section')];
}

/** Puts the sheets of the slides in force and those of the reading view out of it, or the other way round. */
function showSlides(shown: boolean): void {
  document.documentElement.classList.toggle('shows-slides', shown);
  for (const sheet of document.querySelectorAll<HTMLStyleElement>('style[data-view]')) {
    sheet.media = (sheet.dataset['view'] === 'slides') === shown ? 'all' : 'not all';
  }
}
