import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { expect, test } from 'vitest';

import { sha256 } from '../../src/text/bytes.ts';
import { VERSION } from '../../src/version.ts';
import { lectern, workFolder } from '../support/run-lectern.ts';

test('the command writes the page, and says its SHA-256', async () => {
  const folder = workFolder();
  const told = await lectern(folder, ['verifier', '-o', 'a.html']);
  const hash = sha256(readFileSync(join(folder, 'a.html')));
  expect(told.stdout + told.stderr).toContain(`SHA-256 ${hash}`);
  const { stdout } = await lectern(folder, ['verifier', '-o', 'b.html', '--format', 'json']);
  expect(JSON.parse(stdout)).toEqual({ path: 'b.html', version: VERSION, sha256: hash });
});

test('it is the same bytes wherever and whenever it is made', async () => {
  const elsewhere = workFolder();
  for (const name of ['src', 'tools', 'languages', 'package.json', 'tsconfig.json'])
    cpSync(name, join(elsewhere, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(elsewhere, 'node_modules'));
  execFileSync(process.execPath, ['node_modules/tsx/dist/cli.mjs', 'tools/build-verifier.ts'], {
    cwd: elsewhere,
    env: { PATH: process.env['PATH'], TZ: 'Asia/Tokyo', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  });
  expect(sha256(readFileSync(join(elsewhere, 'dist/verifier.html')))).toBe(
    sha256(readFileSync('dist/verifier.html')),
  );
});
