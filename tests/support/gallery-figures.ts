import type { PictureSide } from '../../src/markdown/nodes/block.ts';
import { cite, list, p, SOURCES, t, table, type Draft } from './deck-builder.ts';
import { DAM, h } from './gallery-frame.ts';

/** The picture of the gallery in the page, or running to an edge. */
function pictureSlide(place: PictureSide | null, heading: string): Draft {
  return {
    layout: 'figure',
    place,
    ...h(heading),
    figure: DAM,
    caption: 'The wall as planned, seen from the mill.',
    credit: cite('weaver, para. 1'),
    body: [],
  };
}

/** Slides that show: comparison, time lines, actors, terms, chain, questions, figure, table, sources. */
export const figureSlides: readonly Draft[] = [
  {
    layout: 'comparison',
    ...h('The same evening in two papers'),
    introduction: [],
    columns: [
      {
        heading: t('*The River Review*'),
        body: [
          list([
            'A meeting that ran late',
            'Three objections, one from a child [@weaver, para. 4]',
            'No vote',
          ]),
        ],
      },
      {
        heading: t('*Jianghe Daily* 江河日报'),
        body: [list(['A ceremony', 'Warm applause', 'The plan “adopted” [@chen, para. 3]'])],
      },
    ],
  },
  {
    layout: 'timeline',
    ...h('Five weeks from the hall to the headline'),
    introduction: [],
    events: [
      {
        date: t('28 March'),
        content: t('Village meeting in the old mill'),
        isRelative: false,
        isPublication: false,
      },
      {
        date: t('“last month”'),
        content: t('Volunteers begin to sign up; the article gives no day'),
        isRelative: true,
        isPublication: false,
      },
      {
        date: t('28 April'),
        content: t('*Jianghe Daily* reports a ceremony'),
        isRelative: false,
        isPublication: false,
      },
      {
        date: t('4 May'),
        content: t('*The River Review* publishes'),
        isRelative: false,
        isPublication: true,
      },
    ],
    body: [],
  },
  {
    layout: 'timeline',
    ...h('The longer history of a short slogan'),
    introduction: [],
    events: ['1958', '1975', '1998', '2002', '2011', '2025'].map((year, index) => ({
      date: t(year),
      content: t(
        [
          'First banner over the valley road',
          'The old dam fails in a flood',
          'The river is dredged',
          'The county drops the word “masses”',
          '“last decade”: a plan is drawn up and shelved',
          'The slogan returns with one noun changed',
        ][index] ?? '',
      ),
      isRelative: index === 4,
      isPublication: index === 5,
    })),
    body: [],
  },
  {
    layout: 'actors',
    ...h('Who was in the hall'),
    introduction: [],
    groups: [
      {
        organisation: t('County government'),
        actors: [
          { name: t('Chen Guoliang 陈国良'), role: t('Party secretary'), part: t('Gives the speech') },
          { name: t('Lin Yue 林月'), role: t('Head, water bureau'), part: t('Answers questions') },
        ],
      },
      {
        organisation: t('Jianghe Daily'),
        actors: [{ name: t('Chen Wei 陈伟'), role: t('Reporter'), part: t('Writes the ceremony') }],
      },
      {
        organisation: t('The River Review'),
        actors: [
          { name: t('Anna Weaver'), role: t('Correspondent, translator'), part: t('Writes the meeting') },
        ],
      },
    ],
    body: [],
  },
  {
    layout: 'terms',
    ...h('Three terms that travel badly'),
    introduction: [],
    terms: [
      {
        term: t('群众路线'),
        language: 'zh-Hans',
        reading: t('qúnzhòng lùxiàn'),
        translation: t('mass line'),
        gloss: t('Learning from the people, then leading them'),
      },
      {
        term: t('有地方特色的水利道路'),
        language: 'zh-Hans',
        reading: t('yǒu dìfāng tèsè de shuǐlì dàolù'),
        translation: t('a road of water works with local characteristics'),
        gloss: t('Echoes a national formula'),
      },
      {
        term: t('общественность'),
        language: 'ru',
        reading: t('obshchestvennost’'),
        translation: t('the active public'),
        gloss: t('An older relative of the same idea'),
      },
    ],
    body: [],
  },
  {
    layout: 'terms',
    ...h('One word to stop at'),
    introduction: [],
    terms: [
      {
        term: t('正能量'),
        language: 'zh-Hans',
        reading: t('zhèng néngliàng'),
        translation: t('positive energy'),
        gloss: t(
          'From popular psychology to official language in a single year; in the article it stands where criticism had been.',
        ),
      },
    ],
    body: [],
  },
  {
    layout: 'chain',
    ...h('Four hands between the hall and us'),
    introduction: [],
    intermediaries: [
      {
        name: t('Chen Guoliang'),
        kind: t('speaker'),
        relation: t('said'),
        remark: t('in dialect, without notes'),
      },
      { name: t('Xinhua'), kind: t('agency'), relation: t('reported'), remark: [] },
      { name: t('Jianghe Daily'), kind: t('outlet'), relation: t('carried'), remark: t('adds 地方特色') },
      { name: t('Anna Weaver'), kind: t('translator'), relation: [], remark: t('supplies [we]') },
    ],
    body: [
      p('Only the newspaper’s version was written down on the day. Ask what a transcript would have shown.'),
    ],
  },
  {
    layout: 'questions',
    ...h('Choose one to begin with'),
    introduction: [],
    questions: list(
      [
        'Who is the agent in each half of the slogan?',
        'What would the sentence lose if it had a subject?',
        'Is a volunteer whose name is on the village board a volunteer?',
      ],
      true,
    ),
    body: [],
  },
  {
    layout: 'questions',
    ...h('Stop here'),
    introduction: [],
    questions: list(['If the river could be quoted, who would be trusted to translate it?'], true),
    body: [],
  },
  pictureSlide(null, 'The valley before the water'),
  pictureSlide('left', 'The wall fills the valley from side to side'),
  pictureSlide('right', 'From the mill nothing else is to be seen'),
  pictureSlide('full', 'The whole valley, still dry'),
  {
    layout: 'table',
    ...h('What the county counts'),
    introduction: [],
    table: table(
      [
        ['Item', '2023', '2024', '2025'],
        ['Volunteers', '120', '1,340', '2,118'],
        ['Leaks reported', '14', '17', '31'],
        ['Rumours reported', '–', '52', '207'],
        ['Cost, million yuan', '8.4', '11.0', '10.2'],
      ],
      [null, 'right', 'right', 'right'],
    ),
    body: [],
  },
  {
    layout: 'points',
    ...h('Other scripts keep their letters'),
    body: [
      list([
        'Russian: Вода принадлежит народу, а плотина государству',
        'Arabic: الماء للشعب والسد للدولة says the banner',
        'Hebrew: המים שייכים לעם',
        'Greek: το νερό ανήκει στον λαό · Japanese: 水は人民のもの',
        'Code: `dam --open` and a link to the *source*',
      ]),
    ],
  },
  {
    layout: 'sources',
    receipt: {
      matching: 7,
      total: 7,
      speakers: { stated: 2, inferred: 3, open: 0, author: 1, none: 1, unstated: 0, other: 0, unread: 0 },
      reports: 2,
      ownWords: 0,
      uncompared: ['translation'],
      checkedAgainst: 'article',
      date: '24 November 2026',
      hashes: [{ sourceId: 'weaver', hash: '5d1c9a04e7b2' }],
    },
    ...h('Sources'),
    section: null,
    sources: SOURCES,
  },
];
