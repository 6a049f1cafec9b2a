import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { nearestWord } from '../diagnostics/nearest-word.ts';
import { inlinesOfBlocks } from '../markdown/walk-inlines.ts';
import { missingFootnote } from '../outline/outline-diagnostics.ts';
import type { BodyBlock, Outline } from '../outline/outline.ts';
import type { Inline } from '../markdown/inline.ts';
import { unknownSource } from '../sources/source-diagnostics.ts';

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
  return diagnostics;
}

/** Every inline node of the slides, notes and footnotes, in order. */
export function* inlinesOfOutline(outline: Outline): Iterable<Inline> {
  for (const slide of outline.slides) {
    yield* inlinesOfBlocks(slide.heading === null ? [] : [slide.heading]);
    for (const block of slide.body) yield* inlinesOfBodyBlock(block);
    yield* inlinesOfBlocks(slide.notes);
  }
  for (const footnote of outline.footnotes.values()) yield* inlinesOfBlocks(footnote.children);
}

/** Every inline node of a block of a slide's body, attribution lines included. */
export function* inlinesOfBodyBlock(block: BodyBlock): Iterable<Inline> {
  if (block.type !== 'quotation') {
    yield* inlinesOfBlocks([block]);
    return;
  }
  yield* inlinesOfBlocks(block.children);
  const citation = block.attribution?.citation ?? null;
  if (citation !== null) yield citation;
}
