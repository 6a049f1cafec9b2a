import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { blobsIn, folderStore } from '../../src/cache/store.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { sha256 } from '../../src/text/bytes.ts';
import { workFolder } from '../support/run-lectern.ts';

const WRITER = fileURLToPath(new URL('../support/write-blobs.ts', import.meta.url));

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Everything below a folder, by path. */
const below = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ name, parentPath }) => join(parentPath, name));

test('what was written is read again, and never written over', async () => {
  const store = folderStore(join(workFolder(), 'made/for/it'), nodeHost());
  expect([await store.has('t/files/a'), await store.read('t/files/a')]).toEqual([false, null]);
  expect(await store.write('t/files/a', bytes('one'))).toBe(true);
  expect(await store.write('t/files/a', bytes('two'))).toBe(false);
  expect(Buffer.from((await store.read('t/files/a')) ?? []).toString()).toBe('one');
  await store.replace('t/files/a', bytes('three'));
  expect(Buffer.from((await store.read('t/files/a')) ?? []).toString()).toBe('three');
});

test('of several writers of one key one is told that it wrote', async () => {
  const folder = workFolder();
  const stores = Array.from({ length: 8 }, () => folderStore(folder, nodeHost()));
  const written = await Promise.all(
    stores.map((store, at) => store.write('t/builds/k.json', bytes(`${at}`))),
  );
  expect(written.filter(Boolean)).toHaveLength(1);
  expect(readFileSync(join(folder, 't/builds/k.json'), 'utf8')).toBe(`${written.indexOf(true)}`);
  expect(below(folder)).toEqual([join(folder, 't/builds/k.json')]);
});

test('a writer that is killed leaves nothing half-written to be seen', async () => {
  const folder = workFolder();
  for (let run = 0; run < 6; run += 1) {
    const child = spawn(process.execPath, ['--import', 'tsx', WRITER, folder], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let ready = '';
    for await (const piece of child.stdout) {
      ready += String(piece);
      // It writes without end; each run is killed elsewhere in its work.
      if (ready.length > run) child.kill('SIGKILL');
    }
  }
  const visible = below(folder).filter((path) => !path.includes('.half-written'));
  expect(visible.length).toBeGreaterThan(6);
  for (const path of visible) expect(path.endsWith(sha256(readFileSync(path)))).toBe(true);
});

/** Runs a script of the shell with a disk of its own in a folder, which is gone afterwards. */
const onSmallDisk = (folder: string, script: string) =>
  spawnSync('unshare', ['-rm', 'sh', '-c', `mount -t tmpfs -o size=900k none ${folder} && ${script}`], {
    encoding: 'utf8',
  });

test.skipIf(onSmallDisk('/mnt', 'true').status !== 0)(
  'a full disk is said, and what stands on it is whole',
  () => {
    const folder = workFolder();
    const write = `node --import tsx ${WRITER} ${folder}`;
    const { stdout, stderr } = onSmallDisk(
      folder,
      `${write} >${folder}/dots; ls ${folder}/.half-written >&2; cd ${folder}/t/files && sha256sum *`,
    );
    expect(stderr).toMatch(/The disk is full; \S+ was not written\./u);
    const files = stdout.trim().split('\n');
    expect(files.length).toBeGreaterThan(1);
    for (const file of files) expect(file).toMatch(/^(\w{64}) {2}\1$/u);
  },
);

test('what a killed writer left goes a day later', async () => {
  const folder = workFolder();
  mkdirSync(join(folder, '.half-written'));
  for (const name of ['old', 'new']) writeFileSync(join(folder, '.half-written', name), 'x');
  utimesSync(join(folder, '.half-written/old'), 1, 1);
  await folderStore(folder, nodeHost()).write('a', bytes('one'));
  expect(readdirSync(join(folder, '.half-written'))).toEqual(['new']);
});

test('damaged bytes are found when they are read, and put right when they are written again', async () => {
  const folder = workFolder();
  const blobs = blobsIn(folderStore(folder, nodeHost()), 't');
  const hash = await blobs.write('words');
  writeFileSync(join(folder, 't/files', hash), 'other words');
  expect(await blobs.read(hash)).toBe('damaged');
  await blobs.write('words');
  expect(await blobs.read(hash)).toEqual(Buffer.from('words'));
});

test('of what is larger than it should be only the beginning is read', async () => {
  const store = folderStore(workFolder(), nodeHost());
  const blobs = blobsIn(store, 't');
  const hash = await blobs.write('many words');
  expect(Buffer.from((await store.read(`t/files/${hash}`, 3)) ?? []).toString()).toBe('many');
  expect(await blobs.read(hash, 3)).toBe('damaged');
  expect(await blobs.read(hash, 10)).not.toBe('damaged');
  expect(await blobs.read(await blobs.write(''), 0)).toHaveLength(0);
});

test('keys that lead elsewhere are no keys', async () => {
  const store = folderStore(workFolder(), nodeHost());
  for (const key of ['../a', '/a', 'a//b', 'a/../b', 'a/.half-written/b', 'a\\b', ''])
    await expect(store.write(key, bytes('x'))).rejects.toThrow('no key');
  await expect(blobsIn(store, '..').write('x')).rejects.toThrow('no key');
});
