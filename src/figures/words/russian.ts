import type { FigureWords } from './figure-words.ts';

/** Russian. */
export const RUSSIAN: FigureWords = {
  charts: {
    bar: 'Столбчатая диаграмма',
    line: 'Линейный график',
    dot: 'Точечная диаграмма',
    stacked: 'Столбчатая диаграмма с накоплением',
  },
  diagram: 'Схема',
  colon: ': ',
  stop: '.',
  comma: ', ',
  unit: (unit) => `Единица: ${unit}`,
  noFigures: 'нет данных',
  course: ({ count, first, last, least, most }) =>
    `значений: ${count}, от ${first} до ${last}; наименьшее ${least}, наибольшее ${most}`,
};
