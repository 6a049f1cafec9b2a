import type { Deck } from '../../src/deck/compose/deck.ts';
import { deck } from './deck-builder.ts';
import { chartSlides } from './gallery-charts.ts';
import { drawingSlides } from './gallery-drawings.ts';
import { figureSlides } from './gallery-figures.ts';
import { numberSlides, wordSlides } from './gallery-words.ts';

export { galleryImages } from './gallery-frame.ts';

/** Every layout, short and full, in several scripts. */
export const galleryDeck: Deck = deck(
  [...wordSlides, ...figureSlides, ...chartSlides, ...drawingSlides, ...numberSlides],
  {
    title: 'A Dam for the People',
  },
);
