import { expect, test } from 'vitest';

import { renderCode } from '../../src/render/nodes/render-figures.ts';
import type { RenderContext } from '../../src/render/nodes/render-context.ts';
import { renderSlides } from '../../src/render/render-slides.ts';
import { scriptLanguages } from '../../src/render/nodes/script-runs.ts';
import type { Inline } from '../../src/markdown/nodes/inline.ts';
import { deck, position, t } from '../support/deck-builder.ts';
import { deckOf } from '../support/lay-out.ts';
import { plainSettings } from '../support/templates.ts';

const draw = async (
  words: readonly Inline[],
  language = 'en',
  scripts: Readonly<Record<string, string>> = {},
) => {
  const settings = await plainSettings();
  const changes = { language, scripts: new Map(Object.entries(scripts)) };
  const { value } = await renderSlides(deck([{ layout: 'statement', words }], changes), settings);
  const html = /<p class="statement serif"(.*?)<\/p>/u.exec(value[0]?.html ?? '')?.[1] ?? '';
  return html.replaceAll(/<span class="word">(.*?)<\/span>/gu, '$1');
};

test('words of code in another script are marked like others, and its signs stay code', async () => {
  const code: Inline = { type: 'code', value: 'a < "中国"', position };
  expect(await draw([code])).toBe(
    '><code>a &lt; &quot;<em class="script" lang="zh-Hans">中国</em>&quot;</code>',
  );
});

test('comments in a block of code have their language', () => {
  const block = {
    type: 'code-block',
    value: 'a < b // 中国',
    language: null,
    markedLines: [],
    position,
  } as const;
  const context = { languages: scriptLanguages('en', new Map()) } as unknown as RenderContext;
  expect(renderCode(block, context)).toBe(
    '<pre><code>a &lt; b // <em class="script" lang="zh-Hans">中国</em></code></pre>',
  );
});

test.each([
  ['一个词', 'zh-Hans'],
  ['ことば', 'ja'],
  ['水は人民のもの', 'ja'],
  ['말', 'ko'],
  ['слово', 'ru'],
  ['λέξη', 'el'],
  ['คำ', 'th'],
  ['शब्द', 'hi'],
])('%s inside an English sentence is marked as %s', async (word, language) => {
  expect(await draw(t(`the word ${word} here`))).toBe(
    `>the word <em class="script" lang="${language}">${word}</em> here`,
  );
});

test.each([
  ['كلمة', 'ar'],
  ['מילה', 'he'],
])('%s is marked as %s and runs from right to left', async (word, language) => {
  expect(await draw(t(`the word ${word} here`))).toContain(
    `<em class="script" lang="${language}" dir="rtl">${word}</em>`,
  );
});

test('a passage keeps its inner spaces, digits and marks, and leaves the outer ones outside', async () => {
  expect(await draw(t('a road (中国 18 大，道路). So'))).toContain(
    '(<em class="script" lang="zh-Hans">中国 18 大，道路</em>). So',
  );
});

test('the front matter chooses the language of a script', async () => {
  expect(await draw(t('the 詞 here'), 'en', { Han: 'zh-Hant' })).toContain('lang="zh-Hant"');
});

test('a language that is written in the script gets no mark', async () => {
  expect(await draw(t('词语 and words'), 'zh')).toBe('>词语 and words');
});

test('a whole sentence in another script carries the language itself', async () => {
  expect(await draw(t('人民的水利 OK'))).toBe(' lang="zh-Hans">人民的水利 OK');
});

test('a span says its language, and its Chinese characters are then Japanese', async () => {
  const attributes = { id: null, classes: [], language: 'ja', pairs: new Map() };
  const span: Inline = { type: 'span', attributes, children: t('漢字'), position };
  expect(await draw([...t('the word '), span])).toContain('<em class="script" lang="ja">漢字</em>');
});

test.each([
  ['水质', 'he', ' lang="zh-Hans" dir="ltr"'],
  ['كلمة', 'ar', ''],
  ['מילים', 'ar', ' lang="he"'],
  ['Quality', 'en', ''],
])('a statement “%s” in a deck in %s has the attributes “%s”', async (words, language, attributes) => {
  expect(await draw(t(words), language)).toBe(`${attributes}>${words}`);
});

test('English words of a statement in an Arabic deck run their own way, and it begins where an Arabic one does', async () => {
  expect(await draw(t('Quality first'), 'ar')).toBe('><span dir="ltr">Quality first</span>');
});

test('figures are turned round neither by a language that runs leftwards nor by its marks', async () => {
  const attributes = { id: null, classes: [], language: 'ar', pairs: new Map() };
  const inArabic = (words: string): Inline => ({
    type: 'span',
    children: t(words),
    attributes,
    position,
  });
  expect(await draw([inArabic('10–5')])).not.toContain('dir=');
  expect(await draw([inArabic('من 10–5')])).toContain('dir="rtl"');
  expect(await draw(t('voted \u200f10–5\u061c'))).toBe('>voted 10–5');
  expect(await draw(t('في \u200f10–5'), 'ar')).toContain('\u200f10–5');
});

test('an apostrophe between Latin letters in a Chinese or Japanese deck is set with them, and their own marks stay', async () => {
  const apostrophe = '<span class="apostrophe">’</span>';
  expect(await draw(t('people’s 人‘民’'), 'zh-Hans')).toBe(`>people${apostrophe}s 人‘民’`);
  expect(await draw(t('people’s'), 'ja')).toBe(`>people${apostrophe}s`);
  expect(await draw(t('people’s'), 'de')).toBe('>people’s');
});

test('a sentence that only begins with a word in another script keeps its own language', async () => {
  const words = '中国 is a word that many of those who live along the river use';
  expect(await draw(t(words))).toMatch(/^>/u);
  expect(await draw(t('中国特色社会主义道路 is a path'))).toContain('lang="zh-Hans"');
});

test.each([
  ['## [Das Haus]{lang=de}\n\n- One\n', 'h2'],
  ['# [Das Haus]{lang=de}\n\n## A\n\n- One\n', 'h1'],
])('a heading that is all of another language has it, without its brackets: %s', async (outline, tag) => {
  const { value } = await renderSlides(deckOf(outline), await plainSettings());
  const html = value.map((slide) => slide.html).join('');
  expect(html).toMatch(
    new RegExp(`<${tag} class="heading"[^>]*><em class="foreign" lang="de">Das Haus</em></${tag}>`, 'u'),
  );
});
