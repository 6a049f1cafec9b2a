import { expect, test } from 'vitest';

import { expectVerdict, find } from './support/check.ts';

test('the same characters are verbatim, and the offsets are those of the saved text', () => {
  const finding = find('One.\nPrices fell by nearly half.', 'fell by nearly half');
  expect(finding.verdict).toBe('verbatim');
  expect(finding.passage).toEqual({ start: 12, end: 31, paragraph: 2, lastParagraph: 2 });
});

test('outer quotation marks are not part of the words', () => {
  expectVerdict(
    'verbatim',
    'Prices fell by half.',
    '“Prices fell”',
    '"Prices fell"',
    '«Prices fell»',
    '  Prices fell ',
  );
});

test('quotation marks, apostrophes, dashes, ellipses and white space may be set in another way', () => {
  const text = 'It’s “so-called” progress — if any … he said, 1990–95.';
  expectVerdict('typographic', text, `It's "so-called" progress -- if any ... he said, 1990-95.`);
  expectVerdict('typographic', text, 'It’s «so‐called» progress—if any . . . he said');
  expectVerdict('typographic', text, 'It’s\n‘so-called’\u00a0progress');
});

test('soft hyphens, zero-width characters and the Unicode form may differ', () => {
  expectVerdict('typographic', 'The café reopened.', 'The cafe\u0301 re\u00adop\u200bened');
  expectVerdict('typographic', 'The cafe\u0301 re\u00adopened.', 'The café reopened');
});

test('bidirectional overrides are not typography', () => {
  expectVerdict('altered', 'The big cafe reopened today.', 'The big \u202ecafe reopened today');
});

test('the first letter may change its case, with and without a bracket', () => {
  expectVerdict('edited', 'He said the plan works.', 'The plan works', '[T]he plan works');
  expectVerdict('edited', 'I’m told two things.', '[i]’m told two things');
});

test('no other letter may change its case', () => {
  expectVerdict(
    'altered',
    'He said the plan of China works.',
    'the plan of china works',
    'the Plan of China works',
  );
});

test('final punctuation may change, and nothing else at the end', () => {
  expectVerdict(
    'edited',
    'The plan works, he said.',
    'The plan works.',
    'The plan works!',
    'The plan works;',
  );
  expectVerdict('altered', 'The plan works at 5%, he said.', 'The plan works at 5');
});

test('an ellipsis in any form may stand for words of the passage', () => {
  const text = 'The plan, which took years to write, works well.';
  expectVerdict(
    'edited',
    text,
    'The plan … works well',
    'The plan ... works',
    'The plan . . . works',
    'The plan […] works',
  );
});

test('the source’s own brackets and ellipses are text like any other', () => {
  const text = 'He said [he] built it . . . and [they] left.';
  expectVerdict('verbatim', text, '[he] built it . . . and [they] left');
  expectVerdict('typographic', text, '[he] built it … and [they] left');
  expectVerdict(
    'altered',
    text,
    'He said built it . . . and [they] left',
    'He said [he] built it and [they] left',
  );
});

test('words left out beside the source’s own ellipsis need a mark of their own', () => {
  const text = 'There are towns around our country [...] because of numbers.';
  expectVerdict('altered', text, 'There are towns [...] because of numbers');
  expectVerdict('edited', text, 'There are towns … [...] because of numbers');
});

test('brackets insert, explain, or replace up to five words', () => {
  const text = 'Then he told the old committee of men that prices rose.';
  expectVerdict('edited', text, 'he [Liu] told the old committee', 'Then [Liu] told the old committee');
  expectVerdict('edited', text, 'he told [the committee] that prices rose');
  expectVerdict('altered', text, 'Then [everybody knew] that prices rose');
});

test('sic and emphasis added stand for no words', () => {
  expectVerdict(
    'edited',
    'He recieve it in May.',
    'He recieve [sic] it in May',
    'He recieve it [emphasis added]',
  );
});

test('a bracket may change the end of a word', () => {
  expectVerdict('edited', 'They were mobilizing users.', 'were mobiliz[ed] users');
});

test('a denial can be neither brought in nor taken away by a bracket', () => {
  const text = 'We will not attack, and he is happy and hopeful and can do it.';
  expectVerdict(
    'altered',
    text,
    'We will [surely] attack',
    'he is [not] happy',
    'he is [un]happy and hopeful',
  );
  expectVerdict('altered', text, 'happy and hope[less] and', 'can[not] do it');
});

test('a denial can’t be hidden by an ellipsis, unless its whole sentence goes', () => {
  expectVerdict('altered', 'We will certainly not attack them now.', 'We will … attack them now');
  expectVerdict('altered', 'We want peace. We do not want to attack.', 'We want peace … to attack');
  expectVerdict('edited', 'We want peace. We do not want war. We will win.', 'We want peace. … We will win.');
});

test('fragments out of order, or too far apart, are spliced', () => {
  const text = 'First the plan came out.\nThen much else was heard.\nLater the money came in.';
  expectVerdict('spliced', text, 'the money … the plan came', 'the plan came … the money came');
  expectVerdict('edited', text, 'the plan came … was heard');
});

test('a phrase that returns later does not excuse a changed order', () => {
  const text =
    '“Had it come an hour later it would be worse,” Al Reed said. “Had it come earlier, we would know.”';
  expectVerdict('spliced', text, 'later it would be worse, … Had it come');
});

test('fragments of two speakers are spliced, and so are speech and narration', () => {
  const text = '“We love this plan,” Ann Lee said. “It is awful news,” Bob Ray said. He left the room.';
  expectVerdict('spliced', text, 'We love this … awful news', 'awful news … He left the room');
});

test('one speaker’s words may be joined over the words that name him', () => {
  expectVerdict('edited', '“We love it,” Ann Lee said. “It pays.”', 'We love it … It pays');
});

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
