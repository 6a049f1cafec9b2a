import { NOWHERE } from '../diagnostics/diagnostic-kind.ts';
import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { browserNotFound, browserPassedOver } from './browser-diagnostics.ts';
import { BrowserError } from './browser-error.ts';
import type { OnProgress } from './find/embedded-browser.ts';
import type { BrowserSearch } from './find/find-browser.ts';
import type { RunningBrowser } from './running-browser.ts';
import { startBrowser } from './start/start-browser.ts';

/**
 * Starts the first of the browsers found that starts; those passed over are among its notices. Throws `BrowserError`
 * when none does or none was found, `HostError` when the embedded one can't be unpacked anywhere.
 */
export async function openBrowser(
  search: BrowserSearch,
  host: Host,
  onProgress?: OnProgress,
): Promise<RunningBrowser> {
  const failures: (BrowserError | HostError)[] = [];
  for (const candidate of search.candidates) {
    try {
      const found = await candidate.prepare(onProgress);
      const passedOver = failures.map(({ message }) =>
        browserPassedOver({ reason: message, used: found.executable }, NOWHERE),
      );
      return await startBrowser(found, host, passedOver);
    } catch (error) {
      if (!(error instanceof BrowserError) && !(error instanceof HostError)) throw error;
      failures.push(error);
    }
  }
  const reported = search.diagnostics[0] ?? browserNotFound({ platform: host.platform }, NOWHERE);
  throw failures[0] ?? new BrowserError(reported);
}
