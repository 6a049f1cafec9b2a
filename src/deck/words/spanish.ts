import type { FixedWords } from '../fixed-words.ts';
import { named, namedParts } from './place-words.ts';

/** Spanish. */
export const SPANISH: FixedWords = {
  via: 'vía',
  translatedBy: 'trad. ',
  uncompared: {
    scare: 'comillas de distancia, no es una cita',
    own: 'palabras de esta presentación, no comparadas',
    elsewhere: 'dicho en otro lugar, no comparado',
    translation: 'traducción, no comparada',
  },
  continues: 'continúa',
  continued: 'continuación',
  assertedBy: 'Afirmado por ',
  article: 'El artículo',
  thisArticle: 'el artículo',
  institution: 'Institución',
  name: 'Nombre',
  role: 'Cargo',
  part: 'Papel en los hechos',
  done: 'Hecho',
  toDo: 'Pendiente',
  source: 'Fuente',
  sourceIs: 'Fuente: ',
  noFigure: 'sin dato',
  sources: 'Fuentes',
  slide: 'Diapositiva',
  notes: 'Notas',
  handout: 'Material',
  quotations: 'Citas',
  endnotes: 'Notas',
  edition: 'Edición',
  inContext: 'Las citas en su lugar. Lo que muestra una diapositiva va en negrita.',
  withCarriers: 'Las citas, y quienes las transmitieron.',
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
  fullStop: '.',
  and: ' y ',
  textOf: 'texto de ',
  places: {
    paragraph: named('párr.', 'párrs.'),
    page: named('p.', 'pp.'),
    chapter: named('cap.'),
    section: named('§'),
    line: named('línea', 'líneas'),
    ...namedParts('es'),
  },
  seal: {
    speakers: 'Hablantes: {list}.',
    verdicts: {
      stated: '{n} nombrados junto a las palabras',
      inferred: '{n} deducidos',
      author: '{n} el autor',
      none: '{n} sin nombre',
      unstated: '{n} no nombrados en la fuente',
      other: '{n} dudosos',
      unread: '{n} sin comprobar',
    },
    reports: 'Palabras de un informe: {n}.',
    ownWords: 'Con palabras de la fuente: {n}.',
    uncompared: 'Sin comparar: {list}.',
    uncomparedKinds: {
      scare: '{n} entre comillas de distancia',
      own: '{n} propios',
      elsewhere: '{n} dichos en otra parte',
      translation: '{n} traducidos',
    },
  },
  receipt: (matching, total, against) => {
    const witness = {
      article: 'el artículo guardado',
      lock: 'la prueba del artículo guardado',
      both: 'el artículo guardado o su prueba',
    };
    const [noun, verb] = total === 1 ? ['cita', 'coincide'] : ['citas', 'coinciden'];
    return `${matching} de ${total} ${noun} ${verb} con ${witness[against]}.`;
  },
};
