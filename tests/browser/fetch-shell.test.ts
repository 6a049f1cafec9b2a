import { existsSync, readdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';

import { zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';

import { fetchShell } from '../../src/browser/fetch-shell.ts';
import { memoryHost } from '../../src/host/memory-host.ts';
import { errorsIn, lectern, workFolder } from '../support/run-lectern.ts';
import { placeInCache, shellOfVersion } from '../support/shell-of-version.ts';

const VERSION = '998.0.3.4';
const BROKEN = '997.0.0.1';
const STALE = '996.0.0.1';

let server: Server;
let asked: string[] = [];

beforeAll(async () => {
  const shell = Buffer.from(await shellOfVersion(VERSION));
  const packed = zipSync({
    'chrome-headless-shell-linux64/chrome-headless-shell': [shell, { os: 3, attrs: 0o100755 << 16 }],
  });
  const files = new Map([
    [`/${VERSION}/linux64/chrome-headless-shell-linux64.zip`, packed],
    [`/${BROKEN}/linux64/chrome-headless-shell-linux64.zip`, packed.subarray(0, 300)],
  ]);
  server = createServer(({ url = '' }, response) => {
    asked.push(url);
    const file = files.get(url);
    response.writeHead(file === undefined ? (url.includes(STALE) ? 503 : 404) : 200);
    response.end(file);
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
});
afterAll(() => server.close());

async function doctor(cache: string, ...words: readonly string[]) {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : 0;
  asked = [];
  const run = await lectern(workFolder(), ['doctor', ...words], {
    PUPPETEER_CACHE_DIR: cache,
    PUPPETEER_CHROME_HEADLESS_SHELL_DOWNLOAD_BASE_URL: `http://127.0.0.1:${port}`,
    NO_PROXY: '127.0.0.1',
  });
  return { ...run, errors: errorsIn(run) };
}

test.runIf(process.platform === 'linux')('a headless shell is fetched once, and examined', async () => {
  const cache = workFolder();
  const first = await doctor(cache, '--install', VERSION);
  expect([first.code, first.stdout]).toEqual([0, expect.stringContaining(`HeadlessChrome/${VERSION}`)]);
  expect(asked).toEqual([`/${VERSION}/linux64/chrome-headless-shell-linux64.zip`]);
  expect(existsSync(join(cache, placeInCache(VERSION)))).toBe(true);
  const again = await doctor(cache, '--install', VERSION);
  expect([again.code, asked]).toEqual([0, []]);
});

test.each([
  ['1.2.3.4', 'there is no such version for this system'],
  [STALE, 'the server answered with code 503'],
  [BROKEN, 'what came is no archive, or not all of it'],
])('of %s it is said in a sentence that %s, and nothing is left', async (version, reason) => {
  const cache = workFolder();
  const { code, errors, stderr } = await doctor(cache, '--install', version);
  expect([code, errors]).toEqual([2, ['browser/not-fetched']]);
  expect(stderr).toContain(`The headless shell ${version} can’t be fetched: ${reason}.\n`);
  expect(readdirSync(cache, { recursive: true })).toEqual(['chrome-headless-shell']);
});

test('without a network that is said, also where the newest version is asked for', async () => {
  const cache = workFolder();
  const offline = {
    PUPPETEER_CACHE_DIR: cache,
    PUPPETEER_CHROME_HEADLESS_SHELL_DOWNLOAD_BASE_URL: 'http://127.0.0.1:9',
    HTTPS_PROXY: 'http://127.0.0.1:9',
  };
  for (const [words, what] of [
    [['--install', VERSION], `The headless shell ${VERSION}`],
    [['--install'], 'The headless shell'],
    [['--install', '147'], 'The headless shell 147'],
  ] as const) {
    const run = await lectern(workFolder(), ['doctor', ...words], offline);
    expect([run.code, errorsIn(run)]).toEqual([2, ['browser/not-fetched']]);
    expect(run.stderr).toContain(`${what} can’t be fetched: the network can’t be reached.\n`);
  }
});

test('what is no version is refused', async () => {
  for (const version of ['stable', '1;2', '../x', '147.'])
    expect((await lectern(workFolder(), ['doctor', '--install', version])).code).toBe(2);
});

test('where Google builds none, none is fetched', async () => {
  const host = memoryHost({ platform: 'linux', architecture: 'arm64' });
  await expect(fetchShell(VERSION, host, () => undefined)).rejects.toThrow(
    `The headless shell ${VERSION} can’t be fetched: Google builds none for this system.`,
  );
});
