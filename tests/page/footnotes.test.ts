import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { SheetSetting } from '../../src/layout/slides-update.ts';
import { pageCode } from '../support/fixture-deck.ts';
import { openTestBrowser } from '../support/page-browser.ts';

const SETTING: SheetSetting = { type: 'text', height: 400, heads: [] };
const CSS = `html{font:16px/20px monospace}body{margin:0;display:flow-root;width:300px}p,ol,h2,table,section{margin:0;padding:0}
tr{break-inside:avoid}td{height:40px}.endnotes--page{position:absolute;inset-inline:0;list-style:none}p{orphans:2;widows:2}`;

const mark = (number: number): string =>
  `<sup class="note-mark"><a href="#note-${number}">${number}</a></sup>`;
const note = (number: number, text: string): string =>
  `<li id="note-${number}" value="${number}"><a class="endnote-number" href="#call-${number}">${number}</a> ${text}</li>`;
const documentOf = (text: string, notes: readonly string[]): string =>
  `<style>${CSS}</style>${text}<section><h2>Notes</h2><ol class="endnotes">${notes.join('')}</ol></section><p>End</p>`;
const lines = (count: number): string => Array.from({ length: count }, (_, at) => `line-${at}`).join('<br>');

describe('notes are set at the feet of pages', () => {
  let browser: Browser | null = null;
  let page: Page | null = null;
  let source = '';
  beforeAll(async () => {
    browser = await openTestBrowser();
    page = await browser.newPage();
    source = await pageCode('footnotes.js');
  });
  afterAll(() => browser?.close());

  interface Set {
    readonly isSet: unknown;
    readonly body: string;
    readonly before: string;
  }

  /** Whether they are, with the body as it is then. */
  async function set(html: string): Promise<Set> {
    if (page === null) throw new Error('Used before the test began.');
    await page.setContent(html);
    const before = await page.evaluate(() => document.body.innerHTML);
    const isSet: unknown = await page.evaluate(`(${source})(${JSON.stringify(SETTING)})`);
    return { isSet, body: await page.evaluate(() => document.body.innerHTML), before };
  }

  /** The notes of each foot, with the page that it stands on. */
  async function footnotes(): Promise<readonly string[]> {
    const found = await page?.$$eval('.endnotes--page', (lists) =>
      lists.map((list) => {
        const { bottom } = list.getBoundingClientRect();
        return `${Math.ceil(bottom / 400)}: ${[...list.children].map(({ id }) => id).join(' ')}`;
      }),
    );
    return found ?? [];
  }

  test('on the page of their call, and again on each page that calls them', async () => {
    const text = `<p>A${mark(1)}</p><p>${lines(25)}</p><p>B${mark(2)}${mark(1)}</p>`;
    expect((await set(documentOf(text, [note(1, 'One'), note(2, 'Two')]))).isSet).toBe(true);
    expect(await footnotes()).toEqual(['1: note-1', '2: note-1-2 note-2']);
    const addresses = await page?.$$eval('.note-mark a', (calls) =>
      calls.map((call) => call.getAttribute('href')),
    );
    expect(addresses).toEqual(['#note-1', '#note-2', '#note-1-2']);
    const back = await page?.$eval('#note-1-2 .endnote-number', (link) => link.getAttribute('href'));
    expect(back).toBe('#call-1-2');
  });

  test('of a document that is read from right to left, too', async () => {
    const text = `<p>A${mark(1)}</p><p>${lines(25)}</p><p>B${mark(2)}</p>`;
    const html = documentOf(text, [note(1, 'One'), note(2, 'Two')]);
    expect((await set(`<html dir="rtl">${html}`)).isSet).toBe(true);
    expect(await footnotes()).toEqual(['1: note-1', '2: note-2']);
  });

  test('in a paragraph that goes on, of which no line is lost', async () => {
    const text = `<p>A${mark(1)} ${'word '.repeat(400)}</p>`;
    const { body } = await set(documentOf(text, [note(1, 'One')]));
    expect(body.replaceAll(/<[^>]*>/gu, '').split('word ')).toHaveLength(401);
    expect(await page?.$$eval('p span[aria-hidden]', (boxes) => boxes.length)).toBeGreaterThan(1);
    expect(await footnotes()).toEqual(['1: note-1']);
  });

  test('in a table that goes on between two rows', async () => {
    const rows = Array.from(
      { length: 20 },
      (_, at) => `<tr><td>Row ${at}${at === 0 ? mark(1) : ''}</td></tr>`,
    );
    await set(documentOf(`<table>${rows.join('')}</table>`, [note(1, 'One')]));
    const starts = await page?.$$eval('tr[style*="break-before"]', (found) =>
      found.map(({ textContent }) => textContent),
    );
    expect(starts).toEqual(['Row 8', 'Row 17']);
    expect(await page?.$$eval('td[style*="padding"]', (cells) => cells.length)).toBe(0);
  });

  test('but not where a note is too long for a foot', async () => {
    const { isSet, body, before } = await set(documentOf(`<p>A${mark(1)}</p>`, [note(1, lines(9))]));
    expect([isSet, body]).toEqual([false, before]);
  });

  test('nor where a page calls more of them than it has space for', async () => {
    const numbers = Array.from({ length: 12 }, (_, at) => at + 1);
    const text = `<p>${lines(30)}</p><p>A${numbers.map(mark).join('')}</p>`;
    const notes = numbers.map((number) => note(number, 'Note'));
    const { isSet, body, before } = await set(documentOf(text, notes));
    expect([isSet, body]).toEqual([false, before]);
  });

  test('and not where there are none', async () => {
    const { isSet, body, before } = await set('<p>A</p>');
    expect([isSet, body]).toEqual([false, before]);
  });
});
