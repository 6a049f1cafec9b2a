import { framesOf } from './frames-of.ts';
import type { FigureWords } from './figure-words.ts';

/** Persian. */
export const PERSIAN: FigureWords = {
  charts: {
    bar: 'نمودار میله‌ای',
    line: 'نمودار خطی',
    dot: 'نمودار نقطه‌ای',
    stacked: 'نمودار میله‌ای انباشته',
  },
  flowchart: 'روندنما',
  sequence: 'توالی پیام‌ها',
  chronology: 'گاه‌شمار',
  schedule: 'زمان‌بندی',
  classes: 'نمودار کلاس‌ها',
  states: { planned: 'برنامه‌ریزی‌شده', active: 'در جریان', done: 'انجام‌شده', critical: 'بحرانی' },
  relations: { kind: 'نوعی از', promise: 'تحقق‌بخش', part: 'جزئی از', belonging: 'وابسته به' },
  colon: ': ',
  stop: '.',
  comma: '، ',
  unit: (unit) => `واحد: ${unit}`,
  noFigures: 'بدون رقم',
  course: ({ count, first, last, least, most }) =>
    `${count} رقم، از ${first} تا ${last}؛ کمترین ${least}، بیشترین ${most}`,
  start: 'آغاز',
  end: 'پایان',
  note: (names) => `یادداشت دربارهٔ ${names}`,
  frameEnd: 'پایان',
  frames: framesOf('تکرار', 'یا', 'وگرنه', 'اگر', 'هم‌زمان', 'و', 'حتماً', 'یا این‌که', 'توقف'),
};
