import { setTimeout as pause } from 'node:timers/promises';

import type { Browser } from 'puppeteer-core';

import type { Host } from '../../host/host.ts';
import { onShutdown } from '../../host/on-shutdown.ts';
import { makeScratchFolder, type ScratchFolder } from '../../host/folders/scratch-folder.ts';
import { ensureTemporaryRoom } from '../../host/folders/temporary-room.ts';
import { spawnBrowser } from './browser-process.ts';
import type { BrowserProcess } from './browser-process.ts';
import type { FoundBrowser } from '../find/found-browser.ts';
import { launchArguments } from './launch-arguments.ts';
import { launchEnvironment } from './launch-environment.ts';
import { openPage } from '../open-page.ts';
import type { OpenPage } from '../open-page.ts';

/** One process of the browser with its profile. */
export interface LaunchedBrowser {
  readonly puppeteer: Browser;
  /** What the browser says of itself, such as “HeadlessChrome/147.0”. */
  readonly version: string;
  /** The process, which leads a group with its children. */
  readonly processId: number;
  /** A page in a context of its own; the first was opened when the browser started. Whoever asks for it closes its context. */
  openPage(): Promise<OpenPage>;
  /** Ends the process and removes the profile, whatever state they are in. */
  close(): Promise<void>;
}

/**
 * Starts a browser over a pipe, with a profile of its own. A browser at the end of a pipe ends with this process, even
 * one that is killed, and opens no port. Throws when it doesn’t start, `HostError` when there is
 * no room for its profile.
 */
export async function launchBrowser(
  found: FoundBrowser,
  host: Host,
  isSandboxed: boolean,
): Promise<LaunchedBrowser> {
  ensureTemporaryRoom(host.temporaryFolder, LEAST_ROOM);
  const profile = makeScratchFolder(host.temporaryFolder, 'profile');
  const words = launchArguments({ kind: found.kind, profileFolder: profile.path, isSandboxed });
  const environment = launchEnvironment(found, host, profile.path);
  try {
    // Before Puppeteer is loaded: both take a tenth of a second, and this way at the same time.
    const running = spawnBrowser(found.executable, words, environment);
    const forget = onShutdown(() => running.kill());
    try {
      return owned(await connect(running), running, profile, forget);
    } catch (error) {
      running.kill();
      forget();
      throw error;
    }
  } catch (error) {
    await profile.remove();
    throw error;
  }
}

interface Connected {
  readonly puppeteer: Browser;
  readonly version: string;
}

async function connect({ transport }: BrowserProcess): Promise<Connected> {
  const gone = transport.ended.then(() => {
    throw new Error('it ended before it could be spoken to.');
  });
  gone.catch(() => undefined);
  // A turn of the loop, in which the others’ reading begins: loading holds everything up.
  await new Promise(setImmediate);
  // The build of Puppeteer that drives a browser and nothing more. The package’s main entry loads four times as much,
  // and `puppeteer` looks for configuration files from the working folder upwards and runs them, which a folder from a
  // stranger must not be able to do.
  const { connect } = await import('puppeteer-core/internal/puppeteer-core-browser.js');
  const connecting = connect({
    transport,
    defaultViewport: null,
    protocolTimeout: LONGEST_CALL,
  }).then(async (puppeteer) => ({ puppeteer, version: await puppeteer.version() }));
  const late = pause(START_LIMIT, null, { ref: false }).then(() => {
    throw new Error('it does not answer.');
  });
  connecting.catch(() => undefined);
  late.catch(() => undefined);
  return Promise.race([connecting, late, gone]);
}

function owned(
  { puppeteer, version }: Connected,
  running: BrowserProcess,
  profile: ScratchFolder,
  forget: () => void,
): LaunchedBrowser {
  let first: Promise<OpenPage> | null = openPage(puppeteer);
  // One that couldn’t be opened is asked for anew.
  first.catch(() => undefined);
  return {
    puppeteer,
    version,
    processId: running.processId,
    openPage: async () => {
      const taken = first;
      first = null;
      return (await taken?.catch(() => null)) ?? openPage(puppeteer);
    },
    close: async () => {
      const closing = puppeteer.close().catch(() => undefined);
      await Promise.race([closing, pause(CLOSE_LIMIT, null, { ref: false })]);
      running.kill();
      forget();
      await profile.remove();
    },
  };
}

/** A browser on a loaded machine may take seconds; one that takes longer hangs. Over a pipe Puppeteer itself would wait for ever. */
const START_LIMIT = 15_000;
/** Puppeteer’s own limit on one call, out of the way of the deadlines of the tasks. */
const LONGEST_CALL = 3_600_000;
/** With less, a deck of twenty slides isn’t printed: the page crashes, or waits without end. */
const LEAST_ROOM = 2 ** 24;
const CLOSE_LIMIT = 3_000;
