import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { beforeEach, describe, expect, test } from 'vitest';

import { galleryFile } from '../support/gallery-document.ts';
import { offlineDecks } from './offline-decks.ts';

const decks = offlineDecks();

test('at 400 % zoom the controls are inside the window and leave half of it to the slide', async () => {
  await decks.page.setViewport({ width: 320, height: 180 });
  await decks.open('audience.html');
  const { left, right, height } = await decks.page.$eval('.toolbar', (toolbar) =>
    toolbar.getBoundingClientRect().toJSON(),
  );
  expect([left >= 0, right <= 320, height < 90]).toEqual([true, true, true]);
});

describe('reading view', () => {
  test('is one article in order, with the steps shown and the notes not', async () => {
    await decks.open('presenter.html', '?view=read');
    const text = await decks.page.$eval('main', (main) => main.innerText);
    expect(text).toMatch(/The harbour and its words[\s\S]*The promise[\s\S]*Who decides[\s\S]*Sources/);
    expect(text).not.toContain('Kumquat');
    expect(await decks.page.$$('.toolbar:not([hidden])')).toHaveLength(1);
    expect(await decks.page.$eval('.toolbar', (toolbar) => getComputedStyle(toolbar).display)).toBe('none');
  });

  test('fits a phone and grows with the text size', async () => {
    await decks.page.setViewport({ width: 320, height: 640 });
    await decks.open('audience.html', '?view=read');
    expect(await decks.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const before = await decks.page.$eval('blockquote', (quote) => getComputedStyle(quote).fontSize);
    await decks.page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    expect(await decks.page.$eval('blockquote', (quote) => getComputedStyle(quote).fontSize)).not.toBe(
      before,
    );
  });

  test('bears wider spacing of letters, words and lines on a narrow page (WCAG 1.4.12)', async () => {
    await decks.page.setViewport({ width: 320, height: 256 });
    await writeFile(join(decks.folder, 'spaced.html'), await galleryFile('paper'));
    await decks.open('spaced.html', '?view=read');
    await decks.page.addStyleTag({
      content:
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } p { margin-bottom: 2em !important }',
    });
    const lost = await decks.page.$$eval('main *', (elements) =>
      elements
        .filter((element) => element.closest('.visually-hidden, svg, thead') === null)
        // A table scrolls by itself.
        .filter((element) => element.parentElement?.closest('.table, .blocks:has(> table)') === null)
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => element.outerHTML.slice(0, 120)),
    );
    expect(lost).toEqual([]);
    expect(await decks.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test('the links lead to the same place in both directions', async () => {
    await decks.open('audience.html', '#/the-figures');
    await Promise.all([
      decks.page.waitForNavigation(),
      decks.page.$eval('.toolbar [data-link="read"]', (link) => (link as HTMLElement).click()),
    ]);
    await decks.page.waitForFunction(
      () => location.search === '?view=read' && location.hash === '#the-figures',
    );
    await decks.page.$eval('#the-figures', (part) => part.scrollIntoView());
    await decks.page.$eval('[data-link="slides"]', (link) => (link as HTMLElement).click());
    await decks.page.waitForSelector('.reveal.ready');
    expect(decks.page.url()).toMatch(/#\/the-/);
  });

  test('breaks no word of a name on a phone, and has each number of a list once', async () => {
    await decks.page.setViewport({ width: 390, height: 800 });
    await writeFile(join(decks.folder, 'gallery.html'), await galleryFile('paper'));
    await decks.open('gallery.html', '?view=read');
    const broken = await decks.page.$$eval('.actors p', (cells) =>
      cells.flatMap((cell) =>
        [...cell.querySelectorAll('*'), cell].flatMap(({ childNodes }) =>
          [...childNodes].flatMap((node) => {
            if (!(node instanceof Text)) return [];
            const range = document.createRange();
            return [...node.data.matchAll(/[\p{Script=Latin}]+/gu)].flatMap(({ 0: word, index }) => {
              range.setStart(node, index);
              range.setEnd(node, index + word.length);
              return new Set([...range.getClientRects()].map(({ top }) => top)).size > 1 ? [word] : [];
            });
          }),
        ),
      ),
    );
    expect(broken).toEqual([]);
    expect(await decks.page.$$eval('.ordinal', (all) => all.filter((one) => one.checkVisibility()))).toEqual(
      [],
    );
    const tree = JSON.stringify(await decks.page.accessibility.snapshot({ interestingOnly: false }));
    expect(tree).toMatch(/"role":"rowheader"/u);
  });

  test('a link to a slide by its number leads to it', async () => {
    await decks.open('audience.html', '?view=read#/2');
    const [, second] = await decks.page.$$eval('.slides > section', (parts) => parts.map(({ id }) => id));
    await decks.page.waitForFunction((id) => location.hash === `#${id}`, {}, second);
  });

  test('is what one sees without scripts', async () => {
    await decks.page.setJavaScriptEnabled(false);
    await decks.page.goto(pathToFileURL(join(decks.folder, 'audience.html')).href);
    const client = await decks.page.createCDPSession();
    const { root } = await client.send('DOM.getDocument');
    const { nodeId } = await client.send('DOM.querySelector', {
      nodeId: root.nodeId,
      selector: '#sources-h',
    });
    const { model } = await client.send('DOM.getBoxModel', { nodeId });
    expect(model.width).toBeGreaterThan(100);
    expect(model.content[1]).toBeGreaterThan(720);
  });
});

describe('paper', () => {
  test('each slide becomes a page of 960 × 540 pt, and the deck is as before afterwards', async () => {
    await decks.open('audience.html', '#/the-promise');
    const pdf = Buffer.from(await decks.page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(8);
    expect(pdf).toMatch(/\/MediaBox \[0 0 960 540\]/);
    expect(await decks.currentId()).toBe('the-promise');
    expect(await decks.page.$$('.slides > section[hidden]')).not.toHaveLength(0);
  });

  test('every slide and every step is visible on it', async () => {
    await decks.open('audience.html', '#/the-promise');
    await decks.page.emulateMediaType('print');
    const hidden = await decks.page.$$eval('.slides > section, .fragment', (elements) =>
      elements.filter((element) => getComputedStyle(element).visibility === 'hidden').map(({ id }) => id),
    );
    expect(hidden).toEqual([]);
  });

  test.each([
    ['the slide', 'Shift'],
    ['the overview', 'o'],
    ['the list of keys', '?'],
  ] as const)('no control of the screen is on it where it is printed from %s', async (_, key) => {
    await decks.open('audience.html', '#/the-promise');
    await decks.page.keyboard.press(key);
    await decks.page.emulateMediaType('print');
    const shown = await decks.page.$$eval('.skip-links, .toolbar, .status, .progress, dialog', (parts) =>
      parts
        .filter((part) => part.checkVisibility({ visibilityProperty: true }))
        .map((part) => part.className),
    );
    expect(shown).toEqual([]);
  });
});

describe('a table in a narrow reading view', () => {
  beforeEach(async () => {
    await writeFile(join(decks.folder, 'gallery.html'), await galleryFile('paper'));
    await decks.page.setViewport({ width: 320, height: 640 });
    await decks.open('gallery.html', '?view=read');
  });

  test('breaks no short word and no year', async () => {
    const lines = await decks.page.$eval('section', (section) => {
      const row = (name: string, cells: readonly string[]): string =>
        `<tr>${cells.map((cell) => `<${name}>${cell}</${name}>`).join('')}</tr>`;
      const months = `${row('th', ['Month', 'Ships', 'Wait', 'Crew waiting'])}${row('td', ['February', '295', '9.8', '2891'])}`;
      const years = `<thead>${row('th', ['Year', 'Vesterhamn', 'Osthamn', 'Norrhamn'])}</thead>${row('th', ['2019', '210', '320', '90'])}`;
      section.innerHTML = `<div class="table"><table>${months}</table></div><div class="figure-table visually-hidden"><table>${years}</table></div>`;
      return [...section.querySelectorAll('th, td')]
        .filter(({ textContent }) => !textContent.includes(' '))
        .map((cell) => {
          const range = document.createRange();
          range.selectNodeContents(cell);
          return range.getClientRects().length;
        });
    });
    expect(lines).toEqual(lines.map(() => 1));
    expect(lines).toHaveLength(15);
  });

  test('is reached by the Tab key where it is scrolled, and only there', async () => {
    const stops = (): Promise<number> => decks.page.$$eval('.slides [tabindex="0"]', ({ length }) => length);
    expect(await stops()).toBe(0);
    await decks.page.setViewport({ width: 200, height: 640 });
    await decks.page.waitForSelector('.table[tabindex="0"]');
    await decks.page.setViewport({ width: 1280, height: 720 });
    await decks.page.waitForFunction(() => document.querySelector('.slides [tabindex="0"]') === null);
  });
});

test.each([
  ['audience.html', 'rtl'],
  ['arabic.html', 'ltr'],
] as const)(
  'words in the reading view of %s that run %s have their line at their side',
  async (name, direction) => {
    await decks.open(name, '?view=read');
    const line = await decks.page.$eval(
      'section',
      (section, dir) => {
        section.innerHTML = `<blockquote><p dir="${dir}">words</p></blockquote>`;
        const { borderLeftWidth, borderRightWidth } = getComputedStyle(
          section.querySelector('blockquote') ?? section,
        );
        return [borderLeftWidth, borderRightWidth];
      },
      direction,
    );
    expect(line).toEqual(direction === 'rtl' ? ['0px', '3px'] : ['3px', '0px']);
  },
);

test('words in another script are upright in the reading view, as on slides', async () => {
  await decks.open('audience.html', '?view=read');
  const styles = await decks.page.$eval('section', (section) => {
    section.innerHTML = '<em>a</em><em class="script" lang="el">β</em><em lang="zh">字</em>';
    return [...section.children].map((part) => getComputedStyle(part).fontStyle);
  });
  expect(styles).toEqual(['italic', 'normal', 'normal']);
});

test('a table of many columns is scrolled by itself in a narrow reading view, and breaks no number', async () => {
  await decks.page.setViewport({ width: 390, height: 800 });
  await decks.open('audience.html', '?view=read');
  const [width, lines] = await decks.page.$eval('section', (section) => {
    const cells = (name: string, cell: string): string =>
      `<${name} class="cell-number">${cell}</${name}>`.repeat(9);
    section.innerHTML = `<div class="table"><table><tr>${cells('th', '2026')}</tr><tr>${cells('td', '12,400,000')}</tr></table></div>`;
    const numbers = [...section.querySelectorAll('td')].map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getClientRects().length;
    });
    return [document.documentElement.scrollWidth, Math.max(...numbers)] as const;
  });
  expect(width).toBe(390);
  expect(lines).toBe(1);
});

test('a long word of the reading view has a hyphen where it is split', async () => {
  await decks.page.setViewport({ width: 390, height: 800 });
  await decks.open('audience.html', '?view=read');
  const hyphens = await decks.page.$eval('section', (section) => {
    const mark = '<em class="hyphen" lang="zxx"></em>';
    section.innerHTML = `<h2><span class="long-word">${Array.from({ length: 12 }, () => 'syllable').join(mark)}</span></h2>`;
    return [...section.querySelectorAll('em')].filter((em) => em.getBoundingClientRect().width > 1).length;
  });
  expect(hyphens).toBeGreaterThan(1);
});
