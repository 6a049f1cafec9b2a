import { expect, test } from 'vitest';

import { drawMargins, shortHead } from '../../src/editions/margin-texts.ts';
import { pageRule, PLAIN_PAGES } from '../../src/editions/page-rules.ts';
import { widthOf } from '../../src/deck/width-of.ts';
import { deckOf } from '../support/lay-out.ts';

const LONG = 'A title that goes on about lamps and those who would rather have had trees there, at length. ';
const margins = (front: string, headEnd = 'Notes', space = 174, further: readonly string[] = []) =>
  drawMargins(deckOf('## A\n\nWords.\n', `---\n${front}\n---\n\n`), headEnd, space, further);

test('short headers and footers stand on one line each', () => {
  expect(margins('title: Water\ncirculation: Draft\nedition: 2\ndate: May 2026')).toMatchObject({
    headStart: 'Water',
    headEnd: 'Notes',
    footer: expect.stringMatching(/^Draft · Edition 2 · May 2026/u),
    language: 'en',
  });
});

test('a long title leaves space for what stands opposite, on further pages too', () => {
  for (const space of [142, 174, 261]) {
    const further = `12 ${shortHead(LONG, space)}, continued`;
    const { headStart, headEnd } = margins(`title: "${LONG.repeat(2)}"`, LONG, space, [further]);
    // At 8.5 pt a letter of the sans takes 1.41 mm.
    for (const opposite of [headEnd, further])
      expect((widthOf(headStart) + widthOf(opposite) + 2) * 1.41).toBeLessThan(space);
  }
});

test('a long title takes what is short on all pages leaves', () => {
  const title = 'The Dam at Oster: Who Was Asked, and Who Answered?';
  expect(margins(`title: "${title}"`, 'Seminar on rivers', 142).headStart).toBe(title);
  const further = margins(`title: "${title}"`, 'Notes', 142, [
    '12 A heading of a slide that goes on, continued',
  ]);
  expect(further.headStart).toBe('The Dam at Oster: Who Was Asked, and Who …');
});

test('a short title leaves its space to what stands opposite', () => {
  const event = 'Seminar on infrastructure and the state';
  expect(margins('title: The harbour that two ministries built', event, 142).headEnd).toBe(event);
});

test('a foot that is too long for a line beside the page number takes two', () => {
  const circulation = 'Draft for members of the working group on infrastructure, not for quotation';
  const front = `title: Water\ncirculation: ${circulation}\nedition: Third, revised\ndate: 24 November 2026`;
  expect(margins(front, '', 142).footer).toMatch(
    /^Draft for [^\n]* not for quotation\nThird, revised · 24 November 2026/u,
  );
});

test('pages that are read from the right have their title there and their number at the left', () => {
  const setup = { paper: 'a4', isLandscape: false, ...PLAIN_PAGES } as const;
  const arabic = pageRule({ ...setup, margins: margins('title: مصابيح\nlang: ar') });
  expect(arabic).toMatch(
    /@top-right\{direction:rtl;content:"مصابيح";.*@bottom-left\{content:counter\(page\)/u,
  );
  const hebrew = pageRule({ ...setup, margins: margins('title: מים\nlang: iw') });
  expect(hebrew).toMatch(/@top-right\{direction:rtl;content:"מים"/u);
  const english = pageRule({ ...setup, margins: margins('title: Water') });
  expect(english).toMatch(/@top-left\{content:"Water";.*@bottom-right\{content:counter\(page\)/u);
});

test('English words in the margins of pages from right to left keep their full stop behind them', () => {
  const setup = { paper: 'a4', isLandscape: false, ...PLAIN_PAGES } as const;
  const rule = pageRule({ ...setup, margins: margins('title: Who pays?\nlang: ar', 'مصابيح NATO.') });
  expect(rule).toMatch(/@top-right\{direction:ltr;content:"Who pays\?";/u);
  expect(rule).toMatch(/@top-left\{direction:rtl;content:"مصابيح NATO\.";/u);
});

test('an Arabic title in the margins of English pages runs from right to left, an English one with an Arabic name doesn’t', () => {
  const setup = { paper: 'a4', isLandscape: false, ...PLAIN_PAGES } as const;
  const arabic = pageRule({ ...setup, margins: margins('title: مصابيح الشارع في NATO!') });
  expect(arabic).toMatch(/@top-left\{direction:rtl;content:"مصابيح الشارع في NATO!";/u);
  expect(arabic).toMatch(/@top-right\{content:"Notes";/u);
  const english = pageRule({ ...setup, margins: margins('title: What مصابيح cost the town') });
  expect(english).toMatch(/@top-left\{content:"What مصابيح cost the town";/u);
});
