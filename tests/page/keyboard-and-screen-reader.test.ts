import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { fixtureDeck, fixtureSlides } from '../support/fixture-deck.ts';
import { offlineDecks } from './offline-decks.ts';

const decks = offlineDecks();

describe('keyboard and screen reader', () => {
  test('the status says number, count and title when a button changes the slide, and nothing before', async () => {
    await decks.open('audience.html', '#/part-one');
    expect(await decks.statusText()).toBe('');
    await decks.page.click('.toolbar [data-command="next"]');
    expect(await decks.statusText()).toBe('Slide 3 of 8: The promise');
  });

  test('after a key the title is said by the heading, which has the focus, and not a second time', async () => {
    await decks.open('audience.html', '#/part-one');
    await decks.page.keyboard.press('ArrowRight');
    expect(await decks.statusText()).toBe('Slide 3 of 8: ');
    expect(await decks.page.evaluate(() => document.activeElement?.textContent)).toBe('The promise');
  });

  // Orca hears of no more than one change of words in a tenth of a second, but for those of such an element.
  test('the status is a plain live region and the only one, whose words aren’t lost beside those of a step that comes', async () => {
    await decks.open('audience.html');
    const status = await decks.page.$eval('.status', (element) => [
      element.localName,
      element.role,
      element.ariaLive,
      element.ariaAtomic,
    ]);
    expect(status).toEqual(['div', null, 'polite', 'true']);
    const others = '[role="application"], [role="status"], .aria-status, [aria-live]:not(.status)';
    expect(await decks.page.$$(others)).toHaveLength(0);
  });

  test('nothing on a slide hears clicks in place of the document, for which all of it would be called clickable', async () => {
    await decks.open('audience.html');
    const session = await decks.page.createCDPSession();
    const heard: string[] = [];
    for (const selector of ['main', '.reveal', '.slides', '.slides > .present']) {
      const expression = `document.querySelector('${selector}')`;
      const { result } = await session.send('Runtime.evaluate', { expression });
      const found = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId ?? '' });
      heard.push(...found.listeners.map(({ type }) => type));
    }
    expect(heard).toContain('pointerdown');
    expect(heard.filter((type) => /^(?:click|mouse)/u.test(type))).toEqual([]);
  });

  test('a key moves the focus to the heading', async () => {
    await decks.open('audience.html');
    await decks.page.keyboard.press('ArrowRight');
    expect(await decks.focused()).toBe('part-one-h');
  });

  test('keys that move the deck, or lead to what stands on a slide, don’t bring a toolbar back that has faded', async () => {
    await decks.open('audience.html', '#/part-one');
    await decks.page.waitForSelector('.is-quiet');
    const opacity = () => decks.page.$eval('.toolbar', (toolbar) => getComputedStyle(toolbar).opacity);
    await decks.page.keyboard.press('PageDown');
    expect([await decks.focused(), await opacity()]).toEqual(['the-promise-h', '0']);
    await decks.page.keyboard.press('Tab');
    expect([await decks.page.evaluate(() => document.activeElement?.localName), await opacity()]).toEqual([
      'a',
      '0',
    ]);
    await decks.page.keyboard.press('Tab');
    expect(await opacity()).toBe('1');
  });

  test('a button of the toolbar keeps the focus', async () => {
    await decks.open('audience.html');
    await decks.page.focus('.toolbar [data-command="next"]');
    await decks.page.keyboard.press('Space');
    expect(await decks.currentId()).toBe('part-one');
    expect(await decks.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Next slide',
    );
  });

  test('a button that a screen reader presses, without a pointer, keeps the focus too', async () => {
    await decks.open('audience.html');
    await decks.page.keyboard.press('ArrowRight');
    await decks.page.$eval('.toolbar [data-command="next"]', (button) => {
      (button as HTMLElement).focus();
      (button as HTMLElement).click();
    });
    expect(await decks.statusText()).toBe('Slide 3 of 8: The promise');
    expect(await decks.page.evaluate(() => document.activeElement?.getAttribute('aria-label'))).toBe(
      'Next slide',
    );
  });

  test('letters that are no keys do nothing, nor in an audience’s deck those of the speaker', async () => {
    await decks.open('audience.html', '#/the-promise');
    for (const key of ['n', 'p', 'h', 'j', 'k', 'm', 'b', 's', '.'])
      await decks.page.keyboard.press(key as 'n');
    expect(await decks.currentId()).toBe('the-promise');
    expect(await decks.page.$$('.paused, dialog[open]')).toHaveLength(0);
  });

  test('? and F are known by their keys where the keyboard has another script, and other letters do nothing there', async () => {
    await decks.open('audience.html', '#/the-promise');
    const press = (key: string, code: string) =>
      decks.page.evaluate(
        (keys) => {
          const event = new KeyboardEvent('keydown', { ...keys, bubbles: true, cancelable: true });
          document.body.dispatchEvent(event);
          return event.defaultPrevented;
        },
        { key, code },
      );
    expect(await press('а', 'KeyF')).toBe(true);
    for (const [key, code] of [
      ['т', 'KeyN'],
      ['ظ', 'Slash'],
      ['é', 'KeyF'],
    ] as const)
      expect([key, await press(key, code)]).toEqual([key, false]);
    await press('؟', 'Slash');
    expect(await decks.page.$$('dialog.help[open]')).toHaveLength(1);
  });

  test('keys that are held with Alt are the browser’s, such as its way back', async () => {
    await decks.open('audience.html', '#/the-promise');
    await decks.page.evaluate(() =>
      addEventListener('keydown', (event) => (document.title = String(event.defaultPrevented))),
    );
    await decks.page.keyboard.down('Alt');
    for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'Space'] as const) {
      await decks.page.keyboard.press(key);
      expect([key, await decks.page.title()]).toEqual([key, 'false']);
    }
    await decks.page.keyboard.up('Alt');
    expect(await decks.currentId()).toBe('the-promise');
  });

  test('? opens the keys and Esc closes them', async () => {
    await decks.open('audience.html');
    await decks.page.keyboard.press('?');
    expect(await decks.page.$$('dialog.help[open]')).toHaveLength(1);
    await decks.page.keyboard.press('Escape');
    expect(await decks.page.$$('dialog[open]')).toHaveLength(0);
  });

  test('Home, End, Page Up and Shift Space move', async () => {
    await decks.open('audience.html');
    await decks.page.keyboard.press('End');
    expect(await decks.currentId()).toBe('sources');
    await decks.page.keyboard.press('PageUp');
    expect(await decks.currentId()).toBe('questions');
    await decks.page.keyboard.press('Home');
    expect(await decks.currentId()).toBe('the-harbour');
  });

  test('the skip links lead to the heading of the slide and to the controls', async () => {
    await decks.open('audience.html', '#/the-promise');
    await decks.page.$eval('[data-command="focus-slide"]', (link) => (link as HTMLElement).click());
    expect(await decks.focused()).toBe('the-promise-h');
    await decks.page.$eval('[data-command="focus-toolbar"]', (link) => (link as HTMLElement).click());
    expect(await decks.page.evaluate(() => document.activeElement?.closest('.toolbar') !== null)).toBe(true);
  });

  test.each([390, 1366])('the pictures of the overview fill a window that is %i px wide', async (width) => {
    await decks.page.setViewport({ width, height: 800 });
    await decks.open('audience.html');
    await decks.page.keyboard.press('o');
    const [edge = 0, ...pictures] = await decks.page.$$eval(
      '.overview__slides, .overview__picture, .overview__stage',
      (parts) => parts.map((part) => Math.round(part.getBoundingClientRect().right)),
    );
    expect(Math.max(...pictures)).toBe(edge);
    const [picture = 0, stage = 1] = await decks.page.$$eval(
      'li:first-child .overview__picture, li:first-child .overview__stage',
      (parts) => parts.map((part) => Math.round(part.getBoundingClientRect().width)),
    );
    expect(stage).toBe(picture);
  });

  test('the overview shows every slide; arrows and Enter choose one', async () => {
    await decks.open('audience.html');
    await decks.page.keyboard.press('o');
    expect(await decks.page.$$('.overview__slides > li')).toHaveLength(8);
    await decks.page.keyboard.press('ArrowRight');
    await decks.page.keyboard.press('ArrowDown');
    await decks.page.keyboard.press('Enter');
    expect(await decks.currentId()).toBe('the-wall');
    expect(await decks.page.$$('dialog[open]')).toHaveLength(0);
  });

  test('the overview is named by its head, which stays in sight', async () => {
    await decks.page.setViewport({ width: 700, height: 600 });
    await decks.open('audience.html', '#/8');
    await decks.page.keyboard.press('o');
    const overview = await decks.page.$('dialog.overview');
    const named = overview && (await decks.page.accessibility.snapshot({ root: overview }));
    expect([named?.role, named?.name]).toEqual(['dialog', 'Overview of 8 slides']);
    const [scrolled, top] = await decks.page.$eval('dialog.overview', (dialog) => [
      dialog.scrollTop,
      dialog.querySelector('.sheet__head')?.getBoundingClientRect().top,
    ]);
    expect(scrolled).toBeGreaterThan(100);
    expect(top).toBeLessThan(2);
    expect(top).toBeGreaterThanOrEqual(0);
  });

  test('Home and End lead to the first and last slide of the overview', async () => {
    await decks.open('audience.html');
    const chosenBy = async (key: 'Home' | 'End'): Promise<string> => {
      await decks.page.keyboard.press('o');
      await decks.page.keyboard.press(key);
      await decks.page.keyboard.press('Enter');
      return decks.page.$eval('.toolbar__place', (place) => place.textContent ?? '');
    };
    expect([await chosenBy('End'), await chosenBy('Home')]).toEqual(['8 / 8', '1 / 8']);
  });

  test('the overview that is opened again at once stays full', async () => {
    await decks.open('audience.html');
    await decks.page.keyboard.press('o');
    await decks.page.evaluate(async () => {
      document.querySelector<HTMLDialogElement>('dialog.overview')?.close();
      document.querySelector<HTMLElement>('[data-command="overview"]')?.click();
      await new Promise((resolve) => setTimeout(resolve, 100));
    });
    expect(await decks.page.$$('dialog.overview[open] .overview__slides > li')).toHaveLength(8);
    await decks.page.keyboard.press('ArrowRight');
    await decks.page.keyboard.press('Enter');
    expect(await decks.currentId()).toBe('part-one');
  });

  test('in a right-to-left deck the left arrow goes on', async () => {
    await decks.open('arabic.html');
    await decks.page.keyboard.press('ArrowLeft');
    expect(await decks.currentId()).toBe('part-one');
  });

  test('nothing moves by itself when less motion is wanted', async () => {
    await decks.page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
    await decks.open('audience.html');
    await decks.page.keyboard.press('ArrowRight');
    const moving = await decks.page.evaluate(() => document.getAnimations().length);
    expect(moving).toBe(0);
  });
});

test('a slide without heading is named by its first words', async () => {
  const slidesHtml = `${fixtureSlides(false)}<section id="bare" class="slide"><p>Only words here</p></section>`;
  await writeFile(join(decks.folder, 'bare.html'), await fixtureDeck({ slidesHtml }));
  await decks.open('bare.html', '#/sources');
  await decks.page.keyboard.press('ArrowRight');
  expect(await decks.focused()).toBe('bare');
  await decks.page.click('.toolbar [data-command="previous"]');
  await decks.page.click('.toolbar [data-command="next"]');
  expect(await decks.statusText()).toBe('Slide 9 of 9: Only words here');
});
