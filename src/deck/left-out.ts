import type { Block } from '../markdown/nodes/block.ts';
import type { BodyBlock } from '../outline/outline.ts';
import type { LayoutClass } from './choose-layout.ts';

/**
 * The blocks of a body that have no place in a layout: all where it is made of the rest of the deck; in a list whose items
 * are drawn as one line each, whatever an item has besides its first paragraph.
 */
export function leftOut(layout: LayoutClass, body: readonly BodyBlock[]): readonly (Block | BodyBlock)[] {
  if (MADE.has(layout)) return body;
  if (!WITH_LINES.has(layout)) return [];
  const list = body.find((block) => block.type === 'list');
  return (list?.items ?? []).flatMap(({ children: [first, ...others] }) =>
    first === undefined || first.type === 'paragraph' ? others : [first, ...others],
  );
}

/** Layouts that are made of the rest of the deck. */
export const MADE: ReadonlySet<LayoutClass> = new Set(['agenda', 'sources']);

/** Layouts that draw an item as a line. */
const WITH_LINES: ReadonlySet<LayoutClass> = new Set(['timeline', 'actors', 'terms', 'chain']);
