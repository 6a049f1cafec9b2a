import type { UiStrings } from '../language/interface-words.ts';
import type { Block, Paragraph } from '../markdown/nodes/block.ts';
import { plainTextOfBlocks } from '../markdown/nodes/plain-text.ts';
import type { BodyBlock } from '../outline/outline.ts';
import type { AttributedQuotation, DeckBlock } from './slide.ts';

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

/** Whether a block is one image, with or without the citation of its origin. */
export function isPicture(block: BodyBlock | DeckBlock): boolean {
  return holdsPictures(block) && block.children.filter(({ type }) => type === 'image').length === 1;
}

/** Whether a block is images and nothing else, with or without the citations of their origin. */
export function holdsPictures(block: BodyBlock | DeckBlock | Block): block is Paragraph {
  if (block.type !== 'paragraph') return false;
  const content = block.children.filter((node) => node.type !== 'citation' && !isBlank(node));
  return 0 < content.length && content.every(({ type }) => type === 'image');
}

function isBlank(node: { readonly type: string; readonly value?: string }): boolean {
  return node.type === 'break' || (node.type === 'text' && node.value?.trim() === '');
}
