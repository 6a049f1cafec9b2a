import { framesOf } from './frames-of.ts';
import type { FigureWords } from './figure-words.ts';

/** Simplified Chinese. */
export const CHINESE: FigureWords = {
  charts: { bar: '条形图', line: '折线图', dot: '点图', stacked: '堆积条形图' },
  flowchart: '示意图',
  sequence: '消息顺序',
  chronology: '时间线',
  schedule: '进度表',
  classes: '类图',
  states: { planned: '计划', active: '进行中', done: '已完成', critical: '关键' },
  relations: { kind: '是一种', promise: '实现', part: '是其组成部分：', belonging: '属于' },
  colon: '：',
  stop: '。',
  comma: '，',
  unit: (unit) => `单位：${unit}`,
  noFigures: '无数据',
  course: ({ count, first, last, least, most }) =>
    `${count} 个数值，从 ${first} 到 ${last}；最低 ${least}，最高 ${most}`,
  start: '开始',
  end: '结束',
  note: (names) => `关于${names}的注释`,
  frameEnd: '结束',
  frames: framesOf('循环', '或者', '否则', '可选', '同时', '并且', '必须', '另则', '中断'),
};
