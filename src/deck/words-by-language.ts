import type { FixedWords } from './fixed-words.ts';
import { wordsInLanguage } from './words-in-language.ts';

/** What stands in for a language that has no words here. */
const ENGLISH: FixedWords = {
  via: 'via',
  translatedBy: 'trans. ',
  continues: 'continues',
  continued: 'continued',
  assertedBy: 'Asserted by ',
  article: 'The article',
  thisArticle: 'the article',
  institution: 'Institution',
  name: 'Name',
  role: 'Role',
  part: 'Part in the story',
  done: 'Done: ',
  toDo: 'To do: ',
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

const GERMAN: FixedWords = {
  via: 'über',
  translatedBy: 'übers. von ',
  continues: 'geht weiter',
  continued: 'Fortsetzung',
  assertedBy: 'Behauptet von ',
  article: 'Der Artikel',
  thisArticle: 'der Artikel',
  institution: 'Einrichtung',
  name: 'Name',
  role: 'Funktion',
  part: 'Rolle im Geschehen',
  done: 'Erledigt: ',
  toDo: 'Offen: ',
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

const FRENCH: FixedWords = {
  via: 'via',
  translatedBy: 'trad. ',
  continues: 'à suivre',
  continued: 'suite',
  assertedBy: 'Affirmé par ',
  article: 'L’article',
  thisArticle: 'l’article',
  institution: 'Institution',
  name: 'Nom',
  role: 'Fonction',
  part: 'Rôle dans l’affaire',
  done: 'Fait\u00a0: ',
  toDo: 'À faire\u00a0: ',
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

const SPANISH: FixedWords = {
  via: 'vía',
  translatedBy: 'trad. ',
  continues: 'continúa',
  continued: 'continuación',
  assertedBy: 'Afirmado por ',
  article: 'El artículo',
  thisArticle: 'el artículo',
  institution: 'Institución',
  name: 'Nombre',
  role: 'Cargo',
  part: 'Papel en los hechos',
  done: 'Hecho: ',
  toDo: 'Pendiente: ',
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

const CHINESE: FixedWords = {
  via: '经由',
  translatedBy: '译者：',
  continues: '未完',
  continued: '续',
  assertedBy: '提出者：',
  article: '文章',
  thisArticle: '本文',
  institution: '机构',
  name: '姓名',
  role: '职务',
  part: '在事件中的角色',
  done: '已完成：',
  toDo: '待办：',
  source: '来源',
  sourceIs: '来源：',
  noFigure: '无数据',
  sources: '来源',
  slide: '幻灯片',
  notes: '备注',
  handout: '讲义',
  quotations: '引文',
  endnotes: '注释',
  edition: '版次',
  inContext: '引文及其上下文。幻灯片所示文字为粗体。',
  withCarriers: '引文及其转述者。',
  receipt: (matching, total, against) => {
    const witness = { article: '所存文章', lock: '所存文章的核对记录', both: '所存文章或其核对记录' };
    return `${total} 条引文中有 ${matching} 条与${witness[against]}一致。`;
  },
};

const RUSSIAN: FixedWords = {
  via: 'через',
  translatedBy: 'пер. ',
  continues: 'продолжение следует',
  continued: 'продолжение',
  assertedBy: 'Утверждает: ',
  article: 'Статья',
  thisArticle: 'статья',
  institution: 'Организация',
  name: 'Имя',
  role: 'Должность',
  part: 'Роль в событиях',
  done: 'Сделано: ',
  toDo: 'Предстоит: ',
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
  receipt: (matching, total, against) => {
    const witness = {
      article: 'сохранённой статье',
      lock: 'записи о сохранённой статье',
      both: 'сохранённой статье или записи о ней',
    };
    return `Соответствуют ${witness[against]}: ${matching} из ${total} цитат.`;
  },
};

/** By the primary subtag of the language. */
const WORDS: ReadonlyMap<string, FixedWords> = new Map([
  ['de', GERMAN],
  ['fr', FRENCH],
  ['es', SPANISH],
  ['zh', CHINESE],
  ['ru', RUSSIAN],
]);

/** The words of a language, given as a BCP 47 tag; English for one that has none here. */
export function fixedWords(language: string): FixedWords {
  return wordsInLanguage(WORDS, language) ?? ENGLISH;
}
