/** Whether a name is one that BCP 47 allows for a language (RFC 3066 as PDF 1.7 has it, §14.9.2). */
export function isLanguage(name: string): boolean {
  return /^[a-z]{1,8}(?:-[a-z0-9]{1,8})*$/iu.test(name);
}
