import { describe, expect, test } from 'vitest';

import { withDeckPage } from '../../src/browser/deck-page.ts';
import type { PageAsset } from '../../src/browser/deck-page.ts';
import { printPdf } from '../../src/browser/print-pdf.ts';
import { runTask } from '../../src/browser/running-browser.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();

async function print(body: string, assets: Readonly<Record<string, PageAsset>> = {}) {
  const html = `<!doctype html><html lang="en"><meta charset="utf-8"><title>A title</title>
    <style>@page { size: 1280px 720px; margin: 0 }</style>${body}</html>`;
  const printed = await printPdf(browser(), { html, assets: new Map(Object.entries(assets)), pageCount: 1 });
  return { ...printed, pdf: Buffer.from(printed.bytes).toString('latin1') };
}

/** The processes in which documents are laid out. */
async function renderers(): Promise<readonly number[]> {
  const session = await browser().puppeteer.target().createCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  return processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => id);
}

const PIXEL: PageAsset = {
  contentType: 'image/png',
  bytes: Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
    'base64',
  ),
};

describe('a printed page', () => {
  test('has the size of its @page rule, tags, an outline, a title and a language', async () => {
    const { pdf } = await print('<h1>First</h1><h2>Second</h2>');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
    expect(pdf).toMatch(/\/MediaBox\s*\[0 0 960 540\]/u);
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toContain('/Outlines');
    expect(pdf).toContain('/Title (A title)');
    expect(pdf).toContain('/Lang (en)');
  });

  test('keeps background colours', async () => {
    const plain = await print('<p>Text</p>');
    const coloured = await print('<p style="background: rgb(255, 0, 0)">Text</p>');
    expect(coloured.bytes.length).not.toBe(plain.bytes.length);
  });

  test('shows a picture that is among its assets, and asks for nothing else', async () => {
    const { pdf, blocked } = await print('<img src="/a/pixel%20one.png" alt="x">', {
      '/a/pixel one.png': PIXEL,
    });
    expect(pdf).toContain('/Subtype /Image');
    expect(blocked).toEqual([]);
  });

  test('says which picture it did not get', async () => {
    const { blocked } = await print(
      '<img src="/none.png" alt="x"><img src="http://a.example/b.png" alt="x">',
    );
    expect(blocked).toEqual(['http://deck.invalid/none.png', 'http://a.example/b.png']);
  });

  test('is printed in the tab of the one before, by a process of its own', async () => {
    const visit = () =>
      withDeckPage(
        browser(),
        { html: '<p>Text</p>', assets: new Map() },
        { prepare: null, use: async (page) => ({ page, processes: await renderers() }) },
      );
    const { value: first } = await visit();
    const { value: second } = await visit();
    expect(second.page).toBe(first.page);
    expect(second.processes.filter((id) => !first.processes.includes(id))).not.toEqual([]);
  });

  test('runs no script', async () => {
    const { pdf } = await print('<script>document.title = "Changed"</script><p onclick="1">Text</p>');
    expect(pdf).toContain('/Title (A title)');
  });

  test('is the same twice, but for its dates', async () => {
    const undated = async (): Promise<string> =>
      (await print('<p id="a"><a href="/#a">Text</a> <a href="/beside.html">beside</a></p>')).pdf.replace(
        /\(D:[^)]*\)/gu,
        '',
      );
    const first = await undated();
    expect(first).toContain('/URI (http://deck.invalid/beside.html)');
    expect(await undated()).toBe(first);
  });
});

describe('when the browser fails', () => {
  test('a browser that was killed is started again and prints', async () => {
    process.kill(browser().processId, 'SIGKILL');
    const { pdf } = await print('<p>Text</p>');
    expect(pdf.slice(0, 5)).toBe('%PDF-');
  });

  test('a page that crashes twice is an error that says so', async () => {
    const content = { html: '<p>Text</p>', assets: new Map() };
    const crash = () =>
      withDeckPage(browser(), content, {
        prepare: null,
        use: async (page) => {
          const session = await page.createCDPSession();
          return session.send('Page.crash');
        },
      });
    await expect(runTask(browser(), { name: 'crash', limit: 25_000 }, crash)).rejects.toMatchObject({
      diagnostic: { code: 'browser/failed', message: 'The browser failed twice to crash: the page crashed.' },
    });
  });

  test('a task without end is given up at its deadline, and the browser is still good', async () => {
    const endless = () => new Promise<never>(() => undefined);
    await expect(runTask(browser(), { name: 'wait', limit: 50 }, endless)).rejects.toMatchObject({
      diagnostic: { code: 'browser/failed', message: expect.stringContaining('longer than') },
    });
    expect((await print('<p>Text</p>')).pdf.slice(0, 5)).toBe('%PDF-');
  });
});
