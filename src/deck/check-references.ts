import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearestWord } from '../diagnostics/nearest-word.ts';
import { oncePer } from '../source/once-per.ts';
import { inlinesOfBlocks } from '../markdown/nodes/walk-inlines.ts';
import { footnoteUnused, missingFootnote } from '../outline/outline-diagnostics.ts';
import type { Outline } from '../outline/outline.ts';
import type { Inline } from '../markdown/nodes/inline.ts';
import { unknownSource } from '../sources/source-diagnostics.ts';
import { inlinesOfSlide } from './inlines-of-slide.ts';

/** Reports citations of sources that the front matter doesn't name, and footnote marks without a footnote. */
export function checkReferences(outline: Outline): Diagnostic[] {
  const known = Object.keys(outline.frontMatter.sources);
  const diagnostics: Diagnostic[] = [];
  for (const node of inlinesOfOutline(outline)) {
    if (node.type === 'citation') {
      for (const { sourceId, position } of node.references) {
        if (known.includes(sourceId)) continue;
        const place = { file: outline.file.path, position };
        diagnostics.push(
          unknownSource({ id: sourceId, nearest: nearestWord(sourceId, known), known }, place),
        );
      }
    } else if (node.type === 'footnote-reference' && !outline.footnotes.has(node.label)) {
      diagnostics.push(
        missingFootnote({ label: node.label }, { file: outline.file.path, position: node.position }),
      );
    }
  }
  const marked = new Set(
    inlinesOfOutline(outline).flatMap((node) => (node.type === 'footnote-reference' ? [node.label] : [])),
  );
  for (const { label, position } of outline.footnotes.values()) {
    if (!marked.has(label))
      diagnostics.push(footnoteUnused({ label }, { file: outline.file.path, position }));
  }
  return diagnostics;
}

/** The ids of the sources that an outline cites, on slides or in notes. */
export function citedSourceIds(outline: Outline): ReadonlySet<string> {
  const ids = new Set<string>();
  for (const node of inlinesOfOutline(outline)) {
    if (node.type === 'citation') node.references.forEach((reference) => ids.add(reference.sourceId));
  }
  return ids;
}

/** Every inline node of the slides, notes and footnotes, in order. */
export const inlinesOfOutline = oncePer(({ slides, footnotes }: Outline): readonly Inline[] => [
  ...slides.flatMap((slide) => [...inlinesOfSlide(slide), ...inlinesOfBlocks(slide.notes)]),
  ...[...footnotes.values()].flatMap(({ children }) => inlinesOfBlocks(children)),
]);
