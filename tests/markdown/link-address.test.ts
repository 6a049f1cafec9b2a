import { expect, test } from 'vitest';

import { safeLinkAddress } from '../../src/markdown/inlines/link-address.ts';

test.each([
  ['https://a.org/b', 'https://a.org/b'],
  ['HTTP://a.org', 'HTTP://a.org'],
  ['https://a.org/b c', 'https://a.org/b%20c'],
  ['https://a.org/\u0000b\n\u00a0c', 'https://a.org/bc'],
  ['ht\ttps://a.org', 'https://a.org'],
  ['mailto:a@b.org', 'mailto:a@b.org'],
  ['#slide-2', '#slide-2'],
])('%j is linked as %s', (address, linked) => {
  expect(safeLinkAddress(address)).toBe(linked);
});

test.each([
  'javascript:alert(1)',
  'java\tscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,a',
  'file:///a',
  'a/b.html',
  '//a.org/b',
  'https:///a',
  'mailto:?body=a',
  '#',
  '',
])('%j is not linked', (address) => {
  expect(safeLinkAddress(address)).toBeNull();
});
