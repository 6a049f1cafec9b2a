import type { FigureWords } from './figure-words.ts';

/** Japanese. */
export const JAPANESE: FigureWords = {
  charts: { bar: '棒グラフ', line: '折れ線グラフ', dot: 'ドットプロット', stacked: '積み上げ棒グラフ' },
  diagram: 'フローチャート',
  colon: '：',
  stop: '。',
  comma: '、',
  unit: (unit) => `単位：${unit}`,
  noFigures: '数値なし',
  course: ({ count, first, last, least, most }) =>
    `${count}個の数値、${first}から${last}まで；最小${least}、最大${most}`,
};
