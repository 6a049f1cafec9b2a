import { expect, test } from 'vitest';

import { lazily } from '../../src/text/once-per.ts';

test('a value is made when it is first asked for, and not again', () => {
  let made = 0;
  const value = lazily(() => {
    made += 1;
    return null;
  });
  expect(made).toBe(0);
  expect([value(), value()]).toEqual([null, null]);
  expect(made).toBe(1);
});
