import { join } from 'node:path';

import { beforeAll, describe, expect, test } from 'vitest';

import { hasProgram, outputOf } from '../support/poppler.ts';
import { lectern, workFolder, outputIn } from '../support/run-lectern.ts';

/** Each slide has two words that stand nowhere else, one above the other; which style sheet of a sheet would part them? */
const BODIES: readonly string[] = [
  '## T {.questions}\n\n1. Who pays for topQ?\n2. Who asked?\n3. And who for lowQ?\n',
  '## T\n\n- The topP\n- A second\n- The lowP\n',
  '## T\n\n| A | B |\n| --- | --- |\n| topT | one |\n| two | three |\n| lowT | four |\n',
  '## T {.terms}\n\n- topE — *e* — one — a gloss\n- lowE — *o* — two — a gloss\n',
  '## T {.actors}\n\n- **Ann topA** — mayor, Town — pays\n- **Bo lowA** — clerk, Town — counts\n',
  '## T {.timeline}\n\n- **2021** topL\n- **2022** two\n- **2023** three\n- **2024** four\n- **2025** five\n- **2026** six\n- **2027** seven\n- **2028** lowL\n',
  '## T {.comparison}\n\n### topC\n\n- one\n- lowC\n\n### Other\n\n- two\n',
  '## T\n\n```ts\nconst topS = 1;\n\nconst lowS = 2;\n```\n',
  '## T\n\n### topH\n\nWords about lamps.\n\n### lowH\n\nMore of them.\n',
  '## T\n\n- The topF[^1]\n\n[^1]: The lowF.\n',
];
const NAMES = BODIES.map((body) => /top(\w)/u.exec(body)?.[1] ?? '');
/** Fills the title slide. */
const FRONT = `---
title: "Lamps at the quay: who was asked, and who answered"
subtitle: Reading a decision
event: Seminar
circulation: Draft
sources: { holt: { title: The lamps, author: [{ given: Maren, family: Holt }] } }
---
`;
const folder = workFolder({ 'outline.md': `${FRONT}\n${BODIES.join('\n')}` });

/** How far the title stands under the mark above it on the title slide, in heights of the title’s type. */
function titleUnderMark(edition: string): number {
  const words = outputOf('pdftotext', '-bbox', '-l', '1', join(outputIn(folder), `${edition}.pdf`), '-');
  const boxes = [
    ...words.toString().matchAll(/yMin="([\d.]+)" xMax="[\d.]+" yMax="([\d.]+)">(Lamps|Draft)</gu),
  ].map(([, top, bottom, word]) => ({ word, top: Number(top), height: Number(bottom) - Number(top) }));
  const largest = boxes.reduce((a, b) => (a.height < b.height ? b : a));
  const mark = boxes.find(({ word, top }) => word === 'Draft' && top < largest.top + largest.height);
  return (largest.top - (mark?.top ?? 0)) / largest.height;
}

/** How far apart the two words of each slide are, in points, in one edition. */
function distancesIn(edition: string): readonly number[] {
  const words = outputOf('pdftotext', '-bbox', join(outputIn(folder), `${edition}.pdf`), '-').toString();
  const heightOf = (word: string): number =>
    Number(new RegExp(`yMin="([\\d.]+)"[^>]*>[^<]*${word}`, 'u').exec(words)?.[1]);
  return NAMES.map((name) => heightOf(`low${name}`) - heightOf(`top${name}`));
}

describe.runIf(hasProgram('pdftotext'))('slides on a sheet', () => {
  beforeAll(async () => {
    const run = await lectern(folder, ['build', '.', '--out', 'out', '--edition', 'slides,notes']);
    expect(run).toMatchObject({ code: 0 });
  });

  test('are those of the slides edition, smaller', () => {
    const [slides, little] = [distancesIn('slides'), distancesIn('notes')];
    const zoom =
      little.reduce((sum, distance) => sum + distance) / slides.reduce((sum, distance) => sum + distance);
    expect(Math.min(...slides)).toBeGreaterThan(20);
    // Rules between rows are a hairline in each size, and rows begin on whole pixels.
    const apart = slides.map((distance, at) => [
      NAMES[at],
      Math.abs((little[at] ?? 0) - distance * zoom) < 6,
    ]);
    expect(apart).toEqual(NAMES.map((name) => [name, true]));
  });

  test('have their marks over the title where they are on slides', () => {
    expect(titleUnderMark('notes')).toBeCloseTo(titleUnderMark('slides'), 1);
  });
});
