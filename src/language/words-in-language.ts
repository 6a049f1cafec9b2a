/**
 * What is written for a language, given as a BCP 47 tag, by its primary subtag; `null` for one that has nothing. Traditional
 * Chinese has nothing where only simplified is written.
 */
export function wordsInLanguage<T>(wordsOf: (tag: string) => T | null, language: string): T | null {
  const [primary = '', second = ''] = language.toLowerCase().split('-');
  const isTraditional = primary === 'zh' && /^(?:hant|tw|hk|mo)$/u.test(second);
  return isTraditional ? null : wordsOf(primary);
}

/** The same, in English for a language that has nothing. */
export function wordsOrEnglish<T>(wordsOf: (tag: string) => T | null, language: string): T {
  const words = wordsInLanguage(wordsOf, language) ?? wordsOf('en');
  if (words === null) throw new Error('A file is missing in languages/en.');
  return words;
}

/** A function of a language whose answers are kept. */
export function oncePerLanguage<T>(wordsOf: (language: string) => T): (language: string) => T {
  const known = new Map<string, T>();
  return (language) => {
    const found = known.get(language) ?? wordsOf(language);
    known.set(language, found);
    return found;
  };
}
