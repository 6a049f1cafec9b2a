import { monthNames, folderOf, wordsInLanguage, wordsOrEnglish } from '../language/all-languages.ts';
import type { CitationWords } from '../language/slide-words.ts';
import { readCitationWords, readTypography } from '../language/language-files.ts';

/**
 * The CSL locale for a BCP 47 tag: that of the language where there are words for it, else American English. Plain `en` is
 * English of no country, as Unicode’s CLDR has it: American marks, and dates as the labels of slides have them.
 */
export function cslLocale(language: string): string {
  const [base = '', ...rest] = language.toLowerCase().split('-');
  if (base === 'en' && rest.length > 0) return rest.some((part) => BRITISH.has(part)) ? 'en-GB' : 'en-US';
  if (wordsInLanguage(readCitationWords, language) === null) return 'en-US';
  return folderOf(language) === 'zh-Hant' ? 'zh-TW' : base;
}

/** Where English is written as in Britain. */
const BRITISH: ReadonlySet<string> = new Set(['gb', 'ie', 'au', 'nz', 'in', 'za'] as const);

/** The XML of such a locale, with what lists of sources say; empty for those that the processor has itself, as it has what one lacks. */
export function localeXml(tag: string): string {
  const words = tag === 'en-US' ? null : wordsInLanguage(readCitationWords, tag);
  const quotes = wordsInLanguage(readTypography, tag)?.quotes ?? null;
  if (words === null || quotes === null) return '';
  const [open, close, openInner, closeInner] = quotes;
  return tag === 'en-GB'
    ? xmlOf(tag, { ...words, numericDate: '{dd/}{mm/}{year}', stopInMarks: false }, [
        openInner,
        closeInner,
        open,
        close,
      ])
    : xmlOf(tag, words, quotes);
}

/** What joins names in such a locale, and what stands for those who aren’t named. */
export function namesWords(tag: string): Pick<CitationWords, 'and' | 'etAl'> {
  return wordsOrEnglish(readCitationWords, tag);
}

type Quotes = readonly [string, string, string, string];

function xmlOf(tag: string, words: CitationWords, quotes: Quotes): string {
  const [open, close, openInner, closeInner] = quotes;
  const { monthSuffix } = words;
  const names =
    monthSuffix === null
      ? monthNames(tag.slice(0, 2))
      : Array.from({ length: 12 }, (_, at) => `${at + 1}${monthSuffix}`);
  const terms = Object.entries({
    ...Object.fromEntries(names.map((name, at) => [`month-${String(at + 1).padStart(2, '0')}`, name])),
    ...(words.firstDay === null ? {} : { 'ordinal-01': words.firstDay }),
    and: words.and,
    'et-al': words.etAl,
    in: words.in,
    'no date': words.noDate,
    accessed: words.accessed,
    'open-quote': open,
    'close-quote': close,
    'open-inner-quote': openInner,
    'close-inner-quote': closeInner,
  }).map(([name, said]) => `<term name="${name}">${said}</term>`);
  const roles = (['editor', 'translator'] as const).map((name) => {
    const { verb, short } = words[name];
    return `<term name="${name}" form="verb">${verb}</term><term name="${name}" form="short"><single>${short}</single><multiple>${short}</multiple></term>`;
  });
  return `<?xml version="1.0" encoding="utf-8"?>
<locale xmlns="http://purl.org/net/xbiblio/csl" version="1.0" xml:lang="${tag}">
<style-options limit-day-ordinals-to-day-1="true" punctuation-in-quote="${words.stopInMarks}"/>
<date form="text">${dateParts(words.date)}</date><date form="numeric">${dateParts(words.numericDate)}</date>
<terms>${[...terms, ...roles].join('')}</terms>
</locale>`;
}

/** What the parts of a date are in CSL. */
const PARTS: Readonly<Record<string, string>> = {
  day: 'name="day"',
  nth: 'name="day" form="ordinal"',
  d: 'name="day"',
  dd: 'name="day" form="numeric-leading-zeros"',
  month: 'name="month"',
  m: 'name="month" form="numeric"',
  mm: 'name="month" form="numeric-leading-zeros"',
  year: 'name="year"',
};

function dateParts(date: string): string {
  return date.replaceAll(
    /\{(\P{L}*)(day|nth|dd?|month|mm?|year)([^}]*)\}/gu,
    (_, prefix: string, part: string, suffix: string) =>
      `<date-part ${PARTS[part]}${affix('prefix', prefix)}${affix('suffix', suffix)}/>`,
  );
}

const affix = (name: string, words: string): string => (words === '' ? '' : ` ${name}="${words}"`);
