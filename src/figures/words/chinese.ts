import type { FigureWords } from './figure-words.ts';

/** Simplified Chinese. */
export const CHINESE: FigureWords = {
  charts: { bar: '条形图', line: '折线图', dot: '点图', stacked: '堆积条形图' },
  diagram: '示意图',
  colon: '：',
  stop: '。',
  comma: '，',
  unit: (unit) => `单位：${unit}`,
  noFigures: '无数据',
  course: ({ count, first, last, least, most }) =>
    `${count} 个数值，从 ${first} 到 ${last}；最低 ${least}，最高 ${most}`,
};
