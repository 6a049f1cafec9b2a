import { assert, constantFrom, integer, property, string } from 'fast-check';
import { expect, test } from 'vitest';

import { hasLongRun, isNoBlank, isOfWord } from '../../src/render/nodes/long-run.ts';

const TEXT = string({ unit: constantFrom('a', 'Z', 'é', '-', ' ', '1'), maxLength: 40 });

test('a run is found wherever an expression that looks at each character finds it', () => {
  assert(
    property(TEXT, integer({ min: 1, max: 6 }), (text, length) => {
      expect(hasLongRun(text, length, isOfWord)).toBe(new RegExp(`[aZé]{${length}}`, 'u').test(text));
      expect(hasLongRun(text, length, isNoBlank)).toBe(new RegExp(`[^ ]{${length}}`, 'u').test(text));
    }),
  );
});
