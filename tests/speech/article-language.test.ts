import { expect, test } from 'vitest';

import { articleLanguage, isReadAsEnglish } from '../../src/speech/text/article-language.ts';

test.each([
  [
    'uk',
    'Міський голова Олена Коваль сказала, що міст залишиться закритим до травня, бо ніхто його не лагодив.',
  ],
  [
    'ru',
    'Мэр города Елена Коваль сказала, что мост останется закрытым до мая, потому что его никто не чинил.',
  ],
  [
    'bg',
    'Кметът на града каза, че мостът ще остане затворен до май, защото никой не го е ремонтирал досега.',
  ],
  [
    'be',
    'Мэр горада сказала ў панядзелак, што мост застанецца зачынены да траўня, бо яго ніхто не рамантаваў.',
  ],
  [
    'sr',
    'Градоначелница је рекла у понедељак да ће мост остати затворен до маја јер га нико није поправљао.',
  ],
  ['fa', 'شهردار گفت که پل تا ماه مه بسته می‌ماند چون هیچ کس آن را تعمیر نکرده است و پول هم نیست.'],
  ['ar', 'قالت رئيسة البلدية إن الجسر سيبقى مغلقا حتى مايو لأن أحدا لم يصلحه.'],
  ['he', 'ראשת העיר אמרה ביום שני שהגשר יישאר סגור עד מאי כי איש לא תיקן אותו.'],
  ['el', 'Η δήμαρχος είπε τη Δευτέρα ότι η γέφυρα θα μείνει κλειστή ως τον Μάιο.'],
])('an article in %s is told by its letters', (language, text) => {
  expect(articleLanguage(text)).toBe(language);
});

test('a text of some length in a language that isn’t known is read by no other’s words', () => {
  const text =
    'A alcaldesa Ana Rocha dixo o luns que a ponte seguirá pechada ata maio. «Non podemos arriscar a vida das persoas», dixo Rocha. O enxeñeiro Pedro Lopes non estivo de acordo. «A ponte leva corenta anos en pé», afirmou aos xornalistas. Os veciños non saben que facer.';
  const language = articleLanguage(text);
  expect(language).toBe('und');
  expect(isReadAsEnglish(language, text)).toBe(false);
  expect(isReadAsEnglish('und', '“No!” – Lee')).toBe(true);
});
