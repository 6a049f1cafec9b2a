import { expect, test } from 'vitest';

import { check, read, titled } from '../support/check-outline.ts';

test.each([
  ['[@a para. 4]', '[@a, para. 4]'],
  ['[@a: p. 12]', '[@a, p. 12]'],
  ['[@a.  para. 4]', '[@a, para. 4]'],
  ['[ @a, para. 4]', '[@a, para. 4]'],
  ['[see @a, p. 2]', '[@a, p. 2]'],
  ['[see @a, pp. 3-4; -@b]', '[@a, pp. 3-4; @b]'],
  ['[-@a]', '[@a]'],
  ['[@a 3; @b, p. 1]', '[@a, 3; @b, p. 1]'],
])('%s stays as text, and is told with the right spelling', (written, spelling) => {
  check({
    outline: titled(`## A\n\n- *One* ${written} two\n`),
    reports: [`markdown/citation at 6:9, hint: Write it as ${spelling}.`],
  });
});

test.each([
  '[@a, para. 4]',
  '[@a; @b]',
  '\\[@a para. 4]',
  '`[@a para. 4]`',
  '[mail me@a.org]',
  '[@a b](https://c.org)',
  '[@ home]',
])('%s is what it looks like', (written) => {
  const { diagnostics } = read(titled(`## A\n\n- One ${written} two\n`));
  expect(diagnostics.filter(({ code }) => code === 'markdown/citation')).toEqual([]);
});
