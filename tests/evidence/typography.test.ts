import { test } from 'vitest';

import { expectVerdict } from './support/check.ts';

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
