import { launch } from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';

import { findBrowser } from '../../src/browser/find-browser.ts';
import { launchEnvironment } from '../../src/browser/launch-browser.ts';
import { nodeHost } from '../../src/host/node-host.ts';

/**
 * Starts a browser without network for tests that open a deck; the test closes it. With hinting, it moves letters to whole
 * pixels, as it does by itself on many screens; with a folder of its own, it finds there what it kept before.
 */
export async function openTestBrowser({
  hints = false,
  userDataDir,
}: { readonly hints?: boolean; readonly userDataDir?: string } = {}): Promise<Browser> {
  const host = nodeHost();
  const [candidate] = (await findBrowser(null, host)).candidates;
  if (candidate === undefined) throw new Error('There is no browser to test with; see lectern doctor.');
  const found = await candidate.prepare();
  return launch({
    executablePath: found.executable,
    pipe: true,
    ...(userDataDir === undefined ? {} : { userDataDir }),
    // Less than a test may take, so that a call without an answer is named. Waits give up after half a minute.
    protocolTimeout: 45_000,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--hide-scrollbars',
      ...(hints ? [] : ['--font-render-hinting=none']),
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]',
    ],
    env: launchEnvironment(found, host, host.temporaryFolder),
    defaultViewport: { width: 1280, height: 720 },
  });
}
