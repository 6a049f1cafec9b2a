import type { UiStrings } from './ui-strings.ts';
import { named, namedParts } from './place-words.ts';

/** Italian. */
export const ITALIAN: UiStrings = {
  via: 'tramite',
  translatedBy: 'trad. ',
  uncompared: {
    scare: 'virgolette di distanza, non è una citazione',
    own: 'parole di questa presentazione, non confrontate',
    elsewhere: 'detto altrove, non confrontato',
    translation: 'traduzione, non confrontata',
  },
  continues: 'continua',
  continued: 'seguito',
  assertedBy: 'Affermato da ',
  article: 'L’articolo',
  thisArticle: 'l’articolo',
  institution: 'Istituzione',
  name: 'Nome',
  role: 'Carica',
  part: 'Parte nella vicenda',
  done: 'Fatto',
  toDo: 'Da fare',
  source: 'Fonte',
  sourceIs: 'Fonte: ',
  noFigure: 'nessun dato',
  sources: 'Fonti',
  slide: 'Diapositiva',
  notes: 'Note',
  handout: 'Dispensa',
  quotations: 'Citazioni',
  endnotes: 'Note',
  edition: 'Edizione',
  inContext: 'Le citazioni nel loro contesto. Ciò che una diapositiva mostra è in grassetto.',
  withIntermediaries: 'Le citazioni e chi le ha trasmesse.',
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
  fullStop: '.',
  and: ' e ',
  textOf: 'testo di ',
  places: {
    paragraph: named('par.'),
    page: named('p.', 'pp.'),
    chapter: named('cap.'),
    section: named('§'),
    line: named('riga', 'righe'),
    ...namedParts('it'),
  },
  seal: {
    speakers: 'Chi parla: {list}.',
    verdicts: {
      stated: '{n} con il nome accanto alle parole',
      inferred: '{n} dedotti',
      author: '{n} l’autore',
      none: '{n} senza nome',
      unstated: '{n} non nominati nella fonte',
      other: '{n} dubbi',
      unread: '{n} non verificati',
    },
    reports: 'Parole di un resoconto: {n}.',
    ownWords: 'Con parole della fonte: {n}.',
    uncompared: 'Non confrontati: {list}.',
    uncomparedKinds: {
      scare: '{n} tra virgolette di distanza',
      own: '{n} propri',
      elsewhere: '{n} detti altrove',
      translation: '{n} tradotti',
    },
  },
  receipt: (matching, total, against) => {
    const savedSource = {
      article: 'all’articolo salvato',
      lock: 'alla verifica dell’articolo salvato',
      both: 'all’articolo salvato o alla sua verifica',
    };
    const [noun, verb] = total === 1 ? ['citazione', 'corrisponde'] : ['citazioni', 'corrispondono'];
    return `${matching} di ${total} ${noun} ${verb} ${savedSource[against]}.`;
  },
};
