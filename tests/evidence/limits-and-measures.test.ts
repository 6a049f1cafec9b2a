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
  for (const quotation of said) expect(find(LIMITS, quotation).obstacle?.kind).toBe('hedge');
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
  expect(find(LIMITS, 'and they [will] have gone').obstacle?.kind).toBe('hedge');
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

test('a bracket says the opposite of no word in other languages, and gives no other Chinese numeral', () => {
  expectVerdict('altered', 'Die Gebühren werden sinken.', 'Die Gebühren werden [steigen]');
  expectVerdict('altered', 'La alcaldesa quiere subir la tarifa.', 'quiere [bajar] la tarifa');
  expectVerdict('altered', '今年居民水价不会上调。', '今年居民水价不会[下调]');
  expectVerdict('altered', '至少有三成的小区尚未完成改造。', '至少有[五]成的小区尚未完成改造');
  expectVerdict('edited', '至少有三成的小区尚未完成改造。', '至少有三成的[老旧]小区尚未完成改造');
});

test('a bracket takes away no “at least”, and says nothing with another degree', () => {
  expectVerdict('altered', LIMITS, 'paid [300] men', 'The [mayor] paid at least');
  const text =
    'An operator must supply every customer and may close 42% of the wells, said Ann Lee. She would go.';
  expectVerdict(
    'altered',
    text,
    'An operator [may] supply every customer',
    'supply [some] customer[s]',
    'close [most] of the wells',
    'and [must] close 42%',
  );
  expectVerdict(
    'edited',
    text,
    'An operator [shall] supply every customer',
    'supply [each] customer',
    'She [will] go',
    'An operator must supply [him] and may close',
  );
  expectVerdict(
    'altered',
    '供水企业必须公开成本，多数居民同意。',
    '供水企业[可以]公开成本',
    '[少数]居民同意',
  );
  expectVerdict(
    'altered',
    'Jeder Kunde muss zahlen.',
    'Jeder Kunde [kann] zahlen',
    '[Mancher] Kunde [soll] zahlen',
  );
});

test('an ellipsis at the beginning hides no “at least” that stands right there', () => {
  const text = 'The town paid at least 300 men. Few people believe it. They spoke about the wall.';
  expectVerdict('altered', text, '… 300 men', '… people believe it');
  expect(find(text, '… 300 men').obstacle?.kind).toBe('hedge');
  expectVerdict('edited', text, '… paid at least 300 men', '… the wall');
  expectVerdict(
    'altered',
    '来年度は最大で１２億円を投じる。',
    '来年度は……１２億円を投じる',
    '……１２億円を投じる',
  );
  expectVerdict('altered', 'قد نحتاج إلى خمسة ملايين دينار', '… نحتاج إلى خمسة ملايين');
});

test('limits that stand beside each other are left out as little as one alone', () => {
  const text = 'This is, at best, half true, since insufficient evidence was found in nine wells.';
  expectVerdict('altered', text, 'This is … true', 'since … evidence was found');
  expectVerdict('edited', text, 'insufficient evidence … in nine wells');
});

test('an ellipsis carries no “should” over to what “must” be', () => {
  const text = 'We should learn from abroad, but we must never copy; we can ask and learn.';
  expectVerdict('altered', text, 'We should … never copy');
  expectVerdict('edited', text, 'We should learn … but we must never copy', 'we can … learn');
});

test('an ellipsis leaves out no condition of several words, nor “limited”', () => {
  const text =
    'It may stay in limited use, provided that cars are kept out. Se puede salvar, siempre que se actúe hoy.';
  expectVerdict(
    'altered',
    text,
    'It may stay in … use',
    'in limited use, … cars are kept out',
    'Se puede salvar, … se actúe hoy',
  );
  expectVerdict(
    'edited',
    text,
    'It may stay … provided that cars are kept out',
    'It may stay in [limited] use',
  );
});

test('a bracket has no other number, month or sureness in other languages either', () => {
  const text =
    'Wir bauen bis zum 15. Oktober zwei Brücken. Нам дважды обещали, и решение может быть принято. وأن بعض العائلات رحلت، والسد قد يغطي المدينة.';
  expectVerdict(
    'altered',
    text,
    'bis zum 15. [November] zwei Brücken',
    'Oktober [drei] Brücken',
    'Нам [трижды] обещали',
    'и решение [будет] принято',
    '[كل] العائلات رحلت',
    'والسد [سوف] يغطي المدينة',
  );
  expectVerdict('edited', text, 'bis zum 15. Oktober [mehrere] Brücken', 'Нам [уже] дважды обещали');
});

test('no “only” is brought in by a bracket alone', () => {
  const text = 'They have five ships. He merely asked.';
  expectVerdict(
    'altered',
    text,
    'They have [only] five ships',
    '[Only] five ships',
    'They have five [almost] ships',
  );
  expectVerdict('edited', text, 'He [only] asked', '[The only navy] have five ships');
});
