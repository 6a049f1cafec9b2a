import { beforeAll, describe, expect, test } from 'vitest';

import { galleryPrint } from '../support/gallery-document.ts';
import { inPage } from '../support/lay-out.ts';
import { slideBoxes } from '../support/slide-boxes.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();

/** Source of a function for the page: what stands off the middle of its slide, where no picture takes half of that. */
const OFF_AXIS = `() => {
  const parts = [...document.querySelectorAll(
    '.slide:not([data-place="left"], [data-place="right"]) :is(.heading, .subtitle, .standfirst, .statement, .number-figure), .slide--quote .words',
  )];
  const off = parts.filter((part) => {
    const { left, right } = part.getBoundingClientRect();
    const slide = part.closest('.slide').getBoundingClientRect();
    return 2 < Math.abs(left + right - slide.left - slide.right);
  });
  return { count: parts.length, off: off.map((part) => part.textContent) };
}`;

/** Source of a function for the page: where words beside half a picture begin, from the beginning of their column. */
const BEGINNINGS = `() => {
  const slide = document.querySelector('.slide[data-place="PLACE"]');
  const starts = [...slide.querySelectorAll('.heading, .caption')].map((part) => {
    const range = document.createRange();
    range.selectNodeContents(part);
    return Math.round(range.getBoundingClientRect().left - slide.querySelector('.body').getBoundingClientRect().left);
  });
  return { count: starts.length, at: [...new Set(starts)] };
}`;

let html = '';
beforeAll(async () => {
  html = await galleryPrint('ink');
});
const boxes = (slide: string, parts: string): ReturnType<typeof slideBoxes> =>
  slideBoxes(browser(), html, slide, parts);

describe('ink is a stage', () => {
  test.each([
    ['the way of a quotation', '.slide--quote .way > li:nth-child(3)', '.known--who, .way > li', 4],
    ['the sections', '.slide--section', '.progress-part', 4],
    ['the agenda', '.slide--agenda', '.agenda > li', 4],
    ['a time line', '.slide--timeline', '.event-content', 4],
    ['a chain', '.slide--chain', '.link', 4],
  ])('%s is one line of stations over the whole width', async (_, slide, stations, count) => {
    const found = await boxes(slide, stations);
    expect(found).toHaveLength(count);
    const [first] = found;
    for (const [at, { left, top }] of found.entries()) {
      expect(top).toBeCloseTo(first?.top ?? 0, 0);
      if (0 < at) expect(left).toBeCloseTo(found[at - 1]?.right ?? 0, 0);
    }
    expect(first?.left).toBeCloseTo(88, 0);
    expect(found.at(-1)?.right).toBeCloseTo(1192, 0);
  });

  test('the place of a quotation stands under the last hand', async () => {
    const handed = '.slide--quote .way > li:nth-child(3)';
    const [last] = await boxes(handed, '.way > li:last-child');
    const [place] = await boxes(handed, '.known--place');
    expect(place?.left).toBe(last?.left);
    expect(place?.top).toBeGreaterThanOrEqual(last?.bottom ?? Infinity);
  });

  test('a quotation that is set closer stands in the middle of its space', async () => {
    const name = '.slide--quote[data-length="brief"]:has(.words:only-child, .words + .attribution)';
    const closer = html.replaceAll('class="slide slide--quote"', '$& data-variant="tight"');
    const [heading, words, known] = await Promise.all(
      ['.heading', '.words', '.attribution'].map(
        async (part) => (await slideBoxes(browser(), closer, name, part))[0],
      ),
    );
    const [over, under] = [
      (words?.top ?? 0) - (heading?.bottom ?? 0),
      (known?.top ?? 0) - (words?.bottom ?? 0),
    ];
    expect(over).toBeGreaterThan(60);
    expect(Math.abs(over - under)).toBeLessThan(40);
  });

  test('headings, titles and short words are on one axis', async () => {
    const found = await inPage(browser(), html, OFF_AXIS);
    expect(found).toEqual({ count: expect.any(Number), off: [] });
    expect(Number(Object(found).count)).toBeGreaterThan(40);
  });

  test.each(['left', 'right'])(
    'beside a picture at the %s all words begin where the heading does',
    async (place) => {
      const found = await inPage(browser(), html, BEGINNINGS.replace('PLACE', place));
      expect(Object(found)).toEqual({ count: expect.any(Number), at: [0] });
      expect(Number(Object(found).count)).toBeGreaterThan(1);
    },
  );

  test('the evidence of a claim is one row of equal columns', async () => {
    const row = await boxes('.slide--claim[data-pieces]', '.body > .quotation, .body li');
    expect(row).toHaveLength(3);
    expect(new Set(row.map(({ top }) => Math.round(top))).size).toBe(1);
    expect(new Set(row.map(({ left, right }) => Math.round(right - left))).size).toBe(1);
  });
});
