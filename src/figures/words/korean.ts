import type { FigureWords } from './figure-words.ts';

/** Korean. */
export const KOREAN: FigureWords = {
  charts: { bar: '막대그래프', line: '꺾은선그래프', dot: '점그래프', stacked: '누적 막대그래프' },
  diagram: '흐름도',
  colon: ': ',
  stop: '.',
  comma: ', ',
  unit: (unit) => `단위: ${unit}`,
  noFigures: '수치 없음',
  course: ({ count, first, last, least, most }) =>
    `수치 ${count}개, ${first}에서 ${last}까지; 최소 ${least}, 최대 ${most}`,
};
