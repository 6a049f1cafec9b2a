import type { FigureWords } from './figure-words.ts';

/** What stands in for a language that has no words here. */
export const ENGLISH: FigureWords = {
  charts: { bar: 'Bar chart', line: 'Line chart', dot: 'Dot chart', stacked: 'Stacked bar chart' },
  diagram: 'Diagram',
  colon: ': ',
  stop: '.',
  comma: ', ',
  unit: (unit) => `In ${unit}`,
  noFigures: 'no figures',
  course: ({ count, first, last, least, most }) =>
    `${count} figures from ${first} to ${last}; lowest ${least}, highest ${most}`,
};
