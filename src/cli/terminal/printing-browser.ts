import { browserNotFound, BrowserError } from '../../browser/browser-diagnostics.ts';
import type { RunningBrowser } from '../../browser/running-browser.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Host } from '../../host/host.ts';
import { refusalIn } from './refusals.ts';

/** A browser that starts while the slides are being drawn. */
export interface PrintingBrowser {
  /** The browser, started; `null` on a machine that has none, where decks are made without PDFs. */
  running(): Promise<RunningBrowser | null>;
  /** What kept it from running, or what the user should know about how it ran. */
  problems(): readonly Diagnostic[];
  close(): Promise<void>;
}

/**
 * Finds a browser and starts its process, unless it has to be unpacked first; it comes up while the caller continues. Whoever calls this
 * closes it. Where it has to be of a version of Chromium, all browsers are looked at, and `null` is none of that version.
 */
export async function printingBrowser(
  named: string | null,
  host: Host,
  onProgress: (step: string) => void,
  version: string | null = null,
): Promise<PrintingBrowser> {
  const problems: Diagnostic[] = [];
  const start = async (): Promise<RunningBrowser | null> => {
    const [{ findBrowser, findVersion }, { openBrowser, openVersion }] = await Promise.all([
      import('../../browser/find-browser.ts'),
      import('../../browser/open-browser.ts'),
    ]);
    try {
      const browser =
        version === null
          ? await openBrowser(await findBrowser(named, host), host, onProgress)
          : await openVersion(version, await findVersion(version, named, host), host, onProgress);
      problems.push(...(browser?.notices ?? []));
      return browser;
    } catch (error) {
      const refusal = refusalIn(error);
      // What the disk refuses a browser, it refuses it for all briefings.
      if (refusal.code !== browserNotFound.code) throw new BrowserError(refusal, error);
      problems.push(refusal);
      return null;
    }
  };
  const starting = start();
  // Awaited when the slides are drawn; a failure before that mustn’t end the process.
  starting.catch(() => undefined);
  // A turn of the loop: what reads and checks an outline takes none, and the process would wait for its end.
  await new Promise(setImmediate);
  let closing: Promise<void> | null = null;
  return {
    running: () => starting,
    problems: () => problems,
    close: () =>
      (closing ??= starting.then(
        async (browser) => browser?.close(),
        () => undefined,
      )),
  };
}
