/**
 * What is written for a language, given as a BCP 47 tag, by its primary subtag; `null` for one that has nothing. Chinese in
 * traditional characters has words of its own, and none where only simplified ones are written.
 */
export function wordsInLanguage<T>(wordsOf: (tag: string) => T | null, language: string): T | null {
  return wordsOf(folderOf(language));
}

/** The folder in `languages/` that a BCP 47 tag belongs to. */
export function folderOf(language: string): string {
  const [primary = '', second = ''] = language.toLowerCase().split('-');
  return primary === 'zh' && /^(?:hant|tw|hk|mo)$/u.test(second) ? 'zh-Hant' : primary;
}

/** The same, in English for a language that has nothing. */
export function wordsOrEnglish<T>(wordsOf: (tag: string) => T | null, language: string): T {
  const words = wordsInLanguage(wordsOf, language) ?? wordsOf('en');
  if (words === null) throw new Error('A file is missing in languages/en.');
  return words;
}
