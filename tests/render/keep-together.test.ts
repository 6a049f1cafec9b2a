import { describe, expect, test } from 'vitest';

import { keepEnd, keepTogether, unbrokenPieces } from '../../src/render/nodes/keep-together.ts';

const kept = (text: string): readonly string[] =>
  [...keepTogether(text).matchAll(/<span class="kept">(.*?)<\/span>/gu)].map(([, words]) => words ?? '');

describe('what stays on one line', () => {
  test.each([
    ['It opens on 1 September 2026.', '1 September'],
    ['ab dem 1. September auch', '1. September'],
    ['on Sept. 18, 2017', 'Sept. 18'],
    ['le 1er mars', '1er mars'],
    ['9 марта 2026', '9 марта'],
    ['nur 43 % der Plätze', '43 %'],
    ['kostet dann 14 Cent mehr', '14 Cent'],
    ['about 3.5 per cent of it', '3.5 per cent'],
    ['nach Abs. 12 und', 'Abs. 12'],
    ['says Dr. Wu of Lund', 'Dr. Wu'],
    ['as Prof. Wu says', 'Prof. Wu'],
    ['at 21 °C in the shade', '21 °C'],
    ['Les compétences : quatre', 'compétences :'],
    ['baisse de 12 % ; une dette', '12 % ;'],
    ['une marchandise ; une dette', 'marchandise ;'],
    ['for ninety-five years', 'ninety-five'],
  ])('in “%s” is “%s”', (text, words) => {
    expect(kept(text)).toEqual([words]);
  });

  test.each([
    'in March 2026',
    '2 marches',
    '14 Centner',
    '1,234,567,890 dollars',
    'Room 12, 43 places',
    'A. 1 B',
    'He said: no; yes :-)',
    '101 Mayors',
    'Prof. Schnarrenberger-Leuth',
    'a state-of-the-art valve',
  ])('is nothing in “%s”', (text) => {
    expect(kept(text)).toEqual([]);
  });

  test('keeps its characters as they are', () => {
    expect(keepTogether('by 9 March &amp; 10 %').replaceAll(/<[^>]+>/gu, '')).toBe('by 9 March &amp; 10 %');
  });

  test('ends no line behind words in other marks', () => {
    expect(keepTogether(' : une dette')).toBe('\u00A0: une dette');
  });

  test('counts as one piece of a date', () => {
    expect(unbrokenPieces('1. September 2027')).toEqual(['1.\u00A0September', '2027']);
  });
});

describe('what stays on the last line', () => {
  const end = (html: string): string | undefined =>
    /<span class="line-end">(.*)<\/span>$/u.exec(keepEnd(html))?.[1];

  test.each([
    ['before we touched a single stone of the wall', 'stone of the wall'],
    ['being positive practitioners of our nation’s cybersecurity.', 'nation’s cybersecurity.'],
    ['further <em>cleaning</em> up the online space.', 'online space.'],
  ])('of “%s” is “%s”', (html, words) => {
    expect(end(html)).toBe(words);
  });

  test.each([
    'The rest of it is paint.',
    'a paragraph that ends with its <em>stress</em>',
    'der Beleuchtungsverordnungsänderungsdebatte',
    '上游植树造林，下游退耕还湿，缺一不可。',
  ])('is nothing of “%s”', (html) => {
    expect(end(html)).toBeUndefined();
  });
});
