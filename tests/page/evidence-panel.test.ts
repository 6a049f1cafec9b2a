import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { beforeEach, describe, expect, test } from 'vitest';

import { receiptJson } from '../../src/evidence/receipt/read-receipt.ts';
import type { Receipt, ReceiptQuotation } from '../../src/evidence/receipt/receipt.ts';
import { fixtureDeck } from '../support/fixture-deck.ts';
import { receiptWith } from '../support/receipt.ts';
import { offlineDecks, violations } from './offline-decks.ts';

const decks = offlineDecks();

const WORDS = 'We will dredge no further than the old wall.';

/** The source of `q1`; a second mark for `q2` and `q3`; a citation that no quotation belongs to. */
const SLIDES = `<section id="promise" class="slide" aria-labelledby="promise-h"><h2 id="promise-h">The promise</h2>
<blockquote data-quotation="q1"><p>${WORDS}</p></blockquote>
<p class="origin"><span class="cite" data-quotations="q1"><a id="one" href="#source--gazette">Gazette, para. 2</a></span></p>
<p>“No further,” and “the wall” <span class="cite" data-quotations="q2 q3"><a id="two" href="#source--gazette">Gazette, para. 3</a></span></p>
<p>A claim <span class="cite"><a id="plain" href="#source--gazette">Gazette, para. 4</a></span></p></section>
<section id="sources" class="slide" aria-labelledby="sources-h"><h2 id="sources-h">Sources</h2><ol><li id="source--gazette">Harbour Gazette</li></ol></section>`;

const TITLE = 'The port and its critics';
const ADDRESS = 'https://example.org/release';
const LINK = `${ADDRESS}#:~:text=We%20will%20dredge`;

function receiptOf(...quotations: readonly Partial<ReceiptQuotation>[]): Receipt {
  const source = { title: TITLE, url: ADDRESS, textHash: '0123456789abcdef', fileHash: null };
  const said = { content: WORDS, speaker: 'the harbour master', link: LINK };
  return receiptWith(
    quotations.map((changes) => ({ ...said, ...changes })),
    { gazette: source },
  );
}

/** Opens a deck with this receipt; `view` is the rest of the address. */
async function openDeck(receipt: Receipt | string | null, view = ''): Promise<void> {
  const json = receipt === null || typeof receipt === 'string' ? receipt : receiptJson(receipt);
  const html = await fixtureDeck({ slidesHtml: SLIDES, receiptJson: json });
  await writeFile(join(decks.folder, 'panel.html'), html);
  await decks.open('panel.html', view);
}

const openPanels = () => decks.page.$$eval('dialog.panel[open]', (panels) => panels.length);
const panelText = () => decks.page.$eval('dialog.panel', (panel) => panel.innerText);
const attributesOf = (id: string) =>
  decks.page.$eval(`#${id}`, (link) => [link.getAttribute('role'), link.getAttribute('aria-haspopup')]);

describe.each([
  ['the slides', ''],
  ['the reading view', '?view=read'],
])('the source of a quotation in %s', (_, view) => {
  test('opens the panel on a click, without leaving the place', async () => {
    await openDeck(receiptOf({}), view);
    const address = decks.page.url();
    await decks.page.click('#one');
    expect(await openPanels()).toBe(1);
    expect(decks.page.url()).toBe(address);
    expect(await decks.page.$$eval('.slides > .present', (slides) => slides.map(({ id }) => id))).toEqual(
      view === '' ? ['promise'] : [],
    );
    expect(decks.problems).toEqual([]);
  });

  test.each(['Enter', 'Space'] as const)('opens it on %s', async (key) => {
    await openDeck(receiptOf({}), view);
    await decks.page.focus('#one');
    await decks.page.keyboard.press(key);
    expect(await openPanels()).toBe(1);
    expect(await decks.page.evaluate(() => document.activeElement?.textContent)).toBe('Close');
  });

  test('gets the focus back when Esc or the button closes the panel', async () => {
    await openDeck(receiptOf({}), view);
    for (const close of ['Escape', 'Enter'] as const) {
      await decks.page.click('#one');
      await decks.page.keyboard.press(close);
      await decks.page.waitForFunction(() => document.querySelector('dialog.panel') === null);
      expect(await decks.focused()).toBe('one');
    }
  });

  test('opens a panel that is named by its title and what the check came to', async () => {
    await openDeck(receiptOf({}), view);
    await decks.page.click('#one');
    const panel = await decks.page.$('dialog.panel');
    const named = panel && (await decks.page.accessibility.snapshot({ root: panel }));
    expect([named?.role, named?.name]).toEqual([
      'dialog',
      'Evidence Matches the saved article, word for word',
    ]);
    expect(named?.description).toBeUndefined();
  });

  test('opens a panel in which axe finds nothing', async () => {
    await decks.page.setBypassCSP(true);
    await openDeck(receiptOf({ excerpt: { before: 'He rose. ', passage: WORDS, after: ' He sat.' } }), view);
    await decks.page.click('#one');
    expect(await violations(decks.page)).toEqual([]);
  });

  test('opens a panel that fits a phone', async () => {
    await decks.page.setViewport({ width: 320, height: 640 });
    await openDeck(receiptOf({ content: 'x'.repeat(200), speaker: 'y'.repeat(80) }), view);
    await decks.page.$eval('#one', (link) => (link as HTMLElement).click());
    const overflow = await decks.page.$eval('dialog.panel', (panel) => panel.scrollWidth - panel.clientWidth);
    expect(overflow).toBe(0);
  });

  test('opens a panel that is not printed', async () => {
    await openDeck(receiptOf({}), view);
    await decks.page.click('#one');
    await decks.page.emulateMediaType('print');
    expect(await decks.page.$eval('dialog.panel', (panel) => getComputedStyle(panel).display)).toBe('none');
  });
});

describe('while the panel is open', () => {
  test('keys do not move the deck', async () => {
    await openDeck(receiptOf({}));
    await decks.page.click('#one');
    for (const key of ['ArrowRight', 'PageDown', 'End'] as const) await decks.page.keyboard.press(key);
    expect(await decks.currentId()).toBe('promise');
    expect(await openPanels()).toBe(1);
  });

  test('Esc closes it, and opens nothing, however often it is pressed', async () => {
    await openDeck(receiptOf({}));
    await decks.page.click('#one');
    await decks.page.keyboard.press('Escape');
    await decks.page.waitForFunction(() => document.querySelector('dialog.panel') === null);
    expect(await decks.page.$$('dialog[open]')).toHaveLength(0);
    await decks.page.keyboard.press('Escape');
    expect(await decks.page.$$('dialog[open]')).toHaveLength(0);
  });
});

describe('the panel says', () => {
  beforeEach(() => decks.page.setViewport({ width: 1280, height: 900 }));

  test.each([
    ['verbatim', 'Matches the saved article, word for word'],
    ['typographic', 'Matches the saved article, apart from typography'],
    ['edited', 'Matches the saved article, with marked edits'],
    ['locked', 'Equals the evidence lock; the article was not at hand'],
  ] as const)('of %s: %s', async (verdict, words) => {
    await openDeck(receiptOf({ verdict }));
    await decks.page.click('#one');
    expect(await decks.page.$eval('.panel h3', (heading) => heading.textContent)).toBe(words);
  });

  test.each([
    [
      { verdict: 'stated', proof: { words: 'said Ann Lee', paragraph: 3 } },
      'quoted',
      'Named beside the words. (“said Ann Lee”, paragraph 3); Wording; Quoted in the source',
    ],
    [
      { verdict: 'inferred', proof: null },
      'mixed',
      'Not proven. Inferred from the text around the words.; Wording; Partly quoted, partly the source’s own words',
    ],
  ] as const)('who is proven to speak, and by what: %j', async (said, kind, expected) => {
    await openDeck(receiptOf({ said, kind: { verdict: kind, isReport: false } }));
    await decks.page.click('#one');
    const facts = await decks.page.$$eval('.panel dt, .panel dd', (items) => items.map((i) => i.textContent));
    expect(facts.join('; ')).toContain(`Attribution; ${expected}`);
  });

  test('who speaks, where it stands, what the text hashes to, and how to check it', async () => {
    await openDeck(receiptOf({}));
    await decks.page.click('#one');
    const facts = await decks.page.$$eval('.panel dt, .panel dd', (items) => items.map((i) => i.textContent));
    expect(facts.join('; ')).toBe(
      `Speaker; the harbour master; Source; ${TITLE}; Attribution; Not proven. Not checked.; Place; paragraph 2; Hash of the text; 0123456789ab`,
    );
    expect(await panelText()).toContain(WORDS);
    expect(await panelText()).toContain('lectern verify panel.html --source gazette=article.txt');
  });

  test('the passage with its surroundings, where the receipt has them', async () => {
    await openDeck(receiptOf({ excerpt: { before: 'He rose. ', passage: WORDS, after: ' He sat.' } }));
    await decks.page.click('#one');
    const context = await decks.page.$eval('.panel p:has(mark)', (element) => element.textContent);
    expect(context).toBe(`He rose. ${WORDS} He sat.`);
    expect(await decks.page.$eval('.panel mark', (mark) => mark.textContent)).toBe(WORDS);
  });

  test('nothing of what the receipt does not know', async () => {
    const unknown = { speaker: null, source: null, paragraph: null, link: null };
    await openDeck(receiptOf(unknown));
    await decks.page.click('#one');
    const told = await decks.page.$$eval('.panel :is(dt, mark, a)', (all) =>
      all.map((one) => one.textContent),
    );
    expect(told).toEqual(['Attribution']);
    expect(await panelText()).not.toMatch(/null|undefined/);
  });

  test('every quotation that a citation belongs to', async () => {
    await openDeck(receiptOf({}, { id: 'q2', content: 'No further' }, { id: 'q3', content: 'the wall' }));
    await decks.page.click('#two');
    const words = await decks.page.$$eval('.panel .serif', (items) => items.map((item) => item.textContent));
    expect(words).toEqual(['No further', 'the wall']);
  });

  test('with a link to the passage on the published page, which learns nothing of the deck', async () => {
    await openDeck(receiptOf({}));
    await decks.page.click('#one');
    const link = await decks.page.$eval('.panel a', ({ href, target, rel }) => ({ href, target, rel }));
    expect(link).toEqual({ href: LINK, target: '_blank', rel: 'noreferrer' });
  });
});

describe('a hostile receipt', () => {
  test('shows its markup as text and runs nothing', async () => {
    const markup = '<img src=x onerror="document.title=1"><script>document.title=2</script>';
    const excerpt = { before: markup, passage: markup, after: markup };
    const hostile = receiptOf({ content: `${markup}!`, speaker: markup, excerpt });
    await openDeck({ ...hostile, tool: markup });
    await decks.page.click('#one');
    expect(await decks.page.$$('.panel :is(img, script)')).toHaveLength(0);
    expect((await panelText()).split('<img src=x').length - 1).toBe(6);
    expect(await decks.page.title()).toBe('The harbour and its words');
    expect(decks.problems).toEqual([]);
  });

  test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/hosts', ' javascript:alert(1)', 'page'])(
    'with the address %j gives no link',
    async (link) => {
      const receipt = receiptOf({ link });
      await openDeck({
        ...receipt,
        sources: { gazette: { title: TITLE, url: link, textHash: null, fileHash: null } },
      });
      await decks.page.click('#one');
      expect(await openPanels()).toBe(1);
      expect(await decks.page.$$('.panel a')).toHaveLength(0);
    },
  );

  test('quotes its source id in the command to copy', async () => {
    await openDeck(receiptOf({ source: "a'; rm -rf x" }));
    await decks.page.click('#one');
    expect(await panelText()).toContain(String.raw`--source 'a'\''; rm -rf x=article.txt'`);
  });
});

describe('a source stays a link to the list of sources', () => {
  test.each([
    ['without a receipt', null],
    ['with a damaged receipt', '{"kind":"lectern-receipt"'],
    [
      'with a receipt of another version',
      '{"kind":"lectern-receipt","version":2,"sources":{},"quotations":[]}',
    ],
    [
      'with a receipt of another form',
      '{"kind":"lectern-receipt","version":1,"tool":"x","sources":{},"quotations":[{"id":"q1"},null,7]}',
    ],
  ])('%s', async (_, json) => {
    await openDeck(json);
    expect(await attributesOf('one')).toEqual([null, null]);
    await decks.page.click('#one');
    await decks.page.waitForSelector('#sources.present');
    expect(await openPanels()).toBe(0);
    expect(decks.problems).toEqual([]);
  });

  test('where no quotation belongs to it', async () => {
    await openDeck(receiptOf({}));
    expect(await attributesOf('plain')).toEqual([null, null]);
    expect(await attributesOf('one')).toEqual(['button', 'dialog']);
    await decks.page.click('#plain');
    await decks.page.waitForSelector('#sources.present');
  });
});
