import { expect, test } from 'vitest';

import { datedHead, drawMargins, shortHead } from '../../src/editions/margin-texts.ts';
import { pageRule, PLAIN_PAGES } from '../../src/editions/page-rules.ts';
import { widthOf } from '../../src/deck/text-length.ts';
import { deckOf } from '../support/lay-out.ts';

const LONG = 'A title that goes on about lamps and those who would rather have had trees there, at length. ';
const margins = (front: string, space = 174, further: readonly string[] = []) =>
  drawMargins(deckOf('## A\n\nWords.\n', `---\n${front}\n---\n\n`), space / 1.5, further);

test('the title and the presenters stand in the head, the event, the date and whom it is for in the foot', () => {
  const front = 'title: Water\nevent: Seminar\npresenter: Ada Holt\ndate: May 2026\ncirculation: Draft';
  expect(margins(front)).toMatchObject({
    headStart: 'Water',
    headEnd: 'Ada Holt',
    footer: 'Seminar · May 2026 · Draft',
    pageOf: 'page {n} of {total}',
    language: 'en',
  });
});

test('the stamp of an edition, which has the date, stands in place of it', () => {
  expect(margins('title: Water\nedition: 2\ndate: May 2026').footer).toMatch(/^Edition 2 · May 2026/u);
});

test('a long title leaves space for what stands opposite, on further pages too', () => {
  for (const space of [142, 174, 261]) {
    const further = `12 ${shortHead(LONG, space / 1.5)}, continued`;
    const front = `title: "${LONG.repeat(2)}"\npresenter: "${LONG}"`;
    const { headStart, headEnd } = margins(front, space, [further]);
    // At 8.5 pt a letter of the sans takes 1.41 mm.
    for (const opposite of [headEnd, further])
      expect((widthOf(headStart) + widthOf(opposite) + 2) * 1.41).toBeLessThan(space);
  }
});

test('a long title takes what is short on all pages leaves', () => {
  const title = 'The Dam at Oster: Who Was Asked, and Who Answered?';
  expect(margins(`title: "${title}"\npresenter: Ada Holt`, 142).headStart).toBe(title);
  const further = margins(`title: "${title}"`, 142, ['12 A heading of a slide that goes on, continued']);
  expect(further.headStart).toBe('The Dam at Oster: Who Was Asked, and Who …');
});

test('in large print a long title has two lines, and so has what stands opposite', () => {
  const title = 'The Dam at Oster: Who Was Asked, and Who Answered?';
  const deck = deckOf('## A\n\nWords.\n', `---\ntitle: "${title}"\n---\n\n`);
  const opposite = shortHead('What the villages were promised', 55, 2);
  expect(opposite).toBe('What the\nvillages were …');
  expect(drawMargins(deck, 55, [opposite], 2).headStart).toBe(
    'The Dam at Oster: Who Was\nAsked, and Who Answered?',
  );
});

test('a short title leaves its space to what stands opposite', () => {
  const presenter = 'Professor Maren Holt of Oster University';
  const front = `title: The harbour that two ministries built\npresenter: ${presenter}`;
  expect(margins(front, 142).headEnd).toBe(presenter);
});

test('a foot that is too long for a line beside the page number takes several', () => {
  const circulation = 'Draft for members of the working group on infrastructure, not for quotation';
  const front = `title: Water\nevent: Seminar\ncirculation: ${circulation}\nedition: Third, revised\ndate: 24 November 2026`;
  expect(margins(front, 142).footer).toMatch(
    /^Seminar\nDraft for [^\n]* not for quotation\nThird, revised · 24 November 2026/u,
  );
});

test('pages that are read from the right have their title there and their number at the left', () => {
  const setup = { sheet: { paper: 'a4', isLarge: false }, ...PLAIN_PAGES } as const;
  const arabic = pageRule({ ...setup, margins: margins('title: مصابيح\nlang: ar') });
  expect(arabic).toMatch(
    /@top-right\{direction:rtl;content:"مصابيح";.*@bottom-left\{direction:rtl;content:"صفحة " counter\(page\) " من " counter\(pages\);/u,
  );
  const hebrew = pageRule({ ...setup, margins: margins('title: מים\nlang: iw') });
  expect(hebrew).toMatch(/@top-right\{direction:rtl;content:"מים"/u);
  const english = pageRule({ ...setup, margins: margins('title: Water') });
  expect(english).toMatch(
    /@top-left\{content:"Water";.*@bottom-right\{content:"page " counter\(page\) " of " counter\(pages\);/u,
  );
});

test('English words in the margins of pages from right to left keep their full stop behind them', () => {
  const setup = { sheet: { paper: 'a4', isLarge: false }, ...PLAIN_PAGES } as const;
  const rule = pageRule({
    ...setup,
    margins: margins('title: Who pays?\nlang: ar\npresenter: مصابيح NATO.'),
  });
  expect(rule).toMatch(/@top-right\{direction:ltr;content:"Who pays\?";/u);
  expect(rule).toMatch(/@top-left\{direction:rtl;content:"مصابيح NATO\.";/u);
});

test('an Arabic title in the margins of English pages runs from right to left, an English one with an Arabic name doesn’t', () => {
  const setup = { sheet: { paper: 'a4', isLarge: false }, ...PLAIN_PAGES } as const;
  const arabic = pageRule({
    ...setup,
    margins: margins('title: مصابيح الشارع في NATO!\npresenter: Ada Holt'),
  });
  expect(arabic).toMatch(/@top-left\{direction:rtl;content:"مصابيح الشارع في NATO!";/u);
  expect(arabic).toMatch(/@top-right\{content:"Ada Holt";/u);
  const english = pageRule({ ...setup, margins: margins('title: What مصابيح cost the town') });
  expect(english).toMatch(/@top-left\{content:"What مصابيح cost the town";/u);
});

test('what is too long beside the page number has two lines, of which the second isn’t a single word', () => {
  const front = 'title: Water\nevent: The river that would not stand still\ndate: May 2026';
  expect(margins(front, 66).footer).toBe('The river that would\nnot stand still\nMay 2026');
});

test('the head of a handout never loses the date', () => {
  const dated = { event: 'Seminar on environmental politics', date: '30 November 2026' };
  expect(datedHead(dated, 60)).toBe('Seminar on environmental politics · 30 November 2026');
  expect(datedHead(dated, 40)).toBe('Seminar on environmental politics\n30 November 2026');
  expect(datedHead(dated, 20)).toBe('Seminar on …\n30 November 2026');
});
