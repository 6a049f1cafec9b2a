import { framesOf } from './frames-of.ts';
import type { FigureWords } from './figure-words.ts';

/** Russian. */
export const RUSSIAN: FigureWords = {
  charts: {
    bar: 'Столбчатая диаграмма',
    line: 'Линейный график',
    dot: 'Точечная диаграмма',
    stacked: 'Столбчатая диаграмма с накоплением',
  },
  flowchart: 'Схема',
  sequence: 'Последовательность сообщений',
  chronology: 'Хронология',
  schedule: 'График работ',
  classes: 'Диаграмма классов',
  states: { planned: 'в планах', active: 'в работе', done: 'сделано', critical: 'критично' },
  relations: { kind: '— разновидность:', promise: 'реализует', part: '— часть:', belonging: 'относится к:' },
  colon: ': ',
  stop: '.',
  comma: ', ',
  unit: (unit) => `Единица: ${unit}`,
  noFigures: 'нет данных',
  course: ({ count, first, last, least, most }) =>
    `значений: ${count}, от ${first} до ${last}; наименьшее ${least}, наибольшее ${most}`,
  start: 'начало',
  end: 'конец',
  note: (names) => `Примечание: ${names}`,
  frameEnd: 'Конец',
  frames: framesOf(
    'цикл',
    'либо',
    'иначе',
    'если нужно',
    'одновременно',
    'и',
    'обязательно',
    'или',
    'прервать',
  ),
};
