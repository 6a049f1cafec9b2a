import { readAxisValue } from '../../markdown/nodes/chart.ts';

/** Writes the figures of one chart. */
export interface NumberFormat {
  /** A value with its sign of unit: 58%, €1.4. */
  readonly value: (value: number) => string;
  /** Writes the ticks of an axis, all with as many places as one of them needs. */
  readonly ticks: (ticks: readonly number[]) => (value: number) => string;
  /** A unit that is too long to be at each figure; `null` for none. */
  readonly unitInWords: string | null;
}

/**
 * The way in which a chart writes its figures: in the language of the deck, all with as many decimal places as the most
 * exact of them, with `%` behind and a sign of money before them.
 */
export function numberFormat(values: readonly number[], unit: string | null, language: string): NumberFormat {
  const places = Math.max(0, ...values.map(placesShown));
  const exact = formatter(language, places, places);
  const isPercent = unit === '%' || unit?.toLowerCase() === 'percent';
  const isMoney = unit !== null && /^\p{Sc}$/u.test(unit);
  const style = isPercent || isMoney ? styleFor(language, isPercent ? '%' : unit) : NONE;
  const styled = (text: string): string => {
    const [, sign = '', digits = ''] = /^([-−]?)(.*)$/u.exec(text) ?? [];
    // The narrow space of some languages is in none of the deck’s fonts.
    return `${sign === '' ? '' : '−'}${style.before}${digits}${style.after}`.replaceAll('\u202f', '\u00a0');
  };
  return {
    value: (value) => styled(exact.format(value)),
    ticks: (ticks) => {
      const needed = Math.min(6, Math.max(0, ...ticks.map(placesOf)));
      const even = formatter(language, needed, needed);
      return (value) => styled(even.format(value));
    },
    unitInWords: isPercent || isMoney ? null : unit,
  };
}

/** What comes before and after the digits: €1.4 and 58%, 1,4 € and 58 % in German. */
interface Style {
  readonly before: string;
  readonly after: string;
}

const NONE: Style = { before: '', after: '' };

/** Where a language has the sign of per cent, or one of money, and with what space. */
function styleFor(language: string, sign: string): Style {
  const style: Intl.NumberFormatOptions =
    sign === '%'
      ? { style: 'percent' }
      : { style: 'currency', currency: 'EUR', currencyDisplay: 'narrowSymbol' };
  const parts = intlFormat(language, style).formatToParts(1);
  const isDigits = ({ type }: Intl.NumberFormatPart): boolean => /^(?:integer|decimal|fraction)$/u.test(type);
  const written = (some: readonly Intl.NumberFormatPart[]): string =>
    some.map(({ type, value }) => (type === 'currency' || type === 'percentSign' ? sign : value)).join('');
  return {
    before: written(parts.slice(0, parts.findIndex(isDigits))),
    after: written(parts.slice(parts.findLastIndex(isDigits) + 1)),
  };
}

/** Three places at most, unless they would say something else: 0.00001 isn’t 0.000. */
function placesShown(value: number): number {
  let places = Math.min(3, placesOf(value));
  while (places < MOST_PLACES && Math.abs(Number(value.toFixed(places)) - value) > Math.abs(value) / 100)
    places += 1;
  return places;
}

const MOST_PLACES = 12;

/** Decimal places as a value is written: two of 1.25, seven of 1e-7. */
function placesOf(value: number): number {
  const [digits = '', exponent = '0'] = String(value).split('e');
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent));
}

function formatter(language: string, least: number, most: number): Intl.NumberFormat {
  return intlFormat(language, { minimumFractionDigits: least, maximumFractionDigits: most });
}

/** A language tag that Node doesn’t know is no reason to stop. */
function intlFormat(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  try {
    return new Intl.NumberFormat(language, { ...options, numberingSystem: 'latn' });
  } catch {
    return new Intl.NumberFormat('en', options);
  }
}

/** A label of an axis as readers know it: an ISO date as “May 2024” or “17 May 2024”, in the language of the deck. */
export function axisLabel(label: string, language: string): string {
  const place = readAxisValue(label);
  if (place?.kind !== 'date') return label;
  const hasDay = label.trim().length > 7;
  const month: Intl.DateTimeFormatOptions = { month: 'short', year: 'numeric', timeZone: 'UTC' };
  return dateFormat(language, hasDay ? { ...month, day: 'numeric' } : month).format(place.value);
}

/**
 * Dates are written in the calendar that the figures are dated in. A language tag that Node doesn’t know is no reason to stop.
 * Dates in English are written day first.
 */
function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const dated = { ...options, calendar: 'gregory' };
  try {
    return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, dated);
  } catch {
    return new Intl.DateTimeFormat('en-GB', dated);
  }
}
