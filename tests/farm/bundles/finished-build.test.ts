import { readdirSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import {
  type FinishedBuild,
  readFinished,
  writeFinished,
} from '../../../packages/lectern-farm/src/store/finished-build.ts';
import { inStore } from '../../../packages/lectern-farm/src/store/open-store.ts';
import { folderStore } from '../../../src/cache/store.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { sha256 } from '../../../src/text/bytes.ts';
import { workFolder } from '../../support/run-lectern.ts';

const KEY = 'a'.repeat(64);
const DECK = '<!doctype html><p>Deck</p>';
const BUILD: FinishedBuild = { diagnostics: [], contents: new Map([['index.html', Buffer.from(DECK)]]) };
/** The list of its files, as it is written. */
const LIST = JSON.stringify({
  files: [{ name: 'index.html', hash: sha256(DECK), size: DECK.length }],
  diagnostics: [],
});

const textOf = (build: FinishedBuild | null): string =>
  Buffer.from(build?.contents.get('index.html') ?? []).toString();

async function storeWithBuild() {
  const folder = workFolder();
  const store = folderStore(folder, nodeHost());
  expect(await writeFinished(KEY, BUILD, inStore(store, 't'))).toBe(true);
  const said: string[] = [];
  const read = async (tenant = 't') =>
    readFinished(KEY, inStore(store, tenant), ({ message }) => said.push(message));
  const write = async () => writeFinished(KEY, BUILD, inStore(store, 't'));
  return { folder, store, read, write, said };
}

test('a finished build is read as it was written, with what was said of it', async () => {
  const { read, write, said } = await storeWithBuild();
  const found = await read();
  expect([found?.diagnostics, ...(found?.contents.keys() ?? [])]).toEqual([[], 'index.html']);
  expect(textOf(found)).toBe(DECK);
  expect(await write()).toBe(false);
  expect(await read('other')).toBe(null);
  expect(said).toEqual([]);
});

test.each([
  ['a file that was changed', `files/${sha256(DECK)}`, 'index.html of a build'],
  ['a list of files that was changed', `files/${sha256(LIST)}`, 'The list of files of a build'],
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
  const store = folderStore(folder, nodeHost());
  const isList = (key: string): boolean => key.endsWith(sha256(LIST));
  const full = {
    ...store,
    write: async (key: string, bytes: Uint8Array) =>
      isList(key) ? Promise.reject(new Error('no room')) : store.write(key, bytes),
  };
  await expect(writeFinished(KEY, BUILD, inStore(full, 't'))).rejects.toThrow('no room');
  expect(readdirSync(join(folder, 't'))).toEqual(['files']);
});
