/** Whether a text names a language as BCP 47 does, such as `zh-Hans`; no language has a tag of more than three letters, and `english` is none. */
export function isLanguageTag(text: string): boolean {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/iu.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
