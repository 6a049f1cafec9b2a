import { test } from 'vitest';

import { expectVerdict } from './support/check.ts';

const LETTER =
  'What I wanted, if I’m honest, was a reply. It is, if you like, a gift. They left, if I may say so, early. We will stay if you like the place. If you like, come. ' +
  'The loss was between £310,000 and £380,000 then, and from $5 to $9 a head. It grew between 5% and 9% there. She paid £5 and £9 for it.';

test('an “if” that limits nothing may be left out with its few words', () => {
  expectVerdict('edited', LETTER, 'What I wanted … was a reply', 'It is … a gift', 'They left … early');
  expectVerdict('altered', LETTER, 'We will stay … the place');
  expectVerdict('edited', 'Das ist, wenn man so will, ein Geschenk.', 'Das ist … ein Geschenk');
  expectVerdict('altered', 'Das ist, wenn man so fragt, ein Geschenk.', 'Das ist … ein Geschenk');
  expectVerdict('edited', 'C’est, si j’ose dire, un don.', 'C’est … un don');
  expectVerdict('altered', 'C’est, si elle vient, un don.', 'C’est … un don');
});

test('a range keeps both ends, with signs of money and per cent as well', () => {
  expectVerdict(
    'altered',
    LETTER,
    'The loss was … £380,000 then',
    'The loss was between £310,000 … then',
    'The loss was between … £380,000 then',
    'from $5 … a head',
    'It grew … 9% there',
    'It grew between 5% … there',
  );
  expectVerdict(
    'edited',
    LETTER,
    'The loss … then, and',
    'The loss was between £310,000 and £380,000 … a head',
    'She paid … £9 for it',
    'She paid £5 … for it',
  );
});

test('an aside or a limit of one word isn’t left out alone, in other languages either', () => {
  const cases = [
    ['Davon übernimmt der Bund voraussichtlich 40 Prozent.', 'übernimmt der Bund … 40 Prozent'],
    ['Es war, glaube ich, ein Fehler.', 'Es war … ein Fehler'],
    ['Les jeunes, dit-on, ne lisent plus.', 'Les jeunes … ne lisent plus'],
    ['C’est, je crois, une erreur.', 'C’est … une erreur'],
    ['El agua, dicen, se acabará.', 'El agua … se acabará'],
    ['Cuesta aproximadamente 5 euros.', 'Cuesta … 5 euros'],
    ['Это, я думаю, ошибка.', 'Это … ошибка'],
    ['تراجع المخزون بنسبة 35 في المئة على الأقل منذ عام 2015.', 'بنسبة 35 في المئة … منذ عام 2015'],
    ['三号线预计2026年底通车。', '三号线……2026年底通车'],
    ['È, credo, un errore.', 'È … un errore'],
    ['O preço é talvez alto.', 'O preço é … alto'],
    ['Het is misschien waar.', 'Het is … waar'],
    ['To jest może prawda.', 'To jest … prawda'],
    ['Det är kanske sant.', 'Det är … sant'],
    ['Près de 60 % des clients lisent.', '… 60 % des clients lisent'],
    ['Некоторые родители пишут.', '… родители пишут'],
    ['Hier sagten einige Anwohner ab.', 'Hier sagten … Anwohner ab'],
  ] as const;
  for (const [text, quotation] of cases) expectVerdict('altered', text, quotation);
  const honest = [
    ['Davon übernimmt der Bund nun auch 40 Prozent.', 'übernimmt der Bund … 40 Prozent'],
    ['Les jeunes, dit-on ici, ne lisent plus.', 'Les jeunes, dit-on … ne lisent plus'],
    ['C’est, je crois bien, mon ami, une erreur.', 'C’est, je crois bien … une erreur'],
    ['El agua del río, dicen, se acabará.', 'El agua … dicen, se acabará'],
    ['Это снова, я думаю, ошибка.', 'Это … я думаю, ошибка'],
    ['三号线全长41公里，预计2026年底通车。', '三号线……预计2026年底通车'],
    ['Det är verkligen kanske sant.', 'Det är … kanske sant'],
    ['Plus tard, près de 60 % des clients lisaient.', '… près de 60 % des clients lisaient'],
    ['Там некоторые родители пишут.', '… некоторые родители пишут'],
    ['Hier sagten die frohen Anwohner ab.', 'Hier sagten die … Anwohner ab'],
  ] as const;
  for (const [text, quotation] of honest) expectVerdict('edited', text, quotation);
});

test('an ellipsis leaves out no “too” whose “to” denies', () => {
  const text =
    'She was too tired to be angry. He came too and wanted to stay. We too went to the house. It’s far too late to stop now.';
  expectVerdict('altered', text, 'She was … angry', 'was … to be angry', 'It’s … to stop now');
  expectVerdict(
    'edited',
    text,
    'He came … wanted to stay',
    'We … went to the house',
    'It’s far too late … now',
  );
  expectVerdict('altered', 'Elle était trop lasse pour venir.', 'Elle était … venir');
  expectVerdict('edited', 'Elle a trop de temps pour venir.', 'Elle a … venir');
});
