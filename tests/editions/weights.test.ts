import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { editionHtml } from '../support/editions.ts';
import { deckOf, inPage } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();

const weightsOf = (selector: string): string =>
  `() => [...document.querySelectorAll(${JSON.stringify(selector)})].map((element) => getComputedStyle(element).fontWeight)`;

async function weights(theme: string, selector: string): Promise<unknown> {
  const outline =
    '# Part\n\n## Dates {.timeline}\n\n- **2024** One\n- [**2025**]{.article} Two\n\n## Words {.terms}\n\n- **Weir** — *n.* — dam — low\n\n## Points\n\n- A **bold** word\n';
  const body = await editionHtml('reader', deckOf(outline));
  const sheets = [
    `themes/${theme}/tokens.css`,
    'editions/sheet.css',
    'editions/parts.css',
    'editions/reader.css',
  ];
  const css = sheets.map((path) => readFileSync(`templates/${path}`, 'utf8')).join('');
  const html = `<!doctype html><style>${css}</style><body><div class="edition edition--reader">${body}</div>`;
  return inPage(browser(), html, weightsOf(selector));
}

test.each(['paper', 'ink', 'press'])(
  'what is bold in the paper has one weight in the theme %s',
  async (theme) => {
    const found = await weights(theme, '.event-date, .event-date *, strong');
    expect(new Set(Object.values(Object(found)))).toEqual(new Set(['600']));
  },
);

test('the title of the paper and its parts are as heavy as headlines are in the theme', async () => {
  expect(await weights('press', '.paper-title, .part-heading')).toEqual(['900', '900']);
  expect(await weights('paper', '.paper-title, .part-heading')).toEqual(['600', '600']);
});
