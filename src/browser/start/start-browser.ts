import { dirname } from 'node:path';

import { NOWHERE } from '../../diagnostics/diagnostic-kind.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { HostError } from '../../host/host-error.ts';
import type { Host } from '../../host/host.ts';
import { forgetInstalled } from '../../host/folders/install-folder.ts';
import { browserDoesNotStart, browserWithoutSandbox } from '../browser-diagnostics.ts';
import { BrowserError } from '../browser-error.ts';
import type { FoundBrowser } from '../find/found-browser.ts';
import { lastWords } from './last-words.ts';
import { launchEnvironment } from './launch-environment.ts';
import { launchBrowser, type LaunchedBrowser } from './launch-browser.ts';
import type { RunningBrowser } from '../running-browser.ts';

/**
 * Starts a found browser, in its sandbox where that can work. Begin early and await late: it starts while the HTML is
 * being made. Throws `BrowserError` when it doesn’t start.
 */
export async function startBrowser(
  found: FoundBrowser,
  host: Host,
  earlierNotices: readonly Diagnostic[],
): Promise<RunningBrowser> {
  const first = await launchAsSafeAsPossible(found, host);
  let launched = first.launched;
  let restarting: Promise<void> | null = null;
  let isClosed = false;
  // Whoever closed it won’t close it again: a fresh one would keep the process from ending.
  const relaunch = async (): Promise<void> => {
    await launched.close();
    if (isClosed) return;
    launched = await launchOrSay(found, host, first.notices.length === 0);
    if (isClosed) await launched.close();
  };
  const close = async (): Promise<void> => {
    isClosed = true;
    await launched.close();
  };
  return {
    found,
    version: first.launched.version,
    isSandboxed: first.notices.length === 0,
    notices: [...earlierNotices, ...first.notices],
    get puppeteer() {
      return launched.puppeteer;
    },
    get processId() {
      return launched.processId;
    },
    openPage: async () => launched.openPage(),
    restart: async () => {
      restarting ??= relaunch().finally(() => {
        restarting = null;
      });
      await restarting;
    },
    close,
  };
}

interface FirstLaunch {
  readonly launched: LaunchedBrowser;
  readonly notices: readonly Diagnostic[];
}

/** Chromium has no sandbox for root, and says so by not starting; elsewhere only the attempt tells. */
async function launchAsSafeAsPossible(found: FoundBrowser, host: Host): Promise<FirstLaunch> {
  if (host.platform !== 'linux') return { launched: await launchOrSay(found, host, true), notices: [] };
  if (process.getuid?.() === 0) {
    return { launched: await launchOrSay(found, host, false), notices: [notice('root')] };
  }
  try {
    return { launched: await launchBrowser(found, host, true), notices: [] };
  } catch {
    return { launched: await launchOrSay(found, host, false), notices: [notice('failed')] };
  }
}

function notice(reason: 'root' | 'failed'): Diagnostic {
  return browserWithoutSandbox({ reason }, NOWHERE);
}

async function launchOrSay(found: FoundBrowser, host: Host, isSandboxed: boolean): Promise<LaunchedBrowser> {
  try {
    return await launchBrowser(found, host, isSandboxed);
  } catch (error) {
    if (error instanceof HostError) throw error;
    const environment = launchEnvironment(found, host, host.temporaryFolder);
    const said = error instanceof Error ? error.message : String(error);
    const facts = {
      executable: found.executable,
      reason: await lastWords(found.executable, environment, said),
    };
    // Its samples were whole, so damage elsewhere is all that is left; the next run unpacks it anew.
    if (found.isEmbedded) await forgetInstalled(dirname(found.executable));
    throw new BrowserError(browserDoesNotStart(facts, NOWHERE), error);
  }
}
