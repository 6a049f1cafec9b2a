import { expect, test } from 'vitest';

import { splitSlide } from '../../src/deck/layouts/layouts.ts';
import { renderSlides } from '../../src/render/render-slides.ts';
import { deckOf, printed } from '../support/lay-out.ts';
import { plainSettings } from '../support/templates.ts';

/** What is in the body of a slide. */
async function drawn(body: string): Promise<string> {
  const { value } = await renderSlides(deckOf(`## T {.points}\n\n${body}\n`), await plainSettings());
  return value[1]?.html ?? '';
}

test.each([
  ['one paragraph has no tag of its own', '- a\n- b', '<ul><li>a</li><li>b</li></ul>'],
  ['a paragraph behind the first has one', '- a\n\n  b', '<ul><li>a<p>b</p></li></ul>'],
  ['code comes first as it stands', '- ```\n  x\n  ```', '<ul><li><pre><code>x</code></pre></li></ul>'],
  ['a list in it follows its words', '- a\n  - b', '<ul><li>a<ul><li>b</li></ul></li></ul>'],
  ['the first number is one', '1. a', '<ol><li>a</li></ol>'],
  ['the first number is another', '3. a', '<ol start="3"><li>a</li></ol>'],
])('an item of a list: %s', async (_, markdown, html) => {
  expect(await drawn(markdown)).toContain(html);
});

test.each([
  [
    'holds the Markdown up to its end',
    '<details><summary>S</summary>\n\n*a*\n\n</details>\n\nb',
    '<details><summary>S</summary><p><em>a</em></p></details><p>b</p>',
  ],
  [
    'holds another',
    '<details>\n\na\n\n<details>\n\nb\n\n</details>\n\n</details>',
    '<details><p>a</p><details><p>b</p></details></details>',
  ],
  ['holds nothing where it has no end', '<details>\n\na', '<details></details><p>a</p>'],
  ['takes no attribute for one', '<p title="<details>">x\n\na\n\n</details>', '<p>x</p><p>a</p>'],
])('what unfolds %s', async (_, markdown, html) => {
  expect(await drawn(markdown)).toContain(html);
});

test.each([
  ['the first column', ', Share', '<td></td><th scope="col">Share</th>'],
  ['the chart', 'Way, Share', '<th scope="col">Way</th><th scope="col">Share</th>'],
])('a chart without a name of %s has no empty head and no empty title', async (_, head, html) => {
  const chart = await drawn(`\`\`\`chart\ntype: bar\n---\n${head}\nOn foot, 58\nBy bus, 67\n\`\`\``);
  expect(chart).toContain(`<thead><tr>${html}</tr></thead>`);
  expect(chart).not.toMatch(/<th[^>]*><\/th>|<p class="chart-title"/u);
});

test('a quotation of nobody says that it goes on, where it stands on two slides', async () => {
  const deck = deckOf('## Q\n\n> One is said. Two is said.\n');
  const slides = deck.slides.flatMap((slide) => splitSlide(slide, 2, 'en') ?? [slide]);
  const { value } = await renderSlides({ ...deck, slides }, await plainSettings());
  const said = value.map(({ html }) => /class="continuation">(\w+)/u.exec(html)?.[1] ?? null);
  expect(said.filter((word) => word !== null)).toEqual(['continues', 'continued']);
});

async function slideOf(outline: string): Promise<string> {
  const { value } = await renderSlides(deckOf(outline), await plainSettings());
  return value[1]?.html ?? '';
}

const letters = (count: number): string => 'Water. '.repeat(count).slice(0, count).trim();

test.each([
  ['of like lengths stand side by side', 60, 100, true],
  ['of which one is a word stand under each other', 20, 100, false],
  ['of which one is a word beside a paragraph too long for large type stand side by side', 70, 230, true],
])('two quotations %s', async (_, shorter, longer, isBeside) => {
  const said = (count: number): string => `> ${letters(count)}\n>\n> — Lin Wei, [@a]\n\n`;
  const html = await slideOf(`## Q {.quotes}\n\n${said(shorter)}${said(longer)}`);
  expect(html.includes('quotations--beside')).toBe(isBeside);
});

test.each([
  ['three short events', 3, 40, false],
  ['six short events', 6, 10, true],
  ['three events, one of them long,', 3, 140, true],
])('%s stand in a line or under each other', async (_, count, length, isVertical) => {
  const events = Array.from(
    { length: count },
    (__, at) => `- **201${at}**: ${letters(at === 0 ? length : 10)}\n`,
  );
  const html = await slideOf(`## T {.timeline}\n\n${events.join('')}`);
  expect(html).toContain('class="timeline');
  expect(html.includes('timeline--vertical')).toBe(isVertical);
});

test.each([
  ['He called it so.', false],
  ['He called it “so.”', true],
  ['Er nannte es »so«', true],
  ['the masses’', false],
])('words that end in a double mark of their own get no second one: %s', async (words, isUnclosed) => {
  const html = await printed(deckOf(`## A\n\n> ${words}\n>\n> — B\n`));
  expect(/class="words[^"]*words--unclosed/u.test(html)).toBe(isUnclosed);
});
