import { framesOf } from './frames-of.ts';
import type { FigureWords } from './figure-words.ts';

/** Spanish. */
export const SPANISH: FigureWords = {
  charts: {
    bar: 'Gráfico de barras',
    line: 'Gráfico de líneas',
    dot: 'Gráfico de puntos',
    stacked: 'Gráfico de barras apiladas',
  },
  flowchart: 'Diagrama',
  sequence: 'Secuencia de mensajes',
  chronology: 'Cronología',
  schedule: 'Calendario',
  classes: 'Diagrama de clases',
  states: { planned: 'previsto', active: 'en curso', done: 'hecho', critical: 'crítico' },
  relations: { kind: 'es un tipo de', promise: 'realiza', part: 'es parte de', belonging: 'pertenece a' },
  colon: ': ',
  stop: '.',
  comma: ', ',
  unit: (unit) => `En ${unit}`,
  noFigures: 'sin datos',
  course: ({ count, first, last, least, most }) =>
    `${count} valores de ${first} a ${last}; mínimo ${least}, máximo ${most}`,
  start: 'inicio',
  end: 'fin',
  note: (names) => `Nota sobre ${names}`,
  frameEnd: 'Fin',
  frames: framesOf(
    'se repite',
    'o bien',
    'si no',
    'en su caso',
    'a la vez',
    'y',
    'sin falta',
    'de lo contrario',
    'interrupción',
  ),
};
