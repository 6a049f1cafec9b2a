import type { FigureWords } from './figure-words.ts';

/** Hebrew. */
export const HEBREW: FigureWords = {
  charts: { bar: 'תרשים עמודות', line: 'תרשים קווי', dot: 'תרשים נקודות', stacked: 'תרשים עמודות מוערמות' },
  diagram: 'תרשים זרימה',
  colon: ': ',
  stop: '.',
  comma: ', ',
  unit: (unit) => `יחידה: ${unit}`,
  noFigures: 'אין נתונים',
  course: ({ count, first, last, least, most }) =>
    `מספר הנתונים ${count}, מ־${first} עד ${last}; הנמוך ביותר ${least}, הגבוה ביותר ${most}`,
};
