import type { Inline } from '../markdown/inline.ts';
import { inlinesOfBlocks } from '../markdown/walk-inlines.ts';
import type { Outline } from '../outline/outline.ts';

/** Whether one of some nodes is a citation, or a footnote mark whose footnote cites. Children are nodes of their own. */
export function hasCitation(nodes: Iterable<Inline>, outline: Pick<Outline, 'footnotes'>): boolean {
  for (const node of nodes) {
    if (node.type === 'citation') return true;
    if (node.type !== 'footnote-reference') continue;
    const footnote = outline.footnotes.get(node.label);
    if (footnote !== undefined && cites(inlinesOfBlocks(footnote.children))) return true;
  }
  return false;
}

function cites(nodes: Iterable<Inline>): boolean {
  for (const node of nodes) if (node.type === 'citation') return true;
  return false;
}
