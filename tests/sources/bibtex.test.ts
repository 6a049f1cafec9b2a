import { expect, test } from 'vitest';

import { exportSources } from '../../src/sources/export-sources.ts';
import { readBibliography } from '../../src/sources/read-bibliography.ts';

test('BibTeX is read: nested braces, accents, names, months, comments', () => {
  const bib = `% a comment
@comment{x, y = 1}
@article{lee2017, title = {The {Sea} and G{\\"o}teborg -- a \`\`view''}, author = "Lee, Ann and {Harbour Office} and Bob Ray",
  journal = {Coast \\& Sea}, year = 2017, month = sep, pages = {1--9}, url = {https://example.org/a_b}, }`;
  expect(readBibliography(bib, 'a.bib').value.get('lee2017')).toEqual({
    type: 'article-journal',
    title: 'The Sea and Göteborg – a “view”',
    author: [{ family: 'Lee', given: 'Ann' }, { literal: 'Harbour Office' }, { family: 'Ray', given: 'Bob' }],
    'container-title': 'Coast & Sea',
    page: '1–9',
    URL: 'https://example.org/a_b',
    issued: '2017-09',
  });
});

test.each([
  ['month = 3', '2017-03'],
  ['month = {12}', '2017-12'],
  ['month = {Herbst}', '2017'],
])('the month of a BibTeX entry may be a number: %s', (month, issued) => {
  const bib = `@book{sea, title = {The sea}, year = 2017, ${month}}`;
  expect(readBibliography(bib, 'a.bib').value.get('sea')?.issued).toBe(issued);
});

test('words that a BibTeX file defines, values that # joins, and names of three parts are read', () => {
  const { value } = readBibliography(
    `@String{post = "Harbour " # {Post}}
@article{lee, journal = POST, month = "3" # "", year = 2026, title = {The } # post # { again}, author = {Lee, Jr., Ann and Ray, Bob}}`,
    'a.bib',
  );
  expect(value.get('lee')).toMatchObject({
    title: 'The Harbour Post again',
    'container-title': 'Harbour Post',
    issued: '2026-03',
    author: [
      { family: 'Lee', given: 'Ann', suffix: 'Jr.' },
      { family: 'Ray', given: 'Bob' },
    ],
  });
  expect(exportSources(value, 'bibtex')).toContain('author = {Lee, Jr., Ann and Ray, Bob}');
});
