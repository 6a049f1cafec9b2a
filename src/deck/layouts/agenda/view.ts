import type { Draw } from '../draw.ts';
import type { AgendaEntry } from '../slide-part.ts';
import type { AgendaSlide } from './agenda.ts';

export interface AgendaView {
  readonly entries: readonly EntryView[];
}

export interface EntryView {
  readonly number: number;
  readonly titleHtml: string;
  readonly slideId: string;
  readonly isCurrent: boolean;
}

/** The sections of the deck. */
export function viewAgenda({ entries }: AgendaSlide, draw: Draw): AgendaView {
  return { entries: entries.map((entry) => viewEntry(entry, draw)) };
}

export function viewEntry({ number, slideId, isCurrent, title }: AgendaEntry, draw: Draw): EntryView {
  return { number, slideId, isCurrent, titleHtml: draw.line(title) };
}
