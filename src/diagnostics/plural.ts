/** A count with its noun: “1 slide”, “2 slides”. */
export function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
