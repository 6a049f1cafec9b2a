import type { Inline } from '../../markdown/nodes/inline.ts';
import type { BodyBlock } from '../../outline/outline.ts';
import type { DeckBlock, SlideFrame } from '../slide.ts';
import { type Divisible, weightOf } from '../paginate/divisible.ts';
import { paginateBody } from '../paginate/paginate-blocks.ts';
import type { PaginationContext } from '../paginate/paginate-words.ts';
import { cutInto, footnotesOf, type Part } from '../paginate/partition.ts';
import { plainBody } from '../plain-body.ts';
import { textLength, widthOf } from '../text-length.ts';
import { isOfPoints } from './body-shape.ts';
import type { Draw } from './draw.ts';
import { inBlocks, type LayoutModule, USUAL } from './layout-module.ts';
import type { SlidePart } from './slide-part.ts';
import { viewBody } from './view-body.ts';

export interface ComparisonSlide extends SlideFrame {
  readonly layout: 'comparison';
  readonly introduction: readonly DeckBlock[];
  readonly columns: readonly ComparisonColumn[];
}

interface ComparisonColumn {
  readonly heading: readonly Inline[];
  readonly body: readonly DeckBlock[];
}

/** `### A … ### B …` side by side: what comes before the first heading introduces both. */
export const comparison: LayoutModule<ComparisonSlide> = {
  ...USUAL,
  view: viewComparison,
  points: inColumns,
  compose: (frame, body) => {
    const [introduction = [], ...bodies] = inColumns(body);
    const headings = body.filter((block) => block.type === 'heading');
    const columns = headings.map(({ children }, at) => ({ heading: children, body: bodies[at] ?? [] }));
    return columns.length < 2
      ? 'two headings, ### A and ### B'
      : { ...frame, layout: 'comparison', introduction, columns };
  },
  contents: ({ introduction, columns }) => [
    ...inBlocks(introduction),
    ...columns.map(({ heading, body }): SlidePart => {
      return { kind: 'column', heading, blocks: body, of: columns.length };
    }),
  ],
  split: splitColumns,
};

/** What comes before the first heading, and under each. */
function inColumns<B extends BodyBlock | DeckBlock>(body: readonly B[]): readonly (readonly B[])[] {
  const bodies: B[][] = [[]];
  for (const block of body) {
    if (block.type === 'heading') bodies.push([]);
    else bodies.at(-1)?.push(block);
  }
  return bodies;
}

/**
 * Divides the columns of a comparison side by side, each under its heading again. A column too short to divide is on
 * every part, for it is what the other is compared with. Four columns and more are spread over slides by twos first.
 */
function splitColumns(
  slide: ComparisonSlide,
  count: number,
  context: PaginationContext,
): readonly Part<ComparisonSlide>[] | null {
  const bodies = slide.columns.map(({ body }) => paginateBody(body, context));
  if (count <= slide.columns.length / 2) return byColumns(slide, bodies, count);
  const share = Math.max(...bodies.map(weightOf)) / count;
  const columns = bodies.map((body) => slicesOf(body, count, share, context.mayLeaveOneAlone));
  const parts = Array.from({ length: count }, (_, at) => columns.map((slices) => slices?.[at] ?? null));
  const complete = parts.map((slices) => slices.filter((slice) => slice !== null));
  if (complete.some((slices) => slices.length < slide.columns.length)) return null;
  return complete.map((slices, at) => ({
    value: {
      ...slide,
      introduction: at === 0 ? slide.introduction : [],
      columns: slide.columns.map((column, index) => ({ ...column, body: slices[index]?.value ?? [] })),
    },
    footnotes: slices.flatMap(({ footnotes }) => footnotes),
  }));
}

type ColumnSlice = Part<readonly DeckBlock[]>;

/** A column may be this much longer than its share to be on each part. */
const SLACK = 1.2;

function slicesOf(
  column: Divisible<readonly DeckBlock[]>,
  count: number,
  share: number,
  mayLeaveOneAlone: boolean,
): readonly ColumnSlice[] | null {
  const slices = cutInto(column, count, mayLeaveOneAlone);
  if (slices !== null) return slices;
  const { leaves, slice } = column;
  const whole = [{ value: slice(0, leaves.length), footnotes: footnotesOf(leaves) }];
  const isShort = weightOf(column) <= share * SLACK;
  if (!isShort && !mayLeaveOneAlone) return null;
  const fewer = isShort ? whole : (mostSlices(column, count - 1) ?? whole);
  return Array.from({ length: count }, (_, at) => fewer[Math.floor((at * fewer.length) / count)]).filter(
    (part) => part !== undefined,
  );
}

/** What can’t be divided so often is on several parts beside what can. */
function mostSlices(column: Divisible<readonly DeckBlock[]>, most: number): readonly ColumnSlice[] | null {
  for (let count = most; 1 < count; count -= 1) {
    const slices = cutInto(column, count, true);
    if (slices !== null) return slices;
  }
  return null;
}

function byColumns(
  slide: ComparisonSlide,
  bodies: readonly Divisible<readonly DeckBlock[]>[],
  count: number,
): readonly Part<ComparisonSlide>[] {
  const { columns } = slide;
  const bounds = Array.from({ length: count + 1 }, (_, at) => Math.round((columns.length * at) / count));
  return bounds.slice(0, -1).map((from, at) => {
    const to = bounds[at + 1] ?? columns.length;
    return {
      value: {
        ...slide,
        introduction: at === 0 ? slide.introduction : [],
        columns: columns.slice(from, to),
      },
      footnotes: bodies.slice(from, to).flatMap(({ leaves }) => footnotesOf(leaves)),
    };
  });
}

/** A comparison: columns in the type that the longest of them needs. */
function viewComparison({ introduction, columns }: ComparisonSlide, draw: Draw) {
  const texts = columns.map(({ body }) => plainBody(body, draw.words));
  const longest = texts.sort((a, b) => b.length - a.length)[0] ?? '';
  return {
    length: isBrief(columns, longest) ? 'brief' : textLength(longest, [90, 170, 260]),
    introduction: viewBody(introduction, draw),
    columns: columns.map(({ heading, body }) => ({
      headingHtml: draw.line(heading),
      body: viewBody(body, draw.inColumn(columns.length)),
    })),
  };
}

/** Two columns of a point or two, each on its line in large type. */
function isBrief(columns: ComparisonSlide['columns'], longest: string): boolean {
  return columns.length === 2 && columns.every(({ body }) => isOfPoints(body)) && widthOf(longest) <= BRIEF;
}

const BRIEF = 45;
