import { expect, test } from 'vitest';

import { cacheFolderFor, isWindowsName, isWindowsPath } from '../../src/host/make-folder.ts';
import { sentenceFor } from '../../src/host/host-error.ts';
import { environmentOf } from '../../src/host/node-host.ts';
import { persistently } from '../../src/host/write-whole.ts';

test.each([
  'con',
  'NUL',
  'nul.txt',
  'Aux.md',
  'com1',
  'lpt¹.csv',
  'conin$',
  'con .txt',
  'a.',
  'a ',
  'a?b',
  'a:b',
  'a|b',
  'a\u0001',
])('Windows has nothing called %j', (name) => {
  expect(isWindowsName(name)).toBe(false);
});

test.each(['console', 'nul-report', 'com10', 'conference.md', '.hidden', 'a b', '官方', 'a.b', 'com'])(
  'Windows may have something called %s',
  (name) => {
    expect(isWindowsName(name)).toBe(true);
  },
);

test.each([
  ['C:\\Users\\Ann\\seminar', true],
  ['C:\\Users\\Ann/seminar/output', true],
  ['\\\\server\\share\\seminar', true],
  ['\\\\?\\C:\\seminar', true],
  ['C:\\seminar\\nul', false],
  ['C:\\seminar/con/outline.md', false],
  ['C:\\seminar\\a?b', false],
])('Windows can have what %s names: %s', (path, can) => {
  expect(isWindowsPath(path)).toBe(can);
});

test('variables are found whatever case Windows writes them in; elsewhere case tells them apart', () => {
  const variables = {
    'ProgramFiles(x86)': 'C:\\Program Files (x86)',
    Path: 'C:\\bin',
    SystemRoot: 'C:\\Windows',
  };
  expect(environmentOf('win32', variables)).toEqual({
    'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    PATH: 'C:\\bin',
    SYSTEMROOT: 'C:\\Windows',
  });
  expect(environmentOf('linux', { no_proxy: 'a', NO_PROXY: 'b' })).toEqual({ no_proxy: 'a', NO_PROXY: 'b' });
});

test('caches lie where Windows keeps what belongs to one machine', () => {
  const environment = { LOCALAPPDATA: 'C:\\Users\\Ann\\AppData\\Local' };
  expect(cacheFolderFor('win32', environment, 'C:\\Users\\Ann')).toBe(
    'C:\\Users\\Ann\\AppData\\Local\\lectern\\cache',
  );
  expect(cacheFolderFor('win32', {}, 'C:\\Users\\Ann')).toBeNull();
});

/** How often something is tried that fails so many times, how long is waited in all, and what comes out. */
function tried(platform: string, code: string, failures: number) {
  const waits: number[] = [];
  let tries = 0;
  let thrown: unknown = null;
  try {
    persistently(
      () => {
        tries += 1;
        if (tries <= failures) throw Object.assign(new Error(code), { code });
      },
      platform,
      (milliseconds) => waits.push(milliseconds),
    );
  } catch (error) {
    thrown = error;
  }
  return { tries, waited: waits.reduce((sum, wait) => sum + wait, 0), isDone: thrown === null };
}

test.each(['EPERM', 'EBUSY', 'EACCES'])(
  'what Windows refuses with %s while a file is looked into is tried again for a while, and not for ever',
  (code) => {
    expect(tried('win32', code, 3)).toEqual({ tries: 4, waited: 84, isDone: true });
    const { waited, isDone } = tried('win32', code, Infinity);
    expect([waited > 1000, waited < 2000, isDone]).toEqual([true, true, false]);
  },
);

test('a fault that doesn’t pass, and another system, is tried once', () => {
  expect(tried('win32', 'ENOSPC', 1)).toEqual({ tries: 1, waited: 0, isDone: false });
  expect(tried('linux', 'EPERM', 1)).toEqual({ tries: 1, waited: 0, isDone: false });
});

test('what another program has open on Windows is said to be, since the system doesn’t tell that from a permission', () => {
  expect(sentenceFor('EPERM', 'write', 'C:\\out\\talk', 'win32')).toBe(
    'C:\\out\\talk can’t be written: another program has it open, or something in it, or you have no permission. Close what shows it and try again.',
  );
  expect(sentenceFor('EPERM', 'write', '/out/talk', 'linux')).toBe(
    'You have no permission to write /out/talk.',
  );
});
