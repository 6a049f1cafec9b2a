import { lazily } from '../text/lazily.ts';
import { inAllLanguages } from './all-languages.ts';
import { readDates } from './language-files.ts';
import { wordsOrEnglish } from './words-in-language.ts';

/** What each language that has words for dates says of them. */
export const datesInAllLanguages = inAllLanguages(readDates);

/** The months of a language from January on, as dates have them; none where they aren’t listed. */
export function monthNames(tag: string): readonly string[] {
  return readDates(tag)?.months?.map(([name = '']) => name) ?? [];
}

/** The months of all languages as dates have them, and the days of the week, those of a language together. */
export const namesOfDays = lazily(() => {
  const names = (calendar: readonly (readonly string[])[] | null): readonly string[] =>
    calendar?.map(([name = '']) => name) ?? [];
  return {
    months: datesInAllLanguages().map(({ words }) => names(words.months)),
    weekdays: datesInAllLanguages().map(({ words }) => names(words.weekdays)),
  };
});

const { months, weekdays } = wordsOrEnglish(readDates, 'en');

/** English months cut short; May never is. */
const SHORT_MONTHS: readonly string[] = months?.flatMap(([, ...short]) => short) ?? [];

/** What the English months begin with, by which short forms of them are known. */
export const MONTH_STARTS: readonly string[] = monthNames('en').map((name) => name.slice(0, 3).toLowerCase());

/** An English month in full, as part of a pattern. */
export const ENGLISH_MONTH = `(?:${monthNames('en').join('|')})`;
/** One cut short, without its point. */
export const SHORT_MONTH = `(?:${SHORT_MONTHS.join('|')})`;
/** An English day of the week, as part of a pattern. */
export const ENGLISH_WEEKDAY = `(?:${weekdays?.map(([name]) => name).join('|')})`;
