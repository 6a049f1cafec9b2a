/** A language in which a part of a word denies, or a word that is an everyday one elsewhere: what tells it, and what denies in it. */
const LANGUAGES: readonly (readonly [tells: RegExp, denies: RegExp])[] = [
  // Czech and Slovak: nemohl, neschválila; not nemocnice, neděle, nebo, nejlepší.
  [
    /[ěřůľŕĺ]/u,
    /^ne(?!j|b[oe]|c(?:e|ha[tl]|há(?:$|m|vá))|d[aáěe]|gat|hod|moc|nap|přít|priat|rv|s(?:l|e|ou)|ust|utr|věst|vest|závis|zisk)\p{L}{2}/u,
  ],
  // Turkish: gitmedi, istemiyor, kapatmayacak, yapamaz, ödemeden; not komedi, namaz.
  [
    /[ığ]/u,
    /^(?!komedi|namaz).*\p{L}m(?:[ae](?:d[ıi]|y[ae]c[ae]|m[ae]|m[ıi]ş|y[ae]n|z(?:l[ae]r|s[ıi]n)?$|d[ae]n$)|[ıiuü]yor)/u,
  ],
  [/(?<!\p{L})(?:și|şi|să|că)(?!\p{L})/u, /^nu$/u],
  [/(?<!\p{L})(?:è|che|della|gli)(?!\p{L})/u, /^mai$/u],
];

/** How to tell a word that denies only in the language of a text; `null` where the text is in none of these languages. */
export function verbsThatDeny(text: string): ((word: string) => boolean) | null {
  const told = LANGUAGES.filter(([tells]) => tells.test(text)).map(([, denies]) => denies);
  if (told.length === 0) return null;
  return (word) => told.some((denies) => denies.test(word.toLowerCase()));
}
