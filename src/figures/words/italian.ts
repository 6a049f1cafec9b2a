import type { FigureWords } from './figure-words.ts';

/** Italian. */
export const ITALIAN: FigureWords = {
  charts: {
    bar: 'Grafico a barre',
    line: 'Grafico a linee',
    dot: 'Grafico a punti',
    stacked: 'Grafico a barre in pila',
  },
  diagram: 'Diagramma di flusso',
  colon: ': ',
  stop: '.',
  comma: ', ',
  unit: (unit) => `Unità: ${unit}`,
  noFigures: 'nessun dato',
  course: ({ count, first, last, least, most }) =>
    `${count} valori, da ${first} a ${last}; minimo ${least}, massimo ${most}`,
};
