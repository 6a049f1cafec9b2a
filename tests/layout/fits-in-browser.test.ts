import { expect, test } from 'vitest';

import { fitsInBrowser } from '../../src/products/fit-slides.ts';
import { nodeHost } from '../../src/host/node-host.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
const SENTENCE = 'The reservoir stands lower than in any autumn since its gauge was set up.';
const points = (count: number): string => `## Points\n\n${`- ${SENTENCE}\n`.repeat(count)}`;
const trial = () => ({ browser: browser(), host: nodeHost(), language: 'en', theme: 'paper' });

test('a slide is laid out as a build lays it out', async () => {
  const one = { layout: 'points', outcome: 'full', parts: 1 };
  expect(await fitsInBrowser(points(5), trial())).toEqual(one);
  expect(await fitsInBrowser(points(24), trial())).toMatchObject({ outcome: 'split', parts: 3 });
});

test('a slide that cannot be divided says that it is too much', async () => {
  const slide = `## Q\n\n> ${SENTENCE.slice(0, -1).repeat(40)}\n> — Lin\n`;
  expect(await fitsInBrowser(slide, trial())).toMatchObject({ outcome: 'too-much' });
});

test('nothing is said of a text without a slide', async () => {
  expect(await fitsInBrowser('', trial())).toBeNull();
});

test('a theme that there isn’t is not measured in the looks of another', async () => {
  const asked = fitsInBrowser(points(5), { ...trial(), theme: 'papper' });
  await expect(asked).rejects.toThrow('There is no theme “papper”.');
});
