import type { Block } from '../markdown/block.ts';
import type { BodyBlock } from '../outline/outline.ts';
import type { LayoutClass } from './choose-layout.ts';

/**
 * The blocks of a body that have no place in a layout: all where it is made of the rest of the deck; in a list whose items
 * are drawn as one line each, whatever an item has besides its first paragraph.
 */
export function leftOut(layout: LayoutClass, body: readonly BodyBlock[]): readonly (Block | BodyBlock)[] {
  switch (layout) {
    case 'agenda':
    case 'sources':
      return body;
    case 'timeline':
    case 'actors':
    case 'terms':
    case 'chain': {
      const list = body.find((block) => block.type === 'list');
      return (list?.items ?? []).flatMap(({ children: [first, ...others] }) =>
        first === undefined || first.type === 'paragraph' ? others : [first, ...others],
      );
    }
    default:
      return [];
  }
}
