import type { FigureWords } from './figure-words.ts';

/** Spanish. */
export const SPANISH: FigureWords = {
  charts: {
    bar: 'Gráfico de barras',
    line: 'Gráfico de líneas',
    dot: 'Gráfico de puntos',
    stacked: 'Gráfico de barras apiladas',
  },
  diagram: 'Diagrama',
  colon: ': ',
  stop: '.',
  comma: ', ',
  unit: (unit) => `En ${unit}`,
  noFigures: 'sin datos',
  course: ({ count, first, last, least, most }) =>
    `${count} valores de ${first} a ${last}; mínimo ${least}, máximo ${most}`,
};
