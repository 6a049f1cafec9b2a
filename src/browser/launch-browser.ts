import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Readable, Writable } from 'node:stream';
import { setTimeout as pause } from 'node:timers/promises';

import type { Process } from '@puppeteer/browsers';
import type { Browser } from 'puppeteer-core';

import { ensureTemporaryRoom, makeScratchFolder } from '../host/scratch-folder.ts';
import type { Host } from '../host/host.ts';
import { onShutdown } from '../host/on-shutdown.ts';
import type { FoundBrowser } from './found-browser.ts';
import { Tabs } from './running-browser.ts';

/** One process of the browser with its profile. */
export interface LaunchedBrowser {
  readonly puppeteer: Browser;
  /** What the browser says of itself, such as “HeadlessChrome/147.0”. */
  readonly version: string;
  /** The process, which leads a group with its children. */
  readonly processId: number;
  readonly tabs: Tabs;
  /** Ends the process and removes the profile, whatever state they are in. */
  close(): Promise<void>;
}

/**
 * Starts a browser over a pipe, with a profile of its own. A browser at the end of a pipe ends with this process, even
 * one that is killed, and opens no port. Throws when it doesn’t start, with its own last words, and `HostError` when
 * there is no room for its profile.
 */
export async function launchBrowser(
  found: FoundBrowser,
  host: Host,
  isSandboxed: boolean,
): Promise<LaunchedBrowser> {
  ensureTemporaryRoom(host.temporaryFolder, LEAST_ROOM);
  const profile = makeScratchFolder(host.temporaryFolder, 'profile');
  try {
    const { launch } = await import('./puppeteer.ts');
    const running = launch({
      executablePath: found.executable,
      args: launchArguments({ kind: found.kind, profileFolder: profile.path, isSandboxed }),
      env: launchEnvironment(found, host, profile.path),
      pipe: true,
      handleSIGHUP: false,
      handleSIGINT: false,
      handleSIGTERM: false,
    });
    // Ended before its profile is removed, which it would fill again.
    const forget = onShutdown(() => running.kill());
    const stop = async (): Promise<void> => {
      end(running);
      forget();
      await profile.remove();
    };
    return await connectTo(running, stop);
  } catch (error) {
    await profile.remove();
    throw new Error(reasonFor(error), { cause: error });
  }
}

async function connectTo(running: Process, stop: () => Promise<void>): Promise<LaunchedBrowser> {
  const ended = reasonForEnd(running);
  try {
    const late = pause(START_LIMIT, 'it does not answer.', { ref: false });
    const outcome = await Promise.race([greet(running.nodeProcess), ended, late]);
    if (typeof outcome === 'string') throw new Error(outcome);
    return owned(outcome, running, stop);
  } catch (error) {
    // Its pipes close a moment before it is known how it ended.
    const reason = await Promise.race([ended, pause(2 * A_MOMENT, null)]);
    await stop();
    throw reason === null ? error : new Error(reason);
  }
}

interface Connected {
  readonly puppeteer: Browser;
  readonly version: string;
}

async function greet({ stdio }: ChildProcess): Promise<Connected> {
  const [, , , toBrowser, fromBrowser] = stdio;
  if (!(toBrowser instanceof Writable) || !(fromBrowser instanceof Readable))
    throw new Error('it has no pipes.');
  const { connect, PipeTransport } = await import('./puppeteer.ts');
  const puppeteer = await connect({
    transport: new PipeTransport(toBrowser, fromBrowser),
    defaultViewport: null,
    downloadBehavior: { policy: 'deny' },
    protocolTimeout: LONGEST_CALL,
  }).catch(() => {
    throw new Error('it ended before it could be spoken to.');
  });
  return { puppeteer, version: await puppeteer.version() };
}

function owned(
  { puppeteer, version }: Connected,
  running: Process,
  stop: () => Promise<void>,
): LaunchedBrowser {
  return {
    puppeteer,
    version,
    processId: running.nodeProcess.pid ?? 0,
    tabs: new Tabs(puppeteer),
    close: async () => {
      const closing = puppeteer.close().catch(() => undefined);
      await Promise.race([closing, pause(CLOSE_LIMIT, null, { ref: false })]);
      await stop();
    },
  };
}

/** Ends the process and its children. What left its group may hold the pipes for hours, and would keep this process from ending. */
function end(running: Process): void {
  running.kill();
  for (const stream of running.nodeProcess.stdio) stream?.on('error', () => undefined).destroy();
}

/** Why a browser ended, as a sentence: the first that it wrote, else the code or signal that it ended with. */
async function reasonForEnd(running: Process): Promise<string> {
  const child = running.nodeProcess;
  const failure = await new Promise<unknown>((resolve) => {
    child.once('error', resolve);
    child.once('exit', (code, signal) => resolve(signal ?? code));
  });
  if (failure instanceof Error) return reasonFor(failure);
  // What it wrote may come later than its end.
  if (child.stderr?.closed === false) await Promise.race([once(child.stderr, 'close'), pause(A_MOMENT)]);
  const [said] = running.getRecentLogs();
  if (failure === 0) return 'it is no Chromium.';
  return said?.trim().slice(0, 300) ?? `it ended with ${String(failure)}.`;
}

function reasonFor(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const code = 'code' in error ? String(error.code) : '';
  return REASONS[code] ?? error.message;
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: 'it may not be run.',
  EAGAIN: 'the system lets you run no more programs.',
  EMFILE: 'too many files are open.',
  ENOEXEC: 'it is no program for this machine.',
  ENOMEM: 'there is no memory left for it.',
  ETXTBSY: 'it is being written, as by an update.',
  ENOENT: 'it, or the loader that it needs, does not exist.',
};

/** A browser on a loaded machine, whose disk has yet to read it, may take many seconds; one that takes longer hangs. Over a pipe Puppeteer itself would wait for ever. */
const START_LIMIT = 30_000;
/** Puppeteer’s own limit on one call, out of the way of the deadlines of the tasks. */
const LONGEST_CALL = 3_600_000;
/** With less, a deck of twenty slides isn’t printed: the page crashes, or waits without end. */
const LEAST_ROOM = 2 ** 24;
const CLOSE_LIMIT = 3_000;
const A_MOMENT = 500;

/** What a launch depends on. */
interface LaunchChoice {
  readonly kind: FoundBrowser['kind'];
  readonly profileFolder: string;
  readonly isSandboxed: boolean;
}

/** The whole command line of the browser; none of Puppeteer’s own switches is added, for some of them open doors. */
function launchArguments(choice: LaunchChoice): string[] {
  return [
    '--remote-debugging-pipe',
    choice.kind === 'full' ? '--headless=new' : '--headless',
    `--user-data-dir=${choice.profileFolder}`,
    ...(choice.isSandboxed ? [] : ['--no-sandbox']),
    ...NO_NETWORK,
    ...QUIET,
    ...SAME_EVERYWHERE,
    // The first tab. A full browser opens one in any case; the shell has none unless it is given an address.
    'about:blank',
  ];
}

/** Each of the first two kept every request of thirty-odd vectors from leaving the browser; together they back each other. */
const NO_NETWORK = [
  '--host-resolver-rules=MAP * ~NOTFOUND',
  '--proxy-server=127.0.0.1:9',
  '--proxy-bypass-list=<-loopback>',
  '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
  '--dns-prefetch-disable',
  '--disable-quic',
  '--no-pings',
];

/** Nothing that a browser does for its own sake: updates, reports, first-run pages, extensions, sync. */
const QUIET = [
  '--disable-background-networking',
  '--disable-breakpad',
  '--disable-client-side-phishing-detection',
  '--disable-component-extensions-with-background-pages',
  '--disable-component-update',
  '--disable-crash-reporter',
  '--disable-default-apps',
  '--disable-dev-shm-usage',
  '--disable-domain-reliability',
  '--disable-extensions',
  '--disable-features=AutofillServerCommunication,CertificateTransparencyComponentUpdater,MediaRouter,OptimizationHints,Translate',
  '--disable-hang-monitor',
  '--disable-search-engine-choice-screen',
  '--disable-sync',
  '--metrics-recording-only',
  '--mute-audio',
  '--no-default-browser-check',
  '--no-first-run',
  '--password-store=basic',
  '--use-mock-keychain',
];

/** The same picture on each machine, and a page in the background that is not slowed down. */
const SAME_EVERYWHERE = [
  '--disable-backgrounding-occluded-windows',
  '--disable-background-timer-throttling',
  '--disable-gpu',
  '--disable-renderer-backgrounding',
  '--font-render-hinting=none',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
  '--lang=en-US',
];

/**
 * The environment of the browser: the user’s own few variables that it needs, and places that can be written to, so
 * that an empty or read-only home does no harm. Proxy settings and the like stay outside.
 */
export function launchEnvironment(
  found: FoundBrowser,
  host: Host,
  profileFolder: string,
): Record<string, string> {
  const environment: Record<string, string> = {};
  for (const name of PASSED_ON) {
    const value = host.environment[name];
    if (value) environment[name] = value;
  }
  environment['HOME'] ??= profileFolder;
  environment['LANG'] = 'C.UTF-8';
  environment['XDG_CONFIG_HOME'] = profileFolder;
  environment['XDG_CACHE_HOME'] ??= host.homeFolder === null ? profileFolder : host.cacheFolder;
  // What it makes for a moment goes with its profile, also when it is ended before it could remove it.
  if (profileFolder.length <= LONGEST_PROFILE) environment['TMPDIR'] = profileFolder;
  environment['DBUS_SESSION_BUS_ADDRESS'] = '/dev/null';
  if (found.libraryFolder !== null) environment['LD_LIBRARY_PATH'] = found.libraryFolder;
  if (found.fontConfiguration !== null) environment['FONTCONFIG_FILE'] = found.fontConfiguration;
  return environment;
}

/** A socket that a full browser makes in it has a path of at most a hundred letters. */
const LONGEST_PROFILE = 56;

const PASSED_ON = [
  'APPDATA',
  'FONTCONFIG_FILE',
  'FONTCONFIG_PATH',
  'HOME',
  'LD_LIBRARY_PATH',
  'LOCALAPPDATA',
  'PATH',
  'PROGRAMDATA',
  'PROGRAMFILES',
  'SYSTEMROOT',
  'TEMP',
  'TMP',
  'TMPDIR',
  'USERPROFILE',
  'WINDIR',
  'XDG_CACHE_HOME',
  'XDG_RUNTIME_DIR',
];
