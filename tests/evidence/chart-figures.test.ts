import { expect, test } from 'vitest';

import { checkClaims } from '../../src/evidence/claims/check-claims.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { article } from './support/check.ts';

const TEXT = `Of 640 people 58 per cent walked home, and two thirds would take a bus.
It costs 1.4 million crowns, after a fall by 3 per cent.`;

function report(head: string, rows: string, lang = 'en'): readonly string[] {
  const fence = `\`\`\`chart\n${head}\n---\nA, B\n${rows}\n\`\`\`\n`;
  const { value } = parseOutline(
    'outline.md',
    `---\ntitle: T\nlang: ${lang}\nsources: { src: { title: S } }\n---\n## S\n${fence}`,
  );
  const articles = new Map([['src', article(TEXT)]]);
  return checkClaims(value, articles).map(({ message, position }) => `${position?.start.line}: ${message}`);
}

test('figures of a chart that stand in the cited paragraph pass, rounded ones too', () => {
  expect(report('unit: %\nsource: [@src, para. 1]', 'Walked, 58\nWould ride, 67')).toEqual([]);
  expect(report('unit: million crowns\nsource: [@src, para. 2]', 'Cost, 1.4')).toEqual([]);
  expect(report('unit: %\nsource: [@src, para. 2]', 'Change, -3')).toEqual([]);
});

test('a unit of a German deck counts as what it says', () => {
  expect(report('unit: Mio. Kronen\nsource: [@src, para. 2]', 'Kosten, 1.4', 'de')).toEqual([]);
  expect(report('unit: Mrd. Kronen\nsource: [@src, para. 2]', 'Kosten, 1.4', 'de')).toEqual([
    '12: The figure “1,4 Mrd. Kronen” is not in paragraph 2 of @src.',
  ]);
});

test.each([
  ['67', 0],
  ['66', 1],
  ['68', 1],
  ['66.7', 0],
  ['66.6', 1],
  ['66.67', 0],
])('two thirds are %s per cent only as far as that is how it is rounded', (value, count) => {
  expect(report('unit: %\nsource: [@src, para. 1]', `Would ride, ${value}`)).toHaveLength(count);
});

test('a figure that isn’t there is reported at its row, with the paragraph that has it', () => {
  expect(report('unit: %\nsource: [@src, para. 1]', 'Walked, 58\nWould ride, 69')).toEqual([
    '13: The figure “69%” is not in paragraph 1 of @src.',
  ]);
});

test('a count is not a percentage', () => {
  expect(report('source: [@src, para. 1]', 'Walked, 58')).toHaveLength(1);
});

test('a chart that cites nothing, or a source without its article, is left alone', () => {
  expect(report('source: A survey', 'Walked, 99')).toEqual([]);
  expect(report('source: [@other]', 'Walked, 99')).toEqual([]);
});
