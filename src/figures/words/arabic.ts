import type { FigureWords } from './figure-words.ts';

/** Arabic. */
export const ARABIC: FigureWords = {
  charts: {
    bar: 'مخطط أعمدة',
    line: 'مخطط خطي',
    dot: 'مخطط نقاط',
    stacked: 'مخطط أعمدة مكدسة',
  },
  diagram: 'مخطط',
  colon: ': ',
  stop: '.',
  comma: '، ',
  unit: (unit) => `الوحدة: ${unit}`,
  noFigures: 'لا أرقام',
  course: ({ count, first, last, least, most }) =>
    `عدد الأرقام ${count} من ${first} إلى ${last}؛ الأدنى ${least}، الأعلى ${most}`,
};
