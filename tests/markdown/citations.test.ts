import { expect, test } from 'vitest';

import { parseReferences } from '../../src/markdown/inlines/parse-citation.ts';
import { sourceFile } from '../../src/text/source-file.ts';
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

test.each([
  ['para. 3', 'paragraph', '3'],
  ['paras. 3-5', 'paragraph', '3-5'],
  ['¶ 3', 'paragraph', '3'],
  ['p. 12', 'page', '12'],
  ['pp. 12–14', 'page', '12–14'],
  ['12', 'page', '12'],
  ['chap. 2', 'chapter', '2'],
  ['sec. 2', 'section', '2'],
  ['§ 2', 'section', '2'],
  ['§§2–4', 'section', '2–4'],
  ['l. 7', 'line', '7'],
  ['the last page', 'other', 'the last page'],
  ['park 3', 'other', 'park 3'],
])('[@a, %s] leads to a place of the kind %s', (written, kind, value) => {
  const file = sourceFile('outline.md', `[@a, ${written}]`);
  const [reference] = parseReferences(file.text, file, (offset) => offset);
  expect(reference).toMatchObject({ sourceId: 'a', locator: { kind, value } });
});
