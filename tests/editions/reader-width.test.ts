import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { editionHtml } from '../support/editions.ts';
import { deckOf, inPage } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
const css = ['themes/paper/tokens.css', 'editions/sheet.css', 'editions/parts.css', 'editions/reader.css']
  .map((name) => readFileSync(`templates/${name}`, 'utf8'))
  .join('\n');

/** Names of the elements that are wider than the column of text. */
const WIDER = `() => [...document.querySelectorAll('body *')]
  .filter((element) => document.body.getBoundingClientRect().right + 1 < element.getBoundingClientRect().right)
  .map(({ localName, className }) => localName + ' ' + className)`;

// Chromium prints a whole document smaller where something is too wide, and then no note stands at the foot of its page.
test.each([
  ['a time line', '{.timeline}', (word: string) => `- **${word}** — ${word}\n- **2 May 2026** — ${word}`],
  ['questions', '{.questions}', (word: string) => `1. ${word}?\n2. ${word}`],
  ['people', '{.actors}', (word: string) => `- **${word}** — ${word}, ${word} — ${word}`],
  ['terms', '{.terms}', (word: string) => `- **${word}** — *${word}* — ${word} — ${word}`],
  ['a chain', '{.chain}', (word: string) => `- **${word}** — ${word} — ${word}\n- **${word}** — ${word}`],
  ['a comparison', '{.comparison}', (word: string) => `### ${word}\n\n- ${word}\n\n### B\n\n${word}`],
  ['points', '', (word: string) => `- ${word}\n- \`${word}\`\n\n> ${word}\n>\n> — ${word}`],
])('%s with words of eighty letters is no wider than the page', async (_, layout, write) => {
  const html = await editionHtml('reader', deckOf(`## H ${layout}\n\n${write('abcdefgh'.repeat(10))}\n`));
  const document = `<style>${css} body { width: 440px; margin: 0 }</style><body class="edition edition--reader">${html}</body>`;
  expect(await inPage(browser(), document, WIDER)).toEqual([]);
});

/** How far from the edge of the page the words of each item begin, and where its box ends, if it has one. */
const BEGINNINGS = `() => [...document.querySelectorAll('li')].map((item) => {
  const { left } = document.body.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents([...item.childNodes].find((node) => node instanceof Text));
  const box = item.querySelector('svg')?.getBoundingClientRect();
  return { words: Math.round(range.getBoundingClientRect().left - left), box: box && Math.round(box.right - left) };
})`;

async function beginningsIn(
  list: string,
): Promise<readonly { readonly words: number; readonly box?: number }[]> {
  const html = await editionHtml('reader', deckOf(`## H\n\n${list}\n`));
  const document = `<style>${css} body { width: 440px; margin: 0 }</style><body class="edition edition--reader">${html}</body>`;
  return Array.from(Object(await inPage(browser(), document, BEGINNINGS)));
}

test('a list that begins with a year has space for it on the page', async () => {
  const [item] = await beginningsIn('1998. The law is passed');
  expect(item?.words).toBeGreaterThan(30);
});

test('the box of a task stands before its words, where others have a dash', async () => {
  const [task, other] = await beginningsIn('- [x] Done\n- Other');
  expect(task?.words).toBe(other?.words);
  expect(task?.box).toBeLessThan(task?.words ?? 0);
});

test.each([
  ['en', 'العربية والعبرية', 'left'],
  ['ar', 'Reading aloud', 'right'],
] as const)(
  'the number of a section stands first in a paper in %s, whatever way its title runs',
  async (lang, title, side) => {
    const deck = deckOf(`# ${title}\n\n## A\n\nB.\n`, `---\ntitle: T\nlang: ${lang}\n---\n\n`);
    const html = await editionHtml('reader', deck);
    const document = `<style>${css} body { width: 440px; margin: 0 }</style><body class="edition edition--reader" dir="${lang === 'ar' ? 'rtl' : 'ltr'}">${html}</body>`;
    const places = `() => ['.part-number', '.part-heading'].map((name) => Math.round(document.querySelector(name).getBoundingClientRect().${side}))`;
    const [number, heading] = Object.values(Object(await inPage(browser(), document, places)));
    expect(number).toBe(heading);
  },
);
