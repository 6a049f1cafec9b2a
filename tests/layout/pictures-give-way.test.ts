import { expect, test } from 'vitest';

import { splitSlide } from '../../src/deck/layouts/layouts.ts';
import { furtherSplits } from '../../src/layout/split-deck.ts';
import type { PlacedPicture } from '../../src/render/pictures/picture.ts';
import { galleryImages } from '../support/gallery.ts';
import { deckOf, layOut } from '../support/lay-out.ts';
import { placedPicture } from '../support/placed-picture.ts';
import { stripedPng } from '../support/striped-png.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();
const [url] = galleryImages.keys();

test('pictures among words get smaller before the words do', async () => {
  const point = (at: number): string =>
    `- ![a barge](${url}) Barge ${at} lay at the quay until the tide came in\n`;
  const report = await layOut(browser(), deckOf(`## P\n\n${point(1)}${point(2)}`), '', galleryImages);
  expect(report[1]).toMatchObject({ excess: null });
  expect(report[1]?.fit).toBeLessThan(0.8);
  expect(report[1]?.size).toBeGreaterThan(28);
});

const wide = new Map([
  ['wide.png', png(1600, 700)],
  ['square.png', png(900, 900)],
]);

test.each([
  ['points under a wide picture', `![a quay](wide.png "The quay")\n\n${point(3)}`],
  ['points beside a square picture', `![a quay](square.png "The quay")\n\n${point(5)}`],
  [
    'words under a wide picture',
    `![a quay](wide.png)\n\n> ${'Ships came to the quay. '.repeat(8)}\n>\n> — Bo\n`,
  ],
])('a picture gets smaller before %s do', async (_, body) => {
  const deck = deckOf(`## P\n\n${body}`);
  const report = await layOut(browser(), deck, '', wide);
  expect(report[1]).toMatchObject({ excess: null });
  expect(report[1]?.fit).toBeLessThan(1);
  expect(report[1]?.size).toBeGreaterThanOrEqual(28);
  expect(furtherSplits(deck, report, new Map(), true)).toBeNull();
});

test('words on a part of their own aren’t as small as pictures on another made theirs', async () => {
  const pictures = '![a quay](wide.png "The quay")\n\n![a bank](square.png "The bank")\n';
  const [title, whole] = deckOf(`## P\n\n${pictures.repeat(3)}\n${point(3)}`).slides;
  if (title === undefined || whole === undefined) throw new Error('There is no slide.');
  const deck = { ...deckOf(''), slides: [title, ...(splitSlide(whole, 2, 'en') ?? [])] };
  const [, first, second] = await layOut(browser(), deck, '', wide);
  expect(first).toMatchObject({ size: null, excess: null });
  expect(first?.fit).toBeLessThan(0.8);
  expect(second).toMatchObject({ fit: 1, variant: null, excess: null });
});

function point(count: number): string {
  return '- The harbour board paid for the northern quay in autumn\n'.repeat(count);
}

function png(width: number, height: number): PlacedPicture {
  return placedPicture(`data:image/png;base64,${stripedPng(width, height).toString('base64')}`);
}

test('captions are no running text, whose size would be a reason to spread a slide', async () => {
  const picture = `![a barge](${url} "A barge at the quay")\n\n`;
  const deck = deckOf(`## P {.points}\n\n${picture.repeat(3)}`);
  const report = await layOut(browser(), deck, '', galleryImages);
  expect(report[1]).toMatchObject({ excess: null, size: null });
  expect(furtherSplits(deck, report, new Map(), true)).toBeNull();
});

test('code, which is hardly set larger than at the least, is spread over no more slides than that takes', async () => {
  const deck = deckOf(`## C\n\n\`\`\`\n${'measure(gauge);\n'.repeat(60)}\`\`\`\n`);
  const splits = furtherSplits(deck, await layOut(browser(), deck), new Map(), true);
  expect(splits?.get('slide-c')).toHaveLength(5);
});
