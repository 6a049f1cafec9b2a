/** Writes the figures of one chart. */
export interface NumberFormat {
  /** A value with its sign of unit: 58%, €1.4. */
  readonly value: (value: number) => string;
  /** Writes the ticks of an axis, all with as many places as one of them needs. */
  readonly ticks: (ticks: readonly number[]) => (value: number) => string;
  /** A unit that is too long to stand at each figure; `null` for none. */
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
  const dressed = (text: string): string => {
    const signed = text.replace('-', '−');
    if (isPercent) return `${signed}%`;
    return isMoney ? signed.replace(/^(−?)/u, `$1${unit}`) : signed;
  };
  return {
    value: (value) => dressed(exact.format(value)),
    ticks: (ticks) => {
      const needed = Math.min(6, Math.max(0, ...ticks.map(placesOf)));
      const even = formatter(language, needed, needed);
      return (value) => dressed(even.format(value));
    },
    unitInWords: isPercent || isMoney ? null : unit,
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

/** A language tag that Node doesn’t know is no reason to stop. */
function formatter(language: string, least: number, most: number): Intl.NumberFormat {
  const options = { minimumFractionDigits: least, maximumFractionDigits: most };
  try {
    return new Intl.NumberFormat(language, { ...options, numberingSystem: 'latn' });
  } catch {
    return new Intl.NumberFormat('en', options);
  }
}
