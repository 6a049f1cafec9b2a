import type { FigureWords } from './figure-words.ts';

/** Persian. */
export const PERSIAN: FigureWords = {
  charts: {
    bar: 'نمودار میله‌ای',
    line: 'نمودار خطی',
    dot: 'نمودار نقطه‌ای',
    stacked: 'نمودار میله‌ای انباشته',
  },
  diagram: 'روندنما',
  colon: ': ',
  stop: '.',
  comma: '، ',
  unit: (unit) => `واحد: ${unit}`,
  noFigures: 'بدون رقم',
  course: ({ count, first, last, least, most }) =>
    `${count} رقم، از ${first} تا ${last}؛ کمترین ${least}، بیشترین ${most}`,
};
