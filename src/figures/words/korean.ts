import { framesOf } from './frames-of.ts';
import type { FigureWords } from './figure-words.ts';

/** Korean. */
export const KOREAN: FigureWords = {
  charts: { bar: '막대그래프', line: '꺾은선그래프', dot: '점그래프', stacked: '누적 막대그래프' },
  flowchart: '흐름도',
  sequence: '순서도',
  chronology: '연표',
  schedule: '일정표',
  classes: '클래스도',
  states: { planned: '예정', active: '진행 중', done: '완료', critical: '중요' },
  relations: {
    kind: '은(는) 다음의 일종:',
    promise: '은(는) 다음을 구현:',
    part: '은(는) 다음의 일부:',
    belonging: '은(는) 다음에 속함:',
  },
  colon: ': ',
  stop: '.',
  comma: ', ',
  unit: (unit) => `단위: ${unit}`,
  noFigures: '수치 없음',
  course: ({ count, first, last, least, most }) =>
    `수치 ${count}개, ${first}에서 ${last}까지; 최소 ${least}, 최대 ${most}`,
  start: '시작',
  end: '끝',
  note: (names) => `${names}에 대한 메모`,
  frameEnd: '끝',
  frames: framesOf('반복', '경우', '그 밖에', '선택', '동시에', '그리고', '필수', '또는', '중단'),
};
