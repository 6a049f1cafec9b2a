import type { RevealApi } from 'reveal.js';

import type { LayoutReport, SlideLayout } from '../../layout/layout-report.ts';
import { drawElement } from '../dom/draw-element.ts';
import { isReceiver } from '../dom/query.ts';
import { fillIn, WORDS } from '../dom/page-words.ts';
import type { LivePlaces } from './live-message.ts';
import { tellTeacher } from './tell-teacher.ts';

/** What doesn’t fit on which slide, and where each slide is in the outline; both by the id of the slide. */
const excesses = new Map<string, NonNullable<SlideLayout['excess']>>();
let places: LivePlaces = {};

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

/** Takes over where the slides are, such as “outline.md:14”. */
export function notePlaces(found: LivePlaces): void {
  places = found;
}

/** Tells the teacher that the slide that is shown is too full, as long as it is. */
export function showOverfull(deck: RevealApi): void {
  if (isReceiver()) return;
  const id = deck.getCurrentSlide()?.id ?? '';
  const excess = excesses.get(id);
  if (excess === undefined) return tellTeacher(NAME);
  const place = places[id];
  const pattern = excess.direction === 'down' ? WORDS.presenter?.tooTall : WORDS.presenter?.tooWide;
  // A file and a line keep their order among words that run from right to left.
  const words = drawElement(
    'span',
    ...(place === undefined ? [] : [drawElement('bdi', place), ': ']),
    fillIn(pattern ?? '', { pixels: excess.pixels }),
  );
  words.lang = WORDS.language;
  tellTeacher(NAME, words);
}

const NAME = 'overfull';
