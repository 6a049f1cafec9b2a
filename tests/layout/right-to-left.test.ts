import { readFileSync } from 'node:fs';

import { expect, test } from 'vitest';

import { deckOf, layOut } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
const ARABIC = 'تطلق الوزارة حملة جديدة للأمن السيبراني في شنغهاي بحضور مسؤولين من الحكومة وشركات التقنية';

test.each(['', 'press'])('an Arabic quotation fits in an English deck in the theme “%s”', async (theme) => {
  const css = theme === '' ? '' : readFileSync(`templates/themes/${theme}/variations.css`, 'utf8');
  const deck = deckOf(`## A\n\n> ${ARABIC} David Bandurski ${ARABIC}.\n>\n> — Bo\n`);
  const report = await layOut(browser(), deck, css);
  expect(report.map(({ excess }) => excess)).toEqual(report.map(() => null));
});
