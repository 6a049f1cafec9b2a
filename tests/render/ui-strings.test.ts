import { readdirSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { uiStrings } from '../../src/language/interface-words.ts';
import { editionHtml } from '../support/editions.ts';
import { deckOf, printed } from '../support/lay-out.ts';

const SLIDE = '## A\n\n> Wasser.\n>\n> — Bo via Radio Fjord, trans. Cy [@one, paras. 2-3; @one, p. 4]\n';
const SOURCE = 'one: { title: T, author: [{ family: Ek }, { family: Li }] }';
const front = (language: string): string =>
  `---\ntitle: T\nlang: ${language}\nedition: 2\nsources: { ${SOURCE} }\n---\n\n`;

test.each([
  ['en', 'via', 'trans. Cy', 'Edition 2', 'Ek and Li\u00a0¶2–3; Ek and Li, p.\u00a04'],
  ['de', 'über', 'übers. von Cy', 'Ausgabe 2', 'Ek und Li\u00a0¶2–3; Ek und Li, S.\u00a04'],
  ['de-CH', 'über', 'übers. von Cy', 'Ausgabe 2', 'Ek und Li\u00a0¶2–3; Ek und Li, S.\u00a04'],
  ['fr', 'via', 'trad. Cy', 'Édition 2', 'Ek et Li\u00a0¶2–3; Ek et Li, p.\u00a04'],
  ['es', 'vía', 'trad. Cy', 'Edición 2', 'Ek y Li\u00a0¶2–3; Ek y Li, p.\u00a04'],
  ['zh-Hans', '经由', '译者：', '版次 2', 'Ek、Li，第2–3段；Ek、Li，第4页'],
  ['ru', 'через', 'пер. ', 'Выпуск 2', 'Ek и Li\u00a0¶2–3; Ek и Li, с.\u00a04'],
  ['ar', 'عبر', 'ترجمة ', 'الإصدار 2', 'Ek وLi، الفقرات\u00a02–3؛ Ek وLi، ص\u00a04'],
  ['fa', 'از طریق', 'ترجمهٔ ', 'ویرایش 2', 'Ek و Li، بندهای\u00a02–3؛ Ek و Li، ص\u00a04'],
  ['he', 'דרך', 'תרגום: ', 'מהדורה 2', 'Ek וLi, פסקאות\u00a02–3; Ek וLi, עמ׳\u00a04'],
  ['it', 'tramite', 'trad. Cy', 'Edizione 2', 'Ek e Li\u00a0¶2–3; Ek e Li, p.\u00a04'],
  ['ja', '経由', '訳：', '版次 2', 'Ek、Li、第2–3段落；Ek、Li、第4ページ'],
  ['ko', '전달:', '번역: ', '버전 2', 'Ek, Li, 2–3문단; Ek, Li, 4쪽'],
  ['pt', 'via', 'trad. Cy', 'Edição 2', 'Ek e Li\u00a0¶2–3; Ek e Li, p.\u00a04'],
  ['nl', 'via', 'vert. Cy', 'Uitgave 2', 'Ek en Li\u00a0¶2–3; Ek en Li, p.\u00a04'],
  ['sv', 'via', 'trans. Cy', 'Edition 2', 'Ek and Li\u00a0¶2–3; Ek and Li, p.\u00a04'],
])(
  'a deck in %s says its few words in that language, or in English',
  async (language, via, by, stamp, source) => {
    const text = (await printed(deckOf(SLIDE, front(language)))).replace(/<[^>]*>/gu, '');
    expect(text).toContain(`${via} Radio Fjord`);
    expect(text).toContain(by);
    expect(text).toContain(stamp);
    expect(text).toContain(source);
  },
);

test.each([
  ['en', 'Bo, mayor', 'Cy, Di'],
  ['zh-Hans', 'Bo，mayor', 'Cy，Di'],
  ['ar', 'Bo، mayor', 'Cy، Di'],
  ['fa', 'Bo، mayor', 'Cy، Di'],
  ['ur', 'Bo، mayor', 'Cy، Di'],
  ['ja', 'Bo、mayor', 'Cy、Di'],
])(
  'names and roles in %s are separated by the comma of that language',
  async (language, speaker, presenters) => {
    const outline =
      '## A\n\n> Wasser.\n>\n> — Bo, mayor\n\n## Wer {.actors}\n\n- **Eva** — pilot, port — spoke\n';
    const deck = deckOf(outline, `---\ntitle: T\nlang: ${language}\npresenter: [Cy, Di]\n---\n\n`);
    const wordsOf = (html: string): string => html.replace(/<[^>]*>/gu, '');
    const slides = wordsOf(await printed(deck));
    expect(slides).toContain(speaker);
    expect(slides).toContain(presenters);
    const reader = wordsOf(await editionHtml('reader', deck));
    for (const words of [speaker, presenters, 'Eva spoke pilot&nbsp;· port']) expect(reader).toContain(words);
    expect(wordsOf(await editionHtml('handout', deck, { handout: 'quotes' }))).toContain(speaker);
  },
);

test('what stands behind a name in Latin letters in a Persian deck keeps to itself', async () => {
  const deck = deckOf(
    SLIDE,
    front('fa').replace('title: T', 'title: T\npresenter: Jean Dupont\ndate: ۲۴ نوامبر'),
  );
  expect((await printed(deck)).replaceAll(/<\/?span[^>]*>/gu, '')).toMatch(
    /<bdi>.*Jean Dupont.*<\/bdi>&nbsp;· <bdi>۲۴ نوامبر<\/bdi>/u,
  );
  expect(await editionHtml('reader', deck)).toMatch(/Jean Dupont.*<\/bdi>\u00A0· <bdi>۲۴.نوامبر<\/bdi>/u);
});

test('a note of a Chinese reader ends as Chinese sentences do', async () => {
  const html = await editionHtml('reader', deckOf(SLIDE, front('zh-Hans')));
  expect(html.replace(/<[^>]*>/gu, '')).toContain('第4页。');
});

test('editions speak the language of the deck', async () => {
  const deck = deckOf(`${SLIDE}\n## Wer {.actors}\n\n- **Bo** — Chef, Amt — sprach\n`, front('de'));
  const reader = await editionHtml('reader', deck);
  expect(reader).toContain('übers. von');
  expect(await editionHtml('handout', deck, { handout: 'quotes' })).toContain('Die Zitate');
  expect(await printed(deck)).toContain('übers. von');
});

test('a slide without words, and the sources, are named in the language of the deck', () => {
  const deck = deckOf('---\n\n![](a.png)\n\n## Q {.sources}\n', front('es'));
  expect(deck.slides.map(({ title }) => title)).toContain('Diapositiva 2');
  expect(uiStrings('es').sources).toBe('Fuentes');
});

test('a deck in traditional Chinese says all in its own characters, wherever they are written', () => {
  for (const tag of ['zh-Hant', 'zh-TW', 'zh-Hant-HK']) expect(uiStrings(tag).sources).toBe('來源');
  expect(uiStrings('zh-Hans').sources).toBe('来源');
  for (const name of readdirSync('languages/zh-Hant'))
    expect(readFileSync(`languages/zh-Hant/${name}`, 'utf8')).not.toMatch(SIMPLIFIED);
});

/** What is often written, and in traditional characters otherwise. */
const SIMPLIFIED = /[这说译为处资页标题图节话则断时间号码单对应开关视览复链键讲档线数据无来张]/u;

test('the unit behind the title of a chart is separated from it by the comma of the deck’s language', async () => {
  const chart = '## A\n\n```chart\ntitle: T\nunit: m\n---\na,b\nc,1\n```\n';
  const titleIn = async (language: string): Promise<string | undefined> =>
    /<p class="chart-title">(.*?)<\/p>/u.exec(await printed(deckOf(chart, front(language))))?.[1];
  expect(await titleIn('fr')).toBe('T, m');
  expect(await titleIn('zh-Hans')).toBe('T，m');
});
