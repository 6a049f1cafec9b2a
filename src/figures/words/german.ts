import { framesOf } from './frames-of.ts';
import type { FigureWords } from './figure-words.ts';

/** German. */
export const GERMAN: FigureWords = {
  charts: {
    bar: 'Balkendiagramm',
    line: 'Liniendiagramm',
    dot: 'Punktdiagramm',
    stacked: 'Gestapeltes Balkendiagramm',
  },
  flowchart: 'Schaubild',
  sequence: 'Abfolge von Nachrichten',
  chronology: 'Zeitleiste',
  schedule: 'Zeitplan',
  classes: 'Klassendiagramm',
  states: { planned: 'geplant', active: 'im Gang', done: 'erledigt', critical: 'kritisch' },
  relations: { kind: 'ist ein', promise: 'setzt um:', part: 'ist Teil von', belonging: 'gehört zu' },
  colon: ': ',
  stop: '.',
  comma: ', ',
  unit: (unit) => `In ${unit}`,
  noFigures: 'keine Werte',
  course: ({ count, first, last, least, most }) =>
    `${count} Werte von ${first} bis ${last}; niedrigster ${least}, höchster ${most}`,
  start: 'Anfang',
  end: 'Ende',
  note: (names) => `Anmerkung zu ${names}`,
  frameEnd: 'Ende',
  frames: framesOf(
    'wiederholt',
    'entweder',
    'oder',
    'falls',
    'zugleich',
    'und',
    'unbedingt',
    'sonst',
    'Abbruch',
  ),
};
