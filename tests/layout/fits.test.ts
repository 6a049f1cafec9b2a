import { describe, expect, test } from 'vitest';

import { fitsInBrowser } from '../../src/build/fits-in-browser.ts';
import type { Slide } from '../../src/deck/slide.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { CAPACITIES } from '../../src/layout/capacities.ts';
import { loadOf, shareOf } from '../../src/layout/capacity.ts';
import type { FitLevel } from '../../src/layout/capacity.ts';
import { fits } from '../../src/layout/fits.ts';
import { capacitySamples, FIT_LEVELS, reaches } from '../../tools/capacity-samples.ts';
import { deckOf, layOut } from '../support/lay-out.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
const SENTENCE = 'The reservoir stands lower than in any autumn since its gauge was set up.';
const points = (count: number): string => `## Points\n\n${`- ${SENTENCE}\n`.repeat(count)}`;

describe('the estimate', () => {
  test.each([
    ['in full size', points(5), 'full', 1],
    ['set closer', points(9), 'closer', 1],
    ['spread over slides', points(24), 'split', 3],
    ['in smaller type', `## Q\n\n> ${`${SENTENCE} `.repeat(11)}\n> — Lin\n`, 'smaller', 1],
    ['in the smallest type', `## Q\n\n> ${SENTENCE.slice(0, -1).repeat(15)}\n> — Lin\n`, 'least', 1],
    ['not at all', `## Q\n\n> ${SENTENCE.slice(0, -1).repeat(40)}\n> — Lin\n`, 'too-much', 1],
  ])('says what comes out %s', (_, slide, outcome, parts) => {
    expect(fits(slide)).toMatchObject({ outcome, parts });
  });

  test('says how many words such a slide takes', () => {
    const room = fits(points(3))?.room;
    expect(room?.full.words).toBeGreaterThan(90);
    expect(room?.most.words).toBeGreaterThan(room?.full.words ?? Infinity);
  });

  test('counts a Chinese character as a word as wide as two letters', () => {
    const room = fits(`## 水\n\n${'水库的水位比往年秋天都低。'.repeat(5)}\n`)?.room?.full;
    expect((room?.letters ?? 0) / (room?.words ?? 1)).toBeCloseTo(2, 0);
  });

  test('says that it can’t know of a picture, and nothing of a text without a slide', () => {
    expect(fits('## P\n\n![A dam](assets/dam.png)\n')).toMatchObject({ outcome: 'unmeasured', room: null });
    expect(fits('')).toBeNull();
  });

  test.each(['## A\n', '## A {.claim}\n', '## A\n\n- \n', '## A\n\n| | |\n| --- | --- |\n'])(
    'tells no room in items as long as these where there are no words: %j',
    (slide) => {
      expect(fits(slide)).toMatchObject({ outcome: 'full', room: null });
    },
  );
});

describe('the capacities', () => {
  const words =
    'Nobody here was ever asked whether a second dam would do any good to those who live below it. ';
  const write = (letters: number): string => words.repeat(20).slice(0, letters).trimEnd();

  test(
    'agree with the browser: a seventh off on the mean, never more than a half',
    { timeout: 120_000 },
    async () => {
      const limits: { readonly name: string; readonly share: number }[] = [];
      for (const { kind, letters, slides } of capacitySamples(write, [70, 130])) {
        const shareAt = (slide: Slide | undefined, level: FitLevel): number => {
          const load = slide === undefined ? null : loadOf(slide, 'en');
          return load === null ? 0 : shareOf(load, CAPACITIES[kind][level]);
        };
        const whole = deckOf(slides.join('\n\n'));
        // What should be too much by far tells nothing of the limits, and takes the longest.
        const deck = { ...whole, slides: whole.slides.filter((slide) => shareAt(slide, 'least') < 1.8) };
        const [, ...layouts] = await layOut(browser(), deck);
        for (const level of FIT_LEVELS) {
          const last = layouts.findLastIndex((layout) => reaches(level, layout));
          expect(last).toBeLessThan(layouts.length - 1);
          const shares = [last, last + 1].map((at) => shareAt(deck.slides[at + 1], level));
          // The limit lies between the last slide that fits and the next, and should be estimated at 1.
          const share = shares.reduce((sum, one) => sum + one, 0) / shares.length;
          limits.push({ name: `${kind} ${letters ?? ''} ${level}`, share });
        }
      }
      expect(limits.filter(({ share }) => share < 0.5 || 1.5 < share)).toEqual([]);
      const off = limits.map(({ share }) => Math.abs(1 - share));
      expect(off.reduce((sum, one) => sum + one, 0) / off.length).toBeLessThan(1 / 7);
    },
  );
});

describe('in the browser', () => {
  const trial = () => ({ browser: browser(), host: nodeHost(), language: 'en', theme: 'paper' });

  test('a slide is laid out as a build lays it out', async () => {
    expect(await fitsInBrowser(points(5), trial())).toMatchObject({ outcome: 'full', parts: 1 });
    expect(await fitsInBrowser(points(24), trial())).toMatchObject({ outcome: 'split', parts: 3 });
  });

  test('a slide that cannot be divided says that it is too much', async () => {
    const slide = `## Q\n\n> ${SENTENCE.slice(0, -1).repeat(40)}\n> — Lin\n`;
    expect(await fitsInBrowser(slide, trial())).toMatchObject({ outcome: 'too-much' });
  });

  test('a theme that there isn’t is not measured in the looks of another', async () => {
    const asked = fitsInBrowser(points(5), { ...trial(), theme: 'papper' });
    await expect(asked).rejects.toThrow('There is no theme “papper”.');
  });
});
