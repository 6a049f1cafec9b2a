import { citedSourceIds } from '../outline/inlines-of-outline.ts';
import { placeOfKey } from '../outline/locate-front-matter.ts';
import { unusedSource } from '../sources/source-diagnostics.ts';
import type { Rule } from './rule.ts';

/**
 * Every source that the front matter describes is cited, if only in the notes. An outline has no entries of its bibliography
 * but those that it cites. One whose quotations cite nothing at all has them looked up in every source.
 */
export const sourceUnused: Rule = {
  kind: unusedSource,
  *check(outline) {
    const cited = citedSourceIds(outline);
    if (cited.size === 0 && outline.quotations.length > 0) return;
    for (const id of Object.keys(outline.frontMatter.sources))
      if (!cited.has(id)) yield unusedSource({ id }, placeOfKey(outline.file, 'sources', id));
  },
};
