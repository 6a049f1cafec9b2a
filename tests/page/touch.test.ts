import type { CDPSession } from 'puppeteer-core';
import { beforeEach, expect, test } from 'vitest';

import { offlineDecks } from './offline-decks.ts';

const decks = offlineDecks();
let client: CDPSession;

beforeEach(async () => {
  await decks.page.setViewport({ width: 740, height: 360, isMobile: true, hasTouch: true });
  client = await decks.page.createCDPSession();
  await decks.open('audience.html', '#/the-promise');
});

/** Draws one finger over the slide, from the right to the left. */
async function swipeLeft(): Promise<void> {
  const touch = async (type: 'touchStart' | 'touchMove', x: number): Promise<void> => {
    await client.send('Input.dispatchTouchEvent', { type, touchPoints: [{ x, y: 150 }] });
  };
  await touch('touchStart', 500);
  for (let x = 480; 200 < x; x -= 20) await touch('touchMove', x);
  await client.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}

test('a finger drawn over the slide leads to the next one', async () => {
  await swipeLeft();
  expect(await decks.currentId()).toBe('three-points');
});

test('a finger drawn over a slide that two have enlarged moves the page, and leaves the slide', async () => {
  await client.send('Input.synthesizePinchGesture', { x: 300, y: 150, scaleFactor: 2.5 });
  await decks.page.waitForFunction(() => (visualViewport?.scale ?? 1) > 2);
  const left = (): Promise<number> => decks.page.evaluate(() => visualViewport?.offsetLeft ?? 0);
  const before = await left();
  await swipeLeft();
  await decks.page.waitForFunction((start) => (visualViewport?.offsetLeft ?? 0) > start + 50, {}, before);
  expect(await decks.currentId()).toBe('the-promise');
  await client.send('Input.synthesizePinchGesture', { x: 100, y: 60, scaleFactor: 0.2 });
  await decks.page.waitForFunction(() => visualViewport?.scale === 1);
  await swipeLeft();
  expect(await decks.currentId()).toBe('three-points');
});
