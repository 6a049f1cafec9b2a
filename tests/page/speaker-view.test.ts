import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { describe, expect, test } from 'vitest';

import { fixtureDeck } from '../support/fixture-deck.ts';
import { openSpeakerWindow } from '../support/speaker-window.ts';
import { offlineDecks } from './offline-decks.ts';

const decks = offlineDecks();

describe('speaker view', () => {
  test('opens from a file with this slide, the next one and notes that can be scrolled', async () => {
    await decks.open('presenter.html', '#/the-promise');
    const { view, current, upcoming } = await openSpeakerWindow(decks.page);
    await upcoming.waitForSelector('#three-points.present');
    await current.waitForSelector('#the-promise.present');
    const panel = await view.$eval('#speaker-controls', (element) => [
      element.scrollHeight > element.clientHeight,
      getComputedStyle(element).overflowY,
    ]);
    expect(panel).toEqual([true, 'auto']);
    expect(await view.$eval('.value', (value) => value.textContent?.length)).toBe(2000);
    expect(decks.problems).toEqual([]);
    await view.close();
  });

  test.each(['sandbox="allow-scripts"', 'sandbox="allow-scripts allow-popups"'])(
    'is not offered where a page shuts the deck in: %s',
    async (attributes) => {
      const host = `<!doctype html><iframe ${attributes} src="presenter.html"></iframe>`;
      await writeFile(join(decks.folder, 'host.html'), host);
      await decks.page.goto(pathToFileURL(join(decks.folder, 'host.html')).href);
      const frame = await decks.page.waitForFrame((one) => one !== decks.page.mainFrame());
      await frame.waitForSelector('.slides > .present');
      const before = (await decks.browser.pages()).length;
      await frame.focus('[data-command="help"]');
      await decks.page.keyboard.press('s');
      expect(await frame.$('[data-command="speaker"]')).toBeNull();
      expect(await decks.browser.pages()).toHaveLength(before);
      expect(decks.problems).toEqual([]);
    },
  );

  test('says so where the browser lets it open no window, in the language of the deck', async () => {
    await writeFile(
      join(decks.folder, 'blocked.html'),
      await fixtureDeck({ mode: 'presenter', language: 'de' }),
    );
    await decks.open('blocked.html');
    await decks.page.evaluate(() => (window.open = () => null));
    const said = new Promise<string>((resolve) =>
      decks.page.once('dialog', (dialog) => void dialog.accept().then(() => resolve(dialog.message()))),
    );
    await decks.page.keyboard.press('s');
    expect(await said).toMatch(/^Der Browser hat die Referentenansicht blockiert/u);
    expect(decks.problems).toEqual([]);
  });

  test('isn’t offered where the deck has no address to load it from', async () => {
    const source = (await readFile(join(decks.folder, 'presenter.html'), 'utf8')).replaceAll('&', '&amp;');
    const host = `<!doctype html><iframe srcdoc="${source.replaceAll('"', '&quot;')}"></iframe>`;
    await writeFile(join(decks.folder, 'host.html'), host);
    await decks.page.goto(pathToFileURL(join(decks.folder, 'host.html')).href);
    const inside = await decks.page.waitForSelector('iframe');
    const frame = await inside?.contentFrame();
    if (!frame) throw new Error('The page has no frame.');
    await frame.waitForSelector('.slides > .present');
    expect(await frame.$$('[data-command="overview"]')).toHaveLength(1);
    expect(await frame.$$('[data-command="speaker"]')).toHaveLength(0);
  });

  test('follows the deck, and the deck stays where it is', async () => {
    await decks.open('presenter.html', '#/part-one');
    const { view, current } = await openSpeakerWindow(decks.page);
    await decks.page.keyboard.press('ArrowRight');
    await current.waitForSelector('#the-promise.present');
    expect(await decks.currentId()).toBe('the-promise');
    await view.close();
  });

  test('says which slide it is, and shows none after the last step', async () => {
    await decks.open('presenter.html', '#/the-promise');
    const { view } = await openSpeakerWindow(decks.page);
    const shown = (): Promise<unknown> =>
      view.$eval('.speaker-place', ({ textContent }) => [
        textContent,
        document.querySelector('#upcoming-slide iframe')?.checkVisibility({ visibilityProperty: true }) ??
          false,
      ]);
    expect(await shown()).toEqual(['3 / 8', true]);
    await decks.page.keyboard.press('End');
    expect(await shown()).toEqual(['8 / 8', false]);
    await decks.page.keyboard.press('ArrowLeft');
    expect(await shown()).toEqual(['7 / 8', true]);
    await view.close();
  });

  test('has words in other scripts upright in the notes', async () => {
    await decks.open('presenter.html', '#/the-promise');
    const { view } = await openSpeakerWindow(decks.page);
    const styles = await view.$eval('.speaker-controls-notes .value', (notes) => {
      notes.innerHTML = '<em>a</em><em class="script" lang="el">β</em><em lang="zh">字</em>';
      return [...notes.children].map((part) => getComputedStyle(part).fontStyle);
    });
    expect(styles).toEqual(['italic', 'normal', 'normal']);
    await view.close();
  });

  test('keeps timer and clock apart at 200 % zoom, and on one line in a small window', async () => {
    await decks.open('presenter.html', '#/the-promise');
    const { view } = await openSpeakerWindow(decks.page);
    await view.setViewport({ width: 640, height: 400 });
    const [timer, clock] = await view.$$eval('.speaker-timer, .clock-value', (parts) =>
      parts
        .map((part) => part.getBoundingClientRect().toJSON())
        .toSorted((one, other) => one.left - other.left),
    );
    expect(clock.left - timer.right).toBeGreaterThan(8);
    expect(clock.top).toBeLessThan(timer.bottom);
    await view.setViewport({ width: 800, height: 500 });
    const tops = await view.$$eval('.clock, .speaker-timer', (parts) =>
      parts.map((part) => part.getBoundingClientRect().top),
    );
    expect(Math.abs((tops[0] ?? 0) - (tops[1] ?? 99))).toBeLessThan(8);
    await view.close();
  });

  test('tells no place that it can’t follow any more, when a file is loaded again', async () => {
    await decks.open('presenter.html', '#/the-promise');
    const { view } = await openSpeakerWindow(decks.page);
    await decks.page.reload();
    await decks.page.waitForSelector('.reveal.ready');
    expect(await view.$('.speaker-place')).toBe(null);
    const time = await view.$eval('.speaker-controls-time', ({ textContent }) => textContent);
    expect(time).toContain('Press S in the deck for the timer');
    await view.close();
  });

  test('the choice of arrangements covers neither a slide nor notes in any of them', async () => {
    await decks.open('presenter.html', '#/the-promise');
    const { view } = await openSpeakerWindow(decks.page);
    for (const [layout, width] of [
      ['wide', 1366],
      ['tall', 1366],
      ['notes-only', 1366],
      ['default', 1366],
      ['default', 800],
    ] as const) {
      await view.setViewport({ width, height: 700 });
      await view.select('select', layout);
      const boxes = (parts: string) =>
        view.$$eval(parts, (found) => found.map((part) => part.getBoundingClientRect().toJSON()));
      const [choice] = await boxes('#speaker-layout');
      const others = await boxes('iframe, #speaker-controls');
      for (const { right, bottom } of others)
        expect([layout, right <= choice.left || bottom <= choice.top]).toEqual([layout, true]);
    }
    await view.close();
  });

  test('moves the deck by as many slides as keys were pressed in it, however fast, and back with Shift Space', async () => {
    await decks.open('presenter.html');
    const { view, current } = await openSpeakerWindow(decks.page);
    for (const key of ['PageDown', 'ArrowRight', 'PageDown', 'Space', 'PageDown', 'ArrowRight'] as const)
      await view.keyboard.press(key);
    await decks.page.waitForSelector(
      '#the-figures.present, #three-points.present [data-fragment-index="2"].visible',
    );
    await current.waitForSelector('#three-points.present');
    await view.keyboard.down('Shift');
    for (const _ of [1, 2, 3, 4]) await view.keyboard.press('Space');
    await decks.page.waitForSelector('#the-promise.present');
  });

  test('moves the deck after a click on the next slide, and not while a dialog is open over the deck', async () => {
    await decks.open('presenter.html');
    const { view } = await openSpeakerWindow(decks.page);
    const { left, top } = await view.$eval('#upcoming-slide', (part) =>
      part.getBoundingClientRect().toJSON(),
    );
    await view.mouse.click(left + 90, top + 90);
    await view.keyboard.press('PageDown');
    await decks.page.waitForSelector('#part-one.present');
    await decks.page.keyboard.press('o');
    await view.keyboard.press('PageDown');
    // Keys come as messages, one after another: once the dialog is closed, the one before has done nothing.
    await view.keyboard.press('Escape');
    await decks.page.waitForFunction(() => document.querySelector('dialog[open]') === null);
    expect(await decks.currentId()).toBe('part-one');
    await view.keyboard.press('PageDown');
    await decks.page.waitForSelector('#the-promise.present');
  });

  test('leaves keys that are held with others to the browser, and isn’t loaded again by them', async () => {
    await decks.open('presenter.html', '#/the-promise');
    const { view } = await openSpeakerWindow(decks.page);
    const isLeft = await view.evaluate(() => {
      const press = (key: string, keyCode: number): boolean => {
        const event = new KeyboardEvent('keydown', {
          key,
          keyCode,
          ctrlKey: true,
          bubbles: true,
          cancelable: true,
        });
        return document.body.dispatchEvent(event);
      };
      return [press('r', 82), press('ArrowRight', 39)];
    });
    expect(isLeft).toEqual([false, true]);
    await view.keyboard.press('ArrowLeft');
    await decks.page.waitForSelector('#part-one.present');
  });

  test('puts the timer back by its button, with mouse or keys, and not by a click beside it', async () => {
    await decks.open('presenter.html');
    const { view } = await openSpeakerWindow(decks.page);
    const seconds = (): Promise<string | undefined> =>
      view.$eval('.speaker-timer', (timer) => timer.textContent?.slice(-2));
    await view.click('.speaker-toggle');
    for (const putBack of [() => view.click('.speaker-reset'), () => view.keyboard.press('Space')]) {
      await view.waitForFunction(() => document.querySelector('.speaker-timer')?.textContent !== '0:00');
      // So that it doesn’t go on while the test looks.
      await view.click('.speaker-toggle');
      await view.click('.clock');
      expect(await seconds()).not.toBe('00');
      await view.focus('.speaker-reset');
      await putBack();
      expect(await seconds()).toBe('00');
    }
    expect(await decks.currentId()).toBe('the-harbour');
  });

  test('comes anew with S when it was loaded again, for nothing is in it then', async () => {
    await decks.open('presenter.html', '#/the-promise');
    const { view } = await openSpeakerWindow(decks.page);
    await view.reload();
    const closed = new Promise((resolve) => view.once('close', resolve));
    await decks.page.bringToFront();
    await decks.page.keyboard.press('s');
    await closed;
    const target = await decks.browser.waitForTarget((other) => other.opener() === decks.page.target());
    const again = await target.page();
    await again?.waitForFunction(() => document.querySelector('.value')?.textContent?.length === 2000);
    await again?.close();
  });
});
