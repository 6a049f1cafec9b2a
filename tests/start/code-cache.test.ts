import {
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { readCodeCache, writeCodeCache } from '../../src/start/run-script.ts';
import { lecternAlone, OUTLINE, workFolder } from '../support/run-lectern.ts';

const CODE = Buffer.from('what V8 made of a script');

test('code is read back as it was written', () => {
  const path = join(workFolder(), 'code/version/build');
  writeCodeCache(path, CODE);
  expect(readCodeCache(path)).toEqual({ code: CODE, isOld: false });
});

test('code with a wrong byte in it is not used', () => {
  const path = join(workFolder(), 'code/version/build');
  writeCodeCache(path, CODE);
  const bytes = readFileSync(path);
  bytes[20] = (bytes[20] ?? 0) ^ 1;
  writeFileSync(path, bytes);
  expect(readCodeCache(path)).toBeNull();
});

test('code that can’t be kept leaves nothing behind', () => {
  const folder = workFolder({ 'code/version/build/file': '' });
  writeCodeCache(join(folder, 'code/version/build'), CODE);
  writeCodeCache(join(folder, 'code/version/build/file/no-folder/build'), CODE);
  expect(readdirSync(join(folder, 'code/version'))).toEqual(['build']);
});

test('code that was cut off is not used', () => {
  const path = join(workFolder({ code: 'short' }), 'code');
  expect(readCodeCache(path)).toBeNull();
});

test.skipIf(process.getuid?.() !== 0)('code of another user is not used', () => {
  const path = join(workFolder(), 'code/version/build');
  writeCodeCache(path, CODE);
  chownSync(path, 12_345, 12_345);
  expect(readCodeCache(path)).toBeNull();
});

test('code of other versions goes when it is a week old', () => {
  const folder = join(workFolder(), 'code');
  for (const name of ['old', 'other']) mkdirSync(join(folder, name), { recursive: true });
  utimesSync(join(folder, 'old'), 0, 0);
  writeCodeCache(join(folder, 'version/build'), CODE);
  expect(readdirSync(folder)).toEqual(['other', 'version']);
});

test('a place that can’t be written to is passed over in silence', () => {
  writeCodeCache('/proc/nothing/version/build', CODE);
  expect(existsSync('/proc/nothing')).toBe(false);
});

test('the command keeps its code for the next run, and makes it anew when it is damaged', async () => {
  const folder = workFolder({ 'talk.md': OUTLINE });
  const run = (): ReturnType<typeof lecternAlone> =>
    lecternAlone(folder, ['build', 'talk.md', '--no-pdf'], { LECTERN_CACHE: join(folder, 'cache') });
  await run();
  const [version = ''] = readdirSync(join(folder, 'cache/code'));
  const path = join(folder, 'cache/code', version, 'build-unprinted');
  const kept = readFileSync(path);
  expect((await run()).code).toBe(0);
  expect(readFileSync(path).equals(kept)).toBe(true);
  writeFileSync(path, kept.fill(0xff, 1000));
  expect((await run()).code).toBe(0);
  expect(statSync(path).size).toBeGreaterThan(100_000);
  expect(readCodeCache(path)).not.toBeNull();
});

test('code that was kept a while ago takes in what later runs compiled, and loses nothing', async () => {
  const folder = workFolder({ 'talk.md': '---\ntitle: Talk\n---\n\n## Quay\n\nOne.\n', 'rich.md': RICH });
  const run = async (file: string): Promise<number> => {
    const cache = { LECTERN_CACHE: join(folder, 'cache') };
    expect((await lecternAlone(folder, ['build', file, '--no-pdf'], cache)).code).toBe(0);
    const [version = ''] = readdirSync(join(folder, 'cache/code'));
    const path = join(folder, 'cache/code', version, 'build-unprinted');
    const { size } = statSync(path);
    const anHourAgo = Date.now() / 1000 - 3600;
    utimesSync(path, anHourAgo, anHourAgo);
    return size;
  };
  const small = await run('talk.md');
  const large = await run('rich.md');
  expect(large).toBeGreaterThan(small);
  expect(await run('talk.md')).toBeGreaterThanOrEqual(large);
});

const RICH = `---
title: Talk
---

## Quays

| Quay | Ships |
| ---- | ----- |
| East | 12    |

## Boats

1. *One* quay[^1]
2. **Two** boats
   - a third

[^1]: Or two.
`;

test('what a command loads when it is needed is found from kept code, too', async () => {
  const folder = workFolder({ 'article.html': ARTICLE });
  const run = (): ReturnType<typeof lecternAlone> =>
    lecternAlone(folder, ['read', 'article.html'], { LECTERN_CACHE: join(folder, 'cache') });
  const first = await run();
  expect(first.stdout).toContain('a second quay');
  expect(await run()).toEqual(first);
});

const ARTICLE = `<html><head><title>Quay</title></head><body><article><h1>The second quay</h1>
<p>“Nobody asked the town whether it wanted a second quay,” said Ida Lund, a harbour pilot, on Monday.</p>
<p>The council had voted before the survey was published, and the companies had moved away by then.</p></article></body></html>`;
