import { inList, mapSlices, whole } from '../../paginate/divisible.ts';
import { weightOfLine } from '../../paginate/paginate-around.ts';
import type { SlideFrame } from '../../slide.ts';
import { bySlices, type DeckLayoutModule, type Unviewed, USUAL } from '../layout-module.ts';
import type { AgendaEntry } from '../slide-part.ts';

export interface AgendaSlide extends SlideFrame {
  readonly layout: 'agenda';
  readonly entries: readonly AgendaEntry[];
}

/** The sections of the deck. */
export const agenda: Unviewed<DeckLayoutModule<AgendaSlide>> = {
  ...USUAL,
  titleClasses: ['ordinal'],
  contents: ({ entries }) => [{ kind: 'agenda', entries }],
  split: bySlices((slide: AgendaSlide) => {
    const entries = slide.entries.map((entry) => whole(entry, weightOfLine(entry.title)));
    return mapSlices(inList(entries), (run) => ({ ...slide, entries: run }));
  }),
};
