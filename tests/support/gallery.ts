import type { Deck } from '../../src/deck/deck.ts';
import { deck, SECTION } from './deck-builder.ts';
import { chartSlides } from './gallery-charts.ts';
import { exhibitSlides } from './gallery-exhibits.ts';
import { wordSlides } from './gallery-words.ts';

export { galleryImages } from './gallery-frame.ts';

/** Every layout, short and full, in several scripts. */
export const galleryDeck: Deck = deck([...wordSlides, ...exhibitSlides, ...chartSlides], {
  title: 'A Dam for the People',
  sections: [SECTION],
});
