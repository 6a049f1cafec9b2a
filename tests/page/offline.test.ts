import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { offlineDecks } from './offline-decks.ts';

const decks = offlineDecks();

describe('offline', () => {
  test.each([
    '?plugins=x',
    '?parallaxBackgroundImage=https://example.org/x.png&view=print',
    '?url=javascript:alert(1)&receiver',
    '?dependencies=x&keyboard=false&embedded=true',
  ])('the query %s changes nothing in an audience file', async (query) => {
    await decks.open('audience.html', `${query}#/the-promise`);
    expect(await decks.currentId()).toBe('the-promise');
    expect(decks.page.url()).toMatch(/audience\.html#\/the-promise$/);
    expect(decks.problems).toEqual([]);
    await decks.page.keyboard.press('ArrowRight');
    expect(await decks.currentId()).toBe('three-points');
  });

  test('a deck that a browser saved while a dialog was open opens without it, and its keys work', async () => {
    await decks.open('audience.html');
    await decks.page.keyboard.press('o');
    const html = await decks.page.evaluate(() => `<!doctype html>${document.documentElement.outerHTML}`);
    await writeFile(join(decks.folder, 'saved.html'), html);
    await decks.open('saved.html', '#/the-promise');
    await decks.page.keyboard.press('ArrowRight');
    expect(await decks.currentId()).toBe('three-points');
    await decks.page.keyboard.press('o');
    expect(await decks.page.$$('.overview__slides > li')).toHaveLength(8);
  });

  test('a presenter file keeps only what the speaker view has appended', async () => {
    await decks.open(
      'presenter.html',
      '?url=javascript:alert(1)&receiver&progress=false&controls=true#/the-promise',
    );
    expect(decks.page.url()).toMatch(/presenter\.html\?receiver&progress=false#/);
  });

  test('messages from another page do not move the deck', async () => {
    await decks.open('presenter.html', '#/the-promise');
    await decks.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.sandbox.add('allow-scripts');
      document.body.append(frame);
      const event = new MessageEvent('message', {
        data: JSON.stringify({ method: 'slide', args: [6] }),
        origin: 'https://example.org',
        source: frame.contentWindow,
      });
      window.dispatchEvent(event);
    });
    expect(await decks.currentId()).toBe('the-promise');
  });
});
