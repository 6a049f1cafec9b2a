import { framesOf } from './frames-of.ts';
import type { FigureWords } from './figure-words.ts';

/** Italian. */
export const ITALIAN: FigureWords = {
  charts: {
    bar: 'Grafico a barre',
    line: 'Grafico a linee',
    dot: 'Grafico a punti',
    stacked: 'Grafico a barre in pila',
  },
  flowchart: 'Diagramma di flusso',
  sequence: 'Sequenza di messaggi',
  chronology: 'Linea del tempo',
  schedule: 'Calendario',
  classes: 'Diagramma delle classi',
  states: { planned: 'previsto', active: 'in corso', done: 'fatto', critical: 'critico' },
  relations: { kind: 'è una specie di', promise: 'realizza', part: 'è parte di', belonging: 'appartiene a' },
  colon: ': ',
  stop: '.',
  comma: ', ',
  unit: (unit) => `Unità: ${unit}`,
  noFigures: 'nessun dato',
  course: ({ count, first, last, least, most }) =>
    `${count} valori, da ${first} a ${last}; minimo ${least}, massimo ${most}`,
  start: 'Inizio',
  end: 'Fine',
  note: (names) => `Nota su ${names}`,
  frameEnd: 'fine',
  frames: framesOf(
    'si ripete',
    'alternativa',
    'altrimenti',
    'facoltativo',
    'in parallelo',
    'e',
    'critico',
    'opzione',
    'interruzione',
  ),
};
