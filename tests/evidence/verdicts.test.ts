import { expect, test } from 'vitest';

import { expectVerdict, find } from './support/check.ts';

test('the same characters are verbatim, and the offsets are those of the saved text', () => {
  const finding = find('One.\nPrices fell by nearly half.', 'fell by nearly half');
  expect(finding.verdict).toBe('verbatim');
  expect(finding.passage).toEqual({ start: 12, end: 31, paragraph: 2, lastParagraph: 2, part: null });
});

test('outer quotation marks are not part of the words', () => {
  expectVerdict(
    'verbatim',
    'Prices fell by half.',
    '“Prices fell”',
    '"Prices fell"',
    '«Prices fell»',
    '»Prices fell«',
    '»Prices fell»',
    '„Prices fell”',
    '”Prices fell”',
    '‚Prices fell‘',
    '›Prices fell‹',
    '  Prices fell ',
  );
});

test('a mark that opens each paragraph anew is no part of the words', () => {
  const text = '“We pay for it.\n“We pay again,” she said.';
  expectVerdict('edited', text, '“We pay for it.\n“We pay again.”', '“We pay for it.\nWe pay again.”');
  expectVerdict('altered', text, '“We pay for it.\n“We never pay again.”');
});

test('words left out may be marked as French, Russian and Chinese texts do', () => {
  const text = 'We pay for the seats and for all the lamps of the night, and nobody asks us.';
  expectVerdict(
    'edited',
    text,
    ...['(…)', '(...)', '<…>', '⋯', '⋯⋯', '（……）'].map(
      (mark) => `We pay for the seats ${mark} of the night`,
    ),
  );
  expectVerdict(
    'altered',
    text,
    'We pay for the seats (…) of the day',
    'We pay for the seats (… of the night',
  );
  const own = 'We pay for the seats (…) and for all the lamps … of the night.';
  expectVerdict('verbatim', own, 'pay for the seats (…) and for all');
  expectVerdict('altered', own, 'We pay for the seats (…) all the lamps', 'and for all the ⋯ of the night');
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

test('what sets a name of another direction apart in the article isn’t asked of a quotation', () => {
  const text = 'אמר ראש העיר \u2068Ann Lee\u2069 ביום שני. He asked \u202bשלום\u202c twice.';
  expectVerdict('typographic', text, 'ראש העיר Ann Lee ביום שני', 'He asked שלום twice');
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
  expectVerdict('altered', text, 'He said [he] built it and [they] left');
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

test('a bracket in a compound leaves it whole', () => {
  expectVerdict(
    'edited',
    'The then-senator re-signed it.',
    '[t]hen-senator re-signed it',
    '[T]he then-senator',
  );
});

test('an omission beside an ellipsis of the source may have its own', () => {
  expectVerdict(
    'edited',
    'It’s called home ... come and see ... There will be peace.',
    'called home ... [...] ... There will be',
  );
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
  expectVerdict('altered', text, '[We surely will] attack', 'We will [surely attack]', 'can[’t] do it');
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
  expectVerdict('edited', text, 'the plan came … much else was heard');
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

test('a remark may stand in round brackets', () => {
  const text = 'They recieve at least 300 jobs (so they say).';
  expectVerdict(
    'edited',
    text,
    'They recieve (sic) at least 300 jobs (emphasis added)',
    '300 jobs (my italics)',
    '300 jobs (Hervorhebung von mir)',
  );
  expectVerdict('altered', text, 'They recieve (now) at least 300 jobs', 'at least 300 jobs (all of them)');
});
