import { expect, test } from 'vitest';

import { readUnicodeMap } from '../../src/pdf/content/font-text.ts';
import { withoutForms } from '../../src/pdf/content/repair-unicode-maps.ts';

const characters = (entries: string): string => `1 beginbfchar\n${entries}\nendbfchar\n`;
const ranges = (entries: string): string => `1 beginbfrange\n${entries}\nendbfrange\n`;
const textsOf = (map: string): readonly string[] => [...readUnicodeMap(withoutForms(map)).values()];

test.each([
  ['a radical', '<0001> <2F08>', '人'],
  ['a final form', '<0001> <FEAE>', 'ر'],
  ['a ligature of two letters', '<0001> <FEFB>', 'لا'],
  ['a mark over a blank', '<0001> <FE70>', '\u064B'],
  ['a Latin ligature', '<0001> <FB01>', 'fi'],
])('%s is named by what it stands for', (_what, entry, text) => {
  expect(textsOf(characters(entry))).toEqual([text]);
});

test('a range of forms names the letter of each', () => {
  expect(textsOf(ranges('<01E7> <01E8> <FEDE>'))).toEqual(['ل', 'ل']);
  expect(textsOf(ranges('<01E7> <01E9> <FEE0>'))).toEqual(['ل', 'م', 'م']);
  expect(textsOf(ranges('<01E7> <01E7> <FEDE>'))).toEqual(['ل']);
});

test('what is no form stays as it is, brackets and a range that only passes for one too', () => {
  const maps = [characters('<0001> <0631>\n<0002> <FD3E>'), ranges('<0001> <0300> <FE70>'), 'nothing'];
  for (const map of maps) expect(withoutForms(map)).toBe(map);
});
