import { tokenise } from './tokenise.ts';

/** Words and marks after the foldings, without quotation marks and white space: how lines break is no matter. */
export function compactWords(text: string): string {
  return tokenise(text)
    .words.filter((word) => word !== '"')
    .join('');
}
