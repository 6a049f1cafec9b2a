import { inList, mapSlices, whole } from '../paginate/divisible.ts';
import { weightOfLine } from '../paginate/paginate-around.ts';
import type { SlideFrame } from '../slide.ts';
import { bySlices, type DeckLayoutModule, USUAL } from './layout-module.ts';
import type { AgendaEntry } from './slide-part.ts';
import type { Draw } from './draw.ts';

export interface AgendaSlide extends SlideFrame {
  readonly layout: 'agenda';
  readonly entries: readonly AgendaEntry[];
}

/** The sections of the deck. */
export const agenda: DeckLayoutModule<AgendaSlide> = {
  ...USUAL,
  view: viewAgenda,
  titleClasses: ['ordinal'],
  contents: ({ entries }) => [{ kind: 'agenda', entries }],
  split: bySlices((slide: AgendaSlide) => {
    const entries = slide.entries.map((entry) => whole(entry, weightOfLine(entry.title)));
    return mapSlices(inList(entries), (run) => ({ ...slide, entries: run }));
  }),
};

/** The sections of the deck. */
function viewAgenda({ entries }: AgendaSlide, draw: Draw) {
  return { entries: entries.map((entry) => viewEntry(entry, draw)) };
}

export function viewEntry({ number, slideId, isCurrent, title }: AgendaEntry, draw: Draw) {
  return { number, slideId, isCurrent, titleHtml: draw.line(title) };
}
