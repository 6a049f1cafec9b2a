import { afterAll, beforeAll } from 'vitest';

import { findBrowser } from '../../src/browser/find-browser.ts';
import { openBrowser } from '../../src/browser/open-browser.ts';
import type { RunningBrowser } from '../../src/browser/running-browser.ts';
import { nodeHost } from '../../src/host/node-host.ts';

/** Starts a browser for all tests of a file and closes it after them; gives the way to it. */
export function testBrowser(): () => RunningBrowser {
  let browser: RunningBrowser | null = null;
  beforeAll(async () => {
    const host = nodeHost();
    browser = await openBrowser(await findBrowser(null, host), host);
  });
  afterAll(async () => {
    await browser?.close();
  });
  return () => {
    if (browser === null) throw new Error('The browser is there inside tests only.');
    return browser;
  };
}
