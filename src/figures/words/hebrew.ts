import { framesOf } from './frames-of.ts';
import type { FigureWords } from './figure-words.ts';

/** Hebrew. */
export const HEBREW: FigureWords = {
  charts: { bar: 'תרשים עמודות', line: 'תרשים קווי', dot: 'תרשים נקודות', stacked: 'תרשים עמודות מוערמות' },
  flowchart: 'תרשים זרימה',
  sequence: 'רצף הודעות',
  chronology: 'ציר זמן',
  schedule: 'לוח זמנים',
  classes: 'תרשים מחלקות',
  states: { planned: 'מתוכנן', active: 'בביצוע', done: 'בוצע', critical: 'קריטי' },
  relations: { kind: 'סוג של', promise: 'מממש את', part: 'חלק של', belonging: 'שייך ל' },
  colon: ': ',
  stop: '.',
  comma: ', ',
  unit: (unit) => `יחידה: ${unit}`,
  noFigures: 'אין נתונים',
  course: ({ count, first, last, least, most }) =>
    `מספר הנתונים ${count}, מ־${first} עד ${last}; הנמוך ביותר ${least}, הגבוה ביותר ${most}`,
  start: 'התחלה',
  end: 'סוף',
  note: (names) => `הערה על ${names}`,
  frameEnd: 'סוף',
  frames: framesOf('חזרה', 'או', 'אחרת', 'אם', 'במקביל', 'וגם', 'בהכרח', 'לחלופין', 'הפסקה'),
};
