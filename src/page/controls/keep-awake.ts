import type { RevealApi } from 'reveal.js';

import { isReceiver } from '../dom/query.ts';
import { MOVES } from '../place/slide-place.ts';

/**
 * Keeps the screen from going dark during a long discussion: while the deck fills it, and, in a deck with speaker view, once it has moved. A
 * browser ends this whenever the deck is hidden, so it is asked again.
 */
export function keepAwake(deck: RevealApi): void {
  if (isReceiver()) return;
  const hasSpeakerView = document.documentElement.dataset['mode'] !== 'audience';
  let lock: WakeLockSentinel | null = null;
  let hasMoved = false;
  const ask = async (): Promise<void> => {
    const isPresented = document.fullscreenElement !== null || (hasSpeakerView && hasMoved);
    if (!isPresented) return lock?.release();
    if (document.visibilityState === 'hidden' || lock?.released === false) return;
    lock = await navigator.wakeLock.request('screen');
  };
  // Browsers without, on an empty battery, or in a frame that may not
  const tryToAsk = (): void => void ask().catch(() => {});
  for (const type of MOVES)
    deck.on(type, () => {
      hasMoved = true;
      tryToAsk();
    });
  for (const type of ['visibilitychange', 'fullscreenchange']) document.addEventListener(type, tryToAsk);
}
