import { posix, win32 } from 'node:path';

import type { Host } from '../host/host.ts';
import type { FoundBrowser } from './found-browser.ts';

/** A path where an installed browser may be. */
export interface InstalledPlace {
  readonly kind: FoundBrowser['kind'];
  readonly path: string;
  /** Its version, where the name of its folder says that. */
  readonly version?: string;
}

type Surroundings = Pick<Host, 'platform' | 'environment' | 'homeFolder'>;

/** Where each system keeps its browsers, most wanted first: stable Chrome, Chromium, Edge, Brave, then the early channels. */
export function installedPlaces(host: Surroundings): readonly InstalledPlace[] {
  if (host.platform === 'darwin') return macPlaces(host);
  if (host.platform === 'win32') return windowsPlaces(host);
  return linuxPlaces(host);
}

/** Folders of the search path. Relative ones are left out: a folder from a stranger must not bring its own browser. */
export function searchFolders({ environment, platform }: Surroundings): readonly string[] {
  const path = pathOf({ platform });
  const value = environment['PATH'] ?? '';
  return value.split(path.delimiter).filter((folder) => path.isAbsolute(folder));
}

function linuxPlaces(host: Surroundings): readonly InstalledPlace[] {
  const home = host.homeFolder ?? '/nonexistent';
  const folders = [...new Set([...searchFolders(host), '/usr/local/bin', '/usr/bin', '/snap/bin'])];
  const named = (kind: FoundBrowser['kind'], names: readonly string[]): readonly InstalledPlace[] =>
    names.flatMap((name) => folders.map((folder) => ({ kind, path: `${folder}/${name}` })));
  const flatpaks = ['/var/lib/flatpak/exports/bin', `${home}/.local/share/flatpak/exports/bin`];
  return [
    ...named('headless-shell', LINUX_SHELLS),
    ...LINUX_SHELL_PATHS.map((path) => ({ kind: 'headless-shell' as const, path })),
    ...named('full', LINUX_BROWSERS),
    ...LINUX_PATHS.map((path) => ({ kind: 'full' as const, path })),
    ...flatpaks.flatMap((folder) =>
      FLATPAKS.map((name) => ({ kind: 'full' as const, path: `${folder}/${name}` })),
    ),
  ];
}

/** Debian and Fedora package the shell under the first name, Chrome for Testing under the second. */
const LINUX_SHELLS = ['chromium-headless-shell', 'chrome-headless-shell', 'headless_shell'];
const LINUX_SHELL_PATHS = [
  '/usr/lib/chromium/chromium-headless-shell',
  '/usr/lib64/chromium-browser/headless_shell',
  '/opt/chrome-headless-shell/chrome-headless-shell',
];
const LINUX_BROWSERS = [
  'google-chrome-stable',
  'google-chrome',
  'chromium',
  'chromium-browser',
  'microsoft-edge-stable',
  'microsoft-edge',
  'brave-browser',
  'google-chrome-beta',
  'google-chrome-unstable',
];
const LINUX_PATHS = [
  '/opt/google/chrome/chrome',
  '/opt/microsoft/msedge/msedge',
  '/opt/brave.com/brave/brave',
  '/usr/lib/chromium/chromium',
];
const FLATPAKS = ['com.google.Chrome', 'org.chromium.Chromium', 'com.microsoft.Edge', 'com.brave.Browser'];

function macPlaces(host: Surroundings): readonly InstalledPlace[] {
  const folders = ['/Applications', ...(host.homeFolder === null ? [] : [`${host.homeFolder}/Applications`])];
  const shells = ['/opt/homebrew/bin', '/usr/local/bin'].map((folder) => ({
    kind: 'headless-shell' as const,
    path: `${folder}/chrome-headless-shell`,
  }));
  const browsers = MAC_BROWSERS.flatMap((name) =>
    folders.map((folder) => ({
      kind: 'full' as const,
      path: `${folder}/${name}.app/Contents/MacOS/${name}`,
    })),
  );
  return [...shells, ...browsers];
}

const MAC_BROWSERS = [
  'Google Chrome',
  'Chromium',
  'Microsoft Edge',
  'Brave Browser',
  'Google Chrome Beta',
  'Google Chrome Canary',
];

function windowsPlaces({ environment }: Surroundings): readonly InstalledPlace[] {
  const roots = ['PROGRAMFILES', 'PROGRAMW6432', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map(
    (name) => environment[name],
  );
  const folders = [...new Set(roots)].filter(
    (root): root is string => root !== undefined && win32.isAbsolute(root),
  );
  return WINDOWS_BROWSERS.flatMap((name) =>
    folders.map((folder) => ({ kind: 'full' as const, path: win32.join(folder, name) })),
  );
}

const WINDOWS_BROWSERS = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
  'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
  'Google\\Chrome Beta\\Application\\chrome.exe',
  'Google\\Chrome SxS\\Application\\chrome.exe',
];

/** PUPPETEER_CACHE_DIR, else ~/.cache/puppeteer on every system; `null` without a home. */
export function puppeteerCacheFolder(host: Surroundings): string | null {
  const home = host.homeFolder === null ? null : pathOf(host).join(host.homeFolder, '.cache', 'puppeteer');
  return host.environment['PUPPETEER_CACHE_DIR'] || home;
}

/** Browsers that Puppeteer’s installer left in its cache, the shells first, the newest of each first. */
export async function puppeteerCachePlaces(host: Host): Promise<readonly InstalledPlace[]> {
  const root = puppeteerCacheFolder(host);
  if (root === null) return [];
  return [
    ...(await cachedPlaces(root, 'chrome-headless-shell', host)),
    ...(await cachedPlaces(root, 'chrome', host)),
  ];
}

/** `<root>/<product>/<platform>-<version>/<product>-<platform>/<executable>`, as @puppeteer/browsers lays it out. */
async function cachedPlaces(
  root: string,
  product: 'chrome' | 'chrome-headless-shell',
  host: Host,
): Promise<readonly InstalledPlace[]> {
  const path = pathOf(host);
  const kind: FoundBrowser['kind'] = product === 'chrome' ? 'full' : 'headless-shell';
  const { platforms, chrome, shell } = CACHED[host.platform] ?? CACHED_ON_LINUX;
  const builds = (await host.listFolder(path.join(root, product))) ?? [];
  const newestFirst = builds
    .filter((name) => platforms.test(name))
    .sort((left, right) => versionIn(right).localeCompare(versionIn(left), 'en', { numeric: true }));
  const inside = newestFirst.map(async (build) => {
    const folders = (await host.listFolder(path.join(root, product, build))) ?? [];
    return folders
      .filter((name) => name.startsWith(`${product}-`))
      .map((name) => path.join(root, product, build, name, kind === 'full' ? chrome : shell))
      .map((place) => ({ kind, path: place, version: versionIn(build) }));
  });
  return (await Promise.all(inside)).flat();
}

const CACHED_ON_LINUX = {
  platforms: /^linux(?:_arm)?-/u,
  chrome: 'chrome',
  shell: 'chrome-headless-shell',
};

const CACHED: Readonly<Record<string, typeof CACHED_ON_LINUX>> = {
  darwin: {
    platforms: /^mac(?:_arm)?-/u,
    chrome: 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    shell: 'chrome-headless-shell',
  },
  win32: { platforms: /^win(?:32|64)-/u, chrome: 'chrome.exe', shell: 'chrome-headless-shell.exe' },
};

function versionIn(build: string): string {
  return build.slice(build.indexOf('-') + 1);
}

/** How a machine spells paths. */
export function pathOf({ platform }: Pick<Host, 'platform'>): typeof posix {
  return platform === 'win32' ? win32 : posix;
}
