import { expect, test } from 'vitest';

import { expectVerdict, find } from './support/check.ts';

test('one changed, added or lost word is altered', () => {
  const text = 'China is mobilizing its masses of internet users against threats.';
  expectVerdict(
    'altered',
    text,
    'mobilizing its masses of web users',
    'mobilising its masses of internet users',
  );
  expectVerdict(
    'altered',
    text,
    'mobilizing masses of internet users',
    'mobilizing its own masses of internet users',
  );
  expectVerdict(
    'altered',
    text,
    'mobilizing its masses in internet users',
    'its mobilizing masses of internet users',
  );
});

test('numbers, signs, currencies and units are words', () => {
  const text = 'It fell to -5 degrees, cost $2.5 million, grew 10.5% and used 15 m² by 1,200 of ５０.';
  expectVerdict('verbatim', text, '-5 degrees', '$2.5 million', 'grew 10.5%', '15 m²');
  expectVerdict(
    'altered',
    text,
    'fell to 5 degrees',
    '2.5 million',
    'cost $25 million',
    'grew 10.5',
    '10,5% and used',
  );
  expectVerdict(
    'altered',
    text,
    'used 15 m by 1,200',
    'used 15 m2 by 1,200',
    'by 1200 of',
    '200 of ５０',
    '1,200 of 50',
  );
});

test('a quotation may not begin or end inside a word', () => {
  const text = 'The party’s non-violent U.S. wing can’t re-sign the AT&T deal and/or leave.';
  expectVerdict(
    'altered',
    text,
    'The part',
    'violent U.S. wing',
    'U.S. wing can',
    'sign the AT&T deal',
    'T deal',
  );
  expectVerdict('absent', text, 'part');
  expectVerdict('altered', text, 'can’t resign the AT&T deal', 'cant re-sign the AT&T deal', 'or leave');
});

test('a figure in groups, a power and a Chinese figure aren’t cut', () => {
  const text =
    'About 21 000 men, 21’000 women and 2^10 dogs for 5万人 came. In 2017 300 stayed; he said ’21 was 300. A wall of 6’ 200 men long has rock’300.';
  expectVerdict('altered', text, 'About 21', '000 men', '21’000 women and 2', '10 dogs for', '000', '5');
  expectVerdict(
    'verbatim',
    text,
    'About 21 000 men',
    '21’000 women',
    'In 2017',
    '300 stayed',
    '5万人',
    'A wall of 6',
    '200 men long has rock',
  );
  const more = '已有230+万元。 It sold 18+ million of them.';
  expectVerdict('altered', more, '230', '已有230+', '万元', 'It sold 18', 'It sold 18+', 'million of them');
  expectVerdict('verbatim', more, '230+万元', '18+ million of them');
});

test('what stands in brackets within a word, and the first character of a Chinese word that denies, can’t be left off', () => {
  expectVerdict('altered', 'They are (un)able to go.', 'able to go', 'They are (un');
  expectVerdict('altered', '这是非法停车，无人受伤。', '法停车', '这是非', '人受伤');
  expectVerdict('verbatim', '我们不同意这个计划', '不同意这个计划', '我们不同意', '这个计划');
});

test('a sentence end and a number can’t be run together', () => {
  expectVerdict('altered', 'It rose by 2. 5 people died in it.', 'It rose by 2.5 people died in it');
});

test('accents and look-alike letters make other words', () => {
  expectVerdict(
    'altered',
    'The résumé of a naïve man.',
    'The resume of a naïve man',
    'The résumé of а naïve man',
  );
  expectVerdict(
    'altered',
    'It took ½ of the cake and 10⁶ crumbs.',
    'It took 1/2 of the cake',
    'the cake and 106 crumbs',
  );
});

test('Chinese is compared character by character, and slices pass', () => {
  const text = '走中国特色网络发展道路，共十五条。“网络安全为人民”';
  expectVerdict('verbatim', text, '中国特色网络发展道路', '特色网络');
  expectVerdict('typographic', text, '共十五条。「网络安全为人民」');
  expectVerdict('typographic', '走中国特色\n网络发展道路', '中国特色网络发展');
  expectVerdict(
    'altered',
    text,
    '中国特色的网络发展道路',
    '共五条',
    '五条',
    '走中國特色網絡發展道路，共十五条',
  );
});

test('a quotation may run across paragraphs whose quotation goes on', () => {
  expectVerdict(
    'typographic',
    '“We began.\n“Then we won,” she said.',
    'We began.\nThen we won',
    'We began. Then we won',
  );
});

test('marks inside a quotation must be there', () => {
  expectVerdict('altered', 'It is the “free” market again.', 'It is the free market again');
  expectVerdict('typographic', 'He said, “It is ‘free’ now.”', 'It is "free" now');
});

test('words that nobody wrote are absent', () => {
  expectVerdict('absent', 'Prices fell by half.', 'The committee will meet tomorrow', '!?', '…');
});

test('a failing quotation comes with the nearest passage and the words that differ', () => {
  const text = 'Nothing here.\nChina is mobilizing its masses of internet users.';
  const finding = find(text, 'mobilising its masses of web users');
  expect(finding.nearest).toMatchObject({ paragraph: 2 });
  expect(text.slice(finding.nearest?.start, finding.nearest?.end)).toBe(
    'mobilizing its masses of internet users',
  );
  expect(
    finding.difference.filter((run) => run.kind !== 'equal').map((run) => [run.kind, ...run.words]),
  ).toEqual([
    ['quotation-only', 'mobilising'],
    ['source-only', 'mobilizing'],
    ['quotation-only', 'web'],
    ['source-only', 'internet'],
  ]);
});

test('words that a fixed line width broke are joined where the text has them whole', () => {
  const text = [
    'The office said that cybersecurity has become a matter of cyber-',
    'security for all who live in the big cities of the coast, where a low-',
    'cost line is used by most of the people that we have spoken to in the',
    'last few years, and so it is now seen as a great good for all of them.',
  ].join('\n');
  expectVerdict('typographic', text, 'a matter of cybersecurity for all', 'where a low-cost line is used');
});

test('an English word beside Chinese is the same word alone', () => {
  expectVerdict('verbatim', '他说安全don’t 好', 'don’t', '安全');
});

test.each([
  [
    'a trial with a fixed date',
    'In a hurry, and with no debate, the council voted for a trial with a date.',
    'a trial with a date',
  ],
  [
    'the ferry was sold to the king in spring',
    'The board of that small town on the fjord agreed last night: the ferry is sold to the king in May, the mayor of all said.',
    'the ferry is sold to the king in May',
  ],
])('the nearest passage to “%s” has no words more than what is meant', (quotation, article, passage) => {
  const { nearest } = find(article, quotation);
  expect(article.slice(nearest?.start, nearest?.end)).toBe(passage);
});
