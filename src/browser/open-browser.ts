import { dirname } from 'node:path';

import { NOWHERE, type Diagnostic } from '../diagnostics/diagnostic.ts';
import { forgetInstalled } from '../host/install-folder.ts';
import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import {
  browserDoesNotStart,
  browserNotFound,
  browserPassedOver,
  browserWithoutSandbox,
  BrowserError,
} from './browser-diagnostics.ts';
import type { OnProgress } from './embedded-browser.ts';
import type { BrowserSearch } from './find-browser.ts';
import { chromiumVersion, type FoundBrowser } from './found-browser.ts';
import { launchBrowser, type LaunchedBrowser } from './launch-browser.ts';
import { openPage, type RunningBrowser } from './running-browser.ts';

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
  const reported = search.diagnostics[0] ?? browserNotFound(host, NOWHERE);
  throw failures[0] ?? new BrowserError(reported);
}

/**
 * Starts the browsers found until one is of a version of Chromium; `null` where none is. Throws where one that should be doesn’t start, or
 * the one that the user named isn’t there.
 */
export async function openVersion(
  version: string,
  search: BrowserSearch,
  host: Host,
  onProgress?: OnProgress,
): Promise<RunningBrowser | null> {
  const [unusable] = search.diagnostics;
  if (unusable !== undefined) throw new BrowserError(unusable);
  let failure: unknown = null;
  for (const candidate of search.candidates) {
    const only = { ...search, candidates: [candidate] };
    const browser = await openBrowser(only, host, onProgress).catch((error: unknown) => {
      if (candidate.version !== null) failure ??= error;
      return null;
    });
    if (browser !== null && chromiumVersion(browser.version) === version) return browser;
    await browser?.close();
  }
  if (failure !== null) throw failure;
  return null;
}

/**
 * Starts a found browser, in its sandbox where that can work. Begin early and await late: it starts while the HTML is
 * being made. Throws `BrowserError` when it doesn’t start.
 */
async function startBrowser(
  found: FoundBrowser,
  host: Host,
  notices: readonly Diagnostic[],
): Promise<RunningBrowser> {
  const first = await launchAsSafeAsPossible(found, host);
  let { launched } = first;
  let restarting: Promise<void> | null = null;
  let isClosed = false;
  // Whoever closed it won’t close it again: a fresh one would keep the process from ending.
  const relaunch = async (): Promise<void> => {
    await launched.close();
    if (isClosed) return;
    launched = await launchOrSay(found, host, first.isSandboxed);
    if (isClosed) await launched.close();
  };
  return {
    found,
    version: first.launched.version,
    isSandboxed: first.isSandboxed,
    notices,
    get puppeteer() {
      return launched.puppeteer;
    },
    get processId() {
      return launched.processId;
    },
    openPage: async () => openPage(launched.puppeteer),
    openTab: async () => launched.tabs.open(),
    restart: async () => {
      restarting ??= relaunch().finally(() => {
        restarting = null;
      });
      await restarting;
    },
    close: async () => {
      isClosed = true;
      await launched.close();
    },
  };
}

/** What `doctor` and workers say of a browser without its sandbox; who builds can do nothing about it. */
export function noticeOfSandbox({ isSandboxed }: Pick<RunningBrowser, 'isSandboxed'>): readonly Diagnostic[] {
  return isSandboxed ? [] : [browserWithoutSandbox({ isRoot: process.getuid?.() === 0 }, NOWHERE)];
}

interface FirstLaunch {
  readonly launched: LaunchedBrowser;
  readonly isSandboxed: boolean;
}

/** Chromium has no sandbox for root, and says so by not starting; elsewhere only the attempt tells. */
async function launchAsSafeAsPossible(found: FoundBrowser, host: Host): Promise<FirstLaunch> {
  const launch = async (isSandboxed: boolean): Promise<FirstLaunch> => ({
    launched: await launchOrSay(found, host, isSandboxed),
    isSandboxed,
  });
  if (host.platform !== 'linux') return launch(true);
  if (process.getuid?.() === 0) return launch(false);
  try {
    return { launched: await launchBrowser(found, host, true), isSandboxed: true };
  } catch {
    return launch(false);
  }
}

async function launchOrSay(found: FoundBrowser, host: Host, isSandboxed: boolean): Promise<LaunchedBrowser> {
  try {
    return await launchBrowser(found, host, isSandboxed);
  } catch (error) {
    if (error instanceof HostError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    const facts = { executable: found.executable, reason };
    // Its samples were whole, so damage elsewhere is all that is left; the next run unpacks it anew.
    if (found.isEmbedded) await forgetInstalled(dirname(found.executable));
    throw new BrowserError(browserDoesNotStart(facts, NOWHERE), error);
  }
}
