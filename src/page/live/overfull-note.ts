import type { RevealApi } from 'reveal.js';

import type { LayoutReport, SlideLayout } from '../../layout/layout-report.ts';
import { drawElement } from '../dom/draw-element.ts';
import { WORDS, fillIn } from '../dom/page-words.ts';
import { isReceiver } from '../dom/query.ts';

/** What doesn’t fit on which slide, and where each slide stands in the outline; both by the id of the slide. */
const excesses = new Map<string, NonNullable<SlideLayout['excess']>>();
let places: ReadonlyMap<string, string> = new Map();

/** Takes over how slides came out. */
export function noteFitting(report: LayoutReport): void {
  for (const { id, excess } of report) {
    if (excess === null) excesses.delete(id);
    else excesses.set(id, excess);
  }
}

/** Forgets what was too full on slides that are drawn anew. */
export function forgetFitting(ids: readonly string[]): void {
  for (const id of ids) excesses.delete(id);
}

/** Takes over where the slides stand, such as “outline.md:14”. */
export function notePlaces(found: Readonly<Record<string, string>>): void {
  places = new Map(Object.entries(found));
}

/** Lays a note over the slide that is shown when it is too full, and takes it away when it isn’t. */
export function showOverfull(deck: RevealApi): void {
  document.querySelector('.overfull')?.remove();
  const id = deck.getCurrentSlide()?.id ?? '';
  const excess = excesses.get(id);
  if (excess === undefined || isReceiver()) return;
  const place = places.get(id);
  const pattern = excess.direction === 'down' ? WORDS.presenter?.tooTall : WORDS.presenter?.tooWide;
  const note = document.createElement('p');
  note.className = 'overfull';
  note.lang = WORDS.language;
  note.setAttribute('role', 'status');
  note.style.cssText = LOOKS;
  // A file and a line keep their order among words that run from right to left.
  note.append(
    ...(place === undefined ? [] : [drawElement('bdi', place), ': ']),
    fillIn(pattern ?? '', { pixels: excess.pixels }),
  );
  document.querySelector('main')?.append(note);
}

/** Here and not in a sheet, for only this deck has it. */
const LOOKS =
  'position: fixed; inset: 0 0 auto; z-index: 34; margin: 0; padding: 10px 20px; background: #7a1d12; color: #fff;' +
  ' font: 16px/1.4 var(--font-sans, system-ui, sans-serif)';
