/**
 * What is written for a language, given as a BCP 47 tag, by its primary subtag; `null` for one that has nothing. Traditional
 * Chinese has nothing where only simplified is written.
 */
export function wordsInLanguage<T>(words: ReadonlyMap<string, T>, language: string): T | null {
  const [primary = '', second = ''] = language.toLowerCase().split('-');
  const isTraditional = primary === 'zh' && /^(?:hant|tw|hk|mo)$/u.test(second);
  return (isTraditional ? null : words.get(primary)) ?? null;
}
