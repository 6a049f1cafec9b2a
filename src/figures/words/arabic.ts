import { framesOf } from './frames-of.ts';
import type { FigureWords } from './figure-words.ts';

/** Arabic. */
export const ARABIC: FigureWords = {
  charts: {
    bar: 'مخطط أعمدة',
    line: 'مخطط خطي',
    dot: 'مخطط نقاط',
    stacked: 'مخطط أعمدة مكدسة',
  },
  flowchart: 'مخطط',
  sequence: 'تسلسل رسائل',
  chronology: 'خط زمني',
  schedule: 'جدول زمني',
  classes: 'مخطط فئات',
  states: { planned: 'مخطط له', active: 'جارٍ', done: 'أُنجز', critical: 'حرج' },
  relations: { kind: 'نوع من', promise: 'يحقق', part: 'جزء من', belonging: 'يتبع' },
  colon: ': ',
  stop: '.',
  comma: '، ',
  unit: (unit) => `الوحدة: ${unit}`,
  noFigures: 'لا أرقام',
  course: ({ count, first, last, least, most }) =>
    `عدد الأرقام ${count} من ${first} إلى ${last}؛ الأدنى ${least}، الأعلى ${most}`,
  start: 'البداية',
  end: 'النهاية',
  note: (names) => `ملاحظة على ${names}`,
  frameEnd: 'النهاية',
  frames: framesOf('يتكرر', 'إما', 'أو', 'إن', 'في الوقت نفسه', 'و', 'حتمًا', 'وإلا', 'توقف'),
};
