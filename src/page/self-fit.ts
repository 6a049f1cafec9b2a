import type { LayoutReport } from '../layout/layout-report.ts';
import { fitDeck } from './fit/fit-in-place.ts';

/** In a deck that no browser measured when it was built: fits the slides when it opens. */
document.addEventListener('DOMContentLoaded', () => {
  if (document.documentElement.classList.contains('shows-slides')) void fitDeck(warn);
});

/** For whoever made the deck; an audience sees a slide that scrolls. */
function warn(report: LayoutReport): void {
  for (const { id, excess } of report) {
    if (excess === null) continue;
    const how = excess.direction === 'down' ? 'tall' : 'wide';
    // oxlint-disable-next-line no-console -- there is nobody else to tell
    console.warn(`Lectern: #${id} is ${excess.pixels} px too ${how} in the smallest type; it scrolls.`);
  }
}
