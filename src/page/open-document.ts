import type { RevealApi, RevealPlugin } from 'reveal.js';

import { connectSources } from './evidence/connect-sources.ts';
import { guardMessages } from './guard-messages.ts';
import { openReadingView } from './reading-view.ts';
import { showSlides } from './show-slides.ts';
import { isReceiver, stripQuery, wantsReadingView } from './query.ts';
import { startDeck } from './start-deck.ts';

/**
 * Runs while the head is parsed: decides between slides and reading view before anything is painted. Without
 * script, or when reveal.js can't start, the file is the reading view.
 */
export function openDocument(
  plugins: readonly RevealPlugin[],
  whenStarted: (deck: RevealApi) => void = () => {},
): void {
  document.documentElement.classList.add('has-script');
  document.addEventListener('DOMContentLoaded', connectSources);
  if (wantsReadingView()) {
    document.addEventListener('DOMContentLoaded', openReadingView);
    return;
  }
  if (!stripQuery()) return;
  guardMessages();
  showSlides(true);
  document.documentElement.classList.toggle('is-receiver', isReceiver());
  document.addEventListener('DOMContentLoaded', () => {
    startDeck(plugins).then(whenStarted, () => showSlides(false));
  });
}
