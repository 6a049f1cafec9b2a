import { inferLayout } from '../deck/layouts/layouts.ts';
import type { Fix } from '../diagnostics/diagnostic.ts';
import { fixTo } from '../diagnostics/write-instead.ts';
import type { Block, Heading, List, ListItem } from '../markdown/nodes/block.ts';
import type { Inline } from '../markdown/nodes/inline.ts';
import { inlinesOfBlocks } from '../markdown/nodes/walk-inlines.ts';
import type { BodyBlock, Outline, OutlineSlide } from '../outline/outline.ts';
import { oncePer } from '../text/once-per.ts';
import { type SourceFile, lineText, positionBetween } from '../text/source-file.ts';

/** Every block that the slides and the footnotes of an outline show, at any depth; block quotes are left out. */
export const blocksShown = oncePer(({ slides, footnotes }: Outline): readonly Block[] =>
  [...slides.map(({ body }) => body), ...[...footnotes.values()].map(({ children }) => children)].flatMap(
    (blocks: readonly (BodyBlock | Block)[]) => ownBlocks(blocks),
  ),
);

/** Every block of a body at any depth, parents first. What is in block quotes is somebody else’s and left out. */
export const ownBlocks: (blocks: readonly (BodyBlock | Block)[]) => readonly Block[] = oncePer((blocks) => {
  const found: Block[] = [];
  collect(blocks, found);
  return found;
});

function collect(blocks: readonly (BodyBlock | Block)[], found: Block[]): void {
  for (const block of blocks) {
    if (block.type === 'quotation' || block.type === 'block-quote') continue;
    found.push(block);
    collect(blocksInside(block), found);
  }
}

/** The blocks that are in a block, of a list those of all its items. */
export function blocksInside(block: BodyBlock | Block): readonly Block[] {
  if (block.type === 'list') return block.items.flatMap(({ children }) => children);
  return block.type === 'division' || block.type === 'quotation' || block.type === 'block-quote'
    ? block.children
    : [];
}

/** Every point of a body at any depth: the items of its lists, outside of block quotes. */
export function pointsIn(blocks: readonly (BodyBlock | Block)[]): readonly ListItem[] {
  return ownBlocks(blocks)
    .filter((block): block is List => block.type === 'list')
    .flatMap(({ items }) => items);
}

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

/** What is in double marks in the text of a slide, which is looked up and no business of other rules. */
export const QUOTED = /“[^“”]*”|"[^"]*"/gu;

/** The layout that a slide asks for or that its shape gives it; an own layout has its own name. */
export function layoutOfSlide(slide: OutlineSlide): string {
  if (slide.kind === 'section') return 'section';
  return slide.layout ?? inferLayout(slide.body);
}

/** A fix that gives a heading another level; `null` for one that is underlined. */
export function writeLevel({ level, position }: Heading, wanted: number, file: SourceFile): Fix | null {
  const { line, column, offset } = position.start;
  const before = lineText(file, line).slice(0, column - 1);
  const marks = /(?<!#)(?<hashes>#+)[ \t\u00A0]*$/u.exec(before);
  if (marks?.groups?.['hashes']?.length !== level) return null;
  const start = offset - before.length + marks.index;
  return fixTo('#'.repeat(wanted), positionBetween(file, start, start + level));
}
