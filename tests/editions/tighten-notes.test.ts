import { expect, test } from 'vitest';

import { tightenNotes } from '../../src/editions/draw-reader.ts';

const mark = (number: number): string =>
  `<sup class="note-mark"><a href="#note-${number}">${number}</a></sup>`;
/** Marks as `[1]`, the ones that stand apart from the mark before them as `[|2]`. */
const hugged = (text: string, language = 'en'): string =>
  tightenNotes(
    text.replaceAll(/\[(\d)\]/gu, (_, number) => mark(Number(number))),
    language,
  )
    .replaceAll('<sup class="note-mark note-mark--next">', '<sup>|')
    .replaceAll(/<sup[^>]*>(\|?)<a [^>]*>(\d)<\/a><\/sup>/gu, '[$1$2]');

test.each([
  ['It holds [1].', 'It holds.[1]'],
  ['It holds [1], it holds [2]; it holds.', 'It holds,[1] it holds;[2] it holds.'],
  ['Does it [1]? It does [2]!', 'Does it?[1] It does![2]'],
  ['It holds.[1] It does.', 'It holds.[1] It does.'],
])('the mark of a note stands close to its word, behind the point: %s', (text, set) => {
  expect(hugged(text)).toBe(set);
});

test.each([
  ['It holds [1] [2].', 'It holds.[1][|2]'],
  ['It holds [1][2][3]: it does.', 'It holds:[1][|2][|3] it does.'],
])('marks in a row stay together, apart from each other: %s', (text, set) => {
  expect(hugged(text)).toBe(set);
});

test('a mark in French stands before the point, unless the author set it behind', () => {
  expect(hugged('Il tient [1]. Il tient.[2] Il tient[3] ;', 'fr-CA')).toBe(
    'Il tient[1]. Il tient.[2] Il tient[3] ;',
  );
});
