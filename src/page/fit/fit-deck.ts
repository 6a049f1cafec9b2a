import type { LayoutReport } from '../../layout/layout-report.ts';
import { fitInPlace } from './fit-in-place.ts';
import { whenDrawn } from '../dom/when-drawn.ts';

/** Slides that are fitted in one go; the deck can be used between two. */
const AT_ONCE = 25;

/**
 * Fits all slides of a running deck once its fonts and pictures are there, the one that is shown first. `tell` hears of
 * each batch.
 */
export async function fitDeck(tell: (report: LayoutReport) => void): Promise<void> {
  await whenDrawn([...document.querySelectorAll('.slides')]);
  const slides = [...document.querySelectorAll<HTMLElement>('.slides > section')];
  const shown = slides.filter((slide) => slide.classList.contains('present'));
  const others = slides.filter((slide) => !shown.includes(slide));
  tell(fitInPlace(shown));
  for (let at = 0; at < others.length; at += AT_ONCE) {
    await new Promise((resolve) => {
      setTimeout(resolve, 0);
    });
    // Slides that went or came meanwhile are fitted by whoever changed them.
    const batch = others.slice(at, at + AT_ONCE).filter((slide) => slide.isConnected);
    tell(fitInPlace(batch));
  }
}
