import type { RevealApi } from 'reveal.js';

import { decodedAddress } from '../dom/decoded-address.ts';
import { HAS_ADDRESS, isReceiver, isRecord } from '../dom/query.ts';
import { addressOf, TALK } from '../place/tab-place.ts';

/**
 * Links inside the deck, followed as on any page: the focus goes to what they lead to, such as a source or a note, and the
 * browser’s way back leads to the link. reveal.js shows the slide, but leaves the focus behind and the history as it was.
 */
export function followLinks(deck: RevealApi): void {
  if (isReceiver()) return;
  const followed: HTMLElement[] = [];
  // Before reveal.js goes to the slide and writes its address over the one that was left.
  const remember = (event: MouseEvent): void => {
    const link = linkOf(event);
    const target = link === null ? null : targetOf(link);
    if (event.defaultPrevented || link === null || target === null) return;
    if (HAS_ADDRESS) {
      history.replaceState({ talk: TALK, followed: followed.length }, '', addressOf(deck));
      history.pushState({ talk: TALK }, '', link.hash);
    } else {
      event.preventDefault();
    }
    followed.push(link);
    isUnderWay = !isSlide(target);
  };
  document.addEventListener('click', remember, { capture: true });
  document.addEventListener('click', (event) => {
    const link = linkOf(event);
    if (link !== null && followed.includes(link)) focusTarget(link);
    isUnderWay = false;
  });
  window.addEventListener('popstate', ({ state }: PopStateEvent) => {
    const link = followed[numberIn(state)];
    if (link === undefined) return;
    isUnderWay = link.isConnected;
    // Once reveal.js has gone back, too.
    setTimeout(() => {
      isUnderWay = false;
      if (deck.getCurrentSlide().contains(link)) link.focus({ preventScroll: true });
    });
  });
}

let isUnderWay = false;

/** Whether the focus is on its way to a part of the slide that comes, or to a link on it, and not to its heading. */
export function isFocusUnderWay(): boolean {
  return isUnderWay;
}

function linkOf(event: MouseEvent): HTMLAnchorElement | null {
  if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element)) return null;
  return event.target.closest<HTMLAnchorElement>('.slides > section a[href^="#"]');
}

/** What a link leads to, where that is in the slides. */
function targetOf(link: HTMLAnchorElement): HTMLElement | null {
  const target = document.getElementById(decodedAddress(link.hash.slice(1)));
  return target?.closest('.slides > section') === null ? null : target;
}

/** A slide as a whole gives the focus to its heading by itself. */
function focusTarget(link: HTMLAnchorElement): void {
  const target = targetOf(link);
  if (target === null || isSlide(target)) return;
  target.tabIndex = -1;
  target.focus({ preventScroll: true });
}

function isSlide({ tagName }: Element): boolean {
  return tagName === 'SECTION';
}

function numberIn(state: unknown): number {
  return isRecord(state) ? Number(state['followed'] ?? -1) : -1;
}
