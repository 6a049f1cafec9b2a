import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';

import { BOX_ROWS, isBox } from '../../src/article/html/page-boxes.ts';
import { readArticle } from '../../src/article/readers/read-article.ts';

/** Whether an element of this class is taken out of a long page; it holds what such a box holds. */
function isTaken(names: string, holds = ''): boolean {
  const { document } = parseHTML(`<html><body><div ${names}>Words. ${holds}</div></body></html>`);
  const element = document.querySelector('div');
  if (element === null) throw new Error('there must be one');
  return isBox(element, 100_000);
}

describe.each(BOX_ROWS.map((row) => [row.example, row] as const))(
  'boxes such as %s',
  (example, { stays }) => {
    test('are told by their class, test id or id', () => {
      for (const attribute of ['class', 'data-testid', 'data-component'])
        expect(isTaken(`${attribute}="${example}"`, '<a href="/s">Subscribe to read on</a>')).toBe(true);
    });
    test('and what only looks like that stays', () => {
      for (const name of stays.split(' ')) expect(isTaken(`class="${name}"`)).toBe(false);
    });
  },
);

test('a name that says too little needs an invitation or links in the box', () => {
  const { document } = parseHTML(
    '<html><body><p class="paywall">The council voted.</p><div class="read-more">The council voted.</div></body></html>',
  );
  expect([...document.querySelectorAll('body > *')].map((one) => isBox(one, 100_000))).toEqual([
    false,
    false,
  ]);
});

test.each([
  ['id="story-ad-1-wrapper"', true],
  ['id="ad-hoc-committee"', false],
  ['id="related"', true],
  ['id="related-work"', false],
  ['id="comments"', true],
  ['id="comments-on-the-plan"', false],
  ['aria-label="newsletter promotion"', true],
  ['aria-label="Shares of the three firms"', false],
  ['class="post tag-advertising category-social-media"', false],
])('an id or a label has to be a box’s as a whole: %s', (names, isTakenOut) => {
  expect(isTaken(names)).toBe(isTakenOut);
});

const PARAGRAPH =
  'The council of the harbour town has voted on Monday to spend money on a wall, which the sea will test in autumn.';

async function paragraphsOf(body: string): Promise<readonly string[]> {
  const html = `<!DOCTYPE html><html><head><title>T</title></head><body><article>${body}</article></body></html>`;
  const { value } = await readArticle(new TextEncoder().encode(html), 'a.html');
  return value?.paragraphs.map(({ start, end }) => value.file.text.slice(start, end)) ?? [];
}

test('paragraphs that are all called like a box are the story', async () => {
  const story = [1, 2, 3].map((number) => `${PARAGRAPH} ${number}.`);
  const named = (name: string): string => story.map((words) => `<p class="${name}">${words}</p>`).join('');
  expect(await paragraphsOf(named('social-text'))).toEqual(story);
  expect(await paragraphsOf(`${named('text')}<p class="social-text">Follow us.</p>`)).toEqual(story);
});

test('the story goes on behind a list of links', async () => {
  const list = '<h3>Related</h3><ul><li><a href="/1">Whale seen</a></li></ul>';
  const story = [1, 2, 3, 4].map((number) => `${PARAGRAPH} ${number}.`);
  const [one, two, three, four] = story.map((words) => `<p>${words}</p>`);
  expect(await paragraphsOf(`${one}${two}${list}${three}${four}`)).toEqual(story);
  expect(await paragraphsOf(`${one}${two}${three}${four}${list}<p>About us.</p>`)).toEqual(story);
});

test('a label over words that lead nowhere takes nothing but itself', async () => {
  const section = `<section><p>Advertisement</p><p>${PARAGRAPH} 3.</p></section>`;
  expect(await paragraphsOf(`<p>${PARAGRAPH} 1.</p><p>${PARAGRAPH} 2.</p>${section}`)).toEqual(
    [1, 2, 3].map((number) => `${PARAGRAPH} ${number}.`),
  );
});

test('a notice asks for cookies; a sentence about them doesn’t', async () => {
  const [notice, words] = [
    'We use cookies to improve this site. Accept all or manage preferences.',
    'We use cookies to bake, the baker says.',
  ];
  expect(await paragraphsOf(`<p>${PARAGRAPH}</p><p>${PARAGRAPH}</p><p>${notice}</p><p>${words}</p>`)).toEqual(
    [PARAGRAPH, PARAGRAPH, words],
  );
});
