/** Articles, prepositions and the like, behind which something must follow. None of them ends a sentence, as “on” and “that” do. */
const LEADING: ReadonlySet<string> = new Set(
  [
    'the a an of at from with and or my your our their every per is are am was were be',
    'der dem den des ein eine einen einem einer im zum zur vom beim von bei und oder ist sind war waren',
    'meine meiner meinem meinen unsere unserer unserem unseren seine seiner seinem seinen',
    'le la les un une des du de au aux mes nos vos ses par et ou est sont était étaient',
    'el los las una unos unas del al mi sus nuestro nuestra con por y o es son era eran',
    'в на с от для и или',
  ]
    .join(' ')
    .split(' '),
);

/** Whether a word can't be the last of what is said. */
export function isIncomplete(word: string): boolean {
  return LEADING.has(word.toLowerCase());
}
