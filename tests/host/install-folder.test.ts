import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { forgetInstalled, installFolder, privateFolder } from '../../src/host/install-folder.ts';

let parent = '';
let fillings = 0;

beforeEach(() => {
  parent = mkdtempSync(join(tmpdir(), 'install-test-'));
  fillings = 0;
});

afterEach(() => {
  rmSync(parent, { recursive: true, force: true });
});

async function fill(folder: string): Promise<void> {
  fillings += 1;
  await writeFile(join(folder, 'program'), 'x'.repeat(100));
}

test('a folder is filled once', async () => {
  const path = join(parent, 'deep/tool-1');
  expect(await installFolder(path, fill)).toBe(path);
  await installFolder(path, fill);
  expect(fillings).toBe(1);
  expect(readdirSync(join(parent, 'deep'))).toEqual(['tool-1']);
});

test('two fillings at the same time end in one whole folder', async () => {
  const path = join(parent, 'tool-1');
  await Promise.all([installFolder(path, fill), installFolder(path, fill), installFolder(path, fill)]);
  expect(readdirSync(parent)).toEqual(['tool-1']);
  expect(readdirSync(path).sort()).toEqual(['files.json', 'program']);
});

test.each([
  ['a file cut short', (path: string) => truncateSync(join(path, 'program'), 10)],
  [
    'a byte of a file changed',
    (path: string) => writeFileSync(join(path, 'program'), `${'x'.repeat(50)}y${'x'.repeat(49)}`),
  ],
  ['a file lost', (path: string) => rmSync(join(path, 'program'))],
  ['its list lost', (path: string) => rmSync(join(path, 'files.json'))],
  ['its list damaged', (path: string) => writeFileSync(join(path, 'files.json'), '{"program"')],
])('a folder with %s is filled again', async (_, damage) => {
  const path = await installFolder(join(parent, 'tool-1'), fill);
  damage(path);
  await installFolder(path, fill);
  expect(fillings).toBe(2);
  expect(readdirSync(parent)).toEqual(['tool-1']);
  expect(readdirSync(path).sort()).toEqual(['files.json', 'program']);
});

test('a large file is compared by samples from its head to its tail', async () => {
  const large = async (folder: string): Promise<void> => {
    fillings += 1;
    await writeFile(join(folder, 'program'), Buffer.alloc(1_000_000));
  };
  const path = await installFolder(join(parent, 'tool-1'), large);
  await installFolder(path, large);
  expect(fillings).toBe(1);
  const damaged = Buffer.alloc(1_000_000);
  damaged.fill(1, 400_000, 420_000);
  writeFileSync(join(path, 'program'), damaged);
  await installFolder(path, large);
  expect(fillings).toBe(2);
});

test('a folder whose program failed is filled again', async () => {
  const path = await installFolder(join(parent, 'tool-1'), fill);
  await forgetInstalled(path);
  await installFolder(path, fill);
  expect(fillings).toBe(2);
});

test('a filling that fails leaves nothing', async () => {
  const failing = async (folder: string): Promise<void> => {
    await fill(folder);
    throw new Error('cut off');
  };
  await expect(installFolder(join(parent, 'tool-1'), failing)).rejects.toThrow('tool-1');
  expect(readdirSync(parent)).toEqual([]);
});

test('a place behind a file is refused as such, whatever can’t be cleared there', async () => {
  writeFileSync(join(parent, 'file'), '');
  await expect(installFolder(join(parent, 'file/tool-1'), fill)).rejects.toThrow(/^A file is in the place/u);
});

test.skipIf(process.platform === 'win32')(
  'a private folder is the user’s own, whoever else may write beside it',
  async () => {
    const path = await privateFolder(parent, 'cache');
    expect(path).toBe(join(parent, `cache-${userInfo().uid}`));
    chmodSync(path, 0o777);
    await expect(privateFolder(parent, 'cache')).rejects.toThrow('open to others');
    rmSync(path, { recursive: true });
    mkdirSync(join(parent, 'elsewhere'));
    symlinkSync(join(parent, 'elsewhere'), path);
    await expect(privateFolder(parent, 'cache')).rejects.toThrow('belongs to somebody else');
  },
);
