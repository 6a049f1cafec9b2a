import { posix, win32 } from 'node:path';

import type { Host } from '../../host/host.ts';
import type { InstalledPlace } from './installed-places.ts';

/** Browsers that Puppeteer’s installer left in its cache, the shells first, the newest of each first. */
export async function puppeteerCachePlaces(host: Host): Promise<readonly InstalledPlace[]> {
  const root = puppeteerCacheFolder(host);
  if (root === null) return [];
  return [
    ...(await buildsOf(root, 'chrome-headless-shell', host)),
    ...(await buildsOf(root, 'chrome', host)),
  ];
}

/** PUPPETEER_CACHE_DIR, else ~/.cache/puppeteer on every system; `null` without a home. */
export function puppeteerCacheFolder(host: Host): string | null {
  const named = host.environment['PUPPETEER_CACHE_DIR'];
  if (named) return named;
  return host.homeFolder === null ? null : pathOf(host).join(host.homeFolder, '.cache', 'puppeteer');
}

/** `<root>/<product>/<platform>-<version>/<product>-<platform>/<executable>`, as @puppeteer/browsers lays it out. */
async function buildsOf(
  root: string,
  product: 'chrome' | 'chrome-headless-shell',
  host: Host,
): Promise<readonly InstalledPlace[]> {
  const path = pathOf(host);
  const builds = (await host.listFolder(path.join(root, product))) ?? [];
  const newestFirst = builds.filter((name) => PLATFORMS[host.platform]?.test(name)).sort(byVersion);
  const places: InstalledPlace[] = [];
  for (const build of newestFirst) {
    const inside = (await host.listFolder(path.join(root, product, build))) ?? [];
    for (const folder of inside.filter((name) => name.startsWith(`${product}-`))) {
      places.push({
        kind: product === 'chrome' ? 'full' : 'headless-shell',
        path: path.join(root, product, build, folder, executableName(product, host.platform)),
      });
    }
  }
  return places;
}

const PLATFORMS: Readonly<Record<string, RegExp>> = {
  linux: /^linux(?:_arm)?-/u,
  darwin: /^mac(?:_arm)?-/u,
  win32: /^win(?:32|64)-/u,
};

function byVersion(left: string, right: string): number {
  const [a, b] = [numbersOf(left), numbersOf(right)];
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (b[index] ?? 0) - (a[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function numbersOf(build: string): readonly number[] {
  return build
    .slice(build.indexOf('-') + 1)
    .split('.')
    .map(Number);
}

function executableName(product: 'chrome' | 'chrome-headless-shell', platform: string): string {
  if (platform === 'win32') return `${product}.exe`;
  if (platform !== 'darwin' || product !== 'chrome') return product;
  return 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing';
}

function pathOf(host: Host): typeof posix {
  return host.platform === 'win32' ? win32 : posix;
}
