import { expect, test } from 'vitest';

import type { Inline } from '../../src/markdown/nodes/inline.ts';
import { checkClaims } from '../../src/evidence/claims/check-claims.ts';
import { NO_FRONT_MATTER } from '../../src/outline/parse-front-matter.ts';
import { parseOutline } from '../../src/outline/parse-outline.ts';
import { sourceFile } from '../../src/text/source-file.ts';
import { article } from './support/check.ts';
import { citation, POSITION } from './support/outline.ts';

const TEXT = `Ann Lee of the Harbour Office spoke on Sept. 18, 2017 of 1,200 houses, two thirds of them old.
By 3 May some sixty-five per cent had 2.5 million litres of water (自然). Twelve hundred are 50% full.`;

/** What is reported about a point that cites a paragraph of the text. */
function report(point: string, locator: string | null = '1', source = TEXT, lang = 'en'): readonly string[] {
  const text: Inline = { type: 'text', value: point, position: POSITION };
  const children = [text, citation('src', locator)];
  const slide = {
    kind: 'slide' as const,
    heading: null,
    layout: null,
    body: [{ type: 'paragraph' as const, children, position: POSITION }],
    notes: [],
    isIncremental: false,
    minutes: null,
    position: POSITION,
  };
  const frontMatter = { ...NO_FRONT_MATTER, lang };
  const outline = { file: sourceFile('outline.md', ''), slides: [slide], frontMatter };
  return checkClaims(outline, new Map([['src', article(source)]])).map(
    ({ code, message }) => `${code}: ${message}`,
  );
}

test.each([
  '71 Prozent der Stadt',
  '71 pour cent de la ville',
  'el 71 por ciento de la ciudad',
  'o 71 por cento da cidade',
  '71 процента города',
])('a share is one in the words of other languages: %s', (source) => {
  expect(report('It is 71 %', '1', source)).toEqual([]);
  expect(report('It is 71', '1', source)).toHaveLength(1);
});

test('hundreds of thousands, parts of one and shares are told from other figures', () => {
  const source = 'They counted two hundred thousand barges, a quarter of them empty, at a level of 0.5.';
  expect(report('There were 200,000 barges, 25 % of them empty', '1', source)).toEqual([]);
  expect(report('Half of them were empty', '1', source)).toEqual([
    'claim/figure-not-in-source: The figure “Half” is not in paragraph 1 of @src.',
  ]);
});

test('“one” is more often a word than a figure', () => {
  expect(report('No one spoke, and each one heard it')).toEqual([]);
});

test.each(['de', 'gsw', 'lb'])('in %s each noun has a capital, and is no name', (lang) => {
  expect(report('Am Ufer sprach der Rat', '1', 'Nichts davon.', lang)).toEqual([]);
});

test('a noun with a capital is no name in German, but a name of two words and an acronym are', () => {
  const source = 'Der Rat hat mit Anna Lee vom WWF gesprochen.';
  expect(report('Am Ufer sprach der Rat mit Anna Lee vom WWF', '1', source, 'de-CH')).toEqual([]);
  expect(report('Am Ufer sprach der Rat mit Max Roth vom ADAC', '1', source, 'de')).toEqual([
    'claim/name-not-in-source: The name “Max Roth” is not in paragraph 1 of @src.',
    'claim/name-not-in-source: The name “ADAC” is not in paragraph 1 of @src.',
  ]);
  expect(report('By the Ufer', '1', source, 'en')).toHaveLength(1);
});

test('figures are found in any spelling', () => {
  expect(report('There are 1200 houses, twelve hundred, 2/3 aside; two-thirds are old')).toEqual([
    'claim/figure-not-in-source: The figure “2” is not in paragraph 1 of @src.',
    'claim/figure-not-in-source: The figure “3” is not in paragraph 1 of @src.',
  ]);
  expect(report('65 % had 2,500,000 litres; half of the 1,200 are full', '2')).toEqual([]);
});

const GERMAN =
  'Der Preis steigt auf 2,10 Euro, das sind 12,5 Prozent mehr. Rund 1,4 Millionen Menschen sind nicht dabei, und die Stadt zahlt 21.500 Euro.';

test.each([
  ['de', '2,10 Euro, 12,5 % mehr, für 1,4 Mio. Menschen und 21 500 Euro'],
  ['de', 'Im April 2,1 Euro und 1.400.000 Menschen'],
  ['en', '2.1 euros, 12.5 per cent more, 1.4 million people and 21,500 euros'],
  ['en', 'Auf 2,10 Euro und um 12,5 Prozent'],
  ['fr', '12,5 % de plus, 1,4 million et 21 500 euros'],
  ['ru', '12,5 процента, 1,4 млн и 21 500'],
])('figures of a German article are found in the notation of an outline in %s: %s', (lang, point) => {
  expect(report(point, '1', GERMAN, lang)).toEqual([]);
});

test.each([
  ['de', '2,11 Euro', '2,11'],
  ['de', '2,1 Millionen', '2,1 Millionen'],
  ['de', '215.000 Euro', '215.000'],
  ['en', '2.11 euros', '2.11'],
  ['en', '1.4 billion people', '1.4 billion'],
])('and those that it does not have are not: %s, %s', (lang, point, figure) => {
  expect(report(point, '1', GERMAN, lang)).toEqual([
    `claim/figure-not-in-source: The figure “${figure}” is not in paragraph 1 of @src.`,
  ]);
});

test('figures of an English article are found in a German outline', () => {
  const source = 'Prices said to be 58.5 percent of 1.4 million and 21,500 for the town.';
  expect(report('58,5 % von 1,4 Millionen und 21.500', '1', source, 'de')).toEqual([]);
  expect(report('58,6 % von 1,5 Millionen und 21.600', '1', source, 'de')).toHaveLength(3);
});

test('what stands behind a month and goes on as a number is no day', () => {
  expect(
    report(
      'In April 2,000 houses, in May 2.5 million',
      '1',
      'There were 2,000 and then 2.5 million in April and in May.',
    ),
  ).toEqual([]);
});

test('a figure that the paragraph does not have is reported with the paragraph that has it', () => {
  expect(report('It held 2.5 million litres')).toEqual([
    'claim/figure-not-in-source: The figure “2.5 million” is not in paragraph 1 of @src.',
  ]);
  expect(report('Some 65 houses', '2')).toHaveLength(1);
});

test('a date without its year in the article is not contradicted by one with it', () => {
  expect(report('They had it by 3 May 2018', '2')).toEqual([]);
  expect(report('They had it by 3 June 2018', '2')).toHaveLength(1);
});

test('dates are found in any form', () => {
  expect(report('She spoke on 18 September 2017, that is 2017-09-18')).toEqual([]);
  expect(report('She spoke on 19 September 2017')).toEqual([
    'claim/date-not-in-source: The date “19 September 2017” is not in paragraph 1 of @src.',
  ]);
});

test('names are found by their last word, acronyms by their initials, Chinese as written', () => {
  expect(report('In short, Mayor A. Lee of the HO spoke')).toEqual([]);
  expect(report('The water is called 自然', '2')).toEqual([]);
  expect(report('The plan of Bob Ray')).toEqual([
    'claim/name-not-in-source: The name “Bob Ray” is not in paragraph 1 of @src.',
  ]);
});

test('Chinese words are no names in a Chinese outline', () => {
  expect(report('海堤关系到全城', '1', '海堤明年动工。', 'zh')).toEqual([]);
  expect(report('海堤关系到 Bob Ray', '1', '海堤明年动工。', 'zh')).toEqual([
    'claim/name-not-in-source: The name “Bob Ray” is not in paragraph 1 of @src.',
  ]);
  expect(report('In short, 海堤关系到全城 matters', '1', '海堤明年动工。')).not.toEqual([]);
});

test('what a figure counts in Chinese characters is no name, nor is a Chinese sentence in an English outline', () => {
  const source = '全县将建成1200个阅读站，由世卫组织WHO支持。';
  expect(report('It opens 1200个阅读站 with the WHO', '1', source)).toEqual([]);
  expect(report('全县将建成1200个基地', '1', source)).toEqual([]);
});

test('names in Latin letters are not looked for where an article has none', () => {
  const source = '省长周文海说，全县将建成1200个阅读站。';
  expect(report('Governor Zhou Wenhai promised 1,200 of them', '1', source)).toEqual([]);
  expect(report('Governor Zhou Wenhai promised it', '1', 'The governor spoke.')).toHaveLength(1);
});

test('figures of a German claim are no part of a name', () => {
  const source = 'Die Stadt zahlt zwei Millionen Euro, und ein Drittel der Straßen ist neu.';
  expect(report('Zwei Millionen Euro, ein Drittel Straßen', '1', source, 'de')).toEqual([]);
});

test('the first word of a sentence is no name, and months are none', () => {
  expect(report('Houses stood there. Water came in September')).toEqual([]);
});

test('behind the date that a point of a time line begins with begins a sentence', () => {
  const points =
    '- **3 May** Levels rose [@src]\n- **Of 1,200 houses** the Council spoke [@src]\n- **65** per cent [@src]';
  const { value } = parseOutline('o.md', `## A {.timeline}\n\n${points}\n`);
  const found = checkClaims(value, new Map([['src', article(TEXT)]]));
  expect(found.map(({ message }) => message)).toEqual(['The name “Council” is not in @src.']);
});

test('what stands in a formula or in code is no figure and no name', () => {
  const point =
    '## A {.claim}\n\n- Half of it is $t_{1/2}$ or $\\mathrm{RR}$, in `lodash@4` [@src, para. 1]\n';
  const { value } = parseOutline('outline.md', point);
  expect(checkClaims(value, new Map([['src', article('Half of it.')]]))).toEqual([]);
});

test('without a paragraph the whole article counts', () => {
  expect(report('It held 2.5 million litres in 1,200 houses', null)).toEqual([]);
});

test('a point may cite the whole of a text with more paragraphs than a call takes arguments', () => {
  expect(report('There are 7 houses', null, `${'A house.\n\n'.repeat(130_000)}There are 7.`)).toEqual([]);
});

test('what stands in quotation marks is looked up word by word, and not for its figures and names again', () => {
  const source = 'She pays 21\u202f500 crowns to l’Étoile.';
  expect(report('She says she “[P]ays 21 500 crowns to L’Étoile”', '1', source)).toEqual([]);
  expect(report('She “pays 21 500 crowns” to 30 people', '1', source)).toEqual([
    expect.stringContaining('“30”'),
  ]);
});

test('thin spaces stand in figures as no-break spaces do', () => {
  expect(report('It is 71 % of 21\u00a0500', '1', 'It was 71\u202f% of 21\u2009500.')).toEqual([]);
});
