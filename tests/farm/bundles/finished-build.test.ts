import { readdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import type { KeptBuild } from '../../../src/cache/build-cache.ts';
import { type FinishedBuild, readFinished, writeFinished } from '../../../src/farm/bundles/finished-build.ts';
import { folderStore } from '../../../src/farm/stores/folder-store.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { sha256 } from '../../../src/text/sha256.ts';
import { sourceFile } from '../../../src/text/source-file.ts';
import { workFolder } from '../../support/run-lectern.ts';

const KEY = 'a'.repeat(64);
const DECK = '<!doctype html><p>Deck</p>';
const BUILD: KeptBuild = {
  facts: null,
  files: [{ name: 'index.html', size: DECK.length, pages: null, fingerprint: sha256(DECK) }],
  slides: 3,
  fitting: null,
  diagnostics: [],
  sources: [sourceFile('a/outline.md', '# A')],
};
const CONTENTS = new Map([['index.html', DECK]]);

const textOf = (build: FinishedBuild | null): string =>
  Buffer.from(build?.contents.get('index.html') ?? []).toString();

async function storeWithBuild() {
  const folder = workFolder();
  const store = await folderStore(folder, nodeHost());
  expect(await writeFinished(KEY, BUILD, CONTENTS, store, 't')).toBe(true);
  const said: string[] = [];
  const read = async (tenant = 't') => readFinished(KEY, store, tenant, ({ message }) => said.push(message));
  const write = async () => writeFinished(KEY, BUILD, CONTENTS, store, 't');
  return { folder, store, read, write, said };
}

test('a finished build is read as it was written, with what was said of it', async () => {
  const { read, write, said } = await storeWithBuild();
  const found = await read();
  expect(found).toMatchObject({ ...BUILD, sources: [{ path: 'a/outline.md', text: '# A' }] });
  expect(textOf(found)).toBe(DECK);
  expect(await write()).toBe(false);
  expect(await read('other')).toBe(null);
  expect(said).toEqual([]);
});

test.each([
  ['a file that was changed', `files/${sha256(DECK)}`, 'index.html of a build'],
  ['a list of files that was changed', `builds/${KEY}.json`, 'The list of files of a build'],
])('%s is said, isn’t used, and is put right by the next build', async (_, path, message) => {
  const { folder, read, write, said } = await storeWithBuild();
  writeFileSync(join(folder, 't', path), '{}');
  expect(await read()).toBe(null);
  expect(said.join()).toContain(message);
  await write();
  expect(textOf(await read())).toBe(DECK);
});

test('a file that is gone was taken out, and is made anew without a word', async () => {
  const { folder, read, write, said } = await storeWithBuild();
  unlinkSync(join(folder, 't/files', sha256(DECK)));
  expect([await read(), ...said]).toEqual([null]);
  await write();
  expect(await read()).not.toBe(null);
});

test('a build is there when all its files are', async () => {
  const folder = workFolder();
  const store = await folderStore(folder, nodeHost());
  const full = { ...store, write: async (key: string) => Promise.reject(new Error(`no room for ${key}`)) };
  await expect(writeFinished(KEY, BUILD, CONTENTS, full, 't')).rejects.toThrow(
    `no room for t/files/${sha256(DECK)}`,
  );
  await expect(writeFinished(KEY, BUILD, new Map([['index.html', 'x']]), store, 't')).rejects.toThrow(
    'isn’t what it says',
  );
  expect(readdirSync(join(folder, 't'))).toEqual(['files']);
});
