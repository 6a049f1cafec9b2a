import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearestWord } from '../diagnostics/nearest-word.ts';
import { footnoteUnused, missingFootnote } from '../outline/outline-diagnostics.ts';
import type { Outline } from '../outline/outline.ts';
import { unknownSource } from '../sources/source-diagnostics.ts';
import { inlinesOfOutline } from './inlines-of-outline.ts';

/** Reports citations of sources that the front matter doesn't name, and footnote marks without a footnote. */
export function checkReferences(outline: Outline): Diagnostic[] {
  const known = Object.keys(outline.frontMatter.sources);
  const diagnostics: Diagnostic[] = [];
  const marked = new Set<string>();
  for (const node of inlinesOfOutline(outline)) {
    if (node.type === 'citation') {
      for (const { sourceId, position } of node.references) {
        if (known.includes(sourceId)) continue;
        const place = { file: outline.file.path, position };
        diagnostics.push(
          unknownSource({ id: sourceId, nearest: nearestWord(sourceId, known), known }, place),
        );
      }
    } else if (node.type === 'footnote-reference') {
      const { label, position } = node;
      marked.add(label);
      if (!outline.footnotes.has(label))
        diagnostics.push(missingFootnote({ label }, { file: outline.file.path, position }));
    }
  }
  for (const { label, position } of outline.footnotes.values()) {
    if (!marked.has(label))
      diagnostics.push(footnoteUnused({ label }, { file: outline.file.path, position }));
  }
  return diagnostics;
}
