/** Words by the language that they are in, as BCP 47 names it. */
export type WordsByLanguage = Readonly<Record<string, readonly string[]>>;

/** For each language its words, each with soft hyphens at the places where it may be hyphenated; words that may not are left out. */
export type HyphenatedWords = Readonly<Record<string, Readonly<Record<string, string>>>>;
