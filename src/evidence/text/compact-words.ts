import { tokenise, type Tokens } from './tokenise.ts';

/** Words and marks after the foldings, without quotation marks and white space: how lines break is no matter. */
export function compactWords(text: string): string {
  return compact(tokenise(text));
}

/** The same of a text that is cut into tokens. */
export function compact({ words }: Pick<Tokens, 'words'>): string {
  return words.filter((word) => word !== '"').join('');
}
