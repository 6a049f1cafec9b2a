import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import type { Browser, Page } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';

import { fixtureDeck } from '../support/fixture-deck.ts';
import { openTestBrowser } from '../support/page-browser.ts';

/** A browser with one page at a time, and decks on disk to open in it. */
export interface OfflineDecks {
  readonly browser: Browser;
  readonly folder: string;
  readonly page: Page;
  /** What the console said, what was thrown, what was asked for besides the document. */
  readonly problems: string[];
  /** Opens a deck from disk, with a query and a hash, and waits until it can be used. */
  open(name: string, rest?: string): Promise<void>;
  currentId(): Promise<string>;
  statusText(): Promise<string | null>;
  /** The id of the element that has the focus. */
  focused(): Promise<string>;
}

const AXE = createRequire(import.meta.url).resolve('axe-core');

/** Sets the decks up for the tests of a file: audience, presenter and arabic. */
export function offlineDecks(): OfflineDecks {
  const made: { browser?: Browser; folder?: string; page?: Page; problems: string[] } = { problems: [] };
  beforeAll(async () => {
    made.browser = await openTestBrowser();
    made.folder = await mkdtemp(join(tmpdir(), 'deck-'));
    await writeFile(join(made.folder, 'audience.html'), await fixtureDeck());
    await writeFile(join(made.folder, 'presenter.html'), await fixtureDeck({ mode: 'presenter' }));
    await writeFile(join(made.folder, 'arabic.html'), await fixtureDeck({ language: 'ar' }));
  });
  afterAll(async () => {
    await made.browser?.close();
    await rm(made.folder ?? '', { recursive: true });
  });
  beforeEach(async () => {
    made.page = await decks.browser.newPage();
    made.problems = watchPage(decks.page);
  });
  afterEach(() => made.page?.close());
  const decks: OfflineDecks = {
    get browser() {
      return present(made.browser);
    },
    get folder() {
      return present(made.folder);
    },
    get page() {
      return present(made.page);
    },
    get problems() {
      return made.problems;
    },
    async open(name, rest = '') {
      await decks.page.goto(`${pathToFileURL(join(decks.folder, name)).href}${rest}`);
      await decks.page.waitForSelector(rest.includes('view=read') ? '.page-head' : '.reveal.ready');
    },
    currentId: () => decks.page.$eval('.slides > .present', (slide) => slide.id),
    statusText: () => decks.page.$eval('.status', (status) => status.textContent),
    async focused() {
      // It follows a slide a moment later (see announce-slides.ts): by a timer of the page, after which this one comes.
      return decks.page.evaluate(async () => {
        await new Promise((resolve) => setTimeout(resolve, 300));
        return document.activeElement?.id ?? '';
      });
    },
  };
  return decks;
}

/** What axe-core finds in a page; the page has to ignore the policy of the deck, which lets no foreign script in. */
export async function violations(page: Page): Promise<readonly string[]> {
  return violationsIn(page, 'html');
}

/**
 * What axe-core finds in one part of a page by all of its rules: those of WCAG at any level, its advice, and its experiments. It walks the
 * whole page for each part, so what is hidden can be taken out meanwhile.
 */
export async function violationsIn(
  page: Page,
  selector: string,
  without = ':not(*)',
): Promise<readonly string[]> {
  const isThere = await page.evaluate('typeof axe');
  if (isThere === 'undefined') await page.addScriptTag({ path: AXE });
  const found: unknown = await page.evaluate(`(async () => {
    const apart = [...document.querySelectorAll('${without}')].map((part) => [part, new Comment()]);
    for (const [part, place] of apart) part.replaceWith(place);
    const { violations } = await axe.run(document.querySelector('${selector}'), ${EVERY_RULE});
    for (const [part, place] of apart) place.replaceWith(part);
    return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 120)));
  })()`);
  return Array.isArray(found) ? found.map(String) : [];
}

/**
 * Without this, axe-core leaves out its experiments, sizes of targets and contrasts of 7:1. One of the experiments takes the
 * bold dates of a time line for headings.
 */
const EVERY_RULE = `{ runOnly: {
  type: 'rule',
  values: axe.getRules().map(({ ruleId }) => ruleId).filter((id) => id !== 'p-as-heading'),
} }`;

function watchPage(page: Page): string[] {
  const problems: string[] = [];
  page.on('console', (message) => problems.push(message.text()));
  page.on('pageerror', (error) => problems.push(String(error)));
  page.on('request', (request) => {
    if (!request.isNavigationRequest() && !request.url().startsWith('data:')) problems.push(request.url());
  });
  return problems;
}

function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('Used before the test began.');
  return value;
}
