import { expect, test } from 'vitest';

import { expectVerdict, find } from './support/check.ts';

const FIGURES =
  'The wall costs 5 million euros, or 65 per cent of a budget that five hundred thousand people pay for 1,200 houses.';

test('a figure of several words is quoted whole', () => {
  expectVerdict(
    'altered',
    FIGURES,
    'The wall costs 5',
    'million euros',
    'or 65',
    'five hundred',
    'thousand people',
  );
  expectVerdict('altered', FIGURES, 'The wall costs 5 … euros', 'or 65 … of a budget');
  expectVerdict('verbatim', FIGURES, 'costs 5 million', '65 per cent', 'five hundred thousand');
});

test('a bracket gives no other figure, neither in words nor grown together with one', () => {
  expectVerdict(
    'altered',
    FIGURES,
    'The wall costs [ten] million euros',
    'costs 5 [billion] euros',
    'costs 5 million [hundred] euros',
    'costs 5[0] million euros',
    'costs [1] 5 million euros',
    'pay for [two thousand] houses',
  );
  expectVerdict(
    'edited',
    FIGURES,
    'costs [that sum], or 65 per cent',
    'pay for [twelve hundred] houses',
    'pay [in 2017] for 1,200 houses',
  );
});

const JOINED =
  'It took a hundred and twenty men two and a half years, half a million crowns and a quarter of a million bricks. One in five walls, or four out of six, ' +
  'stood at minus three degrees for twenty two days. A hundred and some saw it.';

test('a figure whose words are joined by “and”, “of” or “in” is quoted whole', () => {
  expectVerdict(
    'altered',
    JOINED,
    'twenty men',
    'It took a hundred',
    'two and a',
    'a half years',
    'It took … twenty men',
    'a million crowns',
    'a million bricks',
    'five walls',
    'six, stood',
    'three degrees',
    'two days',
  );
  expectVerdict(
    'verbatim',
    JOINED,
    'a hundred and twenty men',
    'two and a half years',
    'half a million crowns',
    'One in five walls',
    'four out of six',
    'at minus three degrees',
    'twenty two days',
    'A hundred',
  );
});

test('a bracket makes nothing else of a figure or word that it touches', () => {
  const text = 'It is 3 times as high as in 1990 and makes a safe and careful journey.';
  expectVerdict(
    'altered',
    text,
    'It is 3[.5] times',
    'It is [1,]3 times',
    'as in 1990[s] and',
    'makes a[n un]safe',
  );
  expectVerdict('edited', text, 'as in 1990[sic] and makes', 'It is [about] 3 times', 'a safe and car[ing]');
});

const NAMES =
  'The mayor, John Smith, said: “It was late.” Mary Jones said in Chile that he was early. It was sold by Mary Jones to him.';

test('a bracket gives no other name in the place of one', () => {
  expectVerdict(
    'altered',
    NAMES,
    'The mayor, [Mary Jones], said',
    'said in [Peru] that he',
    '[Ann Lee] said in Chile',
    'It was sold by [John Smith]',
  );
  expectVerdict(
    'edited',
    NAMES,
    'The mayor, [Smith], said',
    'The mayor, [Mr. J. Smith], said',
    'Mary Jones said in [that country] that he',
    '[Jones] said in Chile',
    'he was early [Smith]',
    '[The mayor] said in Chile',
    'in Chile that [Smith] was early',
    'The [mayor], John Smith, said',
  );
});

const DENIALS =
  'We did not agree to the plan, and we will leave the town. The house is unsafe and hopeless. They won’t return. ' +
  'We back the plan never again. It did not, as he said, agree with anybody.';

test('a bracket turns no word round', () => {
  expectVerdict(
    'altered',
    DENIALS,
    'The house is [safe] and hopeless',
    'The house is [un]safe and hopeless',
    'is unsafe and hope[ful]',
    'They w[ill] return',
  );
  expectVerdict(
    'edited',
    DENIALS,
    'The house [was] unsafe',
    'The house [i]s unsafe',
    'They [all] won’t return',
  );
});

test('an ellipsis carries no “not” to another clause', () => {
  expectVerdict('altered', DENIALS, 'We did not … leave the town', 'did not … back the plan');
  expect(find(DENIALS, 'We did not … leave the town').obstacle).toBe('negation');
  expectVerdict('edited', DENIALS, 'We did not … the plan', 'It did not … agree with anybody');
});

test('an ellipsis at either end hides no word of the same clause that denies', () => {
  expectVerdict('altered', DENIALS, '… agree to the plan', 'We back the plan …', '[…] to the plan');
  expectVerdict(
    'edited',
    DENIALS,
    '… and we will leave the town',
    'We did not agree …',
    '… not agree to the plan',
  );
});

test('an ellipsis that a quotation begins with is an edit, unless it is the article’s own', () => {
  expect(find(DENIALS, '… and we will leave').edits).toMatchObject([
    { kind: 'ellipsis', text: '…', start: null },
  ]);
  expectVerdict('verbatim', 'He paused … and left the old town.', '… and left the old town');
});
