import type { Deck } from '../deck/deck.ts';
import { editionStamp } from '../render/edition-stamp.ts';
import { shortText } from '../render/short-text.ts';

/** What stands at the foot of each sheet: for whom the briefing is, and which state of it this is. */
export function footText(deck: Deck): string {
  return [deck.circulation, editionStamp(deck)].filter((part) => part !== null).join(' · ');
}

/** A running head on one line: about two thirds of it, so that what stands opposite has room. */
export function shortHead(text: string): string {
  return shortText(text, LONGEST);
}

const LONGEST = 64;
