import { expect, test } from 'vitest';

import { draftOf } from './draft-of.ts';

const GERMAN = `Die Stadt baut eine Mauer

Von Maren Holt

14. Mai 2025

Der Rat der Stadt hat am Montag beschlossen, ab dem 3. November eine Mauer gegen das Meer zu bauen. Niemand konnte sagen, wer sie verlangt hat.

„Wir müssen das Meer draußen halten“, sagte Ilse Brandt, die den Ausschuss leitet. „Was es kostet, ist nicht die Frage.“

Die Ingenieure trauen der Mauer nicht, und sie haben es bei jeder Anhörung gesagt.
`;

test('a draft of a German article is German, with German marks, and passes as it stands', async () => {
  const { text, faults } = await draftOf(GERMAN);
  expect(faults).toEqual([]);
  expect(text).toContain('lang: de');
  expect(text).toContain('author: [{ given: "Maren", family: "Holt" }]');
  expect(text).toContain('issued: "2025-05-14"');
  expect(text).toContain('# Diskussion');
  expect(text).toContain('— Ilse Brandt [@');
  expect(text).toContain('„‚Wir müssen das Meer draußen halten‘, sagte');
  const [, slides = ''] = text.split('\n---\n');
  expect(slides.replaceAll(/\{\..*?\}|\[@.*?\]/gu, '')).not.toMatch(/\b(?:the|article|claims?|para)\b/iu);
});

test('nobody is said to be silent where it wasn’t read who speaks', async () => {
  const article =
    'Streit über Busse\n\nVon Anna Berg\n\n12. Mai 2026\n\nDer Rat hat über die Busse gestritten, und die Busse fahren nicht.\n\n„Wer nachts arbeitet, braucht den Bus“, sagte sein Sprecher Ole Brandt der Zeitung. Nach einer Umfrage der Universität nutzen 58 Prozent die Linie.\n';
  const { text } = await draftOf(article, { language: 'en' });
  expect(text).toContain('Questions to choose from');
  expect(text).not.toContain('named and not quoted');
});

test('a draft in another language than its English article says nothing in English but what the article says', async () => {
  const article =
    'Council Votes for Night Buses\n\nBy Anna Berg\n\n12 May 2026\n\nThe council voted for night buses on Monday.\n\n“Whoever works at night needs the bus,” said Ole Brandt, a driver. “Nobody will be left behind.”\n\nThe mayor said that the buses would cost 3 million crowns. Karin Moe, a nurse, said she was glad. “I walked for ten years,” Moe said.\n\nIt was “a gift to the suburbs”.\n';
  const { text, faults } = await draftOf(article, { language: 'de' });
  expect(faults).toEqual([]);
  expect(text).toContain('— Ole Brandt, a driver [@');
  expect(text).toContain('{.claim by="the mayor"}');
  expect(text).toContain('— der Artikel [@');
  const [, slides = ''] = text.split('\n---\n');
  const said = slides.replaceAll(/^(?:>|##?) .*$|„.*?“$|\[@.*?\]/gmu, '');
  expect(said).not.toMatch(/\b(?:the|is|are|with|who|would|people|quoted|named?|words)\b/iu);
  expect(slides).not.toMatch(/reporting|No speaker|In the words of|without a named/u);
});

test('a German ordinal ends no sentence', async () => {
  expect((await draftOf(GERMAN)).text).toContain('ab dem 3. November eine Mauer gegen das Meer zu bauen.');
});

test('the language may be chosen', async () => {
  const { text, faults } = await draftOf(GERMAN, { language: 'en' });
  expect(faults).toEqual([]);
  expect(text).toContain('lang: en');
  expect(text).toContain('# Discussion');
});

test('a language that drafts have no words of leaves them English, and says what is missing', async () => {
  const { text, notices } = await draftOf(
    'Il consiglio ha deciso che il muro non è una questione di soldi, e per la città gli anni sono lunghi.\n\nI lavori che sono previsti per maggio non sono una sorpresa per gli abitanti della costa.\n',
  );
  expect(text).toContain('lang: en');
  expect(notices.map(({ code }) => code)).toContain('draft/english-cues-only');
});

test.each([
  [
    'fr',
    'Le conseil a décidé lundi que le mur est une affaire de la ville, et les ingénieurs le disent dans une lettre.\n\n« Nous devons tenir la mer dehors », a dit Ilse Brandt, qui est la présidente.\n',
    ['# Discussion', '« “Nous devons tenir la mer dehors”, a dit', '— nom à ajouter'],
  ],
  [
    'es',
    'El consejo decidió el lunes que la ciudad pague el muro con una ley, y los vecinos no dijeron por qué.\n\n«Tenemos que parar el mar», dijo Ilse Brandt, que preside una comisión del consejo.\n',
    ['# Discusión', '«“Tenemos que parar el mar”, dijo', '— nombre por añadir'],
  ],
  [
    'zh',
    '市议会星期一决定修建一道海堤，没有人说得出是谁提出来的。\n\n“我们必须把海水挡在外面，”委员会主席林美珍说，“花多少钱不是问题。”\n\n工程师们在每一次听证会上都表示不信任这道海堤。\n',
    ['# 讨论', '“‘我们必须把海水挡在外面，’委员会主席林美珍说', '— 林美珍, 主席, 委员会 [@'],
  ],
  [
    'ru',
    'Городской совет решил в понедельник построить стену против моря. Никто не смог сказать, кто её просил.\n\n«Мы должны удержать море за стеной, — сказала Ильза Брандт. — Вопрос не в том, сколько это стоит».\n',
    [
      '# Обсуждение',
      '> Мы должны удержать море за стеной\n',
      '> Вопрос не в том, сколько это стоит\n',
      '— имя нужно добавить',
    ],
  ],
])('a draft in %s has its words and marks, and passes as it stands', async (language, article, written) => {
  const { text, faults } = await draftOf(article);
  expect(faults).toEqual([]);
  expect(text.replaceAll('\u00a0', ' ')).toContain(`lang: ${language}\n`);
  for (const words of written) expect(text.replaceAll('\u00a0', ' ')).toContain(words);
});

test.each([
  [
    'de',
    'steht im Artikel ohne Quelle;',
    'wovon, von wem gezählt',
    'Karin Moe wird genannt und nicht zitiert',
  ],
  ['fr', 'n’a pas de source dans l’article', 'de quoi, compté par qui', 'Karin Moe\u00a0: une voix nommée'],
  ['es', 'no tiene fuente en el artículo:', '¿de qué, contado por quién', 'Karin Moe: una voz nombrada'],
  ['ru', 'в статье нет источника.', 'чего, кем подсчитано', 'Karin Moe: имя названо'],
])('the questions of a draft in %s are about its English article', async (language, ...asked) => {
  const article =
    'Council Votes for Night Buses\n\nBy Anna Berg\n\n12 May 2026\n\nMany villages have lost all of their night buses.\n\nThe nurse Karin Moe has walked home for years. The buses cost the town 3 million crowns a year until May.\n\n“Whoever works at night needs the bus,” said Ole Brandt, a driver.\n';
  const { text, faults } = await draftOf(article, { language });
  expect(faults).toEqual([]);
  for (const words of asked) expect(text).toContain(words);
});

test('a German article of an unnamed writer keeps its claims', async () => {
  const { text, faults } = await draftOf(GERMAN.replace('Von Maren Holt\n\n', ''));
  expect(faults).toEqual([]);
  expect(text).toContain(
    '> Die Ingenieure trauen der Mauer nicht, und sie haben es bei jeder Anhörung gesagt.\n>\n> — der Artikel [@',
  );
});

test('a Chinese article gives as many slides as its words, not as its letters', async () => {
  const said = [
    '海堤只能挡住一次风暴',
    '没有人问过渔民的意见',
    '账单最后会寄到学校',
    '明年我们再来数一数船',
    '桥修好了，路还没有修',
    '夜里的灯比白天的人多',
  ];
  const article = `海堤之争\n\n作者：林岚\n\n${said.map((words, at) => `镇上的第${at + 1}位居民说：“${words}。”他在码头干了三十年，见过三任镇长，也见过三次停工。`).join('\n\n')}\n`;
  const { text } = await draftOf(article);
  for (const words of said) expect(text).toContain(`> ${words}`);
});

test.each([
  [
    'de',
    'Das Haus hat 61 Millionen Euro gekostet, und die Heizung reicht im Winter nicht.',
    '„61 Millionen“ [@',
  ],
  ['fr', 'La commune compte 2 300 habitants et elle a perdu une école dans la mer.', '2 300 habitants.'],
  ['zh', '海堤明年动工。全县去年用于海堤的支出达4.3亿元。', '“4.3亿元” [@'],
])('figures of a %s article are asked about or to be checked', async (_language, story, shown) => {
  const { text, faults } = await draftOf(story);
  expect(faults).toEqual([]);
  expect(text).toContain(shown);
});

test('what an article that isn’t English says isn’t given to its writer, who may have asked', async () => {
  const { text, faults } = await draftOf(
    'Nur ein Band\n\nInterview: Jonas Feld\n\nWer kauft im Jahr 2026 noch eine Maschine?\n\nDie dritte Gruppe zahlt am pünktlichsten, und die Notare sind treu.\n',
  );
  expect(faults).toEqual([]);
  expect(text).toContain('author: [{ given: "Jonas", family: "Feld" }]');
  expect(text).toContain('— der Artikel [@');
  expect(text).not.toContain('— Jonas Feld');
});
