import type { RevealApi } from 'reveal.js';

import { currentPlace, usedNow } from '../place/keep-place.ts';

let isMeasuring = false;

/** Whether the talk is rehearsed, and somebody waits for its times. */
export function isRehearsed(): boolean {
  return isMeasuring;
}

/** Sends the present server how long each slide was shown: when it asks, which it does in rehearsals alone, and from then on at each move. */
export function measureWhenAsked(deck: RevealApi, events: EventSource): void {
  events.addEventListener('times', () => {
    if (!isMeasuring) {
      deck.on('slidechanged', () => sendTimes('moved'));
      window.addEventListener('pagehide', () => sendTimes('moved'));
    }
    isMeasuring = true;
    sendTimes('asked');
  });
}

/** Sends the times of a talk that has begun, or is over. */
export function sendTimes(because: 'moved' | 'asked' | 'over'): void {
  if (currentPlace().startedAt === null && because !== 'over') return;
  const used = [...usedNow()].filter(([id]) => id !== '').map(([id, time]) => [id, Math.max(0, time / 1000)]);
  // A server that doesn’t answer is told of in the toolbar.
  fetch('/times', { method: 'POST', body: JSON.stringify({ used, because }), keepalive: true }).catch(
    () => {},
  );
}
