import { expect, test } from 'vitest';

import { extractFindings } from '../../src/speech/extract-findings.ts';
import { isOwnPaper, papersOf } from '../../src/speech/quotations/own-paper.ts';
import { articleOf } from '../../bench/article-of.ts';

test.each([
  ['the Courier', 'Brightwater Courier', true],
  ['The Brightwater Courier', 'Brightwater Courier', true],
  ['the Guardian', 'The Guardian', true],
  ['The Guardian', 'Guardian', true],
  ['the Guardian', 'theguardian.com', true],
  ['the Courier', 'brightwater-courier.example', true],
  ['NYT', 'New York Times', true],
  ['der Spiegel', 'Der Spiegel', true],
  ['le Monde', 'Le Monde', true],
  ['El País', 'elpais.com', true],
  ['Reuters', 'Brightwater Courier', false],
  ['the Herald', 'Brightwater Courier', false],
  ['Brightwater Herald', 'Brightwater Courier', false],
  ['AP', 'example.org', false],
])('%s in %s: %s', (name, paper, expected) => {
  expect(isOwnPaper(name, [paper])).toBe(expected);
});

test('the paper of an article hands nothing on, and another does', () => {
  const text =
    'The trees of Brightwater died in one summer. “I would rather be asked why it took two years,” Ingrid Sollers told the Courier.\n\n“We never saw the water,” Bo Lund told the Herald.';
  const chains = (container: string | null, url: string | null = null): unknown =>
    extractFindings({ ...articleOf(text, 'article.txt', null), container, url }).quotations.map(({ chain }) =>
      chain.map(({ name }) => name),
    );
  expect(chains(null)).toEqual([['the Courier'], ['the Herald']]);
  expect(chains('Brightwater Courier')).toEqual([[], ['the Herald']]);
  expect(chains(null, 'https://www.courier.example/trees')).toEqual([[], ['the Herald']]);
  expect(papersOf({ container: null, url: null })).toEqual([]);
});
