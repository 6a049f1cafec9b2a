import { array, assert, constantFrom, property, string } from 'fast-check';
import { expect, test } from 'vitest';

import { indexNames, isSameName } from '../../src/evidence/speakers/name-spelling.ts';

test('the names of an index that are the same as a word are those that are compared one by one', () => {
  const word = string({ unit: constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 8 });
  assert(
    property(array(word), word, (names, asked) => {
      const same = names.flatMap((name, at) => (isSameName(name, asked) ? [at] : []));
      expect(indexNames(names).alike(asked)).toEqual(same);
    }),
  );
});
