import { existsSync, readFileSync } from 'node:fs';

import { expect, test } from 'vitest';
import { z } from 'zod';

import { nodeHost } from '../../src/host/node-host.ts';
import { loadEditionFiles, loadTemplates } from '../../src/prepare/load-templates.ts';
import { sheetFaces } from '../../src/render/fonts/face-characters.ts';
import { sha256 } from '../../src/text/bytes.ts';
import { compiledFacesModule, ownSheets } from '../../tools/compile-faces.ts';
import { readTrueType } from '../../src/render/fonts/read-true-type.ts';
import { deckOf, inPage, printed } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
const found = (css: string) => {
  const { bold, title, serif, sans } = sheetFaces(css);
  return [bold, title, serif, sans].map((names) => [...names].join(' '));
};

test.each([
  ['.a .words, .b dt { color: red; font-weight: 600 }', '.words dt', '', '', ''],
  ['.a > :is(.words, .translated):not(.b) { font-weight: 900; }', '', '.words .translated', '', ''],
  ['@media print { .statement { font-weight: var(--weight-title, 600) } }', '', '.statement', '', ''],
  ['/* .a { font-weight: 600 } */ .b { font-weight: 400 } .c::before { font-weight: 900 }', '', '', '', ''],
  [
    '.slide--quote .heading, .slide { font-weight: 600; font-family: var(--font-sans) }',
    '.heading',
    '',
    '',
    '.heading',
  ],
  ['.about { font-family: var(--font-serif) }', '', '', '.about', ''],
  ['.a { font: bold 1rem/1.2 var(--font-serif) }', '.a', '.a', '.a', ''],
  ['.a { font: italic 600 16px/1.4 Georgia }', '.a', '', '', ''],
  ['.a { font: 16px/1.4 var(--font-sans) }', '', '', '', '.a'],
  ['.a { font-weight: 650 }', '.a', '.a', '', ''],
  ['.a { font-weight: 550.5 }', '.a', '', '', ''],
  ['.a { font-weight: bolder }', '.a', '.a', '', ''],
  ['.a { font-weight: var(--heavy) }', '.a', '.a', '', ''],
  ['.a { FONT-WEIGHT: BOLD; Font-Family: VAR(--font-serif) }', '.a', '.a', '.a', ''],
  ['.a { font-family: var( --font-serif ) }', '', '', '.a', ''],
  ['.a { font-family: "Lectern Serif" }', '', '', '.a', ''],
  ['.a { font-family: var(--mine) }', '', '', '.a', '.a'],
  ['.a { font-weight: 600; & .b { color: red } }', '.a', '', '', ''],
  ['.a { .b { font-weight: 600 } }', '.b', '', '', ''],
  ['.a { &:hover, .c > & { font-weight: 600 } }', '.a', '', '', ''],
  ['.a { @media print { font-weight: 600 } }', '.a', '', '', ''],
  ['.a::after { content: "}" } .b { font-weight: 600 }', '.b', '', '', ''],
  ['.a { font-w\\65ight: 6\\30 0 }', '.a', '', '', ''],
  ['.a { font-weight /* as titles */ : /* heavy */ 600 }', '.a', '', '', ''],
  ['.a { font-weight: normal } .b { font-weight: 400 } .c { font: inherit }', '', '', '', ''],
])('what a sheet sets in another face: %s', (css, ...faces) => {
  expect(found(css)).toEqual(faces);
});

test.each(['paper', 'ink', 'press'])(
  'what the sheets of a theme set is known before they are read: %s',
  async (theme) => {
    const { value } = await loadTemplates(theme, '/nowhere', process.cwd(), nodeHost());
    const files = await loadEditionFiles(value, nodeHost());
    const edition = ['sheet', 'parts', 'reader']
      .map((name) => files.get(`editions/${name}.css`)?.text ?? '')
      .join('\n');
    const css = value.tokensCss + value.themeCss;
    expect(edition.length).toBeGreaterThan(1000);
    expect(await ownSheets()).toEqual(expect.arrayContaining([css, css + edition]));
    expect(await compiledFacesModule()).toContain(sha256(css));
  },
);

const OUTLINE = `---
title: 天地玄黄
subtitle: 宇宙洪荒
lang: zh-Hans
---

# 日月盈昃

辰宿列张

## 寒来暑往 {.claim by="秋收"}

- 冬藏**闰余** [成岁]{.muted}

## 律吕调阳

> 云腾致雨，露结为霜。
>
> — 金生，丽水 via 玉出 [@a, para. 1]

## 昆冈

> 剑号
>
> — 巨阙

> 珠称
>
> — 夜光

## 果珍李柰 {.actors}

- **菜重** — 芥姜 — 海咸
- **河淡** — 鳞潜，羽翔 — 龙师

## 火帝 {.chain}

1. **鸟官** — 人皇 — 始制
2. **文字** — 乃服 — 衣裳

## 推位 {.terms}

- 让国 — *yú* — 有虞 — 陶唐

## 吊民

| 伐罪 | 周发 |
| --- | --- |
| 殷汤 | 坐朝 |

## 问道 {.number}

**9亿** 垂拱

## 平章 {.statement}

爱育黎首

## 臣伏 {.questions}

1. 戎羌遐迩？
`;

/** The Chinese characters of the page by the face that they are set in. */
const SET = `() => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const set = {};
  while (texts.nextNode()) {
    const { fontFamily, fontWeight } = getComputedStyle(texts.currentNode.parentElement);
    const family = fontFamily.includes('Lectern Serif') ? 'Lectern Han Serif' : 'Lectern Han Sans';
    const face = family + ' ' + (fontWeight < 500 ? 400 : 600);
    set[face] = (set[face] ?? '') + (texts.currentNode.data.match(/\\p{Script=Han}/gu) ?? []).join('');
  }
  return set;
}`;

test.each(['paper', 'ink', 'press'])(
  'each character of a deck is in the cut it is set in: %s',
  async (theme) => {
    const variations = `templates/themes/${theme}/variations.css`;
    const css = existsSync(variations) ? readFileSync(variations, 'utf8') : '';
    const html = await printed(deckOf(OUTLINE, ''), [], css);
    const set = z.record(z.string(), z.string()).parse(await inPage(browser(), html, SET));
    const lacking = Object.entries(set).map(([face, text]) => {
      const [, family = '', weight = ''] = /^(.*) (\d+)$/u.exec(face) ?? [];
      const [, base64 = ''] =
        new RegExp(`'${family}';font-weight:${weight};[^}]*base64,([^)]+)`, 'u').exec(html) ?? [];
      const bytes = Buffer.from(base64, 'base64');
      const cut = readTrueType((start, end) => bytes.subarray(start, end));
      return Array.from(text).filter((character) => cut.glyphFor(character.codePointAt(0) ?? 0) === 0);
    });
    expect(Object.keys(set).length).toBeGreaterThan(2);
    expect(lacking.flat().join('')).toBe('');
  },
);
