import { monthNames } from '../language/calendar.ts';

/**
 * What a list of sources says in other languages than American English: months, “and”, “edited by”, quotation marks, and the
 * order of a date. Written for Lectern in the form of CSL locales; the processor takes what they lack from its own.
 */
interface Locale {
  readonly months: () => readonly string[];
  readonly dateText: string;
  readonly dateNumeric: string;
  /** Outer and inner marks. */
  readonly quotes: readonly [string, string, string, string];
  /** Whether a full stop goes before the closing mark. */
  readonly isStopInMarks?: true;
  readonly terms: Readonly<Record<string, string>>;
  /** Verb, and the short form that follows a name, of editor and translator. */
  readonly roles: Readonly<Record<'editor' | 'translator', readonly [string, string]>>;
}

const DAY_FIRST = (afterDay: string): string =>
  `<date-part name="day" suffix="${afterDay}"/><date-part name="month" suffix=" "/><date-part name="year"/>`;

const IN_FIGURES = (between: string): string =>
  `<date-part name="day" form="numeric-leading-zeros" suffix="${between}"/><date-part name="month" form="numeric-leading-zeros" suffix="${between}"/><date-part name="year"/>`;

/** As in ISO 8601. */
const YEAR_FIRST = `<date-part name="year"/><date-part name="month" form="numeric-leading-zeros" prefix="-"/><date-part name="day" form="numeric-leading-zeros" prefix="-"/>`;

const IN_ROMANCE = `<date-part name="day" suffix=" de "/><date-part name="month" suffix=" de "/><date-part name="year"/>`;

const IN_EAST_ASIA = ([year, day]: readonly [string, string]): string =>
  `<date-part name="year" suffix="${year}"/><date-part name="month"/><date-part name="day" suffix="${day}"/>`;

/** What English has in common wherever it is written. */
const ENGLISH: Pick<Locale, 'months' | 'dateText' | 'terms' | 'roles'> = {
  months: () => monthNames('en'),
  dateText: DAY_FIRST(' '),
  terms: { and: 'and', 'et-al': 'et al.', in: 'in', 'no date': 'n.d.', accessed: 'accessed' },
  roles: { editor: ['edited by', 'ed.'], translator: ['translated by', 'trans.'] },
};

const LOCALES: Readonly<Record<string, Locale>> = {
  // English of no country, as Unicode's CLDR has it: American marks, and dates as the labels of slides have them.
  en: {
    ...ENGLISH,
    dateNumeric: YEAR_FIRST,
    quotes: ['“', '”', '‘', '’'],
    isStopInMarks: true,
  },
  'en-GB': {
    ...ENGLISH,
    dateNumeric: IN_FIGURES('/'),
    quotes: ['‘', '’', '“', '”'],
  },
  'de-DE': {
    months: () => monthNames('de'),
    dateText: DAY_FIRST('. '),
    dateNumeric: IN_FIGURES('.'),
    quotes: ['„', '“', '‚', '‘'],
    terms: { and: 'und', 'et-al': 'u. a.', in: 'in', 'no date': 'o. J.', accessed: 'zugegriffen' },
    roles: { editor: ['herausgegeben von', 'Hrsg.'], translator: ['übersetzt von', 'Übers.'] },
  },
  'fr-FR': {
    months: () => monthNames('fr'),
    dateText: DAY_FIRST(' ').replace('name="day"', 'name="day" form="ordinal"'),
    dateNumeric: IN_FIGURES('/'),
    quotes: ['«\u00a0', '\u00a0»', '“', '”'],
    terms: {
      'ordinal-01': 'er',
      and: 'et',
      'et-al': 'et al.',
      in: 'dans',
      'no date': 's. d.',
      accessed: 'consulté le',
    },
    roles: { editor: ['sous la direction de', 'dir.'], translator: ['traduit par', 'trad.'] },
  },
  'es-ES': {
    months: () => monthNames('es'),
    dateText: IN_ROMANCE,
    dateNumeric: IN_FIGURES('/'),
    quotes: ['«', '»', '“', '”'],
    terms: { and: 'y', 'et-al': 'et al.', in: 'en', 'no date': 's. f.', accessed: 'consultado el' },
    roles: { editor: ['editado por', 'ed.'], translator: ['traducido por', 'trad.'] },
  },
  'ru-RU': {
    months: () => monthNames('ru'),
    dateText: DAY_FIRST(' '),
    dateNumeric: IN_FIGURES('.'),
    quotes: ['«', '»', '„', '“'],
    terms: { and: 'и', 'et-al': 'и др.', in: 'в', 'no date': 'б. д.', accessed: 'дата обращения:' },
    roles: { editor: ['под редакцией', 'ред.'], translator: ['перевод', 'пер.'] },
  },
  ar: {
    months: () => monthNames('ar'),
    dateText: DAY_FIRST(' '),
    dateNumeric: `<date-part name="day" suffix="/"/><date-part name="month" form="numeric" suffix="/"/><date-part name="year"/>`,
    quotes: ['”', '“', '’', '‘'],
    terms: { and: 'و', 'et-al': 'وآخرون', in: 'في', 'no date': 'د.ت.', accessed: 'تاريخ الاطلاع' },
    roles: { editor: ['تحرير', 'محرر'], translator: ['ترجمة', 'مترجم'] },
  },
  'zh-CN': {
    months: () => Array.from({ length: 12 }, (_, at) => `${at + 1}月`),
    dateText: IN_EAST_ASIA(['年', '日']),
    dateNumeric: YEAR_FIRST,
    quotes: ['“', '”', '‘', '’'],
    terms: { and: '和', 'et-al': '等', in: '收入', 'no date': '无日期', accessed: '见于' },
    roles: { editor: ['编者', '编'], translator: ['译者', '译'] },
  },
  fa: {
    months: () => monthNames('fa'),
    dateText: DAY_FIRST(' '),
    dateNumeric: YEAR_FIRST,
    quotes: ['«', '»', '‹', '›'],
    terms: { and: 'و', 'et-al': 'و دیگران', in: 'در', 'no date': 'بی‌تا', accessed: 'دسترسی در' },
    roles: { editor: ['ویراستهٔ', 'ویراستار'], translator: ['ترجمهٔ', 'مترجم'] },
  },
  he: {
    months: () => monthNames('he'),
    dateText: DAY_FIRST(' ב'),
    dateNumeric: IN_FIGURES('.'),
    quotes: ['”', '“', '’', '‘'],
    terms: { and: 'ו', 'et-al': 'ואחרים', in: 'בתוך', 'no date': 'חסר תאריך', accessed: 'נדלה ב־' },
    roles: { editor: ['בעריכת', 'עורך'], translator: ['בתרגום', 'מתרגם'] },
  },
  it: {
    months: () => monthNames('it'),
    dateText: DAY_FIRST(' '),
    dateNumeric: IN_FIGURES('/'),
    quotes: ['«', '»', '“', '”'],
    terms: { and: 'e', 'et-al': 'et al.', in: 'in', 'no date': 's.d.', accessed: 'consultato il' },
    roles: { editor: ['a cura di', 'a cura di'], translator: ['tradotto da', 'trad.'] },
  },
  ja: {
    months: () => Array.from({ length: 12 }, (_, at) => `${at + 1}月`),
    dateText: IN_EAST_ASIA(['年', '日']),
    dateNumeric: YEAR_FIRST,
    quotes: ['「', '」', '『', '』'],
    terms: { and: 'および', 'et-al': 'ほか', in: '収録', 'no date': '日付なし', accessed: '参照' },
    roles: { editor: ['編', '編'], translator: ['訳', '訳'] },
  },
  ko: {
    months: () => Array.from({ length: 12 }, (_, at) => `${at + 1}월 `),
    dateText: IN_EAST_ASIA(['년 ', '일']),
    dateNumeric: YEAR_FIRST,
    quotes: ['“', '”', '‘', '’'],
    terms: { and: '및 ', 'et-al': '외', in: '수록', 'no date': '날짜 없음', accessed: '접속' },
    roles: { editor: ['편집', '편'], translator: ['옮김', '옮김'] },
  },
  pt: {
    months: () => monthNames('pt'),
    dateText: IN_ROMANCE,
    dateNumeric: IN_FIGURES('/'),
    quotes: ['“', '”', '‘', '’'],
    terms: { and: 'e', 'et-al': 'et al.', in: 'em', 'no date': 's.d.', accessed: 'consultado em' },
    roles: { editor: ['organização de', 'org.'], translator: ['tradução de', 'trad.'] },
  },
};

/**
 * The locale for a BCP 47 tag: that of the region where there is one, else that of the language, else American English;
 * plain `en` is English of no country. Chinese in traditional characters has none.
 */
export function cslLocale(language: string): string {
  const [base = '', ...rest] = language.toLowerCase().split('-');
  const isIn = (...parts: readonly string[]): boolean => rest.some((part) => parts.includes(part));
  if (base === 'en' && rest.length === 0) return 'en';
  if (base === 'en') return isIn('gb', 'ie', 'au', 'nz', 'in', 'za') ? 'en-GB' : 'en-US';
  if (base === 'zh' && isIn('hant', 'tw', 'hk', 'mo')) return 'en-US';
  return Object.keys(LOCALES).find((tag) => tag.split('-')[0] === base) ?? 'en-US';
}

/** The XML of such a locale; empty for those that the processor has itself. */
export function localeXml(tag: string): string {
  const locale = LOCALES[tag];
  return locale === undefined ? '' : xmlOf(tag, locale);
}

function xmlOf(tag: string, locale: Locale): string {
  const [open, close, openInner, closeInner] = locale.quotes;
  const months = locale.months().map((name, at) => term(`month-${String(at + 1).padStart(2, '0')}`, name));
  const marks = {
    'open-quote': open,
    'close-quote': close,
    'open-inner-quote': openInner,
    'close-inner-quote': closeInner,
  };
  const terms = Object.entries({ ...locale.terms, ...marks }).map(([name, words]) => term(name, words));
  const roles = Object.entries(locale.roles).map(
    ([name, [verb, short]]) =>
      `<term name="${name}" form="verb">${verb}</term><term name="${name}" form="short"><single>${short}</single><multiple>${short}</multiple></term>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="${tag}">
<style-options limit-day-ordinals-to-day-1="true" punctuation-in-quote="${locale.isStopInMarks ?? false}"/>
<date form="text">${locale.dateText}</date><date form="numeric">${locale.dateNumeric}</date>
<terms>${[...months, ...terms, ...roles].join('')}</terms>
</locale>`;
}

function term(name: string, words: string): string {
  return `<term name="${name}">${words}</term>`;
}
