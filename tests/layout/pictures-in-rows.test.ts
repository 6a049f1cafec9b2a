import { expect, test } from 'vitest';

import { splitSlide } from '../../src/deck/layouts/layouts.ts';
import type { PlacedPicture } from '../../src/render/pictures/picture.ts';
import { deckOf, inPage, layOut, printed } from '../support/lay-out.ts';
import { placedPicture } from '../support/placed-picture.ts';
import { stripedPng } from '../support/striped-png.ts';
import { testBrowser } from '../support/test-browser.ts';

const browser = testBrowser();

const images = new Map([
  ['wide.png', png(160, 90)],
  ['tall.png', png(80, 140)],
  ['panorama.png', png(150, 40)],
  ['scroll.png', png(20, 160)],
  ['wide.svg', svg('width="1600" height="900"')],
]);

test('two pictures stand side by side and as high as each other, whatever their shape', async () => {
  const [wide, tall] = await boxesOf('![a quay](wide.png)\n\n![a tower](tall.png)');
  expect(tall?.top).toBe(wide?.top);
  expect(tall?.height).toBeCloseTo(wide?.height ?? 0, 0);
  expect(tall?.left).toBeGreaterThan(wide?.right ?? Infinity);
  expect(tall?.right).toBeLessThanOrEqual(1280 - 88);
});

test('pictures of one paragraph stand side by side, too, each over its caption', async () => {
  const [first, second] = await boxesOf(
    '![a quay](wide.png "In spring") ![a quay](wide.png "In the autumn, when the barges are gone")',
  );
  expect(second?.top).toBe(first?.top);
  expect(second?.height).toBeCloseTo(first?.height ?? 0, 0);
  expect(second?.caption).toBe('In the autumn, when the barges are gone');
  expect(second?.captionWidth).toBeLessThanOrEqual(second === undefined ? 0 : second.right - second.left);
});

test('a scroll beside a panorama is about as high, however long the words under it are', async () => {
  const [panorama, scroll] = await boxesOf(
    '![a quay](panorama.png "In spring")\n\n![a scroll](scroll.png "Seidenrolle des Hafenmeisters")',
  );
  expect(scroll?.captionWidth).toBeGreaterThan(100);
  expect(scroll?.height).toBeLessThan(1.2 * (panorama?.height ?? 0));
});

test('words under tall pictures have lines of their own length, and leave the pictures as high as they can be', async () => {
  const [first, second] = await boxesOf(
    '![a tower](tall.png "Before the restoration, from the north")\n\n![a scroll](scroll.png "After the restoration of 1998; the photograph is lent by the harbour museum")',
  );
  expect(second?.captionWidth).toBeGreaterThan(250);
  expect(first?.captionWidth).toBeLessThanOrEqual(300);
  expect(second?.height).toBeGreaterThan(340);
});

test('a picture alone is as high as before, and tall ones side by side no higher', async () => {
  const [tall] = await boxesOf('![a tower](tall.png)\n\n![a tower](tall.png)');
  expect(tall?.height).toBeCloseTo(420, 0);
});

test('many wide pictures stand in rows of as many each', async () => {
  const boxes = await boxesOf('![a quay](wide.png)\n\n'.repeat(4));
  expect(boxes.map(({ top }) => top === boxes[0]?.top)).toEqual([true, true, false, false]);
});

test('a drawing stands as high as a photograph beside it', async () => {
  const [drawing, photograph] = await boxesOf('![a plan](wide.svg)\n\n![a tower](tall.png)');
  expect(photograph?.height).toBeCloseTo(drawing?.height ?? 0, 0);
});

test('pictures that are set closer keep their distance to the heading and the words around them', async () => {
  const words = 'The clerk who kept the book of the tides wrote nothing of it in that week. '.repeat(2);
  const deck = deckOf(`## Pictures {.points}\n\n![a quay](wide.png)\n\n![a tower](tall.png)\n\n${words}\n`);
  const report = await layOut(browser(), deck, '', images);
  expect(report.at(1)?.variant).toBe('tight');
  const [over = 0, under = 0] = JSON.parse(
    String(await inPage(browser(), await printed(deck, report, '', images), GAPS)),
  );
  expect(over).toBeGreaterThan(28);
  expect(under).toBeGreaterThan(20);
});

test('pictures side by side stay together where a slide is spread', () => {
  const points = '- The tide table says when the bridge opens.\n'.repeat(4);
  const deck = deckOf(`## P\n\n${points}\n![a tower](tall.png)\n\n![a quay](wide.png)\n`);
  const slide = deck.slides.at(1);
  const parts = slide === undefined ? [] : (splitSlide(slide, 3, 'en') ?? []);
  const counts = parts.map((part) => JSON.stringify(part).split('"type":"image"').length - 1);
  expect(counts.filter((count) => 0 < count)).toEqual([2]);
});

function png(width: number, height: number): PlacedPicture {
  return placedPicture(`data:image/png;base64,${stripedPng(width * 10, height * 10).toString('base64')}`);
}

function svg(size: string): PlacedPicture {
  const content = `<svg xmlns="http://www.w3.org/2000/svg" ${size}><path d="M0 0h900v900z"/></svg>`;
  return placedPicture(`data:image/svg+xml;base64,${Buffer.from(content).toString('base64')}`);
}

interface Box {
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly height: number;
  readonly caption: string;
  readonly captionWidth: number;
}

/** Where the pictures of a slide stand once it is fitted. */
async function boxesOf(body: string): Promise<Box[]> {
  const deck = deckOf(`## Pictures {.points}\n\n${body}\n`);
  const report = await layOut(browser(), deck, '', images);
  return JSON.parse(String(await inPage(browser(), await printed(deck, report, '', images), BOXES)));
}

const BOXES = `() => JSON.stringify([...document.querySelectorAll('.pictures > *')].map((cell) => {
  const { top, left, right, height } = cell.querySelector('img').getBoundingClientRect();
  const caption = cell.querySelector('.caption');
  return { top, left, right, height, caption: caption?.textContent ?? '', captionWidth: caption?.clientWidth ?? 0 };
}))`;

/** Between heading and pictures, and between these and the words below. */
const GAPS = `() => {
  const row = document.querySelector('.pictures');
  const [heading, picture, words] = [document.querySelector('.slide:has(.pictures) .heading'), row, row.nextElementSibling]
    .map((element) => element.getBoundingClientRect());
  return JSON.stringify([picture.top - heading.bottom, words.top - picture.bottom]);
}`;
