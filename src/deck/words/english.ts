import type { FixedWords } from '../fixed-words.ts';
import { named, namedParts } from './place-words.ts';

/** English; stands in for a language that has no words here, too. */
export const ENGLISH: FixedWords = {
  via: 'via',
  translatedBy: 'trans. ',
  uncompared: {
    scare: 'scare quotes, quoting nobody',
    own: 'this briefing’s own words, not compared',
    elsewhere: 'said elsewhere, not compared',
    translation: 'translation, not compared',
  },
  continues: 'continues',
  continued: 'continued',
  assertedBy: 'Asserted by ',
  article: 'The article',
  thisArticle: 'the article',
  institution: 'Institution',
  name: 'Name',
  role: 'Role',
  part: 'Part in the story',
  done: 'Done',
  toDo: 'To do',
  source: 'Source',
  sourceIs: 'Source: ',
  noFigure: 'no figure',
  sources: 'Sources',
  slide: 'Slide',
  notes: 'Notes',
  handout: 'Handout',
  quotations: 'Quotations',
  endnotes: 'Notes',
  edition: 'Edition',
  inContext: 'The quotations, each where it stands. What a slide shows is in bold type.',
  withCarriers: 'The quotations, with who handed them on.',
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
  fullStop: '.',
  and: ' and ',
  textOf: 'text of ',
  places: {
    paragraph: named('para.', 'paras'),
    page: named('p.', 'pp.'),
    chapter: named('ch.'),
    section: named('§'),
    line: named('line', 'lines'),
    ...namedParts('en'),
  },
  seal: {
    speakers: 'Speakers: {list}.',
    verdicts: {
      stated: '{n} named beside the words',
      inferred: '{n} inferred',
      author: '{n} the author',
      none: '{n} without a named speaker',
      unstated: '{n} not named in the source',
      other: '{n} in doubt',
      unread: '{n} not checked',
    },
    reports: 'Words of a report: {n}.',
    ownWords: 'In the source’s own words: {n}.',
    uncompared: 'Not compared: {list}.',
    uncomparedKinds: {
      scare: '{n} in scare quotes',
      own: '{n} the briefing’s own',
      elsewhere: '{n} said elsewhere',
      translation: '{n} translated',
    },
  },
  receipt: (matching, total, against) => {
    const verb = total === 1 ? 'quotation matches' : 'quotations match';
    const witness = {
      article: 'saved article',
      lock: 'evidence lock of the saved article',
      both: 'saved article or its evidence lock',
    };
    return `${matching} of ${total} ${verb} the ${witness[against]}.`;
  },
};
