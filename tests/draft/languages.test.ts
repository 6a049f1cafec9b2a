import { expect, test } from 'vitest';

import { draftLanguages } from '../../src/draft/draft-options.ts';
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
  expect(text).toContain('## Was der Artikel behauptet');
  expect(text).toContain('„‚Wir müssen das Meer draußen halten‘, sagte');
  const [, slides = ''] = text.split('\n---\n');
  expect(slides.replaceAll(/\{\..*?\}|\[@.*?\]/gu, '')).not.toMatch(/\b(?:the|article|claims?|para)\b/iu);
});

test('a German ordinal ends no sentence', async () => {
  expect((await draftOf(GERMAN)).text).toContain('ab dem 3. November eine Mauer gegen das Meer zu bauen.');
});

test('the language may be chosen', async () => {
  const { text, faults } = await draftOf(GERMAN, { language: 'en' });
  expect(faults).toEqual([]);
  expect(text).toContain('lang: en');
  expect(text).toContain('## What the article claims');
});

test('a draft in another language than its English article says nothing in English but what the article says', async () => {
  const article =
    'Council Votes for Night Buses\n\nBy Anna Berg\n\n12 May 2026\n\nThe council voted for night buses on Monday.\n\n“Whoever works at night needs the bus,” said Ole Brandt, a driver. “Nobody will be left behind.”\n\nThe mayor said that the buses would cost 3 million crowns. Karin Moe, a nurse, said she was glad. “I walked for ten years,” Moe said.\n\nIt was “a gift to the whole of the suburbs”.\n';
  const { text, faults } = await draftOf(article, { language: 'de' });
  expect(faults).toEqual([]);
  expect(text).toContain('— Ole Brandt, a driver [@');
  const [, slides = ''] = text.split('\n---\n');
  const said = slides.replaceAll(/^(?:>|## |- |.*\*\*).*$|„.*?“|\[@.*?\]/gmu, '');
  expect(said).not.toMatch(/\b(?:the|is|are|with|who|would|people|quoted|named?|words)\b/iu);
});

test('a language that drafts have no words of leaves them English, and says what is missing', async () => {
  const { text, notices } = await draftOf(
    'Il consiglio ha deciso che il muro non è una questione di soldi, e per la città gli anni sono lunghi.\n\nI lavori che sono previsti per maggio non sono una sorpresa per gli abitanti della costa.\n',
  );
  expect(text).toContain('lang: en');
  expect(notices.map(({ code }) => code)).toContain('draft/speakers-not-read');
});

test.each([
  [
    'fr',
    'Le conseil a décidé lundi que le mur est une affaire de la ville, et les ingénieurs le disent dans une lettre.\n\n« Nous devons tenir la mer dehors », a dit Ilse Brandt, qui est la présidente.\n',
    ['## Ce que l’article affirme', '« “Nous devons tenir la mer dehors”, a dit'],
  ],
  [
    'es',
    'El consejo decidió el lunes que la ciudad pague el muro con una ley, y los vecinos no dijeron por qué.\n\n«Tenemos que parar el mar —dijo Ilse Brandt, que preside una comisión—. No hay otra salida».\n',
    ['## Lo que afirma el artículo', '> Tenemos que parar el mar … No hay otra salida'],
  ],
  [
    'zh',
    '市议会星期一决定修建一道海堤，没有人说得出是谁提出来的。\n\n“我们必须把海水挡在外面，”委员会主席林美珍说，“花多少钱不是问题。”\n\n工程师们在每一次听证会上都表示不信任这道海堤。\n',
    ['## 文章的论断', '第2段：“‘我们必须把海水挡在外面，’委员会主席林美珍说'],
  ],
  [
    'ru',
    'Городской совет решил в понедельник построить стену против моря. Никто не смог сказать, кто её просил.\n\n«Мы должны удержать море за стеной, — сказала Ильза Брандт. — Вопрос не в том, сколько это стоит».\n',
    [
      '## Что утверждает статья',
      '> Мы должны удержать море за стеной … Вопрос не в том, сколько это стоит\n',
      '— имя нужно добавить',
    ],
  ],
])('a draft in %s has its words and marks, and passes as it stands', async (language, article, written) => {
  const { text, faults } = await draftOf(article);
  expect(faults).toEqual([]);
  expect(text.replaceAll('\u00a0', ' ')).toContain(`lang: ${language}\n`);
  for (const words of written) expect(text.replaceAll('\u00a0', ' ')).toContain(words);
});

test.each(draftLanguages())('questions in %s are about the article', async (language) => {
  const article =
    'Council Votes for Night Buses\n\nBy Anna Berg\n\n12 May 2026\n\nMany villages have lost all of their night buses.\n\nThe nurse Karin Moe has walked home for years. Karin Moe lives by the sea. The police counted 12,000 marchers, they said. The union said that 30,000 marchers had come.\n\n“Whoever works at night keeps some dignity,” said Ole Brandt, a driver.\n\n“There is no dignity in a bus,” said Ann Lund.\n';
  const { text, faults } = await draftOf(article, { language });
  expect(faults).toEqual([]);
  expect(text.match(/^\d\. .*(?:Many villages|dignity|30,000)/gmu)).toHaveLength(3);
});

test('a Chinese headline and dateline are no claims', async () => {
  const { text, faults } = await draftOf(
    '海堤明年动工\n\n新华社江州5月11日电（记者 陈立）全县去年用于海堤的支出达到四亿元。\n\n海堤超过三十公里，是全省最大的工程。\n',
  );
  expect(faults).toEqual([]);
  expect(text).toContain('- 全县去年用于海堤的支出达到四亿元。 [@');
});
