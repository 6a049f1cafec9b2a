import { test } from 'vitest';

import { expectVerdict } from './support/check.ts';

test('ligatures are the letters that they join', () => {
  expectVerdict(
    'typographic',
    'The o\ufb03ce has \ufb01rst and \ufb02at \ufb01ves.',
    'office has first and flat fives',
  );
  expectVerdict('typographic', 'The first office.', 'The \ufb01rst o\ufb03ce');
  expectVerdict('altered', 'The \ufb01rst office opens today.', 'The rst office opens today');
});

test('the full stop of an ellipsis may stand before its dots or behind them', () => {
  const text = 'The plan works well, he said. The town pays for all of it.';
  expectVerdict(
    'edited',
    text,
    'The plan works …. The town pays',
    'The plan works.… The town pays',
    'The plan works … . The town pays',
  );
  expectVerdict('typographic', 'It works …. The town pays.', 'It works … The town pays');
});

test('marks of Chinese text may be wide or narrow', () => {
  const text = '局长说：今年不涨价，明年再看；你们（居民）放心吗？漏损率是18％。';
  expectVerdict('typographic', text, '今年不涨价,明年再看;你们(居民)放心吗?', '漏损率是18%.');
  expectVerdict('typographic', '他说：WTO（世贸组织）的 12,5 分钟', '他说:WTO(世贸组织)的 12,5');
  expectVerdict('altered', text, '今年不涨价、明年再看', '是18');
  expectVerdict('altered', '一共12，500元人民币', '一共12,500元人民币');
  expectVerdict('verbatim', '他们加入WTO（World Trade Organization）。', '他们加入WTO');
});

test('vowel signs of Arabic and Hebrew may be left out altogether, and no others set', () => {
  const text = 'قال: «لم نَعِدْ أبداً بخفض الأسعار، كُتُبَ المدرسة أهمّ».';
  expectVerdict('typographic', text, 'لم نعد أبدا بخفض الأسعار', 'كتب المدرسة أهم');
  expectVerdict('verbatim', text, 'كُتُبَ المدرسة أهمّ');
  expectVerdict('altered', text, 'كَتَبَ المدرسة أهمّ', 'لم نَعُدْ أبداً بخفض الأسعار');
  expectVerdict('typographic', 'הוא אמר שָׁלוֹם לכולם היום', 'אמר שלום לכולם');
});

test('a slash may show where lines of verse end, and nowhere else', () => {
  const text =
    'The keeper\n\nI keep the lamp, I keep the hour,\nI do not keep the sea;\nThe sea has no door.\n\nBurn, my flame.';
  expectVerdict(
    'typographic',
    text,
    'I keep the hour, / I do not keep the sea; / The sea has no door.',
    'The sea has no door. // Burn, my flame.',
  );
  expectVerdict(
    'altered',
    text,
    'I keep / the hour',
    'I keep the hour,/I do not keep',
    'I keep the lamp / the sea',
  );
  expectVerdict('verbatim', 'It costs 5 / 7 euros or / and crowns.', '5 / 7 euros or / and crowns');
});

test.each([
  ['„', '“'],
  ['»', '«'],
  ['“', '”'],
  ['« ', ' »'],
])('a paragraph that begins with %s keeps its mark where the one before closed its own %s', (open, close) => {
  const text = `Sie sagte: ${open}Wir warten ab${close}, und ging.\n\n${open}Die Leitung macht uns Sorgen${close}, erklärte Olaf Süß danach.`;
  expectVerdict('verbatim', text, `${open}Die Leitung macht uns Sorgen${close}, erklärte Olaf Süß danach.`);
  expectVerdict('spliced', text, 'Die Leitung macht … Olaf Süß danach', 'Wir warten … und ging');
});

test('a mark that closes words within a quotation may close them where the article goes on', () => {
  const text = 'He told us: “I am not afraid of dying poor, I am afraid of the dark.” She said “no” to it.';
  expectVerdict(
    'edited',
    text,
    'He told us: “I am not afraid of dying poor”',
    'He told us: “I am not afraid of dying poor.”',
    'He told us: “I am not afraid of dying poor …”',
    'He told us: “I am not afraid of dying poor, I am afraid of the dark”.',
  );
  expectVerdict('verbatim', text, 'She said “no”', 'She said “no” to it');
  expectVerdict(
    'altered',
    text,
    'He told us: “I am afraid of dying poor”',
    'He told us: “I am not afraid”: the dark',
    'told us “I am not afraid of dying poor”',
    'I am not afraid” of dying poor',
  );
});

test('brackets may have the width of a Chinese character', () => {
  const text = '我们原来以为水位在12米，实际上只有7米。';
  expectVerdict('edited', text, '我们原来以为［地下水的］水位在12米', '我们原来以为［…］实际上只有7米');
  expectVerdict('altered', text, '我们原来［否认］水位在12米', '我们原来以为水位在［15］米');
});
