import { chmodSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { expect, test } from 'vitest';

import { nodeHost } from '../../src/host/node-host.ts';
import { workFolder } from '../support/run-lectern.ts';

test('a file that is marked read-only isn’t replaced, even by the superuser', async () => {
  const host = nodeHost();
  const folder = workFolder({ 'kept.txt': 'kept' });
  const path = join(folder, 'kept.txt');
  chmodSync(path, 0o444);
  for (const work of [host.writeFile(path, 'new'), host.checkWritable(path, 'file')])
    await expect(work).rejects.toThrow(`You have no permission to write ${path}.`);
  expect(readFileSync(path, 'utf8')).toBe('kept');
  expect(readdirSync(folder)).toEqual(['kept.txt']);
});
