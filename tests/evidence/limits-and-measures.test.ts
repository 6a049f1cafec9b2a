import { expect, test } from 'vitest';

import { expectVerdict, find } from './support/check.ts';

const LIMITS =
  'The former mayor paid at least 300 men. Some farmers voted against the wall, which is far from safe. About half of them left, and they may have gone.';

test('an ellipsis leaves out no “at least”, “against” or “former” alone', () => {
  const said = [
    'The … mayor paid',
    'mayor paid … 300 men',
    'farmers voted … the wall',
    'which is … safe',
    'and they … have gone',
  ];
  expectVerdict('altered', LIMITS, ...said);
  for (const quotation of said) expect(find(LIMITS, quotation).obstacle).toBe('hedge');
  expectVerdict(
    'edited',
    LIMITS,
    'The former mayor paid … men',
    'Some farmers voted … and they may have gone',
  );
  expectVerdict('edited', 'The mayor, too, came to the wall.', 'The mayor … came to the wall');
});

test('a bracket makes nothing certain that may be', () => {
  expectVerdict('altered', LIMITS, 'and they [must] have gone', 'they [had] gone');
  expect(find(LIMITS, 'and they [will] have gone').obstacle).toBe('hedge');
  expectVerdict('edited', LIMITS, 'and [the men] may have gone', 'and they [perhaps] have gone');
  expectVerdict(
    'edited',
    'She said that it would close in winter',
    'She said that it [will] close in winter',
  );
  expectVerdict(
    'altered',
    'She said that it would close in winter',
    'She said that it [had to] close in winter',
  );
});

test('a bracket says the opposite of no word', () => {
  expectVerdict(
    'altered',
    'Few men came, and prices rose in town',
    '[Many] men came',
    'and prices [fell] in town',
  );
  expectVerdict('altered', LIMITS, 'farmers voted [for] the wall');
  expectVerdict('edited', LIMITS, 'farmers voted [on] the wall', '[Five] farmers voted against the wall');
});

const MEASURES =
  'On Monday the town owed 3 billion euros, or 5 percentage points more than in May, and had six months to pay.';

test('a bracket names no other measure, day or month', () => {
  expectVerdict(
    'altered',
    MEASURES,
    'On [Friday] the town owed',
    'owed 3 billion [dollars]',
    'owed 3 billion [dollars], or 5',
    'more than in [June], and',
    'had six [weeks] to pay',
  );
  expectVerdict(
    'edited',
    MEASURES,
    'On [that day] the town owed',
    'had six months [from May] to pay',
    'On Monday [4 May] the town owed',
  );
  expectVerdict('edited', 'The town paid that day', 'The town paid [on Monday]', 'The town paid [in May]');
});

test('a figure is quoted with its percentage points, and a numeral with its fraction', () => {
  expectVerdict('altered', MEASURES, 'or 5', 'or 5 percentage', 'or 5 … more than in May');
  expectVerdict('verbatim', MEASURES, 'or 5 percentage points');
  const text = '价格上升百分之五点二，三分之一的人离开';
  expectVerdict('altered', text, '价格上升百分之五', '五点二', '一的人离开');
  expectVerdict('verbatim', text, '价格上升百分之五点二', '三分之一的人离开');
});
