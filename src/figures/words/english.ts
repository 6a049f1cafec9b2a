import type { FigureWords } from './figure-words.ts';

/** What stands in for a language that has no words here. */
export const ENGLISH: FigureWords = {
  charts: { bar: 'Bar chart', line: 'Line chart', dot: 'Dot chart', stacked: 'Stacked bar chart' },
  flowchart: 'Diagram',
  sequence: 'Sequence of messages',
  chronology: 'Time line',
  schedule: 'Schedule',
  classes: 'Class diagram',
  states: { planned: 'planned', active: 'under way', done: 'done', critical: 'critical' },
  relations: { kind: 'is a kind of', promise: 'implements', part: 'is a part of', belonging: 'belongs to' },
  colon: ': ',
  stop: '.',
  comma: ', ',
  unit: (unit) => `In ${unit}`,
  noFigures: 'no figures',
  course: ({ count, first, last, least, most }) =>
    `${count} figures from ${first} to ${last}; lowest ${least}, highest ${most}`,
  start: 'start',
  end: 'end',
  note: (names) => `Note on ${names}`,
  frameEnd: 'End',
  frames: new Map(),
};
