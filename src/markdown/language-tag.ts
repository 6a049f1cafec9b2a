/** Whether a text names a language as BCP 47 does, such as `zh-Hans`. */
export function isLanguageTag(text: string): boolean {
  if (!/^[a-z]{2,8}(?:-[a-z0-9]{1,8})*$/iu.test(text)) return false;
  try {
    return Intl.getCanonicalLocales(text).length === 1;
  } catch {
    return false;
  }
}
