import { expect, test } from 'vitest';

import { numbered, pattern, text, words } from '../../src/language/entry.ts';

const entries = words({ via: text, count: pattern('n', 'of'), place: numbered('n') });

test.each([
  [{ count: '{of}: {n}', place: '{n}.' }, 'via'],
  [{ via: 'via {n}', count: '{of}: {n}', place: '{n}.' }, 'via'],
  [{ via: 'via', count: '{n}', place: '{n}.' }, 'count'],
  [{ via: 'via', count: '{n} {n} {of}', place: '{n}.' }, 'count'],
  [{ via: 'via', count: '{n} {of}', place: { one: '{n}.' } }, 'place'],
])('%j is reported at “%s”', (said, key) => {
  expect(entries.safeParse(said).error?.issues.map(({ path }) => path[0])).toEqual([key]);
});

test('an entry that nothing asks for is reported', () => {
  const said = { via: 'via', count: '{n} {of}', place: '{n}.', viaa: 'via' };
  expect(entries.safeParse(said).error?.message).toContain('viaa');
});

test('a pattern that is the same for one and several is written once', () => {
  expect(entries.parse({ via: 'via', count: '{n} {of}', place: '{n}.' }).place).toEqual({
    one: '{n}.',
    several: '{n}.',
  });
});
