import type { Page } from 'puppeteer-core';
import { describe, expect, test } from 'vitest';

import { offlineDecks, violations } from './offline-decks.ts';

const decks = offlineDecks();

describe('speaker view', () => {
  async function openSpeakerView(): Promise<Page> {
    const opened = decks.browser.waitForTarget((target) => target.opener() === decks.page.target());
    await decks.page.keyboard.press('s');
    const view = await (await opened).page();
    if (view === null) throw new Error('The speaker view did not open.');
    await view.waitForFunction(() => (document.querySelector('.value')?.textContent ?? '').length > 0);
    return view;
  }

  test('opens from a file with this slide, the next one and notes that can be scrolled', async () => {
    await decks.open('presenter.html', '#/the-promise');
    const view = await openSpeakerView();
    const [, current, upcoming] = view.frames();
    await upcoming?.waitForSelector('#three-points.present');
    await current?.waitForSelector('#the-promise.present');
    const panel = await view.$eval('#speaker-controls', (element) => [
      element.scrollHeight > element.clientHeight,
      getComputedStyle(element).overflowY,
    ]);
    expect(panel).toEqual([true, 'auto']);
    expect(await view.$eval('.value', (value) => value.textContent?.length)).toBe(2000);
    expect(decks.problems).toEqual([]);
    await view.close();
  });

  test('follows the deck, and the deck stays where it is', async () => {
    await decks.open('presenter.html', '#/part-one');
    const view = await openSpeakerView();
    await decks.page.keyboard.press('ArrowRight');
    await view.frames()[1]?.waitForSelector('#the-promise.present');
    expect(await decks.currentId()).toBe('the-promise');
    await view.close();
  });

  test('axe finds nothing in it', async () => {
    await decks.page.setBypassCSP(true);
    await decks.open('presenter.html', '#/the-promise');
    const view = await openSpeakerView();
    await view.waitForSelector('iframe[title]');
    expect(await violations(view)).toEqual([]);
    await view.close();
  });
});
