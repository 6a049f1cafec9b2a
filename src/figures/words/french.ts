import { framesOf } from './frames-of.ts';
import type { FigureWords } from './figure-words.ts';

/** French. */
export const FRENCH: FigureWords = {
  charts: {
    bar: 'Diagramme en barres',
    line: 'Courbe',
    dot: 'Diagramme à points',
    stacked: 'Diagramme en barres empilées',
  },
  flowchart: 'Schéma',
  sequence: 'Suite de messages',
  chronology: 'Chronologie',
  schedule: 'Calendrier',
  classes: 'Diagramme de classes',
  states: { planned: 'prévu', active: 'en cours', done: 'fait', critical: 'critique' },
  relations: {
    kind: 'est une sorte de',
    promise: 'réalise',
    part: 'fait partie de',
    belonging: 'appartient à',
  },
  colon: '\u00a0: ',
  stop: '.',
  comma: ', ',
  unit: (unit) => `En ${unit}`,
  noFigures: 'pas de chiffres',
  course: ({ count, first, last, least, most }) =>
    `${count} valeurs de ${first} à ${last}\u00a0; minimum ${least}, maximum ${most}`,
  start: 'début',
  end: 'fin',
  note: (names) => `Note sur ${names}`,
  frameEnd: 'Fin',
  frames: framesOf(
    'en boucle',
    'soit',
    'ou bien',
    'le cas échéant',
    'en même temps',
    'et',
    'impérativement',
    'sinon',
    'arrêt',
  ),
};
