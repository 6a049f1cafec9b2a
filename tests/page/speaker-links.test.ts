import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { fixtureDeck } from '../support/fixture-deck.ts';
import { openSpeakerWindow } from '../support/speaker-window.ts';
import { offlineDecks } from './offline-decks.ts';

const decks = offlineDecks();

test('the speaker view stays when a link in its notes is followed: a page opens beside it, and the deck goes to a slide', async () => {
  const notes = '<a id="web" href="http://localhost:9/page">page</a> <a id="on" href="#b">on</a>';
  const slide = (id: string): string =>
    `<section id="${id}" class="slide" aria-labelledby="${id}-h"><h2 id="${id}-h">${id}</h2><aside class="notes"><p>${notes}</p></aside></section>`;
  const linked = await fixtureDeck({ mode: 'presenter', slidesHtml: slide('a') + slide('b') });
  await writeFile(join(decks.folder, 'linked.html'), linked);
  await decks.open('linked.html');
  const { view } = await openSpeakerWindow(decks.page);
  // Found and pressed at once: the notes may be written anew while the view opens.
  const follow = (id: string): Promise<void> =>
    view.evaluate((link) => document.querySelector<HTMLElement>(link)?.click(), `.value ${id}`);
  const opening = decks.browser.waitForTarget((target) => target.url().endsWith(':9/page'));
  await follow('#web');
  await (await (await opening).page())?.close();
  await follow('#on');
  await decks.page.waitForSelector('#b.present');
  await view.waitForFunction(() => document.querySelector('.speaker-place')?.textContent === '2 / 2');
  await view.close();
});

test('the speaker view keeps the picture of a slide on which a link to the web is pressed', async () => {
  await decks.open('presenter.html', '#/the-promise');
  const { view, current } = await openSpeakerWindow(decks.page);
  await current.waitForSelector('#the-promise.present');
  const opening = decks.browser.waitForTarget((target) => target.url().endsWith('/release'));
  await current.$eval('#the-promise a', (link) => (link as HTMLElement).click());
  await (await (await opening).page())?.close();
  await decks.page.bringToFront();
  await decks.page.keyboard.press('PageDown');
  await current.waitForSelector('#three-points.present');
  await view.close();
});

test('the speaker view opens in mid-steps without a change of the slide, and the deck goes where a link in its picture leads', async () => {
  const steps = ['one', 'two', 'three'].map((word) => `<li class="fragment">${word}</li>`).join('');
  const slides = `<section id="b" class="slide"><h2>B</h2></section>
<section id="a" class="slide"><h2>A</h2><ul>${steps}</ul><a href="#b">back</a><aside class="notes">Say.</aside></section>`;
  const deck = await fixtureDeck({ mode: 'presenter', slidesHtml: slides });
  await writeFile(join(decks.folder, 'steps.html'), deck);
  await decks.open('steps.html', '#/a');
  await decks.page.keyboard.press('PageDown');
  await decks.page.keyboard.press('PageDown');
  const { view, current, upcoming } = await openSpeakerWindow(decks.page);
  await current.waitForSelector('#a.present .fragment.visible:nth-child(2)');
  await upcoming.waitForSelector('#a.present .fragment.visible:nth-child(3)');
  expect(await decks.page.$$('#a .fragment.visible')).toHaveLength(2);
  await current.$eval('#a a', (link) => (link as HTMLElement).click());
  await decks.page.waitForSelector('#b.present');
  await view.close();
});
