import type { z } from 'zod';

import { pattern, text, words } from './entry.ts';

/** `figures.yaml`: what drawings and their descriptions say by themselves. */
export const figureWords = words({
  /** A chart, by its kind. */
  charts: words({ bar: text, line: text, dot: text, stacked: text }),
  diagram: text,
  noFigures: text,
  /** Names the unit of all figures. */
  unit: pattern('unit'),
  /** Where a series begins and ends, and its extremes, each written with its place. */
  course: pattern('count', 'first', 'last', 'least', 'most'),
});

export type FigureWords = z.infer<typeof figureWords>;
