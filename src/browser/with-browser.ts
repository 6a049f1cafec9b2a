import type { Host } from '../host/host.ts';
import type { OnProgress } from './find/embedded-browser.ts';
import { findBrowser } from './find/find-browser.ts';
import { openBrowser } from './open-browser.ts';
import type { RunningBrowser } from './running-browser.ts';

/** Finds a browser, starts it, uses it and closes it, whatever happens. Throws `BrowserError` when there is none. */
export async function withBrowser<T>(
  named: string | null,
  host: Host,
  use: (browser: RunningBrowser) => Promise<T>,
  onProgress?: OnProgress,
): Promise<T> {
  const browser = await openBrowser(await findBrowser(named, host), host, onProgress);
  try {
    return await use(browser);
  } finally {
    await browser.close();
  }
}
