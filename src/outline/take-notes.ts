import type { Block, ListItem } from '../markdown/nodes/block.ts';

/** Blocks, and the speaker notes that stood among them. */
export interface PartedNotes {
  readonly shown: readonly Block[];
  readonly notes: readonly Block[];
}

/**
 * Takes the divisions `::: notes` out of blocks, however deep they stand: one that follows a quotation or a list without
 * an empty line between them is inside it to Markdown, and must not be shown for that.
 */
export function takeNotes(blocks: readonly Block[]): PartedNotes {
  const notes: Block[] = [];
  return { shown: withoutNotes(blocks, notes), notes };
}

function withoutNotes(blocks: readonly Block[], notes: Block[]): Block[] {
  return blocks.flatMap((block): Block[] => {
    switch (block.type) {
      case 'division':
        if (!block.attributes.classes.includes('notes'))
          return [{ ...block, children: withoutNotes(block.children, notes) }];
        notes.push(...block.children);
        return [];
      case 'block-quote':
        return [{ ...block, children: withoutNotes(block.children, notes) }];
      case 'list':
        return [{ ...block, items: block.items.map((item) => itemWithoutNotes(item, notes)) }];
      case 'paragraph':
      case 'heading':
      case 'code-block':
      case 'chart':
      case 'diagram':
      case 'table':
      case 'html-block':
      case 'rule':
        return [block];
    }
  });
}

function itemWithoutNotes(item: ListItem, notes: Block[]): ListItem {
  return { ...item, children: withoutNotes(item.children, notes) };
}
