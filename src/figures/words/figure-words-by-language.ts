import { wordsInLanguage } from '../../deck/words-in-language.ts';
import { ARABIC } from './arabic.ts';
import type { FigureWords } from './figure-words.ts';

const FRAMES = ['loop', 'alt', 'else', 'opt', 'par', 'and', 'critical', 'option', 'break'] as const;

/** What stands in for a language that has no words here. */
const ENGLISH: FigureWords = {
  charts: { bar: 'Bar chart', line: 'Line chart', dot: 'Dot chart', stacked: 'Stacked bar chart' },
  flowchart: 'Diagram',
  sequence: 'Sequence of messages',
  chronology: 'Time line',
  schedule: 'Schedule',
  classes: 'Class diagram',
  states: { planned: 'planned', active: 'under way', done: 'done', critical: 'critical' },
  relations: { kind: 'is a kind of', promise: 'implements', part: 'is a part of', belonging: 'belongs to' },
  colon: ': ',
  stop: '.',
  comma: ', ',
  unit: (unit) => `In ${unit}`,
  noFigures: 'no figures',
  course: ({ count, first, last, least, most }) =>
    `${count} figures from ${first} to ${last}; lowest ${least}, highest ${most}`,
  start: 'start',
  end: 'end',
  note: (names) => `Note on ${names}`,
  frameEnd: 'End',
  frames: new Map(),
};

const GERMAN: FigureWords = {
  charts: {
    bar: 'Balkendiagramm',
    line: 'Liniendiagramm',
    dot: 'Punktdiagramm',
    stacked: 'Gestapeltes Balkendiagramm',
  },
  flowchart: 'Schaubild',
  sequence: 'Abfolge von Nachrichten',
  chronology: 'Zeitleiste',
  schedule: 'Zeitplan',
  classes: 'Klassendiagramm',
  states: { planned: 'geplant', active: 'im Gang', done: 'erledigt', critical: 'kritisch' },
  relations: { kind: 'ist ein', promise: 'setzt um:', part: 'ist Teil von', belonging: 'gehört zu' },
  colon: ': ',
  stop: '.',
  comma: ', ',
  unit: (unit) => `In ${unit}`,
  noFigures: 'keine Werte',
  course: ({ count, first, last, least, most }) =>
    `${count} Werte von ${first} bis ${last}; niedrigster ${least}, höchster ${most}`,
  start: 'Anfang',
  end: 'Ende',
  note: (names) => `Anmerkung zu ${names}`,
  frameEnd: 'Ende',
  frames: framesOf(
    'wiederholt',
    'entweder',
    'oder',
    'falls',
    'zugleich',
    'und',
    'unbedingt',
    'sonst',
    'Abbruch',
  ),
};

const FRENCH: FigureWords = {
  charts: {
    bar: 'Diagramme en barres',
    line: 'Courbe',
    dot: 'Diagramme à points',
    stacked: 'Diagramme en barres empilées',
  },
  flowchart: 'Schéma',
  sequence: 'Suite de messages',
  chronology: 'Chronologie',
  schedule: 'Calendrier',
  classes: 'Diagramme de classes',
  states: { planned: 'prévu', active: 'en cours', done: 'fait', critical: 'critique' },
  relations: {
    kind: 'est une sorte de',
    promise: 'réalise',
    part: 'fait partie de',
    belonging: 'appartient à',
  },
  colon: '\u00a0: ',
  stop: '.',
  comma: ', ',
  unit: (unit) => `En ${unit}`,
  noFigures: 'pas de chiffres',
  course: ({ count, first, last, least, most }) =>
    `${count} valeurs de ${first} à ${last}\u00a0; minimum ${least}, maximum ${most}`,
  start: 'début',
  end: 'fin',
  note: (names) => `Note sur ${names}`,
  frameEnd: 'Fin',
  frames: framesOf(
    'en boucle',
    'soit',
    'ou bien',
    'le cas échéant',
    'en même temps',
    'et',
    'impérativement',
    'sinon',
    'arrêt',
  ),
};

const SPANISH: FigureWords = {
  charts: {
    bar: 'Gráfico de barras',
    line: 'Gráfico de líneas',
    dot: 'Gráfico de puntos',
    stacked: 'Gráfico de barras apiladas',
  },
  flowchart: 'Diagrama',
  sequence: 'Secuencia de mensajes',
  chronology: 'Cronología',
  schedule: 'Calendario',
  classes: 'Diagrama de clases',
  states: { planned: 'previsto', active: 'en curso', done: 'hecho', critical: 'crítico' },
  relations: { kind: 'es un tipo de', promise: 'realiza', part: 'es parte de', belonging: 'pertenece a' },
  colon: ': ',
  stop: '.',
  comma: ', ',
  unit: (unit) => `En ${unit}`,
  noFigures: 'sin datos',
  course: ({ count, first, last, least, most }) =>
    `${count} valores de ${first} a ${last}; mínimo ${least}, máximo ${most}`,
  start: 'inicio',
  end: 'fin',
  note: (names) => `Nota sobre ${names}`,
  frameEnd: 'Fin',
  frames: framesOf(
    'se repite',
    'o bien',
    'si no',
    'en su caso',
    'a la vez',
    'y',
    'sin falta',
    'de lo contrario',
    'interrupción',
  ),
};

const CHINESE: FigureWords = {
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

const RUSSIAN: FigureWords = {
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

/** In the order of FRAMES. */
function framesOf(...words: readonly string[]): ReadonlyMap<string, string> {
  return new Map(FRAMES.map((name, at) => [name, words[at] ?? name]));
}

/** By the primary subtag of the language. */
const WORDS: ReadonlyMap<string, FigureWords> = new Map([
  ['ar', ARABIC],
  ['de', GERMAN],
  ['fr', FRENCH],
  ['es', SPANISH],
  ['zh', CHINESE],
  ['ru', RUSSIAN],
]);

/** What figures say in a language, given as a BCP 47 tag; in English for one that has no words here. */
export function figureWords(language: string): FigureWords {
  return wordsInLanguage(WORDS, language) ?? ENGLISH;
}
