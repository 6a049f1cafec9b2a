/** A language in which a part of a word denies, or a word that is an everyday one elsewhere: what its words look like, and what denies in it. */
interface DenyingLanguage {
  readonly tells: RegExp;
  readonly denies: RegExp;
}

const LANGUAGES: readonly DenyingLanguage[] = [
  // Czech and Slovak: nemohl, neschválila; not nemocnice, neděle, nebo, nejlepší.
  {
    tells: /[ěřůľŕĺťďň]/gu,
    denies:
      /^ne(?!j|b[oe]|c(?:e|ha[tl]|há(?:$|m|vá))|d[aáěe]|gat|hod|moc|nap|přít|priat|rv|s(?:l|e|ou)|ust|utr|věst|vest|závis|zisk)\p{L}{2}/u,
  },
  // Turkish: gitmedi, istemiyor, kapatmayacak, yapamaz, ödemeden; not komedi, namaz.
  {
    tells: /[ığ]/gu,
    denies:
      /^(?!komedi|namaz).*\p{L}m(?:[ae](?:d[ıi]|y[ae]c[ae]|m[ae]|m[ıi]ş|y[ae]n|z(?:l[ae]r|s[ıi]n)?$|d[ae]n$)|[ıiuü]yor)/u,
  },
  { tells: /(?<!\p{L})(?:și|şi|să|că)(?!\p{L})/gu, denies: /^nu$/u },
  { tells: /(?<!\p{L})(?:è|che|della|gli)(?!\p{L})/gu, denies: /^mai$/u },
];

/**
 * How to tell a word that denies only in the language of a text; `null` where the text is in none of these languages. A
 * name such as Dvořák or Erdoğan makes no text Czech or Turkish, in which “need” and “immediate” would deny.
 */
export function verbsThatDeny(text: string): ((word: string) => boolean) | null {
  const told = LANGUAGES.filter(({ tells }) => isIn(text, tells)).map(({ denies }) => denies);
  if (told.length === 0) return null;
  return (word) => told.some((denies) => denies.test(word.toLowerCase()));
}

/** Letters between two signs of a language at most; in texts of these languages there are 15 to 130 on average. */
const SPARSEST = 150;

function isIn(text: string, tells: RegExp): boolean {
  let count = 0;
  for (const _ of text.matchAll(tells)) count += 1;
  return 0 < count && text.length <= SPARSEST * count;
}
