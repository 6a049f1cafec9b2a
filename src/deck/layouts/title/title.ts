import type { Inline } from '../../../markdown/nodes/inline.ts';
import type { SlideFrame } from '../../slide.ts';
import { type DeckLayoutModule, type Unviewed, USUAL } from '../layout-module.ts';
import type { CheckedSources, Imprint } from '../slide-part.ts';

/** Made from the front matter; its sources are the articles that the briefing reads. */
export interface TitleSlide extends SlideFrame, Imprint, CheckedSources {
  readonly layout: 'title';
  readonly subtitle: readonly Inline[];
}

/** What the deck is, by whom and about what. It stays whole. */
export const title: Unviewed<DeckLayoutModule<TitleSlide>> = {
  ...USUAL,
  needs: 'a title in the front matter, “title: …”; it is made from that',
  isPart: true,
  contents: ({ subtitle, event, presenters, date, sources, receipt }) => [
    { kind: 'lead', words: subtitle },
    { kind: 'imprint', event, presenters, date },
    { kind: 'sources', sources, receipt },
  ],
  split: () => null,
};
