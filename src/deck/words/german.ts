import type { FixedWords } from '../fixed-words.ts';
import { named, namedParts } from './place-words.ts';

/** German. */
export const GERMAN: FixedWords = {
  via: 'über',
  translatedBy: 'übers. von ',
  uncompared: {
    scare: 'distanzierende Anführung, kein Zitat',
    own: 'eigene Worte dieses Vortrags, nicht verglichen',
    elsewhere: 'anderswo gesagt, nicht verglichen',
    translation: 'Übersetzung, nicht verglichen',
  },
  continues: 'geht weiter',
  continued: 'Fortsetzung',
  assertedBy: 'Behauptet von ',
  article: 'Der Artikel',
  thisArticle: 'der Artikel',
  institution: 'Einrichtung',
  name: 'Name',
  role: 'Funktion',
  part: 'Rolle im Geschehen',
  done: 'Erledigt',
  toDo: 'Offen',
  source: 'Quelle',
  sourceIs: 'Quelle: ',
  noFigure: 'keine Angabe',
  sources: 'Quellen',
  slide: 'Folie',
  notes: 'Notizen',
  handout: 'Handout',
  quotations: 'Zitate',
  endnotes: 'Anmerkungen',
  edition: 'Ausgabe',
  inContext: 'Die Zitate an ihrer Stelle. Was eine Folie zeigt, steht in fetter Schrift.',
  withCarriers: 'Die Zitate, und wer sie weitergab.',
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
  fullStop: '.',
  and: ' und ',
  textOf: 'Text von ',
  places: {
    paragraph: named('Abs.'),
    page: named('S.'),
    chapter: named('Kap.'),
    section: named('§'),
    line: named('Z.'),
    ...namedParts('de'),
  },
  seal: {
    speakers: 'Sprecher: {list}.',
    verdicts: {
      stated: '{n} neben den Worten genannt',
      inferred: '{n} erschlossen',
      author: '{n} der Autor',
      none: '{n} ohne genannten Sprecher',
      unstated: '{n} in der Quelle nicht genannt',
      other: '{n} zweifelhaft',
      unread: '{n} nicht geprüft',
    },
    reports: 'Worte eines Berichts: {n}.',
    ownWords: 'In eigenen Worten der Quelle: {n}.',
    uncompared: 'Nicht verglichen: {list}.',
    uncomparedKinds: {
      scare: '{n} in distanzierenden Anführungszeichen',
      own: '{n} eigene Worte',
      elsewhere: '{n} anderswo gesagt',
      translation: '{n} übersetzt',
    },
  },
  receipt: (matching, total, against) => {
    const witness = {
      article: 'dem gespeicherten Artikel',
      lock: 'dem Nachweis zum gespeicherten Artikel',
      both: 'dem gespeicherten Artikel oder seinem Nachweis',
    };
    return total === 1
      ? `${matching} von 1 Zitat stimmt mit ${witness[against]} überein.`
      : `${matching} von ${total} Zitaten stimmen mit ${witness[against]} überein.`;
  },
};
