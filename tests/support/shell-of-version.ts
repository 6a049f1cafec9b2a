import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { findBrowser } from '../../src/browser/find-browser.ts';
import { nodeHost } from '../../src/host/node-host.ts';

/** Where a version of the headless shell is in Puppeteer’s cache on Linux. */
export const placeInCache = (version: string): string =>
  `chrome-headless-shell/linux-${version}/chrome-headless-shell-linux64/chrome-headless-shell`;

/** A program that is the browser at hand in all but the version that it says it has. */
export async function shellOfVersion(version: string): Promise<string> {
  const found = await (await findBrowser(null, nodeHost())).candidates[0]?.prepare();
  return `#!/bin/bash
export LD_LIBRARY_PATH="${found?.libraryFolder ?? ''}"
exec 5>&4
exec "${found?.executable}" "$@" 4> >(exec sed -zu 's#Chrome/[0-9.]*"#Chrome/${version}"#' >&5)
`;
}

/** Lays such a program into a cache of Puppeteer’s. */
export async function layShell(cache: string, version: string): Promise<void> {
  const path = join(cache, placeInCache(version));
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, await shellOfVersion(version), { mode: 0o755 });
}
