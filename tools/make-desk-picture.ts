import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

import { openTestBrowser } from '../tests/support/page-browser.ts';

/** Pictures the desk with an article, a proven quotation and its slide, as docs/desk.md shows it. Needs `npm run build` before. */
async function makeDeskPicture(path: string): Promise<void> {
  const browser = await openTestBrowser();
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1440, height: 760 });
    await page.goto(pathToFileURL(resolve('dist/lectern.html')).href);
    await page.waitForSelector('[data-ready]');
    await page.click('#pasted');
    await page.keyboard.sendCharacter(await readFile('briefings/night-buses/article.md', 'utf8'));
    await page.click('#use-pasted');
    await page.waitForSelector('#facts:not([hidden])');
    await page.click('#facts [type=submit]');
    await page.waitForSelector('#work:not([hidden])');
    await page.click('#paragraphs [data-number="5"]', { count: 3 });
    await page.click('#add-quotation');
    await page.waitForSelector('.proof.proven');
    const frame = await (await page.waitForSelector('#frame:not([hidden])'))?.contentFrame();
    await frame?.waitForSelector('.present blockquote');
    await page.evaluate('getSelection().removeAllRanges()');
    await page.screenshot({ path });
  } finally {
    await browser.close();
  }
}

await makeDeskPicture('docs/pictures/desk.png');
