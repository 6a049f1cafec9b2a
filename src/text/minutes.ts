/** A day: nothing that is longer is a talk. */
export const MOST_MINUTES = 1440;

/** The minutes that a word gives as a number, such as `10` or `2.5`; `null` for any other. */
export function minutesIn(word: string): number | null {
  const minutes = /^\d+(?:\.\d+)?$/u.test(word) ? Number(word) : 0;
  return 0 < minutes && minutes <= MOST_MINUTES ? minutes : null;
}

/** The minutes that somebody wrote otherwise, such as “45 min”, as a number; `null` for anything else. */
export function minutesMeant(written: string): string | null {
  const { number = '', unit = '' } = WITH_UNIT.exec(written)?.groups ?? {};
  const minutes = number.replace(',', '.');
  return minutesIn(minutes) === null || !isMinutes(unit) ? null : minutes;
}

const WITH_UNIT = /^\s*(?<number>\d+(?:[.,]\d+)?)\s*(?<unit>\p{L}*|['’′])\.?\s*$/u;

/** Whether somebody calls minutes so: by a mark, or in a language of decks in full or short. */
function isMinutes(unit: string): boolean {
  if (!/\p{L}/u.test(unit)) return true;
  const name = withoutPlural(unit);
  return LANGUAGES.some((language) =>
    WIDTHS.some((unitDisplay) => {
      const format = new Intl.NumberFormat(language, { style: 'unit', unit: 'minute', unitDisplay });
      return [1, 2, 5].some((count) =>
        format
          .formatToParts(count)
          .some(({ type, value }) => type === 'unit' && withoutPlural(value.replace('.', '')) === name),
      );
    }),
  );
}

/** “mins” is as good as “min”. */
function withoutPlural(unit: string): string {
  return unit.toLowerCase().replace(/(?<=\p{L}{2})s$/u, '');
}

const LANGUAGES = [
  'en',
  'de',
  'fr',
  'es',
  'it',
  'pt',
  'nl',
  'sv',
  'pl',
  'ru',
  'zh',
  'ja',
  'ko',
  'ar',
  'fa',
  'he',
];
const WIDTHS = ['long', 'short', 'narrow'] as const;
