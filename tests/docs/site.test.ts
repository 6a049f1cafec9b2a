import { createReadStream, existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { parseHTML } from 'linkedom';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { buildSite } from '../../tools/site/build-site.ts';
import { openTestBrowser } from '../support/page-browser.ts';
import { workFolder } from '../support/run-lectern.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8');
/** One page of each kind, and the one that holds most kinds of Markdown. */
const KINDS = [
  'index.html',
  'tutorial.html',
  'outline-format.html',
  'gallery.html',
  'examples/index.html',
  'examples/ferry-strike/outline.html',
  'decisions/index.html',
  '404.html',
];

const site = workFolder();
let browser: Browser;
let server: Server;
let origin = '';

beforeAll(async () => {
  // One theme and no PDFs: the pages are the same, and quickly made.
  await buildSite({ out: site, themes: ['paper'], editions: 'html' });
  server = createServer((request, response) => {
    const path = join(site, decodeURIComponent(new URL(request.url ?? '/', 'http://site').pathname));
    if (!existsSync(path) || statSync(path).isDirectory()) {
      response.writeHead(404, { 'content-type': 'text/html' });
      return createReadStream(join(site, '404.html')).pipe(response);
    }
    response.setHeader('content-type', TYPES.get(/\.\w+$/u.exec(path)?.[0] ?? '') ?? 'text/html');
    return createReadStream(path).pipe(response);
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  origin = typeof address === 'object' ? `http://127.0.0.1:${address?.port}/` : '';
  browser = await openTestBrowser();
});

const TYPES = new Map([
  ['.css', 'text/css'],
  ['.js', 'text/javascript'],
  ['.png', 'image/png'],
  ['.svg', 'image/svg+xml'],
  ['.woff2', 'font/woff2'],
]);

afterAll(async () => {
  await browser.close();
  server.close();
});

/** Opens a page of the site; gives what was asked for outside of it, and what was said on the console. */
async function visit(
  address: string,
  use: (page: Page) => Promise<void>,
  scheme = 'light',
): Promise<readonly string[]> {
  const page = await browser.newPage();
  const wrong: string[] = [];
  page.on('request', (request) => {
    const isOwn = request.url().startsWith(origin) || /^(?:data|file):/u.test(request.url());
    if (!isOwn) wrong.push(request.url());
  });
  page.on('requestfailed', (request) => wrong.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) wrong.push(`${response.status()}: ${response.url()}`);
  });
  page.on('pageerror', (error) => wrong.push(String(error)));
  try {
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
    await page.goto(address, { waitUntil: 'load' });
    await use(page);
    return wrong;
  } finally {
    await page.close();
  }
}

test('every link leads to a page and to a place on it', () => {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.html'),
  );
  const pages = new Map(files.map((name) => [name, readFileSync(join(site, name), 'utf8')]));
  const documents = [...pages].filter(([, html]) => html.includes('data-pages'));
  const dead = documents.flatMap(([name, html]) => deadLinksOf(name, html, pages));
  expect(dead).toEqual([]);
  expect(documents.length).toBeGreaterThan(40);
});

function deadLinksOf(name: string, html: string, pages: ReadonlyMap<string, string>): readonly string[] {
  const { document } = parseHTML(html);
  const links = [...document.querySelectorAll('[href], [src]')].map(
    (element) => element.getAttribute('href') ?? element.getAttribute('src') ?? '',
  );
  return links.flatMap((link) => {
    if (/^(?:https?|mailto|data):/u.test(link)) return [];
    const [path = '', hash = ''] = link.split('#');
    const target = path === '' ? name : join(dirname(name), path);
    if (!existsSync(join(site, target))) return [`${name}: ${link}`];
    const id = decodeURIComponent(hash.replace(/^\//u, ''));
    return id === '' || pages.get(target)?.includes(`id="${id}"`) === true ? [] : [`${name}: ${link}`];
  });
}

describe.each(['light', 'dark'])('in %s', (scheme) => {
  test.each(KINDS)(
    '%s is accessible, as far as axe can tell, and asks for nothing elsewhere',
    async (path) => {
      let violations: unknown = null;
      const wrong = await visit(
        `${origin}${path}`,
        async (page) => {
          await page.evaluate(AXE);
          violations = await page.evaluate(CHECK);
        },
        scheme,
      );
      expect(violations).toEqual([]);
      expect(wrong).toEqual([]);
    },
  );
});

const CHECK = `axe.run(document).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html.slice(0, 120))))`;

test('no option of a command is broken at its hyphens on a phone', async () => {
  await visit(`${origin}command-line.html`, async (page) => {
    await page.setViewport({ width: 390, height: 800 });
    const heights = await page.$$eval('main :not(pre) > code', (all) =>
      all.filter(({ textContent }) => /^--[\w-]{2,20}$/u.test(textContent)).map((code) => code.offsetHeight),
    );
    expect(heights.length).toBeGreaterThan(20);
    expect(Math.max(...heights)).toBeLessThan(30);
  });
});

test('an address that leads nowhere is answered with a page whose sheet and links are found', async () => {
  // What browsers ask ahead, before a script has said where the site is, leads nowhere as well.
  await visit(`${origin}some/lost/page.html`, async (page) => {
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('There is no such page');
    expect(await page.$eval('main a', (link) => String(link))).toBe(`${origin}index.html`);
    const rules = 'document.querySelector("link[rel=stylesheet]").sheet.cssRules.length';
    expect(await page.evaluate(rules)).toBeGreaterThan(10);
  });
});

test.each(['a server', 'a folder'])('the search finds a part of a page on %s', async (from) => {
  const start = from === 'a folder' ? `${pathToFileURL(site).href}/` : origin;
  const wrong = await visit(`${start}decisions/index.html`, async (page) => {
    await page.keyboard.type('/verse indent');
    const found = await page.waitForSelector('.search li a');
    expect(await found?.evaluate((link) => String(link))).toBe(`${start}outline-format.html#quotations`);
    await Promise.all([page.waitForNavigation(), page.keyboard.press('Enter')]);
    expect(await page.$eval('h1', (heading) => heading.textContent)).toBe('The outline format');
  });
  expect(wrong).toEqual([]);
});
