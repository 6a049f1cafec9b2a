import { expect, test } from 'vitest';

import { numberPart } from '../../src/deck/slide.ts';
import type { Slide } from '../../src/deck/layouts/layouts.ts';
import { layoutDiagnostics } from '../../src/layout/layout-diagnostics.ts';
import type { LayoutReport } from '../../src/layout/layout-report.ts';
import { deckOf } from '../support/lay-out.ts';
import { tightLayout } from '../support/split-parts.ts';

const deck = deckOf('## Points\n\n- One\n- Another\n');
const slides = deck.slides;
const id = slides[1]?.id ?? '';
const layout = tightLayout(id, { fit: 0.8, size: 30 });
const said = (changes: Partial<LayoutReport[number]>) =>
  layoutDiagnostics([{ ...layout, ...changes }], slides, 'outline.md');

test('a slide that doesn’t fit is an error at its heading, with the excess and the words too many', () => {
  const excess = { pixels: 90, space: 500, direction: 'down', words: 12, wordsThatFit: 80 } as const;
  expect(said({ excess })).toMatchObject([
    {
      code: 'layout/overflow',
      severity: 'error',
      file: 'outline.md',
      position: slides[1]?.position,
      message: 'The slide “Points” does not fit: it is 90 px too tall in the smallest type.',
      hint: 'Take out about 12 words, so that about 80 are left, or start another slide where the text divides best.',
    },
  ]);
});

test('a part of as many as there are is not told to take out a few words', () => {
  const [slide] = slides.slice(1);
  if (slide === undefined) throw new Error('There is no such slide.');
  const parts = Array.from({ length: 20 }, (_, at) => numberPart(slide, at + 1, 20));
  const excess = { pixels: 90, space: 500, direction: 'down', words: 12, wordsThatFit: 80 } as const;
  const hintFor = (shown: readonly Slide[]): unknown =>
    layoutDiagnostics([{ ...layout, excess }], shown, 'outline.md')[0]?.hint;
  expect(hintFor(parts)).toMatch(/^It is spread over 20 slides already/u);
  expect(hintFor(parts.slice(0, 19))).toMatch(/^Take out about 12 words/u);
});

test('a table that is too wide says about how many of its columns fit', () => {
  const wide = deckOf(`## Table\n\n|${'a|'.repeat(20)}\n|${'---|'.repeat(20)}\n|${'b|'.repeat(20)}\n`).slides;
  const excess = { pixels: 552, space: 500, direction: 'aside', words: null, wordsThatFit: null } as const;
  const tooWide = { ...layout, id: wide[1]?.id ?? '', excess };
  expect(layoutDiagnostics([tooWide], wide, 'outline.md')).toMatchObject([
    { hint: 'About 13 of its 20 columns fit: give it fewer, or shorter words.' },
  ]);
});

test('a formula that is too tall by itself is not told to take out words', () => {
  const tall = deckOf('## Formula\n\n$$\\begin{pmatrix} a \\\\ b \\end{pmatrix}$$\n').slides;
  const tooTall = { ...layout, id: tall[1]?.id ?? '' };
  const hintFor = (wordsThatFit: number): unknown => {
    const excess = { pixels: 90, space: 500, direction: 'down', words: 1, wordsThatFit } as const;
    return layoutDiagnostics([{ ...tooTall, excess }], tall, 'outline.md')[0]?.hint;
  };
  expect(hintFor(4)).toMatch(/^A formula isn’t divided/u);
  expect(hintFor(40)).toMatch(/^Take out about one word/u);
});

test('type under 21 pt that fitting led to is a warning', () => {
  expect(said({ size: 25 })).toMatchObject([{ code: 'layout/small-type', severity: 'warning' }]);
});

test('small type of the layout’s own, and fitted type of a good size, are not mentioned', () => {
  expect(said({ size: 24, fit: 1 })).toEqual([]);
  expect(said({ size: 30 })).toEqual([]);
});
