import type { LayoutReport } from '../../layout/layout-report.ts';
import { whenDrawn } from '../dom/draw-element.ts';
import { fitSlides } from './fit-slides.ts';
import { slideParts } from './measure-slide.ts';

/**
 * Fits slides of a running deck, with the code that the build uses, and leaves them as they were shown. What is still
 * too full in the smallest type can be scrolled, so that nothing of it is lost.
 */
export function fitInPlace(sections: readonly HTMLElement[]): LayoutReport {
  const putBack = layOutUnscaled(sections);
  try {
    const report = fitSlides(sections);
    for (const { id, excess } of report) {
      const section = sections.find((candidate) => candidate.id === id);
      if (section !== undefined && excess !== null) letScroll(section);
    }
    return report;
  } finally {
    putBack();
  }
}

/**
 * Shows slides at the size in which they are measured, those too that reveal.js hides because they are far; gives what
 * undoes it. Both happen between two frames.
 */
function layOutUnscaled(sections: readonly HTMLElement[]): () => void {
  const stage = document.querySelector<HTMLElement>('.reveal .slides');
  const stageStyle = stage?.style.cssText ?? '';
  stage?.setAttribute('style', 'width: 1280px; height: 720px');
  const before = sections.map((section) => ({
    section,
    hidden: section.hidden,
    display: section.style.display,
  }));
  for (const section of sections) {
    section.hidden = false;
    section.style.display = '';
  }
  return () => {
    for (const { section, hidden, display } of before) {
      section.hidden = hidden;
      section.style.display = display;
    }
    stage?.setAttribute('style', stageStyle);
  };
}

function letScroll(section: HTMLElement): void {
  const parts = slideParts(section);
  const box = parts?.body ?? parts?.stage ?? null;
  if (box === null) return;
  box.style.overflow = 'auto';
  box.style.justifyContent = 'safe center';
  // Whoever has no mouse scrolls with the keys.
  box.tabIndex = 0;
}

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
