import { expect, test } from 'vitest';

import { readLock } from '../../src/evidence/lock/lock.ts';

const LOCK = { version: 1, normalisation: 'lectern-1', share: 'locator', sources: {}, quotations: [] };
const SOURCE = { format: 'text', textHash: '0'.repeat(64), fileHash: 'x', characters: 1, paragraphs: 1 };

test.each([
  ['{"version": 1', 'it isn’t whole JSON'],
  ['', 'it isn’t whole JSON'],
  ['null', 'it holds something else'],
  ['[]', 'it holds something else'],
  ['{}', 'it doesn’t say that it is one, or is one of another version of Lectern'],
  [{ ...LOCK, version: 3 }, 'it doesn’t say that it is one, or is one of another version of Lectern'],
  [{ ...LOCK, share: undefined }, '“share” is missing, or was changed'],
  [{ ...LOCK, sources: { holt: SOURCE } }, '“sources.holt.fileHash” is missing, or was changed'],
  [{ ...LOCK, note: 'ours' }, '“note” is nothing that a lock has'],
  [{ ...LOCK, quotations: [{}] }, '“quotations.0.id” is missing, or was changed'],
])('a damaged lock is told of in words of whoever finds it: %j', (content, reason) => {
  const json = typeof content === 'string' ? content : JSON.stringify(content);
  expect(readLock(json, 'l').diagnostics.map(({ message }) => message)).toEqual([
    `l is not an evidence lock: ${reason}.`,
  ]);
});

test('a lock has no source that it doesn’t name, whatever that is called', () => {
  const { value } = readLock(JSON.stringify(LOCK), 'l');
  expect([value?.sources['constructor'], 'toString' in (value?.sources ?? {})]).toEqual([undefined, false]);
});
