import type { FixedWords } from '../fixed-words.ts';
import { named, namedParts } from './place-words.ts';

/** Russian. */
export const RUSSIAN: FixedWords = {
  via: 'через',
  translatedBy: 'пер. ',
  uncompared: {
    scare: 'кавычки отстранения, не цитата',
    own: 'слова самого доклада, не сверялись',
    elsewhere: 'сказано в другом месте, не сверялось',
    translation: 'перевод, не сверялся',
  },
  continues: 'продолжение следует',
  continued: 'продолжение',
  assertedBy: 'Утверждает: ',
  article: 'Статья',
  thisArticle: 'статья',
  institution: 'Организация',
  name: 'Имя',
  role: 'Должность',
  part: 'Роль в событиях',
  done: 'Сделано',
  toDo: 'Предстоит',
  source: 'Источник',
  sourceIs: 'Источник: ',
  noFigure: 'нет данных',
  sources: 'Источники',
  slide: 'Слайд',
  notes: 'Заметки',
  handout: 'Раздаточный материал',
  quotations: 'Цитаты',
  endnotes: 'Примечания',
  edition: 'Выпуск',
  inContext: 'Цитаты в контексте. То, что показано на слайде, выделено полужирным.',
  withCarriers: 'Цитаты и те, кто их передал.',
  comma: ', ',
  semicolon: '; ',
  colon: ': ',
  fullStop: '.',
  and: ' и ',
  textOf: 'текст ',
  places: {
    paragraph: named('абз.'),
    page: named('с.'),
    chapter: named('гл.'),
    section: named('§'),
    line: named('строка', 'строки'),
    ...namedParts('ru'),
  },
  seal: {
    speakers: 'Говорящие: {list}.',
    verdicts: {
      stated: 'названы рядом со словами: {n}',
      inferred: 'установлены по контексту: {n}',
      author: 'автор: {n}',
      none: 'без имени: {n}',
      unstated: 'не названы в источнике: {n}',
      other: 'под сомнением: {n}',
      unread: 'не проверены: {n}',
    },
    reports: 'Слова пересказа: {n}.',
    ownWords: 'Словами самого источника: {n}.',
  },
  receipt: (matching, total, against) => {
    const witness = {
      article: 'сохранённой статье',
      lock: 'записи о сохранённой статье',
      both: 'сохранённой статье или записи о ней',
    };
    return `Соответствуют ${witness[against]}: ${matching} из ${total} цитат.`;
  },
};
