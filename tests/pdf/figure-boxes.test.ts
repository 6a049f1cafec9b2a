import { expect, test } from 'vitest';

import { figureBoxes, type DrawnObject } from '../../src/pdf/content/figure-boxes.ts';

const PICTURE: DrawnObject = { matrix: [1, 0, 0, 1, 0, 0], box: [0, 0, 1, 1], form: null };

const bytes = (content: string): Uint8Array => Buffer.from(content, 'latin1');

/** The boxes of a page whose names stand for the given objects, in whole numbers. */
function boxesIn(content: string, objects: Readonly<Record<string, DrawnObject>> = {}): object {
  const boxes = figureBoxes({ owner: 1, content: bytes(content), objectOf: (name) => objects[name] ?? null });
  return Object.fromEntries(
    [...boxes].map(([key, box]) => [key.replace(/^1 /u, ''), box.map(Math.round).join(' ')]),
  );
}

const tagged = (id: number, content: string): string => `/Figure <</MCID ${id}>>BDC ${content} EMC`;

test('paths count by their points, rectangles by their corners', () => {
  expect(boxesIn(tagged(1, '10 20 m 30 5 l S'))).toEqual({ 1: '10 5 30 20' });
  expect(boxesIn(tagged(1, '10 20 30 -5 re f'))).toEqual({ 1: '10 15 40 20' });
  expect(boxesIn(tagged(1, '0 0 m 1 9 8 2 4 4 c S 7 7 m 8 8 l S'))).toEqual({ 1: '0 0 8 9' });
});

test('a picture fills what the matrix makes of the unit square, wherever the matrix was set', () => {
  const content = `.5 0 0 -.5 0 100 cm q 40 0 0 20 10 60 cm ${tagged(3, '/X1 Do')} Q ${tagged(4, '0 0 2 2 re f')}`;
  expect(boxesIn(content, { X1: PICTURE })).toEqual({ 3: '5 60 25 70', 4: '0 99 1 100' });
});

test('what is turned has an upright box around it', () => {
  expect(boxesIn(`0 1 -1 0 50 0 cm ${tagged(1, '0 0 10 20 re f')}`)).toEqual({ 1: '30 0 50 10' });
});

test('what is clipped away doesn’t count, until the clip ends with its state', () => {
  const clip = '0 0 10 10 re W* n';
  expect(boxesIn(`q ${clip} ${tagged(1, '5 5 50 50 re f')} Q ${tagged(2, '5 5 50 50 re f')}`)).toEqual({
    1: '5 5 10 10',
    2: '5 5 55 55',
  });
  expect(boxesIn(`${clip} ${tagged(1, '50 50 9 9 re f')}`)).toEqual({});
  expect(boxesIn(`${clip} 20 20 9 9 re W n ${tagged(1, '0 0 9 9 re f')}`)).toEqual({});
});

test('letters count by their places and the size of their font', () => {
  expect(boxesIn(tagged(1, 'BT /F1 10 Tf 1 0 0 1 100 200 Tm (a) Tj 30 -20 Td (b) Tj ET'))).toEqual({
    1: '100 178 136 209',
  });
});

test('letters outside of figures are passed over, and what begins or ends among them isn’t', () => {
  const text = 'BT\n/F1 9 Tf\n1 0 0 1 5 5 Tm\n<01> Tj\nET\n';
  const figure = tagged(1, '0 0 2 2 re f');
  expect(boxesIn(`1 0 0 1 9 9 cm ${text}${figure}`)).toEqual({ 1: '9 9 11 11' });
  expect(boxesIn(`BT\n${figure}\nET\n${text}`)).toEqual({ 1: '0 0 2 2' });
  expect(boxesIn(`BT\n(a\nET\n1 0 0 1 9 9 cm b) Tj\nET\n${figure}`)).toEqual({ 1: '0 0 2 2' });
});

test('what stands in a form is where the form is drawn, and never leaves its box', () => {
  const form = { owner: 1, content: bytes(tagged(7, '0 0 9 9 re f')), objectOf: () => null };
  const drawn: DrawnObject = { matrix: [2, 0, 0, 2, 1, 1], box: [0, 0, 5, 5], form };
  expect(boxesIn('1 0 0 1 100 0 cm /Fm Do', { Fm: drawn })).toEqual({ 7: '101 1 111 11' });
  expect(boxesIn(tagged(2, '/Fm Do'), { Fm: drawn })).toEqual({ 2: '1 1 11 11', 7: '1 1 11 11' });
});

test('a form may number its ranges by itself', () => {
  const form = { owner: 2, content: bytes(tagged(1, '0 0 9 9 re f')), objectOf: () => null };
  const drawn: DrawnObject = { matrix: [1, 0, 0, 1, 1, 1], box: [0, 0, 50, 50], form };
  expect(boxesIn(`${tagged(1, '5 5 1 1 re f')} /Fm Do`, { Fm: drawn })).toEqual({
    1: '5 5 6 6',
    '2 1': '1 1 10 10',
  });
});

test('a form that draws itself ends', () => {
  const form = { owner: 1, content: bytes('/Fm Do'), objectOf: (): DrawnObject => drawn };
  const drawn: DrawnObject = { matrix: [1, 0, 0, 1, 0, 0], box: [0, 0, 5, 5], form };
  expect(boxesIn(tagged(1, '/Fm Do'), { Fm: drawn })).toEqual({ 1: '0 0 5 5' });
});

test('artifacts, paragraphs and what has no number have no box; a formula within a figure has its own', () => {
  expect(boxesIn('/P <</MCID 0>>BDC BT 1 0 0 1 5 5 Tm (a) Tj ET 0 0 9 9 re f EMC')).toEqual({});
  expect(boxesIn('/Artifact BMC 0 0 9 9 re f EMC 1 1 2 2 re f')).toEqual({});
  expect(boxesIn(tagged(1, '0 0 1 1 re f /Formula <</MCID 2>>BDC 5 5 1 1 re f EMC 2 2 1 1 re f'))).toEqual({
    1: '0 0 3 3',
    2: '5 5 6 6',
  });
});
