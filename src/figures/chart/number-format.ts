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
  const places = Math.min(3, Math.max(0, ...values.map(placesOf)));
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

function placesOf(value: number): number {
  const text = String(value);
  return text.includes('e') ? 0 : (text.split('.')[1]?.length ?? 0);
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
