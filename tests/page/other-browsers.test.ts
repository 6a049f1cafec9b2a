import { readFile, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { beforeAll, describe, expect, test } from 'vitest';

import { galleryFile } from '../support/gallery-document.ts';
import { fixtureDeck } from '../support/fixture-deck.ts';
import { offlineDecks } from './offline-decks.ts';

const decks = offlineDecks();

/** In a layer, which all sheets of the deck overrule as they do a browser’s own sheet. */
const AS_IN_FIREFOX_AND_SAFARI =
  '<style>@layer { li { text-align: match-parent; text-align: -webkit-match-parent } }</style>';

const THEMES = new URL('../../templates/themes/', import.meta.url);

const slide = (id: string, body: string): string =>
  `<section id="${id}" class="slide"><div class="stage"><div class="body"><div class="blocks">${body}</div></div><footer class="footer"></footer></div></section>`;

beforeAll(async () => {
  const gallery = await galleryFile('paper');
  await writeFile(join(decks.folder, 'gallery.html'), gallery);
  const words = '<li dir="rtl" lang="ar">كلمة</li><li dir="ltr">word</li>';
  const lists = `${slide('lists', `<ul>${words}</ul>`)}<section`;
  await writeFile(
    join(decks.folder, 'lists.html'),
    gallery.replace('<section', lists).replace('</head>', `${AS_IN_FIREFOX_AND_SAFARI}</head>`),
  );
  const full = `<p>${'A slide that is almost full of words. '.repeat(19)}</p>`;
  const twice = `${slide('same', full)}${slide('longer', full)}<section`;
  await writeFile(join(decks.folder, 'full.html'), gallery.replace('<section', twice));
  const many = Array.from(
    { length: 60 },
    (_, at) =>
      `<section id="s${at}"><h2>Slide ${at} of many has a title that takes two lines below its picture</h2></section>`,
  );
  await writeFile(join(decks.folder, 'many.html'), await fixtureDeck({ slidesHtml: many.join('') }));
});

const openFile = (address: string): Promise<unknown> =>
  decks.page.goto(`${pathToFileURL(decks.folder).href}/${address}`);

describe('where another browser than Chromium shows the deck', () => {
  test.each(['lists.html', 'lists.html?view=read'])(
    'items begin at the side that they are read from: %s',
    async (address) => {
      const [name = '', query] = address.split('?');
      await decks.open(name, query === undefined ? '' : `?${query}`);
      const sides = await decks.page.$$eval('#lists li', (items) =>
        items.map((item) => getComputedStyle(item).textAlign),
      );
      expect(sides).toEqual(['start', 'start']);
    },
  );

  test('the MathML that is hidden stands inside of its formula, and lets no narrow page scroll aside', async () => {
    await openFile('gallery.html?view=read');
    const found = await decks.page.$$eval('.formula-box', (boxes) =>
      boxes.map((box) => {
        const { left, right } = box.getBoundingClientRect();
        const parts = [...box.querySelectorAll('math, math *')].map((part) => part.getBoundingClientRect());
        return parts.length > 1 && parts.every((part) => left - 1 <= part.left && part.right <= right + 1);
      }),
    );
    expect(found.length).toBeGreaterThan(1);
    expect(found).not.toContain(false);
  });

  test('the words of the foot stand in its middle, whatever height its row has', async () => {
    await openFile('gallery.html');
    const places = await decks.page.$$eval('.present .footer, .footer', (footnotes) =>
      footnotes.map((foot) => getComputedStyle(foot).alignContent),
    );
    expect(new Set(places)).toEqual(new Set(['center']));
  });

  test('marks of lists are there without the words for screen readers that older browsers can’t read', async () => {
    const names = await readdir(THEMES, { recursive: true });
    const sheets = names.filter((name) => name.endsWith('.css'));
    const texts = await Promise.all(sheets.map((name) => readFile(new URL(name, THEMES), 'utf8')));
    const marks = texts.flatMap((text) => [...text.matchAll(/content: ('[^']*')( \/ '[^']*')?;/gu)]);
    const spoken = marks.filter(([, , silent]) => silent !== undefined);
    expect(spoken.map(([, shown]) => shown)).toEqual(["'–'"]);
    for (const mark of spoken) {
      const before = mark.input.slice(0, mark.index).trimEnd();
      expect(before).toMatch(new RegExp(`content: ${mark[1]};$`, 'u'));
    }
  });

  test('words that are set longer there stay out of the foot once their slide is shown; others stay as they are', async () => {
    await decks.open('full.html', '#/same');
    await decks.page.$eval('#longer', (longer) => {
      (longer as HTMLElement).style.letterSpacing = '6px';
      (longer as HTMLElement).style.setProperty('--gap', '0.9');
    });
    const longer = await showAndMeasure('longer');
    expect(longer).toMatchObject({ variant: 'tight', gap: '' });
    expect(Number(longer.fit)).toBeLessThan(1);
    expect(longer.spare).toBeLessThanOrEqual(16);
    const others = await decks.page.$$eval('.slides > section:not(#longer)', (slides) =>
      slides.map(({ id }) => id),
    );
    for (const id of others) expect(await showAndMeasure(id)).toMatchObject({ fit: '', variant: null });
  });
});

/** Goes to a slide as its address does, and says how it is set. */
function showAndMeasure(
  id: string,
): Promise<Record<'fit' | 'gap', string> & { spare: number; variant: string | null }> {
  return decks.page.evaluate(async (name) => {
    const slide = document.getElementById(name);
    if (slide === null) throw new Error(name);
    if (!slide.classList.contains('present')) {
      const shown = new Promise((resolve) => {
        document.querySelector('.reveal')?.addEventListener('slidechanged', resolve, { once: true });
      });
      location.hash = `#/${name}`;
      await shown;
    }
    const body = slide.querySelector('.body');
    return {
      spare: body === null ? 0 : body.scrollHeight - body.clientHeight,
      fit: slide.style.getPropertyValue('--fit'),
      gap: slide.style.getPropertyValue('--gap'),
      variant: slide.dataset['variant'] ?? null,
    };
  }, id);
}

test('the overview opens at the slide that is shown, in the middle of the room under its head', async () => {
  await decks.open('many.html', '#/s30');
  await decks.page.keyboard.press('o');
  const [card, room] = await decks.page.evaluate(() => {
    const item = document.querySelector('.overview [aria-current]')?.closest('li')?.getBoundingClientRect();
    const head = document.querySelector('.overview .sheet__head')?.getBoundingClientRect().bottom ?? 0;
    return [((item?.top ?? 0) + (item?.bottom ?? 0)) / 2, (head + innerHeight) / 2];
  });
  expect(Math.abs((card ?? 0) - (room ?? 0))).toBeLessThan(4);
  // Firefox and Safari scroll by the heights that are guessed for what isn’t drawn yet: only what has one of its own may wait.
  const drawn = await decks.page.$$eval('.overview li, .overview li > *', (parts) =>
    parts
      .filter((part) => getComputedStyle(part).contentVisibility !== 'visible')
      .map((part) => part.className),
  );
  expect(new Set(drawn)).toEqual(new Set(['overview__picture']));
});
