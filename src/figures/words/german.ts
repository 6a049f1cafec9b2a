import type { FigureWords } from './figure-words.ts';

/** German. */
export const GERMAN: FigureWords = {
  charts: {
    bar: 'Balkendiagramm',
    line: 'Liniendiagramm',
    dot: 'Punktdiagramm',
    stacked: 'Gestapeltes Balkendiagramm',
  },
  diagram: 'Schaubild',
  colon: ': ',
  stop: '.',
  comma: ', ',
  unit: (unit) => `In ${unit}`,
  noFigures: 'keine Werte',
  course: ({ count, first, last, least, most }) =>
    `${count} Werte von ${first} bis ${last}; niedrigster ${least}, höchster ${most}`,
};
