import { readFile } from 'node:fs/promises';

import { expect, test } from 'vitest';

import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();

const QUOTE = '> 水退了，责任不能退。\n> = The water may recede; the duty may not.\n>\n> — the mayor [@a]\n';
const OUTLINE = `## One {.quote}

${QUOTE}
## Claim {.claim}

${QUOTE}
## Two {.comparison}

### A

${QUOTE}
### B

${QUOTE}
## Both {.quotes}

${QUOTE}
<!-- -->

${QUOTE}`;

/** Of each quotation: the type of words and translation, where their letters begin, and which stands lower. */
const MEASURE = `() => [...document.querySelectorAll('.quotation')].map((quotation) => {
  const [words, translation] = ['.words > p', '.translated > p'].map((name) => quotation.querySelector(name));
  const range = (element) => {
    const found = document.createRange();
    found.selectNodeContents(element);
    return found.getClientRects()[0];
  };
  const [one, other] = [range(words), range(translation)];
  return {
    sizes: [words, translation].map((element) => getComputedStyle(element).fontSize),
    aside: Math.round(Math.abs(one.left - other.left)),
    isBelow: words.getBoundingClientRect().bottom <= other.top + 1,
    colours: [words, translation].map((element) => getComputedStyle(element).color),
  };
})`;

test.each(['paper', 'ink', 'press'])(
  'a translation is as large as what it translates, under it, aligned and recognised by its colour: %s',
  async (theme) => {
    const read = async (name: string): Promise<string> =>
      readFile(new URL(`../../templates/themes/${theme}/${name}.css`, import.meta.url), 'utf8');
    const css = `${await read('tokens')}${theme === 'press' ? await read('variations') : ''}`;
    const measured = Object(await inPage(browser(), await printed(deckOf(OUTLINE), [], css), MEASURE));
    expect(measured).toHaveLength(6);
    for (const { sizes, aside, isBelow, colours } of measured) {
      expect([sizes[0], aside, isBelow]).toEqual([sizes[1], 0, true]);
      expect(colours[0]).not.toBe(colours[1]);
    }
  },
);

test('a quotation with its translation fits in every layout', async () => {
  const report = await layOut(browser(), deckOf(OUTLINE));
  expect(report.map(({ excess }) => excess)).toEqual(report.map(() => null));
});
