import type { ListItem } from './block.ts';
import type { Inline } from './inline.ts';

/** The words of an item itself, without the lists and other blocks in it. */
export function wordsOfItem({ children }: ListItem): readonly Inline[] {
  return children.flatMap((block) => (block.type === 'paragraph' ? block.children : []));
}
