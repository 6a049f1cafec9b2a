import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { Page } from 'puppeteer-core';
import { beforeAll, describe, expect, test } from 'vitest';

import { fixtureDeck } from '../support/fixture-deck.ts';
import { openSpeakerWindow } from '../support/speaker-window.ts';
import { offlineDecks } from './offline-decks.ts';
import { IS_LONG } from '../support/long-run.ts';

const decks = offlineDecks();

const SLIDES = [
  '<section id="a" class="slide" aria-labelledby="a-h"><h2 id="a-h">A</h2></section>',
  '<section id="b" class="slide" aria-labelledby="b-h"><h2 id="b-h">B</h2><ul><li class="fragment">C</li><li class="fragment">D</li></ul></section>',
].join('\n');

const LANGUAGES = ['de', 'fr', 'es', 'ru', 'ar', 'zh-Hans'];

beforeAll(async () => {
  for (const language of LANGUAGES) {
    const deck = await fixtureDeck({ language, slidesHtml: SLIDES });
    await writeFile(join(decks.folder, `${language}.html`), deck);
    // The toolbar has a button more.
    await writeFile(
      join(decks.folder, `${language}-speaker.html`),
      await fixtureDeck({ language, mode: 'presenter' }),
    );
  }
});

const textsOf = (selector: string): Promise<readonly string[]> =>
  decks.page.$$eval(selector, (parts) =>
    parts.map((part) => part.getAttribute('aria-label') ?? part.textContent ?? ''),
  );

describe('in a deck of a language that has words', () => {
  test.each([
    [
      'de',
      [
        'Vorherige Folie',
        'Nächste Folie',
        'Übersicht',
        'Vollbild',
        'Link kopieren',
        'Tasten',
        'Als Seite lesen',
      ],
      'Nächster Schritt oder nächste Folie',
      'Folie 2 von 2: B',
      'Schritt 1 von 2: C',
    ],
    [
      'ar',
      [
        'الشريحة السابقة',
        'الشريحة التالية',
        'نظرة عامة',
        'ملء الشاشة',
        'نسخ الرابط',
        'المفاتيح',
        'القراءة كصفحة',
      ],
      'الخطوة أو الشريحة التالية',
      'الشريحة 2 من 2: B',
      'الخطوة 1 من 2: C',
    ],
    [
      'zh-Hans',
      ['上一张幻灯片', '下一张幻灯片', '概览', '全屏', '复制链接', '快捷键', '阅读视图'],
      '下一步或下一张幻灯片',
      '第2张幻灯片，共2张：B',
      '第1步，共2步： C',
    ],
  ])(
    'toolbar, keys and announcements are in it: %s, with nothing marked as English',
    async (language, toolbar, goOn, slide, step) => {
      await decks.open(`${language}.html`);
      expect(await textsOf('.toolbar :is(button, a)')).toEqual(toolbar);
      expect(await textsOf('.help tbody td:last-child')).toContain(goOn);
      await decks.page.click('[data-command="next"]');
      expect(await decks.statusText()).toBe(slide);
      await decks.page.keyboard.press('PageDown');
      expect(await decks.statusText()).toBe(step);
      expect(await textsOf('[lang="en"], [lang="en"] *')).toEqual([]);
    },
  );

  test.each(LANGUAGES)(
    'the toolbar and the list of keys stay inside windows of all widths: %s',
    async (language) => {
      await decks.open(`${language}-speaker.html`);
      await decks.page.keyboard.press('?');
      for (const [width, height] of [
        [320, 256],
        [390, 844],
        [701, 500],
        [1280, 720],
      ] as const) {
        await decks.page.setViewport({ width, height });
        const outside = await decks.page.$$eval('.toolbar, .toolbar *, .help, .help td', (parts) =>
          parts
            .map((part) => part.getBoundingClientRect())
            .filter(({ left, right }) => left < -0.5 || right > innerWidth + 0.5),
        );
        expect([width, outside.length]).toEqual([width, 0]);
      }
    },
  );
});

test('in a deck that runs from right to left the keys stand at the edge of their list', async () => {
  await decks.open('ar.html');
  await decks.page.keyboard.press('?');
  const [head, table] = await decks.page.$$eval('.help th:first-child, .help table', (parts) =>
    parts
      .toSorted((one, other) => one.clientWidth - other.clientWidth)
      .map((part) => {
        const words = document.createRange();
        words.selectNodeContents(part);
        return Math.round(words.getBoundingClientRect().right);
      }),
  );
  expect(head).toBe(table);
});

const RECEIPT = JSON.stringify({
  kind: 'lectern-receipt',
  version: 1,
  tool: 'lectern 1',
  sources: {},
  quotations: [{ id: 'q1', content: 'Wasser', verdict: 'verbatim', source: 's', paragraph: 3 }],
});
const QUOTING =
  '<section id="q" class="slide" aria-labelledby="q-h"><h2 id="q-h">Q</h2><p class="evidence-opener" data-quotations="q1"><button type="button" hidden></button></p></section>';

test.each([
  ['de', 'Stimmt Wort für Wort mit dem gespeicherten Artikel überein', 'Absatz 3', 'Schließen'],
  ['ar', 'يطابق المقال المحفوظ حرفيًا', 'الفقرة 3', 'إغلاق'],
  ['zh-Hans', '与所存文章相符，逐字一致', '第3段', '关闭'],
  ['sv', 'Matches the saved article, word for word', 'paragraph 3', 'Close'],
])(
  'the evidence panel and its button are in %s, or marked as English',
  async (language, verdict, place, close) => {
    const deck = await fixtureDeck({ language, slidesHtml: QUOTING, receiptJson: RECEIPT });
    await writeFile(join(decks.folder, 'panel.html'), deck);
    await decks.open('panel.html');
    await decks.page.$eval('.evidence-opener button', (button) => (button as HTMLElement).click());
    expect(await textsOf('.panel h3')).toEqual([verdict]);
    expect(await textsOf('.panel dd')).toContain(place);
    expect(await textsOf('.panel button')).toEqual([close]);
    const spoken = await decks.page.$$eval('.panel, .evidence-opener button', (parts) =>
      parts.map((part) => part.getAttribute('lang')),
    );
    expect(new Set(spoken)).toEqual(new Set([language === 'sv' ? 'en' : language]));
  },
);

/** Expects time, buttons and clock on one line of a small window. */
async function expectOneLine(view: Page): Promise<void> {
  await view.setViewport({ width: 800, height: 500 });
  const tops = await view.$$eval('.speaker-timer, .speaker-toggle, .speaker-reset, .clock', (elements) =>
    elements.map((element) => element.getBoundingClientRect().top),
  );
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(8);
}

describe('the speaker view', () => {
  test.each([
    ['de', 'Referentenansicht: T', ['Zeit', 'Notizen'], 'Auf null', 'Anordnung: Standard', 'Nächste Folie'],
    ['ar', 'طريقة عرض المقدم: T', ['الوقت', 'الملاحظات'], 'تصفير', 'التخطيط: افتراضي', 'الشريحة التالية'],
    ['zh-Hans', '演示者视图：T', ['时间', '备注'], '重置', '布局：默认', '下一张幻灯片'],
  ])(
    'is in %s, with time, button and clock on one line of a small window',
    async (language, title, heads, reset, layout, next) => {
      const deck = await fixtureDeck({ language, title: 'T', mode: 'presenter' });
      await writeFile(join(decks.folder, 'speaker.html'), deck);
      await decks.open('speaker.html', '#/the-promise');
      const { view } = await openSpeakerWindow(decks.page);
      const texts = (selector: string): Promise<readonly (string | null)[]> =>
        view.$$eval(selector, (parts) => parts.map((part) => part.textContent));
      expect(await view.title()).toBe(title);
      expect(await texts('h4:not(.pacing-title)')).toEqual(heads);
      expect(await texts('.speaker-reset')).toEqual([reset]);
      expect(await texts('.speaker-layout-label')).toEqual([layout]);
      expect(await view.$eval('#upcoming-slide iframe', (frame) => frame.title)).toBe(next);
      expect(await view.$eval('html', ({ lang }) => lang)).toBe(language);
      await view.waitForFunction(() =>
        /^\d\d:\d\d/u.test(document.querySelector('.clock-value')?.textContent ?? ''),
      );
      expect((await texts('.clock-value')).join('')).not.toMatch(/[AP]M/u);
      await expectOneLine(view);
      await view.close();
    },
  );

  // In the others the words are longest.
  test.each(IS_LONG ? LANGUAGES : ['fr', 'es', 'ru'])(
    'has time, button and clock on one line in a small window: %s',
    async (language) => {
      await decks.open(`${language}-speaker.html`, '#/the-promise');
      const { view } = await openSpeakerWindow(decks.page);
      await expectOneLine(view);
      if (language === 'fr') {
        await view.select('select', 'notes-only');
        expect(await view.$eval('.speaker-layout-label', (label) => label.textContent)).toBe(
          'Disposition\u00A0: Notes seules',
        );
        await view.select('select', 'default');
      }
      await view.close();
    },
  );
});
