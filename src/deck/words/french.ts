import type { FixedWords } from '../fixed-words.ts';
import { named, namedParts } from './place-words.ts';

/** French. */
export const FRENCH: FixedWords = {
  via: 'via',
  translatedBy: 'trad. ',
  uncompared: {
    scare: 'guillemets de distance, pas une citation',
    own: 'formulation propre à cet exposé, non comparée',
    elsewhere: 'dit ailleurs, non comparé',
    translation: 'traduction, non comparée',
  },
  continues: 'à suivre',
  continued: 'suite',
  assertedBy: 'Affirmé par ',
  article: 'L’article',
  thisArticle: 'l’article',
  institution: 'Institution',
  name: 'Nom',
  role: 'Fonction',
  part: 'Rôle dans l’affaire',
  done: 'Fait',
  toDo: 'À faire',
  source: 'Source',
  sourceIs: 'Source\u00a0: ',
  noFigure: 'pas de chiffre',
  sources: 'Sources',
  slide: 'Diapositive',
  notes: 'Notes',
  handout: 'Support',
  quotations: 'Citations',
  endnotes: 'Notes',
  edition: 'Édition',
  inContext: 'Les citations dans leur contexte. Ce que montre une diapositive est en gras.',
  withCarriers: 'Les citations, et ceux qui les ont transmises.',
  comma: ', ',
  semicolon: '; ',
  colon: '\u00a0: ',
  fullStop: '.',
  and: ' et ',
  textOf: 'texte de ',
  places: {
    paragraph: named('par.'),
    page: named('p.'),
    chapter: named('chap.'),
    section: named('§'),
    line: named('ligne', 'lignes'),
    ...namedParts('fr'),
  },
  seal: {
    speakers: 'Auteurs des propos : {list}.',
    verdicts: {
      stated: '{n} nommés près des mots',
      inferred: '{n} déduits',
      author: '{n} l’auteur de l’article',
      none: '{n} sans nom',
      unstated: '{n} non nommés dans la source',
      other: '{n} douteux',
      unread: '{n} non vérifiés',
    },
    reports: 'Mots d’un compte rendu : {n}.',
    ownWords: 'Dans les mots de la source : {n}.',
    uncompared: 'Non comparés : {list}.',
    uncomparedKinds: {
      scare: '{n} entre guillemets de distance',
      own: '{n} de l’auteur du dossier',
      elsewhere: '{n} dits ailleurs',
      translation: '{n} traduits',
    },
  },
  receipt: (matching, total, against) => {
    const witness = {
      article: 'à l’article enregistré',
      lock: 'à la preuve de l’article enregistré',
      both: 'à l’article enregistré ou à sa preuve',
    };
    const [noun, verb] = total === 1 ? ['citation', 'correspond'] : ['citations', 'correspondent'];
    return `${matching} ${noun} sur ${total} ${verb} ${witness[against]}.`;
  },
};
