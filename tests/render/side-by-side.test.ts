import { expect, test } from 'vitest';

import { renderSlides } from '../../src/render/render-slides.ts';
import { deckOf } from '../support/lay-out.ts';
import { plainSettings } from '../support/templates.ts';

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
