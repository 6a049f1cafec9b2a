/** The last of some words in one line: "Li" of "Ma Li". */
export const lastWord = (words: string): string => words.slice(words.lastIndexOf(' ') + 1);
