import { decodeReferences } from '../markdown/nodes/words-of-html.ts';
import { oneLine } from '../source/one-line.ts';
import { hasLeftwardLetters } from '../render/nodes/language-attributes.ts';

/**
 * The headings of our own HTML that have letters from right to left, as they are read: Chromium makes bookmarks of them from what
 * it has painted, word for word from left to right.
 */
export function headingsIn(html: string): readonly string[] {
  const found = html.matchAll(/<h([1-6])\b[^>]*>(.*?)<\/h\1>/gsu);
  const texts = Array.from(found, ([, , words = '']) => words).filter((words) => hasLeftwardLetters(words));
  return texts.map((words) => oneLine(decodeReferences(words.replace(/<[^>]*>/gu, ''))));
}
