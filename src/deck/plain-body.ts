import type { UiStrings } from '../language/interface-words.ts';
import { plainTextOfBlocks } from '../markdown/nodes/plain-text.ts';
import type { AttributedQuotation, DeckBlock } from './deck-block.ts';

/** The words of a body, to judge its length; `words` are those that the deck says by itself. */
export function plainBody(blocks: readonly DeckBlock[], words: UiStrings): string {
  return blocks
    .map((block) =>
      block.type === 'quotation' ? wordsOfQuotation(block, words) : plainTextOfBlocks([block]),
    )
    .join('\n');
}

/** What is read above the attribution: the words, their translation, and what that is. */
export function wordsOfQuotation(
  { content, translation }: AttributedQuotation,
  { uncompared }: UiStrings,
): string {
  const text = plainTextOfBlocks([...content, ...translation]);
  return translation.length === 0 ? text : `${text}\n${uncompared.translation}`;
}
