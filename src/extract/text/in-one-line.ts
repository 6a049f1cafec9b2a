/** Words as they read without their line breaks. */
export const inOneLine = (words: string): string => words.replace(/\s+/gu, ' ');
