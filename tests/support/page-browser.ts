import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

import { launch } from 'puppeteer-core';
import type { Browser } from 'puppeteer-core';

/** Starts a browser without network for tests that open a deck; the test closes it. */
export async function openTestBrowser(): Promise<Browser> {
  const { executable, libraries, fonts } = findBrowser();
  return launch({
    executablePath: executable,
    pipe: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      '--hide-scrollbars',
      '--font-render-hinting=none',
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1, EXCLUDE [::1]',
    ],
    env: { ...process.env, ...libraries, ...fonts },
    defaultViewport: { width: 1280, height: 720 },
  });
}

/** `LECTERN_BROWSER`, else the embedded browser where it has been unpacked. */
function findBrowser() {
  const named = process.env['LECTERN_BROWSER'];
  if (named !== undefined) return { executable: named, libraries: {}, fonts: {} };
  const cache = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'lectern');
  const folder = readdirSync(cache).find((name) => name.startsWith('chromium-'));
  if (folder === undefined) throw new Error(`There is no browser in ${cache}.`);
  return {
    executable: join(cache, folder, 'chrome-headless-shell'),
    libraries: { LD_LIBRARY_PATH: join(cache, folder, 'lib') },
    fonts: { FONTCONFIG_FILE: join(cache, folder, 'fonts.conf') },
  };
}
