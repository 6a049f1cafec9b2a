import { expect, test } from 'vitest';

import { deckOf, inPage, printed } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
const CHINESE = '---\nlang: zh-Hans\n---\n\n';

/** How many squares wide the words are that a selector finds. */
const squares = (
  selector: string,
): string => `() => [...document.querySelectorAll('${selector}')].map((words) => {
  const range = document.createRange();
  range.selectNodeContents(words);
  return Math.round(range.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(words).fontSize) * 4) / 4;
})`;

test('full-width marks beside each other take half a square less, those beside characters a whole one', async () => {
  const words = [
    '人民。人',
    '人民。”',
    '？“人民',
    '！”（人',
    '《（人',
    '《甲》、《乙》',
    '人：“',
    '，人，人',
  ];
  const html = await printed(
    deckOf(`## 甲\n\n${words.map((line) => `- [${line}]{.own}`).join('\n')}\n`, CHINESE),
  );
  expect(await inPage(browser(), html, squares('.blocks li'))).toEqual([4, 3.5, 3.5, 3, 2.5, 6, 2.5, 4]);
});

test('the mark that closes a Chinese quotation stands as tight behind its full stop', async () => {
  const html = await printed(deckOf('## 甲\n\n> 网络安全靠人民。\n>\n> — 乙\n', CHINESE));
  const width = `() => {
    const words = document.querySelector('.words > p');
    words.style.width = 'fit-content';
    return Math.round(words.getBoundingClientRect().width / Number.parseFloat(getComputedStyle(words).fontSize) * 100) / 100;
  }`;
  expect(await inPage(browser(), html, width)).toBe(8.5);
});
