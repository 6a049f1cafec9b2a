import type { Deck } from '../../src/deck/deck.ts';
import type { Source } from '../../src/deck/slide.ts';
import {
  cite,
  deck,
  list,
  p,
  position,
  quotation,
  SECTION,
  SOURCES,
  t,
  table,
  type Draft,
} from './deck-builder.ts';

const entries = [
  'A dam is announced',
  'The words and their road',
  'Who may speak for the river',
  'What we should ask',
].map((title, index) => ({
  number: index + 1,
  title: t(title),
  slideId: `slide-${index + 3}`,
  isCurrent: index === 1,
}));
const h = (heading: string): { heading: ReturnType<typeof t>; title: string; section: typeof SECTION } => ({
  heading: t(heading),
  title: heading.replaceAll('*', ''),
  section: SECTION,
});
const PICTURE = `data:image/svg+xml;base64,${Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><rect width="1600" height="900" fill="#b9c4c0"/><path d="M0 620C300 520 600 700 900 600s500-60 700 40V900H0z" fill="#5d7a80"/><path d="M980 300h260l60 420H920z" fill="#8a8072"/></svg>',
).toString('base64')}`;
export const galleryImages = new Map([['dam.svg', PICTURE]]);

const drafts: readonly Draft[] = [
  {
    layout: 'title',
    ...h('A Dam for the People'),
    section: null,
    subtitle: 'How a sentence travelled from a village hall to the front page',
    event: 'Seminar on public language',
    presenters: ['Maria Lindqvist'],
    date: '24 November 2026',
    source: SOURCES[0] as Source,
  },
  { layout: 'agenda', ...h('Four questions for forty-five minutes'), section: null, entries },
  {
    layout: 'section',
    ...h('The words and their road'),
    standfirst: t('Three carriers stand between the village secretary and the reader. Each leaves a mark.'),
    body: [],
    sections: entries,
  },
  {
    layout: 'quote',
    ...h('The slogan makes the people both owner and tool'),
    quotation: quotation({
      words: 'Water works for the people, water works by the people.',
      speaker: 'Official slogan',
      role: 'banner over the valley road',
      source: 'weaver, para. 2',
    }),
    body: [],
  },
  {
    layout: 'quote',
    ...h('The secretary promises duty before water'),
    quotation: quotation({
      words:
        'We must take the dam as our own household matter . . . [and] every family along the bank must carry its share of the responsibility, openly, willingly and to the end.',
      speaker: 'Chen Guoliang 陈国良',
      role: 'county Party secretary',
      via: ['Xinhua', 'Jianghe Daily'],
      translator: 'A. Weaver',
      source: 'weaver, para. 5',
    }),
    body: [],
  },
  {
    layout: 'quote',
    ...h(''),
    heading: [],
    title: 'A long quotation',
    quotation: quotation({
      words:
        'The county stressed that cadres at every level must grasp the meaning of the river strategy, hold fast to the road of water works with local characteristics (有地方特色的水利道路), deepen the responsibility system for every kilometre of the bank, and guide the masses of river dwellers to act in a civilised manner, to report leaks and rumours alike, and to become positive practitioners of the safety of the valley. “Nobody,” it added, “stands outside the dam.”',
      speaker: 'County water bureau',
      via: ['Jianghe Daily'],
      translator: 'A. Weaver',
      source: 'weaver, para. 7',
    }),
    body: [],
  },
  {
    layout: 'quote',
    ...h('In the original the river has no subject'),
    quotation: quotation({
      words: [
        '人民的水利，水利为人民；依靠人民，造福人民。',
        'Water works of the people, water works for the people; relying on the people, to the benefit of the people.',
      ],
      speaker: '陈国良',
      role: 'county Party secretary',
      translator: 'A. Weaver',
      source: 'chen, para. 1',
    }),
    body: [],
  },
  {
    layout: 'quotes',
    ...h('Two papers, one meeting, two verbs'),
    quotations: [
      quotation({
        words: 'Residents were invited to watch over the bank.',
        speaker: 'The River Review',
        source: 'weaver, para. 9',
      }),
      quotation({
        words: 'The masses were mobilised to guard the bank.',
        speaker: 'Jianghe Daily',
        role: 'front page',
        source: 'chen, para. 3',
      }),
    ],
    body: [],
  },
  {
    layout: 'points',
    ...h('What changed between the hall and the page'),
    body: [
      list([
        'The speaker’s “you” became “the masses” [@weaver, para. 6]',
        'A promise of money fell away',
        'The term 地方特色 was added by the newspaper [@chen, para. 2]',
      ]),
    ],
  },
  {
    layout: 'points',
    ...h('Six readings of one sentence, from the generous to the sceptical, and where each has its limits'),
    body: [
      list([
        'An appeal: the county asks for help that it cannot buy',
        'A duty: “carry its share” sets a task without naming a reward [@weaver, para. 5]',
        'A ritual: the words repeat a national slogan with one noun exchanged',
        'A warning: rumours stand beside leaks in the same list [@weaver, para. 7]',
        [p('A budget line: volunteers replace two posts'), list(['one at the sluice', 'one in the office'])],
        'A translation effect: English needs a subject where Chinese needs none',
      ]),
    ],
  },
  {
    layout: 'points',
    ...h('A paragraph with a note'),
    body: [
      p(
        'The article never gives the number of volunteers. It says only that “many villages” have begun, and leaves the reader to guess at the scale. That silence is worth five minutes.',
      ),
      p('Compare the budget, which is exact to the last yuan [@weaver, para. 11].'),
    ],
    footnotes: [{ number: 1, label: 'a', children: [p('Figures in the county gazette differ by a tenth.')] }],
  },
  {
    layout: 'statement',
    ...h(''),
    heading: [],
    title: 'A slogan',
    words: t('A slogan is a sentence whose subject has been *asked to leave*.'),
  },
  {
    layout: 'claim',
    ...h('Participation is recruited, not only invited'),
    claimant: 'Anna Weaver',
    evidence: [
      quotation({
        words: 'Every household will send one pair of eyes.',
        speaker: 'County notice',
        source: 'weaver, para. 9',
      }),
      list([
        'Volunteers are listed by name on the village board [@weaver, para. 10]',
        'Schools will hold a river week in autumn [@weaver, para. 11]',
      ]),
    ],
  },
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
    carriers: [
      {
        name: t('Chen Guoliang'),
        kind: t('speaker'),
        handing: t('said'),
        remark: t('in dialect, without notes'),
      },
      { name: t('Xinhua'), kind: t('agency'), handing: t('reported'), remark: [] },
      { name: t('Jianghe Daily'), kind: t('outlet'), handing: t('carried'), remark: t('adds 地方特色') },
      { name: t('Anna Weaver'), kind: t('translator'), handing: [], remark: t('supplies [we]') },
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
  {
    layout: 'figure',
    ...h('The valley before the water'),
    image: { type: 'image', url: 'dam.svg', alt: 'A grey dam above a river', title: null, position },
    caption: 'The wall as planned, seen from the mill.',
    credit: cite('weaver, para. 1'),
    body: [],
  },
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
  { layout: 'sources', ...h('Sources'), section: null, sources: SOURCES },
];

/** Every layout, short and full, in several scripts. */
export const galleryDeck: Deck = deck(drafts, { title: 'A Dam for the People', sections: [SECTION] });
