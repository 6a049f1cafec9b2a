import { expect, test } from 'vitest';

import { decodedAddress } from '../../src/page/dom/decoded-address.ts';

test('a part of an address is read as the letters that it stands for', () => {
  expect(decodedAddress('slide-caf%C3%A9%20100%25')).toBe('slide-café 100%');
});

test('a stray per cent sign leaves it as it stands, and throws nothing', () => {
  for (const part of ['%', 'slide-%', '%ZZ', '%E0%A4%A', '50%-off']) expect(decodedAddress(part)).toBe(part);
});
