import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';

import type { Browser } from 'puppeteer-core';
import type * as Puppeteer from 'puppeteer-core';

import type { Host } from '../host/host.ts';
import { onShutdown } from '../host/on-shutdown.ts';
import { makeScratchFolder, type ScratchFolder } from '../host/scratch-folder.ts';
import type { FoundBrowser } from './found-browser.ts';
import { launchArguments } from './launch-arguments.ts';
import { launchEnvironment } from './launch-environment.ts';

/** One process of the browser with its profile. */
export interface LaunchedBrowser {
  readonly puppeteer: Browser;
  /** Ends the process and removes the profile, whatever state they are in. */
  close(): Promise<void>;
}

/**
 * Starts a browser over a pipe, with a profile of its own. A browser at the end of a pipe ends with this process, even
 * one that is killed, and opens no port. Throws Puppeteer’s error, with the browser’s last words, when it doesn’t start.
 */
export async function launchBrowser(
  found: FoundBrowser,
  host: Host,
  isSandboxed: boolean,
): Promise<LaunchedBrowser> {
  const profile = await makeScratchFolder(host.temporaryFolder, 'profile');
  const giveUp = new AbortController();
  const deadline = setTimeout(() => giveUp.abort(), START_LIMIT);
  try {
    const puppeteer = await loadPuppeteer().launch({
      executablePath: found.executable,
      args: launchArguments({ kind: found.kind, profileFolder: profile.path, isSandboxed }),
      ignoreDefaultArgs: true,
      env: launchEnvironment(found, host, profile.path),
      pipe: true,
      defaultViewport: null,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
      signal: giveUp.signal,
      protocolTimeout: LONGEST_CALL,
      waitForInitialPage: false,
    });
    return owned(puppeteer, profile);
  } catch (error) {
    await profile.remove();
    throw error;
  } finally {
    clearTimeout(deadline);
  }
}

function owned(puppeteer: Browser, profile: ScratchFolder): LaunchedBrowser {
  const forget = onShutdown(() => killGroup(puppeteer));
  return {
    puppeteer,
    close: async () => {
      const closing = puppeteer.close().catch(() => undefined);
      await Promise.race([closing, pause(CLOSE_LIMIT, null, { ref: false })]);
      killGroup(puppeteer);
      forget();
      await profile.remove();
    },
  };
}

/** A browser on a loaded machine may take seconds; one that takes longer hangs. Over a pipe Puppeteer itself would wait for ever. */
const START_LIMIT = 15_000;
/** Puppeteer’s own limit on one call, out of the way of the deadlines of the tasks. */
const LONGEST_CALL = 3_600_000;
const CLOSE_LIMIT = 3_000;

/**
 * Loaded when a browser is started, never for HTML alone. `puppeteer-core` is the part of `puppeteer` that drives a
 * browser: the rest looks for configuration files from the working folder upwards and runs them, which a folder from a
 * stranger must not be able to do. Required, not imported: 57 ms instead of 77.
 */
function loadPuppeteer(): typeof Puppeteer {
  const puppeteer: typeof Puppeteer = createRequire(import.meta.url)('puppeteer-core');
  return puppeteer;
}

/** The browser leads a process group of its own; its children must not outlive it. */
function killGroup(browser: Browser): void {
  const child = browser.process();
  if (child?.pid === undefined) return;
  try {
    if (process.platform === 'win32') child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended.
  }
}
