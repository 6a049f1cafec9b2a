import { inflateSync } from 'node:zlib';

import { expect, test } from 'vitest';

import { objectPacker } from '../../src/pdf/file/pdf-draft.ts';

/** The object streams of so many objects, numbered from 5 on. */
function packed(count: number): ReturnType<ReturnType<typeof objectPacker>['finish']> {
  const packer = objectPacker();
  for (let number = 5; number < 5 + count; number += 1) packer.add(number, `[${number}]`);
  return packer.finish();
}

test('an object stream begins with the numbers and the places of what is in it', () => {
  const [stream] = packed(3);
  expect(stream?.numbers).toEqual([5, 6, 7]);
  expect(stream?.entries).toContain('/N 3\n/First 12\n');
  expect(inflateSync(stream?.content ?? new Uint8Array()).toString('latin1')).toBe(
    '5 0 6 4 7 8\n[5]\n[6]\n[7]',
  );
});

test.each([
  [0, []],
  [200, [200]],
  [201, [200, 1]],
])('%i objects take the streams that they need', (count, sizes) => {
  expect(packed(count).map(({ numbers }) => numbers.length)).toEqual(sizes);
});
