import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearestWord, onlyWordNear } from '../diagnostics/nearest-word.ts';
import { writeInstead } from '../diagnostics/write-instead.ts';
import type { FootnoteReference } from '../markdown/nodes/inline.ts';
import { footnoteUnused, missingFootnote } from '../outline/outline-diagnostics.ts';
import type { Outline } from '../outline/outline.ts';
import { unknownSource } from '../sources/source-diagnostics.ts';
import { inlinesOfOutline } from './inlines-of-outline.ts';

/** Reports citations of sources that the front matter doesn't name, and footnote marks without a footnote. */
export function checkReferences(outline: Outline): Diagnostic[] {
  const { file } = outline;
  const known = Object.keys(outline.frontMatter.sources);
  const diagnostics: Diagnostic[] = [];
  const marks: FootnoteReference[] = [];
  for (const node of inlinesOfOutline(outline)) {
    if (node.type === 'footnote-reference') marks.push(node);
    if (node.type !== 'citation') continue;
    for (const { sourceId, position } of node.references) {
      if (known.includes(sourceId)) continue;
      const fix = writeInstead(file, position, sourceId, onlyWordNear(sourceId, known));
      const nearest = nearestWord(sourceId, known);
      diagnostics.push(unknownSource({ id: sourceId, nearest, known }, { file: file.path, position, fix }));
    }
  }
  return [...diagnostics, ...checkFootnotes(marks, outline)];
}

/** A mark that leads nowhere is one of a footnote that has none, where only one label is near. */
function checkFootnotes(
  marks: readonly FootnoteReference[],
  { file, footnotes }: Outline,
): readonly Diagnostic[] {
  const marked = new Set(marks.map(({ label }) => label));
  const unmarked = [...footnotes.values()].filter(({ label }) => !marked.has(label));
  const labels = unmarked.map(({ label }) => label);
  const missing = marks.filter(({ label }) => !footnotes.has(label));
  return [
    ...missing.map(({ label, position }) => {
      const fix = writeInstead(file, position, label, onlyWordNear(label, labels));
      return missingFootnote({ label }, { file: file.path, position, fix });
    }),
    ...unmarked.map(({ label, position }) => footnoteUnused({ label }, { file: file.path, position })),
  ];
}
