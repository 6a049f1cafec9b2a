import { expect, test } from 'vitest';

import { authorEntry } from '../../src/draft/known-source.ts';

test.each([
  ['Ann Lund', 'Ann', 'Lund'],
  ['Ann Mary J. Lund', 'Ann Mary J.', 'Lund'],
  ['Peter van der Berg', 'Peter', 'van der Berg'],
  ['Anna-Lena Roth', 'Anna-Lena', 'Roth'],
  ['David James', 'David', 'James'],
])('%s is somebody, with a given and a family name', (name, given, family) => {
  expect(authorEntry(name)).toBe(`{ given: "${given}", family: "${family}" }`);
});

test.each([
  'Harbour and Sea Desk',
  'Victoria Gazette',
  'Grace Foundation',
  'Ann',
  'Roth',
  'Li Wei',
  'Ann García Luna',
  'Peter Lund Jr.',
  'Peter J.',
  'Quorra Lund',
])('%s stays as it stands, for which of its words is the family name, if any, isn’t sure', (name) => {
  expect(authorEntry(name)).toBe(`{ literal: "${name}" }`);
});
