import { expect, test } from 'vitest';

import { NOWHERE } from '../../src/diagnostics/diagnostic.ts';
import { overflow, summariseFitting } from '../../src/layout/layout-diagnostics.ts';
import type { LayoutReport } from '../../src/layout/layout-report.ts';

const fitted = (id: string, fit: number, variant: 'compact' | null) =>
  ({ id, fit, variant, excess: null }) as unknown as LayoutReport[number];

test('a slide that is set closer and in smaller type is counted once', () => {
  const report = [fitted('a', 1, 'compact'), fitted('b', 0.9, 'compact'), fitted('c', 1, null)];
  expect(summariseFitting(report)).toBe('1 slide set closer, 1 in smaller type');
});

test('a formula is told to be split where it is too wide, and to be shown in part where it is too tall', () => {
  const hintFor = (direction: 'aside' | 'down') =>
    overflow(
      {
        title: 'F',
        excess: { pixels: 90, space: 400, direction, words: null, wordsThatFit: null },
        columns: null,
        figure: 'formula',
        isOfMostParts: false,
      },
      NOWHERE,
    ).hint;
  expect(hintFor('aside')).toContain('broken at its operators');
  expect(hintFor('down')).toContain('fewer of its lines');
});
