import { expect, test } from 'vitest';

import { partsOf } from '../support/split-parts.ts';

const column = (name: string): string =>
  `### ${name}\n\n- one of three\n- two of three\n- three of three\n- a fourth\n\n`;

test.each([
  ['beside each other', 'AB', [2, 2]],
  ['one after the other', 'ABCD', [2, 2]],
])('words before columns that are divided %s stand on the first part alone', (_, names, counts) => {
  const columns = names.split('').map(column).join('');
  const parts = partsOf(`## T {.comparison}\n\nBoth say it.\n\n${columns}`, 2);
  const comparisons = parts.flatMap((part) => (part.layout === 'comparison' ? [part] : []));
  expect(comparisons.map((part) => part.introduction.length)).toEqual([1, 0]);
  expect(comparisons.map((part) => part.columns.length)).toEqual(counts);
});
