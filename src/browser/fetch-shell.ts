import type { Browser, BrowserPlatform } from '@puppeteer/browsers';

import { HostError } from '../host/host-error.ts';
import type { Host } from '../host/host.ts';
import { installFolder } from '../host/install-folder.ts';
import { NOWHERE } from '../diagnostics/diagnostic.ts';
import { browserNotFetched, BrowserError } from './browser-diagnostics.ts';
import type { OnProgress } from './embedded-browser.ts';
import { findVersion } from './find-browser.ts';
import { pathOf, puppeteerCacheFolder } from './installed-browsers.ts';

/**
 * Fetches a headless shell of Chrome for Testing into Puppeteer’s cache, as Puppeteer does, and gives its path; one that is there stays as it
 * is. Throws `BrowserError` where it can’t be fetched, `HostError` where it can’t be written.
 */
export async function fetchShell(
  /** A version or the start of one; `null` for the newest stable one. */
  asked: string | null,
  host: Host,
  onProgress: OnProgress,
): Promise<string> {
  const { Browser, computeExecutablePath, detectBrowserPlatform } = await import('./puppeteer-browsers.ts');
  const browser = Browser.CHROMEHEADLESSSHELL;
  const platform = detectBrowserPlatform();
  // What Google offers for Linux on ARM is for x64.
  if (platform === undefined || (host.platform === 'linux' && host.architecture !== 'x64'))
    throw notFetched(asked, 'Google builds none for this system');
  const cache = puppeteerCacheFolder(host);
  if (cache === null) throw notFetched(asked, 'there is no home folder to put it into');
  const buildId = await wholeVersion(asked, platform);
  const { candidates } = await findVersion(buildId, null, host);
  const there = candidates.find(({ kind, version }) => kind === 'headless-shell' && version === buildId);
  if (there !== undefined) return there.path;
  let failure: BrowserError | null = null;
  const fill = async (cacheDir: string): Promise<string> =>
    download({ browser, platform, buildId, cacheDir }, host, onProgress).catch((error: unknown) => {
      failure = notFetched(buildId, reasonOf(error));
      throw failure;
    });
  const folder = pathOf(host).join(cache, browser, `${platform}-${buildId}`);
  await installFolder(folder, fill).catch((error: unknown) => {
    throw failure ?? error;
  });
  return computeExecutablePath({ browser, platform, buildId, cacheDir: cache });
}

/** The version that is asked for with all its numbers, which takes the network where some are missing. */
async function wholeVersion(asked: string | null, platform: Options['platform']): Promise<string> {
  if (asked !== null && /^\d+(?:\.\d+){3}$/u.test(asked)) return asked;
  const { Browser, resolveBuildId } = await import('./puppeteer-browsers.ts');
  const tag = asked ?? 'stable';
  return resolveBuildId(Browser.CHROMEHEADLESSSHELL, platform, tag).catch((error: unknown) => {
    throw notFetched(asked, reasonOf(error));
  });
}

interface Options {
  readonly browser: Browser;
  readonly platform: BrowserPlatform;
  readonly buildId: string;
  readonly cacheDir: string;
}

/** Downloads and unpacks a browser, and gives its folder. */
async function download(options: Options, { environment }: Host, onProgress: OnProgress): Promise<string> {
  const { install } = await import('./puppeteer-browsers.ts');
  // A connection that breaks off is waited for without end.
  let heard = performance.now();
  let onSilence: (error: Error) => void = () => undefined;
  const silence = new Promise<never>((_, reject) => (onSilence = reject));
  const watch = setInterval(() => {
    if (performance.now() - heard > LONGEST_SILENCE) onSilence(new Error('silence'));
  }, 1000);
  const baseUrl = environment[DOWNLOAD_VARIABLE];
  const installing = install({
    ...options,
    ...(baseUrl ? { baseUrl } : {}),
    downloadProgressCallback: (done, all) => {
      heard = performance.now();
      onProgress(
        `Fetching the headless shell ${options.buildId}: ${megabytes(done)} of ${megabytes(all)} MB`,
      );
    },
  });
  try {
    return (await Promise.race([installing, silence])).path;
  } finally {
    clearInterval(watch);
  }
}

/** Where Puppeteer fetches headless shells in place of Google’s server. */
const DOWNLOAD_VARIABLE = 'PUPPETEER_CHROME_HEADLESS_SHELL_DOWNLOAD_BASE_URL';

/** Unpacking takes some of it. */
const LONGEST_SILENCE = 120_000;

const megabytes = (bytes: number): number => Math.round(bytes / 2 ** 20);

function notFetched(version: string | null, reason: string): BrowserError {
  return new BrowserError(browserNotFetched({ version, reason }, NOWHERE));
}

/** Why nothing was fetched, as the end of a sentence. Puppeteer has it in its messages alone, empty where a connection is refused. */
function reasonOf(error: unknown): string {
  if (error instanceof HostError) return error.message;
  const message = error instanceof Error ? error.message : String(error);
  if (/\bcode 404\b/u.test(message)) return 'there is no such version for this system';
  const refused = /\bcode \d{3}\b/u.exec(message)?.[0];
  if (refused !== undefined) return `the server answered with ${refused}`;
  if (/\b(?:ENOSPC|EDQUOT)\b/u.test(message)) return 'the disk is full';
  if (/central directory|invalid|unexpected/iu.test(message))
    return 'what came is no archive, or not all of it';
  return 'the network can’t be reached';
}
