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

test('a bracket gives no other name in place of one', () => {
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
  expect(find(DENIALS, 'We did not … leave the town').obstacle?.kind).toBe('carried');
  expectVerdict('edited', DENIALS, 'We did not … the plan', 'It did not … agree with anybody');
});

test.each([
  ['Danish', 'Vi vil ikke lukke broen i år', 'Vi vil … lukke broen i år'],
  ['Swedish', 'Vi har aldrig lovat att stänga bron', 'Vi har … lovat att stänga bron'],
  ['Polish', 'Most nigdy tu stał przed wojną', 'Most … stał przed wojną'],
  ['Finnish', 'Me emme sulje siltaa tänä vuonna', 'Me … sulje siltaa tänä vuonna'],
  ['Turkish', 'Köprü kapalı değil açık kalacak', 'Köprü kapalı … açık kalacak'],
  ['Greek', 'Εμείς δεν θα κλείσουμε τη γέφυρα', 'Εμείς … θα κλείσουμε τη γέφυρα'],
  ['Ukrainian', 'Ми ніколи міст закриємо', 'Ми … міст закриємо'],
  ['Italian', 'Noi non chiuderemo il ponte', 'Noi … chiuderemo il ponte'],
  ['French', 'Nous n’avons fermé le pont à personne', 'Nous … fermé le pont à personne'],
  ['Spanish', 'Abrimos el puente sin ayuda de nadie', 'Abrimos el puente … ayuda de nadie'],
  ['German', 'Wir bestreiten den Bau der Brücke', 'Wir … den Bau der Brücke'],
  ['Arabic', 'نحن لن نغلق الجسر هذا العام', 'نحن … نغلق الجسر هذا العام'],
  ['Hebrew', 'אנחנו לא נסגור את הגשר', 'אנחנו … נסגור את הגשר'],
  ['Persian', 'ما پل را نمی‌بندیم امسال', 'ما پل را … امسال'],
  ['Hindi', 'हम पुल को नहीं बंद करेंगे', 'हम पुल को … बंद करेंगे'],
  ['Japanese', '橋を閉じる気はないと市長は言った', '橋を閉じる気は…と市長は言った'],
  ['Thai', 'เราจะไม่ปิดสะพานนี้', 'เราจะ…ปิดสะพานนี้'],
  ['Chinese', '我们拒绝关闭这座大桥', '我们…关闭这座大桥'],
  ['Vietnamese', 'Chúng tôi không đóng cây cầu này', 'Chúng tôi … đóng cây cầu này'],
  ['Czech', 'Řekl, že most nemohl včera zavřít', 'Řekl, že most … zavřít'],
  ['Slovak', 'Most vraj neuzavrú ani v ľade zimy', 'Most vraj … v ľade zimy'],
  [
    'Turkish in its verbs',
    'Başkan dün köprüyü kapatmadı ve ağır yükler geçti',
    'Başkan dün … ve ağır yükler geçti',
  ],
  ['Romanian', 'Ei spun că orașul nu va închide podul', 'Ei spun că orașul … va închide podul'],
  ['Italian in its adverbs', 'Il ponte che mai chiuderemo è vecchio', 'Il ponte che … chiuderemo è vecchio'],
  ['Finnish in its conjunctions', 'Kaupunki sanoi ettei siltaa suljeta', 'Kaupunki sanoi … siltaa suljeta'],
  ['Hungarian', 'A tanács sosem zárja le a hidat', 'A tanács … zárja le a hidat'],
  ['English', 'I doubt that the council wanted this', 'I … that the council wanted this'],
])('an ellipsis hides no denial in %s', (_, text, quotation) => {
  expect(find(text, quotation)).toMatchObject({ verdict: 'altered', obstacle: { kind: 'negation' } });
});

test('words that only look like verbs that deny may be left out', () => {
  expectVerdict('edited', 'Řekl v neděli, že nejstarší most zavřou', 'Řekl … že nejstarší most zavřou');
  expectVerdict('edited', 'Başkan dün komedi izledi, ağır yük taşıdı', 'Başkan dün … izledi');
  expectVerdict('edited', 'He said that the men need new rooms now', 'He said that … need new rooms');
});

test('a Japanese or Korean verb is not cut before the ending that denies', () => {
  expectVerdict('altered', '市長は橋を閉じなかった。', '市長は橋を閉じ', '市長は橋を閉じな');
  expectVerdict('altered', '市長は橋を閉じません。', '市長は橋を閉じ', '市長は橋を閉じま');
  expectVerdict('altered', '시장은 다리를 닫지 않았다.', '시장은 다리를 닫', '시장은 다리를 닫지');
  expectVerdict('verbatim', '市長は橋を閉じる気はない。', '市長は橋を閉じる', '市長は橋を閉じる気は');
  expectVerdict('altered', '閉じるとは言っていない。', '閉じるとは言って', '閉じるとは言ってい');
});

test('“non-” is a part of a name, and may be left out and brought in', () => {
  const text = 'The old non-profit paper of the town was sold';
  expectVerdict('edited', text, 'The old … paper of the town', 'The old [and non-partisan] non-profit paper');
});

test('a lack and a doubt may be left out as nouns, and not as verbs', () => {
  const text =
    'The town, for all its lack of money and without a doubt of its own, built the wall. They lack the money. Towns that lack water and some doubt the plan.';
  expectVerdict('edited', text, 'The town, for all … of money and without a … of its own, built the wall');
  expectVerdict('altered', text, 'They … the money', 'Towns that … water', 'and some … the plan');
});

test('an ellipsis hides no “if” and is no cover for a “would” alone', () => {
  const text =
    'We would close the line. They will pay if the lender, a bank in Oslo, signs it. He could perhaps come. The old and almost empty house fell. 我们如果关闭大桥就好';
  const said = [
    'We … close the line',
    'They will pay … the lender',
    'He … come',
    'and … empty house fell',
    '我们…关闭大桥',
  ];
  expectVerdict('altered', text, ...said.slice(0, 2), ...said.slice(3));
  for (const quotation of [said[0] ?? '', said[1] ?? '', said[4] ?? ''])
    expect(find(text, quotation).obstacle?.kind).toBe('hedge');
  expectVerdict(
    'edited',
    text,
    'if the lender … signs it',
    'They will pay if … signs it',
    'The … house fell',
  );
});

test('no mark at the end makes a question of what is said', () => {
  const text = '“We close it,” he said. Who pays for it?';
  expect(find(text, 'We close it?')).toMatchObject({ verdict: 'altered', obstacle: { kind: 'question' } });
  expectVerdict('verbatim', text, 'Who pays for it?');
  expectVerdict('edited', text, 'We close it.', 'Who pays for it,');
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
