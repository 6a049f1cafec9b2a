import type { FigureWords } from './figure-words.ts';

/** Portuguese. */
export const PORTUGUESE: FigureWords = {
  charts: {
    bar: 'Gráfico de barras',
    line: 'Gráfico de linhas',
    dot: 'Gráfico de pontos',
    stacked: 'Gráfico de barras empilhadas',
  },
  diagram: 'Fluxograma',
  colon: ': ',
  stop: '.',
  comma: ', ',
  unit: (unit) => `Unidade: ${unit}`,
  noFigures: 'sem dados',
  course: ({ count, first, last, least, most }) =>
    `${count} valores, de ${first} a ${last}; mínimo ${least}, máximo ${most}`,
};
