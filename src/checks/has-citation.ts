import type { Inline } from '../markdown/nodes/inline.ts';
import { inlinesOfBlocks } from '../markdown/nodes/walk-inlines.ts';
import type { Outline } from '../outline/outline.ts';

/** Whether one of some nodes is a citation, or a footnote mark whose footnote cites. Children are nodes of their own. */
export function hasCitation(nodes: readonly Inline[], outline: Pick<Outline, 'footnotes'>): boolean {
  return nodes.some((node) => {
    if (node.type !== 'footnote-reference') return node.type === 'citation';
    const footnote = outline.footnotes.get(node.label);
    return (
      footnote !== undefined && inlinesOfBlocks(footnote.children).some(({ type }) => type === 'citation')
    );
  });
}
