import type { UiStrings } from './ui-strings.ts';
import { named, namedParts } from './place-words.ts';

/** Portuguese, in words of both sides of the Atlantic. */
export const PORTUGUESE: UiStrings = {
  via: 'via',
  translatedBy: 'trad. ',
  uncompared: {
    scare: 'aspas de distanciamento, não é citação',
    own: 'palavras desta apresentação, não comparadas',
    elsewhere: 'dito noutro lugar, não comparado',
    translation: 'tradução, não comparada',
  },
  continues: 'continua',
  continued: 'continuação',
  assertedBy: 'Afirmado por ',
  article: 'O artigo',
  thisArticle: 'o artigo',
  institution: 'Instituição',
  name: 'Nome',
  role: 'Cargo',
  part: 'Papel no caso',
  done: 'Feito',
  toDo: 'Por fazer',
  source: 'Fonte',
  sourceIs: 'Fonte: ',
  noFigure: 'sem dados',
  sources: 'Fontes',
  slide: 'Slide',
  notes: 'Notas',
  handout: 'Folheto',
  quotations: 'Citações',
  endnotes: 'Notas',
  edition: 'Edição',
  inContext: 'As citações no seu contexto. O que um slide mostra está em negrito.',
  withIntermediaries: 'As citações e quem as transmitiu.',
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
  fullStop: '.',
  and: ' e ',
  textOf: 'texto de ',
  places: {
    paragraph: named('par.'),
    page: named('p.'),
    chapter: named('cap.'),
    section: named('§'),
    line: named('linha', 'linhas'),
    ...namedParts('pt'),
  },
  seal: {
    speakers: 'Quem fala: {list}.',
    verdicts: {
      stated: '{n} nomeados junto às palavras',
      inferred: '{n} deduzidos',
      author: '{n} o autor',
      none: '{n} sem nome',
      unstated: '{n} não nomeados na fonte',
      other: '{n} duvidosos',
      unread: '{n} não verificados',
    },
    reports: 'Palavras de um relato: {n}.',
    ownWords: 'Nas palavras da fonte: {n}.',
    uncompared: 'Não comparados: {list}.',
    uncomparedKinds: {
      scare: '{n} entre aspas de distância',
      own: '{n} próprios',
      elsewhere: '{n} ditos noutro lugar',
      translation: '{n} traduzidos',
    },
  },
  receipt: (matching, total, against) => {
    const savedSource = {
      article: 'ao artigo guardado',
      lock: 'ao registo de verificação do artigo guardado',
      both: 'ao artigo guardado ou ao seu registo de verificação',
    };
    const [noun, verb] = total === 1 ? ['citação', 'corresponde'] : ['citações', 'correspondem'];
    return `${matching} de ${total} ${noun} ${verb} ${savedSource[against]}.`;
  },
};
