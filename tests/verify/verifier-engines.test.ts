import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { OTHER_BROWSERS, type OtherBrowser } from '../support/other-browsers.ts';
import { builtPdf, workFolder } from '../support/run-lectern.ts';
import {
  ARTICLE,
  DECKS,
  deckOf,
  type Files,
  forged,
  outlineOf,
  READ,
  saidByCommand,
  saidByPage,
  type Shown,
  WENZEL,
} from '../support/verifier-cases.ts';

let folder = '';
beforeAll(async () => {
  folder = workFolder({ 'verifier.html': readFileSync('dist/verifier.html', 'utf8') });
});

describe.each(Object.entries(OTHER_BROWSERS))('the verifier page in %s', (_name, openBrowser) => {
  let browser: OtherBrowser;
  beforeAll(async () => {
    if (openBrowser !== null) browser = await openBrowser();
  });
  afterAll(() => browser?.close());

  /** What the page shows once it is done with what it was given. */
  async function shown(deck: string, articles: readonly string[]): Promise<Shown> {
    await browser.open(pathToFileURL(join(folder, 'verifier.html')).href);
    await browser.choose('#deck', [deck]);
    await until(/^Now/u);
    await browser.choose('#articles', articles);
    await until(/^(?:None|This page failed|The file|\d)/u);
    // The worker that reads PDFs is a text of the page; Firefox has a font of its own.
    expect(browser.noticed().filter((one) => !/^(?:blob:null\/|data:font\/)/u.test(one))).toEqual([]);
    return (await browser.ask(READ)) as Shown;
  }

  async function until(status: RegExp): Promise<void> {
    await expect.poll(() => browser.ask("document.querySelector('#status').textContent")).toMatch(status);
  }

  async function expectAsTheCommand(
    deck: Uint8Array,
    name: string,
    files: Files,
    sources: Readonly<Record<string, string>>,
  ): Promise<void> {
    const given = workFolder({ [name]: deck, ...files });
    const paths = Object.values(sources).map((path) => join(given, path));
    const found = await shown(join(given, name), paths);
    expect(found.quotations.length).toBeGreaterThan(0);
    expect(saidByPage(found)).toEqual(await saidByCommand(deck, name, files, sources));
  }

  test.skipIf(openBrowser === null).each(DECKS)(
    'gives the verdicts of the command on %s',
    async (_what, files, sources, [from, to]) => {
      const deck = await deckOf(files);
      for (const file of [deck, forged(deck, from, to)])
        await expectAsTheCommand(new TextEncoder().encode(file), 'index.html', files, sources);
    },
  );

  test.skipIf(openBrowser === null)(
    'gives the verdicts of the command on a deck printed as PDF',
    async () => {
      const files = { 'outline.md': outlineOf({ holt: 'a.txt' }, WENZEL), 'a.txt': ARTICLE };
      const pdf = readFileSync(await builtPdf(files, 'slides'));
      await expectAsTheCommand(pdf, 'slides.pdf', files, { holt: 'a.txt' });
    },
  );

  test.skipIf(openBrowser === null)('is used by keyboard', async () => {
    const files = { 'outline.md': outlineOf({ holt: 'a.txt' }, WENZEL), 'a.txt': ARTICLE };
    const given = workFolder({ 'index.html': await deckOf(files), 'a.txt': ARTICLE });
    await shown(join(given, 'index.html'), [join(given, 'a.txt')]);
    await browser.ask("document.querySelector('#deck').focus()");
    const reached: unknown[] = [];
    for (let key = 0; key < 2; key += 1) {
      await browser.press('Tab');
      reached.push(
        await browser.ask("document.activeElement.getAttribute('aria-label') ?? document.activeElement.id"),
      );
    }
    expect(reached).toEqual(['articles', 'Remove a.txt']);
    await browser.press('Enter');
    await until(/^Now choose the articles/u);
    // Whoever removed it continues where they were.
    expect(await browser.ask('document.activeElement.id')).toBe('articles');
  });
});
