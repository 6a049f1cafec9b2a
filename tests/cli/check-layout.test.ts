import { chmodSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { codesIn, lectern, OUTLINE, workFolder } from '../support/run-lectern.ts';

/** Two briefings, and a program that is no browser. */
function folderWithBroken(): readonly [folder: string, browser: string] {
  const folder = workFolder({
    'briefings/one/outline.md': OUTLINE,
    'briefings/two/outline.md': OUTLINE,
    'browser.sh': '#!/bin/sh\nexit 3\n',
  });
  chmodSync(join(folder, 'browser.sh'), 0o755);
  return [folder, join(folder, 'browser.sh')];
}

test('a browser that fails is one more finding of check, said once, in the form that was asked for', async () => {
  const [folder, browser] = folderWithBroken();
  const words = ['check', '--all', '--layout', '--browser', browser];
  const run = await lectern(folder, [...words, '--format', 'json']);
  const { briefings, diagnostics } = JSON.parse(run.stdout);
  expect([run.code, briefings.map(({ slug }: { slug: string }) => slug)]).toEqual([2, ['one', 'two']]);
  expect(diagnostics).toMatchObject([{ code: 'browser/does-not-start', severity: 'error' }]);
  const pretty = await lectern(folder, words);
  expect([pretty.code, ...codesIn(pretty)]).toEqual([2, 'browser/does-not-start']);
  expect(pretty.stderr).toMatch(/one: no quotations[^]*two: no quotations/u);
});
