import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { beforeAll, expect, test } from 'vitest';

import { type Followed, followTutorial } from '../support/follow-tutorial.ts';
import { openTestBrowser } from '../support/page-browser.ts';
import { hasProgram } from '../support/poppler.ts';
import { workFolder } from '../support/run-lectern.ts';
import { inSquares, meanDifference, readPng } from '../support/small-picture.ts';
import { drawTutorialPicture } from '../support/tutorial-pictures.ts';

let followed: readonly Followed[] = [];
const differences = new Map<string, number>();
const drawsPictures = hasProgram('pdftoppm');

beforeAll(async () => {
  const browser = await openTestBrowser();
  try {
    followed = await followTutorial('docs/tutorial.md', workFolder(), async (place) => {
      if (!drawsPictures) return;
      const kept = readFileSync(join('docs', place.picture));
      const drawn = await drawTutorialPicture(place, browser);
      differences.set(place.picture, meanDifference(...squares(drawn, kept)));
    });
  } finally {
    await browser.close();
  }
});

test('every command of the tutorial prints what stands under it', () => {
  for (const { line, command, told, printed } of followed)
    expect(`${line}: ${command}\n${printed}`).toBe(`${line}: ${command}\n${told}`);
  expect(followed.length).toBeGreaterThan(8);
});

test.runIf(drawsPictures)('the pictures of the tutorial show what a reader sees there', () => {
  // Made anew by tools/make-tutorial-pictures.ts.
  expect([...differences].filter(([, difference]) => difference > TOLERANCE)).toEqual([]);
  expect(differences.size).toBeGreaterThan(3);
});

/** Of 255, in squares of 8 pixels: letters may be smoothed otherwise elsewhere, and a line that moved differs by more. */
const TOLERANCE = 2.5;

function squares(one: Buffer, other: Buffer): Parameters<typeof meanDifference> {
  return [inSquares(readPng(one), 8), inSquares(readPng(other), 8)];
}
