/** A language tag that Node doesn’t know is no reason to stop. Dates in English are written day first. */
export function dateFormat(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, options);
  } catch {
    return new Intl.DateTimeFormat('en-GB', options);
  }
}
