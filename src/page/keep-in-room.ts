import type { RevealApi } from 'reveal.js';

/**
 * Keeps words out of the foot where another browser sets them longer than the one that measured the slides when they
 * were built: the slide that is shown is set closer, then smaller. Begins once all faces are there, which would be measured
 * in place of their fonts.
 */
export async function keepInRoom(deck: RevealApi): Promise<void> {
  await Promise.allSettled([...document.fonts].map((face) => face.load()));
  const keep = (): void => setSmaller(deck.getCurrentSlide());
  deck.on('slidechanged', keep);
  keep();
}

/** In pixels: less than the air above the words of the foot, and more than slides that fit ever reach out. */
const SPARE = 16;

const STEP = 0.02;

/** What is too full even then was told when the deck was built. */
const LEAST = 0.5;

function setSmaller(slide: HTMLElement): void {
  const body = slide.querySelector('.body');
  if (body === null) return;
  let fit = Number(slide.style.getPropertyValue('--fit')) || 1;
  while (SPARE < body.scrollHeight - body.clientHeight && LEAST < fit) {
    slide.style.removeProperty('--gap');
    if (slide.dataset['variant'] === undefined) slide.dataset['variant'] = 'tight';
    else slide.style.setProperty('--fit', String((fit -= STEP)));
  }
}
