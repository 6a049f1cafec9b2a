import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { findEmbeddedPackage, unpackEmbeddedBrowser } from '../../src/browser/embedded-browser.ts';
import { findBrowser } from '../../src/browser/find-browser.ts';
import { openBrowser } from '../../src/browser/open-browser.ts';
import { nodeHost } from '../../src/host/node-host.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'embedded-test-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('an embedded browser that can’t be unpacked whole leaves nothing, and what to do is said', async () => {
  const whole = await findEmbeddedPackage(nodeHost());
  if (whole === null) throw new Error('The package isn’t installed.');
  const binFolder = join(folder, 'bin');
  mkdirSync(binFolder);
  for (const name of ['al2023.tar.br', 'fonts.tar.br'])
    copyFileSync(join(whole.binFolder, name), join(binFolder, name));
  const [cacheFolder, temporaryFolder] = [join(folder, 'cache'), join(folder, 'tmp')];
  const host = { ...nodeHost(), cacheFolder, temporaryFolder };
  await expect(unpackEmbeddedBrowser({ ...whole, binFolder }, host)).rejects.toThrow(/in LECTERN_CACHE\.$/u);
  const left = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  expect(left.map(({ parentPath }) => parentPath)).toEqual([binFolder, binFolder]);
});

test('a folder for temporary files that isn’t there is no fault of the browser, which isn’t unpacked anew', async () => {
  const host = { ...nodeHost(), temporaryFolder: join(folder, 'nowhere') };
  const search = await findBrowser(null, host);
  await expect(openBrowser(search, host)).rejects.toThrow(/belongs in isn’t there\. Name another folder/u);
  const { executable } = (await search.candidates.at(-1)?.prepare(() => {
    throw new Error('It was unpacked anew.');
  })) ?? { executable: '' };
  expect(existsSync(executable)).toBe(true);
});
