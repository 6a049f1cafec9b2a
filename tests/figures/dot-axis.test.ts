import { expect, test } from 'vitest';

import { textWidth } from '../../src/figures/wrap-text.ts';
import { drawn, textsOf } from '../support/drawn-chart.ts';

/** The figures at the axis of three series, in euros. */
function axisOf(rows: string): ReturnType<typeof textsOf> {
  const svg = drawn(`type: dot\nunit: €\n---\nTown,East,West,North\n${rows}`);
  return textsOf(svg).filter(({ text }) => text.includes('€'));
}

test('no two figures at the axis of a dot chart meet, however long they are', () => {
  for (const noughts of ['', '000', '000000', '000000000']) {
    const axis = axisOf(`Havneby,-98${noughts},2${noughts},97${noughts}`);
    const gaps = axis.slice(1).map(({ text, x }, at) => {
      const { text: before, x: place } = axis[at] ?? { text, x };
      return x - place - (textWidth(text) + textWidth(before)) / 2;
    });
    expect(Math.min(...gaps), noughts).toBeGreaterThan(0);
  }
});

test('short figures stand at the axis as close as they are round', () => {
  expect(axisOf('Havneby,-98,2,97').map(({ text }) => text)).toEqual(['−€100', '−€50', '€0', '€50', '€100']);
});
