import type { Source } from '../../src/deck/format-source.ts';
import { cite, list, p, quotation, SOURCES, t, type Draft } from './deck-builder.ts';
import { DAM, entries, h, inside } from './gallery-frame.ts';

/** Slides of words: title, agenda, section, quotations, points, statement, claim. */
export const wordSlides: readonly Draft[] = [
  {
    layout: 'title',
    ...h('A Dam for the People'),
    section: null,
    subtitle: t('How a sentence travelled from a village hall to the front page'),
    event: 'Seminar on public language',
    presenters: ['Maria Lindqvist'],
    date: '24 November 2026',
    sources: [SOURCES[0] as Source],
    receipt: null,
  },
  { layout: 'agenda', ...h('Four questions for forty-five minutes'), section: null, entries },
  {
    layout: 'section',
    ...h('The words and their road'),
    standfirst: t('Three carriers stand between the village secretary and the reader. Each leaves a mark.'),
    body: [],
    sections: entries,
    inside,
  },
  {
    layout: 'quote',
    portrait: null,
    ...h('Three words do the work'),
    quotation: quotation({
      words: 'by the people',
      speaker: 'Official slogan',
      source: 'weaver, para. 2',
    }),
    body: [],
  },
  {
    layout: 'quote',
    portrait: null,
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
    portrait: null,
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
    portrait: {
      figure: DAM,
      caption: 'Drawing: the county',
      credit: null,
    },
    ...h('The engineer counts on patience'),
    quotation: quotation({
      words: 'A dam is never finished; it is only watched.',
      speaker: 'Lena Forst',
      role: 'engineer of the dam',
      source: 'weaver, para. 2',
    }),
    body: [],
  },
  {
    layout: 'quote',
    portrait: null,
    ...h(''),
    heading: [],
    title: 'A long quotation',
    quotation: quotation({
      words:
        'The county stressed that cadres at every level must grasp the meaning of the river strategy, hold fast to the road of water works with local characteristics (有地方特色的水利道路), and guide the masses of river dwellers to act in a civilised manner and to report leaks and rumours alike. “Nobody,” it added, “stands outside the dam.”',
      speaker: 'County water bureau',
      via: ['Jianghe Daily'],
      translator: 'A. Weaver',
      source: 'weaver, para. 7',
    }),
    body: [],
  },
  {
    layout: 'quote',
    portrait: null,
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
];

/** A figure of each step of type, with a remark and without. */
export const numberSlides: readonly Draft[] = [
  {
    layout: 'number',
    ...h('What the water costs'),
    lead: t(''),
    figure: t('62%'),
    words: t(
      ' of the county’s budget for the year: the reservoir, the road to it and the offices of those who count',
    ),
    citation: cite('weaver, para. 11'),
    body: [],
  },
  {
    layout: 'number',
    ...h('Who was counted'),
    lead: t(''),
    figure: t('1,480'),
    words: t(' households moved, by the gazette; the paper names nobody who asked them'),
    citation: cite('weaver, para. 4'),
    body: [p('The party’s own history has 1,300 [@weaver, para. 6].')],
  },
  {
    layout: 'number',
    ...h('What is behind the dam'),
    lead: t(''),
    figure: t('约1400万'),
    words: t(' cubic metres'),
    citation: cite('weaver, para. 2'),
    body: [],
  },
  {
    layout: 'number',
    ...h('What it was to cost, by the first of five estimates'),
    lead: t(''),
    figure: t('¥1,400,000'),
    words: t(' a year'),
    citation: null,
    body: [],
  },
  {
    layout: 'number',
    ...h('What the repair would cost'),
    lead: t('By the ministry’s own count, which the paper doesn’t print, a new gate would cost'),
    figure: t('£48 million'),
    words: t('and be ready in four years'),
    citation: cite('weaver, para. 6'),
    body: [],
  },
];
