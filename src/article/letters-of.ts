/** The letters and figures of a text, small and in one row: two texts that are set differently are compared by them. */
export function lettersOf(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
