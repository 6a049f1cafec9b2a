import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { receiptJson } from '../../src/evidence/receipt/read-receipt.ts';
import type { Receipt } from '../../src/evidence/receipt/receipt.ts';
import { fixtureDeck } from '../support/fixture-deck.ts';
import { receiptWith } from '../support/receipt.ts';
import { offlineDecks, violations } from './offline-decks.ts';

const decks = offlineDecks();

const SLIDES =
  '<section id="promise" class="slide" aria-labelledby="promise-h"><h2 id="promise-h">“No further” than “the wall”</h2><p class="evidence-opener" data-quotations="q4 q5"><button type="button" hidden></button></p></section>';

const openPanels = () => decks.page.$$eval('dialog.panel[open]', (panels) => panels.length);
const panelText = () => decks.page.$eval('dialog.panel', (panel) => panel.innerText);

describe.each([
  ['a slide', ''],
  ['the reading view', '?view=read'],
])('quotations without a source on %s', (_, view) => {
  const BUTTON = '.evidence-opener button';
  const openUncited = async (receipt: Receipt): Promise<void> => {
    const html = await fixtureDeck({ slidesHtml: SLIDES, receiptJson: receiptJson(receipt) });
    await writeFile(join(decks.folder, 'uncited.html'), html);
    await decks.open('uncited.html', view);
  };

  test('have a button on it that opens the panel, by click, Enter and Space', async () => {
    await openUncited(
      receiptWith([
        { id: 'q4', content: 'no further' },
        { id: 'q5', content: 'the wall' },
      ]),
    );
    await decks.page.click(BUTTON);
    expect(await panelText()).toMatch(/no further[^]*the wall/u);
    for (const key of ['Enter', 'Space'] as const) {
      await decks.page.keyboard.press('Escape');
      await decks.page.waitForFunction(() => document.querySelector('dialog.panel') === null);
      expect(await decks.page.$eval(BUTTON, (button) => button === document.activeElement)).toBe(true);
      await decks.page.keyboard.press(key);
      expect(await openPanels()).toBe(1);
    }
    expect(decks.problems).toEqual([]);
  });

  test('have a button that axe finds nothing in, and that is not printed', async () => {
    await decks.page.setBypassCSP(true);
    await openUncited(receiptWith([{ id: 'q4', content: 'no further' }]));
    expect(await violations(decks.page)).toEqual([]);
    await decks.page.emulateMediaType('print');
    expect(await decks.page.$eval('.evidence-opener', (line) => getComputedStyle(line).display)).toBe('none');
  });

  test('stand in the panel each in its own direction, an original above its translation', async () => {
    await openUncited(receiptWith([{ id: 'q4', content: 'الميناء ملك للناس.\nThe harbour is ours.' }]));
    await decks.page.click(BUTTON);
    const gaps = await decks.page.$eval('dialog.panel .serif', (words) => {
      const box = words.getBoundingClientRect();
      const range = document.createRange();
      const text = document.createTreeWalker(words, NodeFilter.SHOW_TEXT).nextNode() ?? words;
      return ['ا', 'T'].map((first) => {
        const at = text.textContent?.indexOf(first) ?? 0;
        range.setStart(text, at);
        range.setEnd(text, at + 1);
        const letter = range.getBoundingClientRect();
        return { left: letter.left - box.left, right: box.right - letter.right };
      });
    });
    expect(gaps[0]?.right).toBeLessThan(4);
    expect(gaps[1]?.left).toBeLessThan(4);
  });

  test('have none where the receipt says nothing of them', async () => {
    await openUncited(receiptWith([{ id: 'q1', content: 'no further' }]));
    expect(await decks.page.$eval(BUTTON, (button) => button.checkVisibility())).toBe(false);
  });
});
