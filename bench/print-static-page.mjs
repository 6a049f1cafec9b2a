/**
 * The least that a PDF can cost: Node, the browser, one tagged print of a static page, with nothing of Lectern.
 *     node bench/print-static-page.mjs <browser> <page.html> <out.pdf> [library folder]
 */
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';

const [executablePath, htmlPath, pdfPath, libraries] = process.argv.slice(2);
const puppeteer = createRequire(import.meta.url)('puppeteer-core');
const browser = await puppeteer.launch({
  executablePath,
  pipe: true,
  headless: 'shell',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  env: libraries ? { ...process.env, LD_LIBRARY_PATH: libraries } : process.env,
});
const page = await browser.newPage();
await page.setContent(readFileSync(htmlPath, 'utf8'));
writeFileSync(
  pdfPath,
  await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true }),
);
await browser.close();
