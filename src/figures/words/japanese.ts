import { framesOf } from './frames-of.ts';
import type { FigureWords } from './figure-words.ts';

/** Japanese. */
export const JAPANESE: FigureWords = {
  charts: { bar: '棒グラフ', line: '折れ線グラフ', dot: 'ドットプロット', stacked: '積み上げ棒グラフ' },
  flowchart: 'フローチャート',
  sequence: 'シーケンス図',
  chronology: '年表',
  schedule: '工程表',
  classes: 'クラス図',
  states: { planned: '予定', active: '進行中', done: '完了', critical: '重要' },
  relations: {
    kind: 'は次の一種：',
    promise: 'は次を実装：',
    part: 'は次の一部：',
    belonging: 'は次に属する：',
  },
  colon: '：',
  stop: '。',
  comma: '、',
  unit: (unit) => `単位：${unit}`,
  noFigures: '数値なし',
  course: ({ count, first, last, least, most }) =>
    `${count}個の数値、${first}から${last}まで；最小${least}、最大${most}`,
  start: '開始',
  end: '終了',
  note: (names) => `${names}への注記`,
  frameEnd: '終わり',
  frames: framesOf('繰り返し', '場合', 'それ以外', '任意', '同時に', 'かつ', '必須', 'または', '中断'),
};
