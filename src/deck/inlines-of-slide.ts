import type { Inline } from '../markdown/inline.ts';
import { inlinesOfBlocks, walkInlines } from '../markdown/walk-inlines.ts';
import type { BodyBlock, OutlineSlide } from '../outline/outline.ts';

/** Every inline node of what a slide shows, in reading order: heading, body, attribution lines. */
export function* inlinesOfSlide(slide: OutlineSlide): Iterable<Inline> {
  yield* walkInlines(slide.heading?.children ?? []);
  for (const block of slide.body) yield* inlinesOfBodyBlock(block);
}

/** Every inline node of a block of a slide's body, attribution line included. */
export function* inlinesOfBodyBlock(block: BodyBlock): Iterable<Inline> {
  if (block.type !== 'quotation') {
    yield* inlinesOfBlocks([block]);
    return;
  }
  yield* inlinesOfBlocks(block.children);
  if (block.attribution === null) return;
  const { speaker, role, carriers, translator, citation } = block.attribution;
  for (const part of [speaker, role, ...carriers, translator]) yield* walkInlines(part);
  if (citation !== null) yield citation;
}
