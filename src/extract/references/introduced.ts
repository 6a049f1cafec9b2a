/** Whether words bring somebody or something in by a noun: "a baker", "two large firms". */
export const isIntroduced = (noun: string, words: string): boolean =>
  words.toLowerCase().includes(noun) &&
  new RegExp(`\\b(?:an?|one|two|three|several|some|other|another) (?:\\S+ ){0,3}${noun}s?\\b`, 'iu').test(
    words,
  );
