import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from 'puppeteer-core';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { fixtureDeck } from '../support/fixture-deck.ts';
import { openSpeakerWindow } from '../support/speaker-window.ts';
import { offlineDecks, violations } from './offline-decks.ts';

const decks = offlineDecks();

/** Seconds of the slides in order. */
const PLANNED = [0, 60, 120, 240, 180, 180, 300, 0];

/** The deck of the other tests with a plan of 20 minutes. */
async function planned(language: string): Promise<string> {
  const deck = await fixtureDeck({ mode: 'presenter', language });
  let at = 0;
  return deck.replaceAll(/<section id="[a-z-]+"/gu, (section) => {
    const talk = at === 0 ? ' data-talk="1200"' : '';
    return `${section}${talk} data-planned="${PLANNED[at++]}"`;
  });
}

beforeAll(async () => {
  for (const language of ['en', 'de', 'ar'])
    await writeFile(join(decks.folder, `${language}.html`), await planned(language));
});

beforeEach(async () => {
  // What `pass` adds to the clock.
  await decks.page.evaluateOnNewDocument(() => {
    const now = Date.now;
    Date.now = () => now() + Number(sessionStorage.getItem('passed') ?? 0);
  });
});

const pass = async (seconds: number): Promise<void> => {
  await decks.page.evaluate((milliseconds) => {
    sessionStorage.setItem('passed', String(Number(sessionStorage.getItem('passed') ?? 0) + milliseconds));
  }, seconds * 1000);
};

/** The rows of the view, without seconds, which run on while the test does. */
const rows = async (view: Page): Promise<readonly string[]> =>
  (
    await view.evaluate(() =>
      [...document.querySelectorAll('.speaker-pace tr:not(.speaker-hidden)')].map((row) =>
        [...row.children].map(({ textContent }) => textContent).join(' '),
      ),
    )
  ).map((row) => row.replaceAll(/(\d+):\d\d/gu, '$1m'));

const timer = (view: Page): Promise<string | null> =>
  view.$eval('.speaker-timer', ({ textContent }) => textContent);

const show = (view: Page, minutes: number): Promise<unknown> =>
  view.waitForFunction(
    (start) => document.querySelector('.speaker-timer')?.textContent?.startsWith(start),
    {},
    `${minutes}:`,
  );

describe('the speaker view', () => {
  test('says what is used, what is planned, and whether the talk is ahead or behind, and the deck says nothing of it', async () => {
    await decks.open('en.html', '#/part-one');
    const { view } = await openSpeakerWindow(decks.page);
    expect(await timer(view)).toBe('0:00');
    expect(await rows(view)).toEqual([
      'Talk 0m 20m on time',
      'Section 0m 18m on time',
      'Slide 0m 1m on time',
    ]);
    await decks.page.keyboard.press('ArrowRight');
    await pass(305);
    await show(view, 5);
    expect(await rows(view)).toEqual([
      'Talk 5m 20m 2 min behind',
      'Section 5m 18m 2 min behind',
      'Slide 5m 2m 3 min behind',
    ]);
    expect(await view.$$('.speaker-pace .is-behind')).toHaveLength(3);
    expect(await decks.page.evaluate(() => document.body.innerText)).not.toMatch(
      /min (?:ahead|behind)|20:00/u,
    );
    await decks.page.evaluate(() => (location.hash = '#/questions'));
    await view.waitForFunction(() =>
      document.querySelector('.speaker-pace')?.textContent?.includes('8 min ahead'),
    );
    expect(await rows(view)).toEqual([
      'Talk 5m 20m 8 min ahead',
      'Section 5m 18m 8 min ahead',
      'Slide 0m 5m on time',
    ]);
    expect(decks.problems).toEqual([]);
  });

  test('keeps each row of times, and its buttons, on one line in windows large and small', async () => {
    await decks.open('en.html', '#/part-one');
    const { view } = await openSpeakerWindow(decks.page);
    await pass(35 * 60);
    await decks.page.keyboard.press('ArrowRight');
    for (const [width, height] of [
      [1100, 700],
      [800, 600],
    ] as const) {
      await view.setViewport({ width, height });
      // In one call: the rows are drawn anew at each second.
      const lines = await view.evaluate(() =>
        [...document.querySelectorAll('.speaker-pace tr:not(.speaker-hidden)')].map(
          (row) => row.getBoundingClientRect().height / Number.parseFloat(getComputedStyle(row).lineHeight),
        ),
      );
      expect(lines.map(Math.round)).toEqual([1, 1, 1]);
      const tops = await view.$$eval('.speaker-controls-time button', (found) =>
        found
          .filter((button) => button.checkVisibility())
          .map((button) => Math.round(button.getBoundingClientRect().top)),
      );
      expect([tops.length, new Set(tops).size]).toEqual([2, 1]);
    }
  });

  test('begins its clock at the first move or by its button, stops it, lets it go on and puts it back', async () => {
    await decks.open('en.html', '#/part-one');
    const { view } = await openSpeakerWindow(decks.page);
    const name = (): Promise<string> => view.$eval('.speaker-toggle', ({ ariaLabel }) => ariaLabel ?? '');
    await pass(300);
    expect([await timer(view), await name()]).toEqual(['0:00', 'Start']);
    await view.click('.speaker-toggle');
    await pass(60);
    await show(view, 1);
    expect(await name()).toBe('Pause');
    await view.click('.speaker-toggle');
    await pass(600);
    await decks.page.keyboard.press('ArrowRight');
    expect(await name()).toBe('Go on');
    await view.keyboard.press('Space');
    await pass(60);
    await show(view, 2);
    expect(await rows(view)).toEqual([
      'Talk 2m 20m on time',
      'Section 2m 18m on time',
      'Slide 1m 2m on time',
    ]);
    await view.click('.speaker-reset');
    expect((await rows(view))[0]).toBe('Talk 0m 20m 1 min ahead');
    expect(await decks.currentId()).toBe('the-promise');
  });

  test('goes on after the deck is loaded again, with the times of its slides', async () => {
    await decks.open('en.html', '#/part-one');
    await decks.page.keyboard.press('ArrowRight');
    await pass(150);
    await decks.page.keyboard.press('ArrowRight');
    await decks.page.reload();
    await decks.page.waitForSelector('#three-points.present');
    const { view } = await openSpeakerWindow(decks.page);
    expect(await rows(view)).toEqual([
      'Talk 2m 20m on time',
      'Section 2m 18m on time',
      'Slide 0m 4m on time',
    ]);
    await decks.page.keyboard.press('ArrowLeft');
    await view.waitForFunction(() =>
      document.querySelector('tr:last-child')?.textContent?.startsWith('Slide2:3'),
    );
  });

  test('shows the time alone where none is planned', async () => {
    await decks.open('presenter.html', '#/part-one');
    const { view } = await openSpeakerWindow(decks.page);
    await decks.page.keyboard.press('ArrowRight');
    await pass(60);
    await show(view, 1);
    expect(await rows(view)).toEqual([]);
  });

  test('sets its notes larger and smaller, and keeps that', async () => {
    await decks.open('en.html', '#/part-one');
    const size = (of: Page): Promise<number> =>
      of.$eval('.speaker-controls-notes .value', (notes) =>
        Number.parseFloat(getComputedStyle(notes).fontSize),
      );
    const { view } = await openSpeakerWindow(decks.page);
    const before = await size(view);
    await view.click('[aria-label="Larger notes"]');
    await view.keyboard.press('Enter');
    const larger = await size(view);
    expect(larger / before).toBeCloseTo(1.3225, 3);
    expect(await decks.currentId()).toBe('part-one');
    await view.close();
    await decks.page.bringToFront();
    await decks.page.reload();
    await decks.page.waitForSelector('.reveal.ready');
    const { view: again } = await openSpeakerWindow(decks.page);
    expect(await size(again)).toBe(larger);
    for (let times = 0; times < 9; times += 1) await again.click('[aria-label="Smaller notes"]');
    expect(await size(again)).toBeCloseTo(0.7 * before, 3);
    await again.evaluate(() => localStorage.removeItem('lectern-notes-size'));
  });

  test.each([
    ['de', 'Vortrag', '2 min zurück'],
    ['ar', 'العرض', 'متأخر 2 د'],
  ])('says so in the language of the deck, and axe finds nothing: %s', async (language, talk, behind) => {
    await decks.page.setBypassCSP(true);
    await decks.open(`${language}.html`, '#/part-one');
    const { view } = await openSpeakerWindow(decks.page);
    await decks.page.keyboard.press(language === 'ar' ? 'ArrowLeft' : 'ArrowRight');
    await pass(300);
    await show(view, 5);
    expect((await rows(view))[0]).toBe(`${talk} 5m 20m ${behind}`);
    expect(await violations(view)).toEqual([]);
  });
});
