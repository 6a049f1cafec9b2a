import { expect, test } from 'vitest';

import { expectVerdict, find } from './support/check.ts';

const HARBOUR =
  'The mayor cut the ribbon at noon. They sent her a calendar in the spring, and she walked to the company’s office. “My mother was angry,” he thought. ' +
  'The old factory was sold by the ministry. We begin at dawn and go home when it is dark. The kids say the beer is free. ' +
  'The engineers who dug this tunnel worked for days. The approx figure is high. The brewery has a budget and a cheque.';

test('a bracket has no word in place of another that it doesn’t explain', () => {
  expectVerdict(
    'altered',
    HARBOUR,
    'The mayor cut the [budget] at noon.',
    'The mayor cut the [budget].',
    'They sent her a [cheque] in the spring',
    'They sent her a [cheque].',
    'My [sister] was angry',
    'My mother was [proud],” he thought',
    'The old factory was [burnt] by the ministry.',
    'The [new] factory was sold',
    'We begin at [midnight] and go home',
    'The [miners] who dug this tunnel',
    'The engineers who [sold] this tunnel worked',
    'The [secret] figure is high',
  );
  expect(find(HARBOUR, 'The mayor cut the [budget] at noon').obstacle?.kind).toBe('exchange');
});

test('a bracket may stand for what points at something, for a kind of thing, and for another form of the word', () => {
  expectVerdict(
    'edited',
    HARBOUR,
    'They sent [my grandmother] a calendar',
    'and [Ruth] walked to the [brewery’s] office',
    'she walked to [the brewery’s] office',
    '[Ruth’s] mother was angry',
    'was sold by the [Treasury].',
    'The old factory was sold by [the city of Leith].',
    'We [began] at dawn and [went] home when it [was] dark.',
    'We [will begin] at dawn',
    '[The children] say the [expletive deleted] is free.',
    'The [approximate] figure is high',
    'The [harbour] engineer[s] who dug [the Gannet] tunnel [had worked] for days.',
    'The mayor cut the ribbon [of the tunnel] at noon.',
    'They sent her a [wall] calendar in [1951], and she walked',
    'They sent her a [calendar].',
    'We begin at dawn and go home when [night falls]',
  );
});

test('words are exchanged in no other language either', () => {
  const german =
    'Es geht, wenn die Netze rechtzeitig ausgebaut werden, und das sei gut. Wir erwarten, dass die Geschäftsführung im Sommer mit dem Unternehmen spricht.';
  expectVerdict(
    'altered',
    german,
    'wenn die [Straßen] rechtzeitig ausgebaut werden',
    'wenn die Netze rechtzeitig [abgebaut] werden',
    'dass die [Gewerkschaft] im Sommer',
    'Wir [fürchten], dass die Geschäftsführung',
  );
  expectVerdict(
    'edited',
    german,
    '[Die Umstellung] geht, wenn die Netze rechtzeitig ausgebaut [worden sind], und das [ist] gut',
    'dass die Geschäftsführung [der Stadtwerke] im Sommer mit dem [Stadtwerk] spricht',
    '[Die Räte] erwarten, dass die Geschäftsführung im Sommer mit [der Hafen AG sprach]',
  );
  const french = 'Onze librairies ont fermé. La loi nous condamne, et il faut que le ministère le sache.';
  expectVerdict(
    'altered',
    french,
    'Onze [bibliothèques] ont fermé',
    'Onze librairies ont [ouvert]. La loi',
    'nous [protège], et il faut',
  );
  expectVerdict(
    'edited',
    french,
    'La loi [les] condamn[ait]',
    '[L’État] le sache',
    'nous [a condamnés], et il faut',
  );
});

test('words of other alphabets are exchanged as little', () => {
  const russian =
    'Этого хватило бы на крышу. Я не обвиняю министерство, и мне он говорил, что он работает здесь.';
  expectVerdict('altered', russian, 'хватило бы на [подвал].', 'и мне он [кричал], что он');
  expectVerdict(
    'edited',
    russian,
    '[Этих денег] хватило бы на крышу',
    'и [мэру] он говор[ит], что [Туманов] работает',
    'и мне он говорил, что он [работал] здесь',
  );
  const arabic = 'قال سالم إن مخزون السردين تراجع كثيرا في الربيع، وإن الوزارة لا تسمعهم.';
  expectVerdict('altered', arabic, 'مخزون [التونة] تراجع كثيرا', 'مخزون السردين [زاد] كثيرا');
  expectVerdict('edited', arabic, 'مخزون السردين [يتراجع] كثيرا', 'وإن [وزارة البحار] لا تسمعهم');
});

test('Chinese characters and units aren’t exchanged in brackets', () => {
  const text =
    '三号线全长41.6公里，总投资约为230亿元，周明远说他很高兴。该公司已经停工，老城区的方案要重做。国台办发言人没有评论。票价三元。';
  expectVerdict(
    'altered',
    text,
    '三号线全长41.6[英里]',
    '三号线全长41.6[英里]，总投资',
    '三号线全长41.6[万公里]，总投资',
    '约为230亿[美元]，周明远说',
    '票价三[角]',
    '该公司已经[破产]，老城区的方案要重做',
    '老城区的[房子]要重做',
  );
  expectVerdict(
    'edited',
    text,
    '约为230亿元[人民币]，周明远说[局长]很高兴',
    '[地铁]三号线全长41.6公里',
    '[华为]已经停工，老城区的[设计]方案要重做',
    '[华为公司]已经停工',
    '老城区的方案要重做。[国务院台办]发言人',
  );
});

test('a bracket that ends a quotation behind an article, a possessive or a “per” stands for the word there', () => {
  expectVerdict(
    'altered',
    'The bus to the hospital costs 9 pounds per month now.',
    'costs 9 pounds per [year]',
  );
  const german =
    'Der Preis steigt um 9 Euro im Monat. Wer das tut, verbrennt das Geld seiner Kinder in Leith.';
  expectVerdict('altered', german, 'steigt um 9 Euro im [Jahr]', 'verbrennt das Geld seiner [Eltern]');
  expectVerdict(
    'edited',
    german,
    'steigt um 9 Euro im [gleichen] Monat',
    'verbrennt das Geld seiner [eigenen] Kinder',
    'verbrennt das Geld seiner [zwei Kinder]',
    'verbrennt das Geld [anderer Leute]',
  );
  expectVerdict('altered', 'Le bus dans la ville coûte 9 euros par mois à tous.', 'coûte 9 euros par [an]');
  expectVerdict('edited', 'coûte 9 euros par mois à tous.', 'coûte 9 euros par mois [et par élève]');
});
