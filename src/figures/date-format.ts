/**
 * Dates are written in the calendar that the figures are dated in. A language tag that Node doesn’t know is no reason to stop.
 * Dates in English are written day first.
 */
export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const dated = { ...options, calendar: 'gregory' };
  try {
    return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, dated);
  } catch {
    return new Intl.DateTimeFormat('en-GB', dated);
  }
}
