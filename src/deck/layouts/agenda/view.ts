import type { Draw } from '../draw.ts';
import type { AgendaEntry } from '../slide-part.ts';
import type { AgendaSlide } from './agenda.ts';

/** The sections of the deck. */
export function viewAgenda({ entries }: AgendaSlide, draw: Draw) {
  return { entries: entries.map((entry) => viewEntry(entry, draw)) };
}

export function viewEntry({ number, slideId, isCurrent, title }: AgendaEntry, draw: Draw) {
  return { number, slideId, isCurrent, titleHtml: draw.line(title) };
}
