import type { FigureWords } from './figure-words.ts';

/** French. */
export const FRENCH: FigureWords = {
  charts: {
    bar: 'Diagramme en barres',
    line: 'Courbe',
    dot: 'Diagramme à points',
    stacked: 'Diagramme en barres empilées',
  },
  diagram: 'Schéma',
  colon: '\u00a0: ',
  stop: '.',
  comma: ', ',
  unit: (unit) => `En ${unit}`,
  noFigures: 'pas de chiffres',
  course: ({ count, first, last, least, most }) =>
    `${count} valeurs de ${first} à ${last}\u00a0; minimum ${least}, maximum ${most}`,
};
