import type { Block, Heading } from '../../markdown/nodes/block.ts';
import type { BodyBlock } from '../../outline/outline.ts';
import type { SourceFile } from '../../text/source-file.ts';
import type { DeckBlock, PointsSlide, SlideFrame } from '../slide.ts';
import { type Divisible } from '../paginate/divisible.ts';
import type { PaginationContext } from '../paginate/paginate-words.ts';
import type { Edges } from '../paginate/paginate-around.ts';
import { cutInto, type Part } from '../paginate/partition.ts';
import type { Draw } from './draw.ts';
import type { SlidePart } from './slide-part.ts';

/**
 * A layout that is made of the rest of the deck. `Parts` are the slides that one of it is spread over. Members are methods, which
 * take less than any slide: each is only called with slides of its layout.
 */
export interface DeckLayoutModule<S extends SlideFrame, Parts extends SlideFrame = S | PointsSlide> {
  /** Everything that is shown under the heading, in reading order. */
  contents(slide: S): readonly SlidePart[];
  /** The slide spread over so many, or `null` where it can’t be divided so. */
  split(slide: S, count: number, context: PaginationContext): readonly Part<Parts>[] | null;
  /** What the template gets besides the fields of every slide. */
  view(slide: S, draw: Draw): object;
  /** What makes such a slide, in words, where no class on a heading does. */
  readonly needs: string | null;
  /** Whether its heading heads a part of the deck. */
  readonly isPart: boolean;
  /** Classes of what a theme may set in its title weight. */
  readonly titleClasses: readonly string[];
}

/** A layout that is made of the body under a heading. */
export interface LayoutModule<
  S extends SlideFrame,
  Parts extends SlideFrame = S | PointsSlide,
> extends DeckLayoutModule<S, Parts> {
  /** Whether a body asks for this layout without a class. No two say so of one body. */
  suits(body: readonly BodyBlock[]): boolean;
  /** The slide, or in words what the body lacks for it. */
  compose(frame: SlideFrame, body: readonly DeckBlock[], surroundings: BodySurroundings): S | string;
  /** The blocks of a body that have no place in it; they are reported. */
  leftOut(body: readonly BodyBlock[]): readonly (Block | BodyBlock)[];
  /** The parts of a body whose points are counted together; none where its list is drawn as something else. */
  points(body: readonly BodyBlock[]): readonly (readonly BodyBlock[])[];
  /** Whether the parts of an item between dashes are set apart. */
  readonly hasFields: boolean;
}

/** What a slide is composed from besides its body. */
export interface BodySurroundings {
  readonly heading: Heading | null;
  readonly file: SourceFile;
  /** BCP 47 tag of the deck. */
  readonly language: string;
  /** ISO date of the first source. */
  readonly published: string | null;
}

/** What is true of most layouts. */
export const USUAL = {
  suits: (): boolean => false,
  leftOut: (): readonly BodyBlock[] => [],
  points: (body: readonly BodyBlock[]) => [body],
  hasFields: false,
  needs: null,
  isPart: false,
  titleClasses: [],
};

/** What is true of layouts that draw each item of a list as a line: whatever it has past its first paragraph is left out. */
export const OF_LINES = {
  ...USUAL,
  leftOut: (body: readonly BodyBlock[]): readonly Block[] => {
    const list = body.find((block) => block.type === 'list');
    return (list?.items ?? []).flatMap(({ children: [first, ...others] }) =>
      first === undefined || first.type === 'paragraph' ? others : [first, ...others],
    );
  },
  points: () => [],
};

/** Runs of blocks, as they are shown. */
export function inBlocks(...runs: readonly (readonly DeckBlock[])[]): readonly SlidePart[] {
  return runs.map((blocks) => ({ kind: 'blocks', blocks }));
}

/** The main thing of a slide with what comes before and after it. */
export function between({ introduction, body }: Edges, part: SlidePart): readonly SlidePart[] {
  return [...inBlocks(introduction), part, ...inBlocks(body)];
}

/** Composes slides whose main thing is the first block of a kind; `needs` is said where there is none. */
export function around<Name extends string, Type extends DeckBlock['type'], Own>(
  layout: Name,
  type: Type,
  needs: string,
  read: (found: Extract<DeckBlock, { readonly type: Type }>, surroundings: BodySurroundings) => Own,
) {
  const isIt = (block: DeckBlock | undefined): block is Extract<DeckBlock, { readonly type: Type }> =>
    block?.type === type;
  return (frame: SlideFrame, blocks: readonly DeckBlock[], surroundings: BodySurroundings) => {
    const at = blocks.findIndex(isIt);
    const found = blocks[at];
    if (!isIt(found)) return needs;
    const [introduction, body] = [blocks.slice(0, at), blocks.slice(at + 1)];
    return { ...frame, layout, introduction, ...read(found, surroundings), body };
  };
}

/** Splits what can be shown in slices. */
export function bySlices<S, Parts>(
  paginate: (slide: S, context: PaginationContext) => Divisible<Parts>,
): (slide: S, count: number, context: PaginationContext) => readonly Part<Parts>[] | null {
  return (slide, count, context) => cutInto(paginate(slide, context), count, context.mayLeaveOneAlone);
}
