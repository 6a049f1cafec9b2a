/** Whether a language writes 1,200.5 or 1.200,5. */
export type NumberNotation = 'point' | 'comma';

/** The notation of a language, as Unicode’s locale data have it; a point for languages that they don’t know, and in all English. */
export function notationOf(language: string): NumberNotation {
  if (/^en\b/iu.test(language)) return 'point';
  try {
    const parts = new Intl.NumberFormat(language).formatToParts(1.5);
    return parts.some(({ type, value }) => type === 'decimal' && value === ',') ? 'comma' : 'point';
  } catch {
    return 'point';
  }
}
