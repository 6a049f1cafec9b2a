import { expect, test } from 'vitest';

import { personInMention } from '../../src/evidence/speakers/person-in-mention.ts';

const KNOWN = new Map([['Lee', 'Ann Lee']]);

test.each([
  ['Sen. Ann Lee (D-Ohio)', 'Ann Lee'],
  ['Lee campaign manager Bob Ray', 'Bob Ray'],
  ['Ms Lee', 'Lee'],
  ['Lee', 'Lee'],
  ['Ann Lee, who runs the ferry', 'Ann Lee'],
  ['Marta van der Linden', 'Marta van der Linden'],
  ['King Charles I', 'Charles I'],
])('“%s” names %s', (mention, name) => {
  expect(personInMention(mention, KNOWN)).toBe(name);
});

test.each([
  'Lee’s office',
  'the Lee',
  'a city embracing Lee',
  'Ray',
  'the harbour master',
  'Harbour Council',
  'UN Ann',
  'North Korea',
  'Five Words Are No Name',
])('“%s” names nobody', (mention) => {
  expect(personInMention(mention, KNOWN)).toBeNull();
});

test('a people is nobody, whoever has its name', () => {
  expect(personInMention('Americans', new Map([['Americans', 'Joe Americans']]))).toBeNull();
});
