/** Articles, prepositions and the like, behind which something must follow. None of them ends a sentence, as “on” and “that” do. */
const LEADING: ReadonlySet<string> = new Set(
  [
    'the a an of at from with and or my your our their every is are am was were be',
    'der dem den des ein eine einen einem einer von bei und oder ist sind war waren',
    'le la les un une des du de au aux et ou est sont était étaient',
    'el los las una unos unas del al y o es son era eran',
    'в на с от для и или',
  ]
    .join(' ')
    .split(' '),
);

/** Whether a word can't be the last of what is said. */
export function isIncomplete(word: string): boolean {
  return LEADING.has(word.toLowerCase());
}
