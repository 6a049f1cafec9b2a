import { wordsInLanguage } from '../language/words-in-language.ts';
import type { ChartKind } from '../markdown/nodes/chart.ts';

/** What drawings and their descriptions say by themselves. */
export interface FigureWords {
  readonly charts: Readonly<Record<ChartKind, string>>;
  readonly diagram: string;
  /** Between a name and what is said of it, at the end of a sentence, between the items of a list. */
  readonly colon: string;
  readonly stop: string;
  readonly comma: string;
  /** A sentence that names the unit of all figures. */
  readonly unit: (unit: string) => string;
  readonly noFigures: string;
  readonly course: (course: Course) => string;
}

/** Where a series begins and ends, and its extremes, each written with its place. */
export interface Course {
  readonly count: number;
  readonly first: string;
  readonly last: string;
  readonly least: string;
  readonly most: string;
}

/** What figures say in a language, given as a BCP 47 tag; in English for one that has no words here. */
export function figureWords(language: string): FigureWords {
  return wordsInLanguage((tag) => WORDS.get(tag) ?? null, language) ?? ENGLISH;
}

/** Sentences one after another, each ended as its language ends them; Chinese ones need no space between them. */
export function sentencesIn({ stop }: FigureWords, sentences: readonly string[]): string {
  const gap = stop === '.' ? ' ' : '';
  return sentences
    .map((sentence) => sentence.replace(/[^\S\u00a0]+/gu, ' ').trim())
    .filter((sentence) => sentence !== '')
    .map((sentence) => (/[.!?:。！？：…]$/u.test(sentence) ? sentence : sentence + stop))
    .join(gap);
}

const MARKS = { colon: ': ', stop: '.', comma: ', ' };

const ENGLISH: FigureWords = {
  charts: { bar: 'Bar chart', line: 'Line chart', dot: 'Dot chart', stacked: 'Stacked bar chart' },
  diagram: 'Diagram',
  ...MARKS,
  unit: (unit) => `In ${unit}`,
  noFigures: 'no figures',
  course: ({ count, first, last, least, most }) =>
    `${count} figures from ${first} to ${last}; lowest ${least}, highest ${most}`,
};

/** By the primary subtag of the language. */
const WORDS: ReadonlyMap<string, FigureWords> = new Map(
  Object.entries({
    de: {
      charts: {
        bar: 'Balkendiagramm',
        line: 'Liniendiagramm',
        dot: 'Punktdiagramm',
        stacked: 'Gestapeltes Balkendiagramm',
      },
      diagram: 'Schaubild',
      ...MARKS,
      unit: (unit) => `In ${unit}`,
      noFigures: 'keine Werte',
      course: ({ count, first, last, least, most }) =>
        `${count} Werte von ${first} bis ${last}; niedrigster ${least}, höchster ${most}`,
    },
    fr: {
      charts: {
        bar: 'Diagramme en barres',
        line: 'Courbe',
        dot: 'Diagramme à points',
        stacked: 'Diagramme en barres empilées',
      },
      diagram: 'Schéma',
      colon: '\u00a0: ',
      stop: '.',
      comma: ', ',
      unit: (unit) => `En ${unit}`,
      noFigures: 'pas de chiffres',
      course: ({ count, first, last, least, most }) =>
        `${count} valeurs de ${first} à ${last}\u00a0; minimum ${least}, maximum ${most}`,
    },
    es: {
      charts: {
        bar: 'Gráfico de barras',
        line: 'Gráfico de líneas',
        dot: 'Gráfico de puntos',
        stacked: 'Gráfico de barras apiladas',
      },
      diagram: 'Diagrama',
      ...MARKS,
      unit: (unit) => `En ${unit}`,
      noFigures: 'sin datos',
      course: ({ count, first, last, least, most }) =>
        `${count} valores de ${first} a ${last}; mínimo ${least}, máximo ${most}`,
    },
    it: {
      charts: {
        bar: 'Grafico a barre',
        line: 'Grafico a linee',
        dot: 'Grafico a punti',
        stacked: 'Grafico a barre in pila',
      },
      diagram: 'Diagramma di flusso',
      ...MARKS,
      unit: (unit) => `Unità: ${unit}`,
      noFigures: 'nessun dato',
      course: ({ count, first, last, least, most }) =>
        `${count} valori, da ${first} a ${last}; minimo ${least}, massimo ${most}`,
    },
    pt: {
      charts: {
        bar: 'Gráfico de barras',
        line: 'Gráfico de linhas',
        dot: 'Gráfico de pontos',
        stacked: 'Gráfico de barras empilhadas',
      },
      diagram: 'Fluxograma',
      ...MARKS,
      unit: (unit) => `Unidade: ${unit}`,
      noFigures: 'sem dados',
      course: ({ count, first, last, least, most }) =>
        `${count} valores, de ${first} a ${last}; mínimo ${least}, máximo ${most}`,
    },
    ru: {
      charts: {
        bar: 'Столбчатая диаграмма',
        line: 'Линейный график',
        dot: 'Точечная диаграмма',
        stacked: 'Столбчатая диаграмма с накоплением',
      },
      diagram: 'Схема',
      ...MARKS,
      unit: (unit) => `Единица: ${unit}`,
      noFigures: 'нет данных',
      course: ({ count, first, last, least, most }) =>
        `значений: ${count}, от ${first} до ${last}; наименьшее ${least}, наибольшее ${most}`,
    },
    zh: {
      charts: { bar: '条形图', line: '折线图', dot: '点图', stacked: '堆积条形图' },
      diagram: '示意图',
      colon: '：',
      stop: '。',
      comma: '，',
      unit: (unit) => `单位：${unit}`,
      noFigures: '无数据',
      course: ({ count, first, last, least, most }) =>
        `${count} 个数值，从 ${first} 到 ${last}；最低 ${least}，最高 ${most}`,
    },
    ja: {
      charts: { bar: '棒グラフ', line: '折れ線グラフ', dot: 'ドットプロット', stacked: '積み上げ棒グラフ' },
      diagram: 'フローチャート',
      colon: '：',
      stop: '。',
      comma: '、',
      unit: (unit) => `単位：${unit}`,
      noFigures: '数値なし',
      course: ({ count, first, last, least, most }) =>
        `${count}個の数値、${first}から${last}まで；最小${least}、最大${most}`,
    },
    ko: {
      charts: { bar: '막대그래프', line: '꺾은선그래프', dot: '점그래프', stacked: '누적 막대그래프' },
      diagram: '흐름도',
      ...MARKS,
      unit: (unit) => `단위: ${unit}`,
      noFigures: '수치 없음',
      course: ({ count, first, last, least, most }) =>
        `수치 ${count}개, ${first}에서 ${last}까지; 최소 ${least}, 최대 ${most}`,
    },
    ar: {
      charts: {
        bar: 'مخطط أعمدة',
        line: 'مخطط خطي',
        dot: 'مخطط نقاط',
        stacked: 'مخطط أعمدة مكدسة',
      },
      diagram: 'مخطط',
      ...MARKS,
      comma: '، ',
      unit: (unit) => `الوحدة: ${unit}`,
      noFigures: 'لا أرقام',
      course: ({ count, first, last, least, most }) =>
        `عدد الأرقام ${count} من ${first} إلى ${last}؛ الأدنى ${least}، الأعلى ${most}`,
    },
    fa: {
      charts: {
        bar: 'نمودار میله‌ای',
        line: 'نمودار خطی',
        dot: 'نمودار نقطه‌ای',
        stacked: 'نمودار میله‌ای انباشته',
      },
      diagram: 'روندنما',
      ...MARKS,
      comma: '، ',
      unit: (unit) => `واحد: ${unit}`,
      noFigures: 'بدون رقم',
      course: ({ count, first, last, least, most }) =>
        `${count} رقم، از ${first} تا ${last}؛ کمترین ${least}، بیشترین ${most}`,
    },
    he: {
      charts: {
        bar: 'תרשים עמודות',
        line: 'תרשים קווי',
        dot: 'תרשים נקודות',
        stacked: 'תרשים עמודות מוערמות',
      },
      diagram: 'תרשים זרימה',
      ...MARKS,
      unit: (unit) => `יחידה: ${unit}`,
      noFigures: 'אין נתונים',
      course: ({ count, first, last, least, most }) =>
        `מספר הנתונים ${count}, מ־${first} עד ${last}; הנמוך ביותר ${least}, הגבוה ביותר ${most}`,
    },
  }),
);
