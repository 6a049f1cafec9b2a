import { anyOf } from '../../language/phrases.ts';
import { listOfNumbers } from '../../language/all-languages.ts';
import { lazily } from '../../text/once-per.ts';

/** Whether a language writes 1,200.5 or 1.200,5. */
export type NumberNotation = 'point' | 'comma';

/** How the figures of a text are read: the notation of its digits, and the languages of its number words, the likeliest first. */
export interface FigureReading {
  readonly notation: NumberNotation;
  readonly languages: readonly string[];
}

/** How figures are written in a language; where no number words of it are known, English ones count. */
export function readingIn(language: string): FigureReading {
  const [base = ''] = language.toLowerCase().split(/[-_]/u);
  return { notation: notationOf(language), languages: [base] };
}

/** The notation of a language, as Unicode’s locale data have it; a point for languages that they don’t know, and in all English. */
function notationOf(language: string): NumberNotation {
  if (/^en\b/iu.test(language)) return 'point';
  try {
    const parts = new Intl.NumberFormat(language).formatToParts(1.5);
    return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? 'comma' : 'point';
  } catch {
    return 'point';
  }
}

/** The notation that a text shows: that of its language, unless its figures speak for the other. Mexican Spanish writes 2.5 millones. */
export function notationIn(text: string, language: string): NumberNotation {
  const usual = notationOf(language);
  let [points, commas] = [0, 0];
  for (const { groups } of text.matchAll(PARTED())) {
    const isThousands = groups?.['places']?.length === 3;
    if ((groups?.['mark'] === '.') === isThousands) commas += 1;
    else points += 1;
  }
  if (usual === 'comma') return points > commas ? 'point' : 'comma';
  return commas > points ? 'comma' : 'point';
}

/** Figures with one mark: no dates, times of day or numbers of versions, whose marks say nothing. */
const PARTED = lazily(
  () =>
    new RegExp(
      `(?<![\\d.,])\\d{1,3}(?<mark>[.,])(?<places>\\d+)(?![\\d.,:]*\\d|\\.\\d|\\s?${hourSign()})`,
      'giu',
    ),
);

/** What comes after the time of day, as part of a pattern. */
export const hourSign = lazily(
  () => `(?:h(?!\\p{L}|\\d)|(?!${anyOf(listOfNumbers('notHours'))})${anyOf(listOfNumbers('hours'))})`,
);
