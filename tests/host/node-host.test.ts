import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { HostError } from '../../src/host/host-error.ts';
import { cacheFolderFor } from '../../src/host/make-folder.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { ended } from '../support/ended.ts';

const host = nodeHost();
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'host-test-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The mark of a process that has ended. */
function deadMark(): string {
  return `${spawnSync(process.execPath, ['-e', '0']).pid}.1`;
}

async function refusal(work: Promise<unknown>): Promise<HostError> {
  const outcome = await work.catch((error: unknown) => error);
  if (outcome instanceof HostError) return outcome;
  throw new Error(`no HostError but ${String(outcome)}`);
}

describe('reading', () => {
  test('a file that is not there is null, as is one below a file', async () => {
    writeFileSync(join(folder, 'a'), 'text');
    expect(await host.readFile(join(folder, 'b'))).toBeNull();
    expect(await host.readFile(join(folder, 'a/b'))).toBeNull();
    expect(await host.readFile(join(folder, 'a\0'))).toBeNull();
    expect(await host.readFile(folder)).toBeNull();
    expect(new TextDecoder().decode((await host.readFile(join(folder, 'a'))) ?? undefined)).toBe('text');
  });

  test('links that lead in a circle lead to nothing', async () => {
    symlinkSync('b', join(folder, 'a'));
    symlinkSync('a', join(folder, 'b'));
    expect([await host.readFile(join(folder, 'a')), await host.statPath(join(folder, 'b'))]).toEqual([
      null,
      null,
    ]);
  });

  test('a file larger than anything that is read is refused before it fills the memory', async () => {
    writeFileSync(join(folder, 'a.pdf'), '%PDF-1.7');
    truncateSync(join(folder, 'a.pdf'), 300_000_000);
    const { code, message } = await refusal(host.readFile(join(folder, 'a.pdf')));
    expect([code, message.includes('a.pdf has more than 256 MB')]).toEqual(['EFBIG', true]);
  });

  test('the facts of a link are those of the file it leads to', async () => {
    writeFileSync(join(folder, 'real'), 'text', { mode: 0o755 });
    symlinkSync(join(folder, 'real'), join(folder, 'link'));
    const facts = await host.statPath(join(folder, 'link'));
    expect(facts).toMatchObject({ kind: 'file', size: 4, executable: true });
    expect(facts?.realPath.endsWith('/real')).toBe(true);
    expect(await host.statPath(join(folder, 'nothing'))).toBeNull();
  });

  test('parts of a file are read without the rest; a file that is not there is null', async () => {
    writeFileSync(join(folder, 'a.bin'), 'abcdefgh');
    const text = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
    const parts = await host.readParts(join(folder, 'a.bin'), (part) => [
      text(part(2, 4)),
      text(part(6, 99)),
    ]);
    expect(parts).toEqual(['cd', 'gh']);
    expect(await host.readParts(join(folder, 'b.bin'), (part) => part(0, 1))).toBeNull();
  });

  test('names in a folder come sorted; a file is no folder', async () => {
    for (const name of ['b', 'a', 'c']) writeFileSync(join(folder, name), '');
    expect(await host.listFolder(folder)).toEqual(['a', 'b', 'c']);
    expect(await host.listFolder(join(folder, 'a'))).toBeNull();
  });
});

describe('writing one file', () => {
  test('its folders are made and nothing else is left', async () => {
    await host.writeFile(join(folder, 'x/y/z.txt'), 'text');
    expect(readFileSync(join(folder, 'x/y/z.txt'), 'utf8')).toBe('text');
    expect(readdirSync(join(folder, 'x/y'))).toEqual(['z.txt']);
  });

  test('a link stays a link and its file is replaced', async () => {
    writeFileSync(join(folder, 'real'), 'old');
    symlinkSync(join(folder, 'real'), join(folder, 'link'));
    await host.writeFile(join(folder, 'link'), 'new');
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(folder, 'real'), 'utf8')).toBe('new');
  });

  test('what is replaced stays open to the same people', async () => {
    writeFileSync(join(folder, 'a'), 'old', { mode: 0o600 });
    await host.writeFile(join(folder, 'a'), 'new');
    mkdirSync(join(folder, 'out'), { mode: 0o700 });
    await host.replaceFolder(join(folder, 'out'), new Map([['index.html', 'new']]));
    expect(['a', 'out'].map((name) => lstatSync(join(folder, name)).mode & 0o777)).toEqual([0o600, 0o700]);
  });

  test('a folder in its place is reported and stays', async () => {
    mkdirSync(join(folder, 'x/inside'), { recursive: true });
    const error = await refusal(host.writeFile(join(folder, 'x'), 'text'));
    expect(error.message).toBe(`${join(folder, 'x')} is a folder; a file is needed there.`);
    expect(readdirSync(folder)).toEqual(['x']);
  });
});

describe('replacing a folder', () => {
  const files = new Map([
    ['index.html', 'new'],
    ['pdf/slides.pdf', 'new'],
  ]);

  test('the old files go, the new ones come, nothing else is left', async () => {
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out/stale.html'), 'old');
    await host.replaceFolder(join(folder, 'out'), files);
    expect(readdirSync(join(folder, 'out')).sort()).toEqual(['index.html', 'pdf']);
    expect(readdirSync(join(folder, 'out/pdf'))).toEqual(['slides.pdf']);
    expect(readdirSync(folder)).toEqual(['out']);
  });

  test('a name that would leave the folder is refused and the old folder stays', async () => {
    mkdirSync(join(folder, 'out'));
    writeFileSync(join(folder, 'out/kept.html'), 'old');
    for (const name of ['../x', '/x', 'a//b', 'a\\b', '.', '']) {
      await refusal(host.replaceFolder(join(folder, 'out'), new Map([[name, 'x']])));
    }
    expect(readdirSync(folder)).toEqual(['out']);
    expect(readdirSync(join(folder, 'out'))).toEqual(['kept.html']);
  });

  test('a link to a folder stays a link and its folder is replaced', async () => {
    mkdirSync(join(folder, 'real'));
    symlinkSync(join(folder, 'real'), join(folder, 'link'));
    await host.replaceFolder(join(folder, 'link'), files);
    expect(lstatSync(join(folder, 'link')).isSymbolicLink()).toBe(true);
    expect(readdirSync(join(folder, 'real')).sort()).toEqual(['index.html', 'pdf']);
  });

  test('a file in its place is reported and stays', async () => {
    writeFileSync(join(folder, 'out'), 'mine');
    const error = await refusal(host.replaceFolder(join(folder, 'out'), files));
    expect(error.message).toContain('A file is in the place where a folder is needed');
    expect(readFileSync(join(folder, 'out'), 'utf8')).toBe('mine');
  });

  test('a file on the way to it is reported by its place', async () => {
    writeFileSync(join(folder, 'a'), '');
    const path = join(folder, 'a/b/out');
    for (const work of [host.replaceFolder(path, files), host.checkWritable(path, 'folder')])
      expect((await refusal(work)).message).toBe(
        `A file is in the place where a folder is needed: ${join(folder, 'a')}.`,
      );
  });

  test('folders that were made for what can’t be written go again, those that were there stay', async () => {
    mkdirSync(join(folder, 'there'));
    for (const path of ['there/new/deep', 'out'].map((path) => join(folder, path, 'x'.repeat(250))))
      expect((await refusal(host.replaceFolder(path, files))).code).toBe('ENAMETOOLONG');
    expect([readdirSync(folder), readdirSync(join(folder, 'there'))]).toEqual([['there'], []]);
  });

  test('a link that leads nowhere is called one, in its place and on the way to it', async () => {
    const link = join(folder, 'link');
    symlinkSync('nowhere', link);
    for (const path of [link, join(link, 'out')]) {
      for (const work of [host.replaceFolder(path, files), host.checkWritable(path, 'folder')])
        expect((await refusal(work)).message).toBe(
          `A link that leads nowhere is in the place where a folder is needed: ${link}.`,
        );
    }
    expect(readdirSync(folder)).toEqual(['link']);
  });

  test('asking whether it can be written writes nothing, whether it is there or not', async () => {
    mkdirSync(join(folder, 'out'));
    for (const name of ['out', 'a/b/out']) await host.checkWritable(join(folder, name), 'folder');
    await host.checkWritable(join(folder, 'c/outline.md'), 'file');
    expect(readdirSync(folder, { recursive: true })).toEqual(['out']);
  });

  test('what a killed run left is swept, what a living one writes is not', async () => {
    const dead = deadMark();
    mkdirSync(join(folder, 'out'));
    mkdirSync(join(folder, `.out.${dead}-tmp`));
    mkdirSync(join(folder, `.out.${dead}-old`));
    mkdirSync(join(folder, `.out.${process.ppid}.1-tmp`));
    await host.replaceFolder(join(folder, 'out'), files);
    expect(readdirSync(folder).sort()).toEqual([`.out.${process.ppid}.1-tmp`, 'out']);
  });

  test('runs that replace it at the same time all succeed, and leave one folder', async () => {
    const script = `
      import { nodeHost } from ${JSON.stringify(resolve('src/host/node-host.ts'))};
      const files = new Map([['a', 'a'], ['b/c', 'c']]);
      for (let times = 0; times < 80; times += 1)
        await nodeHost().replaceFolder(${JSON.stringify(join(folder, 'out'))}, files);`;
    const words = ['--import', 'tsx', '--input-type=module', '--eval', script];
    const runs = [1, 2, 3].map(() => ended(spawn(process.execPath, words)));
    for (const { code, stderr } of await Promise.all(runs)) expect([code, stderr]).toEqual([0, '']);
    expect(readdirSync(folder)).toEqual(['out']);
  });

  test('a run killed between its two renames gets its old folder back', async () => {
    const aside = join(folder, `.out.${deadMark()}-old`);
    mkdirSync(aside);
    writeFileSync(join(aside, 'kept.html'), 'old');
    await refusal(host.replaceFolder(join(folder, 'out'), new Map([['../x', 'x']])));
    expect(readdirSync(join(folder, 'out'))).toEqual(['kept.html']);
  });

  test.runIf(process.getuid?.() !== 0)(
    'a folder that can only be read is reported in plain words',
    async () => {
      chmodSync(folder, 0o500);
      const path = join(folder, 'out');
      for (const work of [host.replaceFolder(path, files), host.checkWritable(path, 'folder')])
        expect((await refusal(work)).message).toBe(`You have no permission to write ${path}.`);
      chmodSync(folder, 0o700);
    },
  );

  test('a disk that lets nobody write is reported in plain words', async () => {
    const error = await refusal(host.replaceFolder('/proc/nowhere/deep/out', files));
    expect(error.message).toMatch(/\/proc\/nowhere\/deep\/out/u);
    expect(error.message).not.toMatch(/E[A-Z]{4,}:|at /u);
  });
});

describe('the cache folder', () => {
  test.each([
    ['linux', { XDG_CACHE_HOME: '/c' }, '/h', '/c/lectern'],
    ['linux', { XDG_CACHE_HOME: 'relative' }, '/h', '/h/.cache/lectern'],
    ['linux', {}, null, null],
    ['darwin', {}, '/h', '/h/Library/Caches/lectern'],
    ['linux', { LECTERN_CACHE: '/own' }, '/h', '/own'],
  ])('on %s with %o and home %s is %s', (platform, environment, home, expected) => {
    expect(cacheFolderFor(platform, environment, home)).toBe(expected);
  });
});

test('a run that is interrupted while it writes leaves a whole folder, and is over', async () => {
  mkdirSync(join(folder, 'out'));
  writeFileSync(join(folder, 'out/kept.html'), 'old');
  const script = `
    import { nodeHost } from ${JSON.stringify(new URL('../../src/host/node-host.ts', import.meta.url).href)};
    /** Interrupts the process when half of the files are written. */
    class Files extends Map {
      *[Symbol.iterator]() {
        yield ['first', 'x'];
        process.kill(process.pid, 'SIGINT');
        yield ['second', 'x'];
      }
    }
    await nodeHost().replaceFolder(${JSON.stringify(join(folder, 'out'))}, new Files());
    console.log('went on');`;
  const run = await ended(spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script]));
  expect(run).toMatchObject({ code: 130, stdout: '', stderr: '' });
  expect(readdirSync(folder)).toEqual(['out']);
  expect(readdirSync(join(folder, 'out'))).toEqual(['first', 'second']);
});
