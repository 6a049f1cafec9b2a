import type { DeckBlock } from '../deck-block.ts';
import type { ComparisonSlide } from '../slide.ts';
import { divideBody } from './divide-blocks.ts';
import type { DivideContext } from './divide-words.ts';
import { weightOf } from './divisible.ts';
import type { Divisible } from './divisible.ts';
import { partition } from './partition.ts';

/** One part of a slide, and the labels of the footnotes that its own words refer to. */
export interface ComparisonPart {
  readonly slide: ComparisonSlide;
  readonly footnotes: readonly string[];
}

/**
 * Divides the columns of a comparison side by side, each under its heading again. A column too short to divide stands on
 * every part, for it is what the other is compared with. Four columns and more are spread over slides by twos first.
 */
export function divideColumns(
  slide: ComparisonSlide,
  count: number,
  context: DivideContext,
): readonly ComparisonPart[] | null {
  const bodies = slide.columns.map(({ body }) => divideBody(body, context));
  if (count <= slide.columns.length / 2) return byColumns(slide, bodies, count);
  const share = Math.max(...bodies.map(weightOf)) / count;
  const columns = bodies.map((body) => slicesOf(body, count, share, context.mayLeaveOneAlone));
  const parts = Array.from({ length: count }, (_, at) => columns.map((slices) => slices?.[at] ?? null));
  const complete = parts.map((slices) => slices.filter((slice) => slice !== null));
  if (complete.some((slices) => slices.length < slide.columns.length)) return null;
  return complete.map((slices, at) => ({
    slide: {
      ...slide,
      introduction: at === 0 ? slide.introduction : [],
      columns: slide.columns.map((column, index) => ({ ...column, body: slices[index]?.body ?? [] })),
    },
    footnotes: slices.flatMap(({ footnotes }) => footnotes),
  }));
}

interface ColumnSlice {
  readonly body: readonly DeckBlock[];
  readonly footnotes: readonly string[];
}

/** A column may be this much longer than its share to stand on each part. */
const SLACK = 1.2;

function slicesOf(
  column: Divisible<readonly DeckBlock[]>,
  count: number,
  share: number,
  mayLeaveOneAlone: boolean,
): readonly ColumnSlice[] | null {
  const whole = [sliceOf(column, 0, column.leaves.length)];
  const slices = cut(column, count, mayLeaveOneAlone);
  if (slices !== null) return slices;
  const isShort = weightOf(column) <= share * SLACK;
  if (!isShort && !mayLeaveOneAlone) return null;
  const fewer = isShort ? whole : (mostSlices(column, count - 1) ?? whole);
  return Array.from({ length: count }, (_, at) => fewer[Math.floor((at * fewer.length) / count)]).filter(
    (slice) => slice !== undefined,
  );
}

/** What can’t be divided so often stands on several parts beside what can. */
function mostSlices(column: Divisible<readonly DeckBlock[]>, most: number): readonly ColumnSlice[] | null {
  for (let count = most; 1 < count; count -= 1) {
    const slices = cut(column, count, true);
    if (slices !== null) return slices;
  }
  return null;
}

function cut(
  column: Divisible<readonly DeckBlock[]>,
  count: number,
  mayLeaveOneAlone: boolean,
): readonly ColumnSlice[] | null {
  const { length } = column.leaves;
  const starts = length < count ? null : partition(column.leaves, count, mayLeaveOneAlone);
  if (starts === null) return null;
  const bounds = [0, ...starts, length];
  return bounds.slice(0, -1).map((from, at) => sliceOf(column, from, bounds[at + 1] ?? length));
}

function sliceOf(column: Divisible<readonly DeckBlock[]>, from: number, to: number): ColumnSlice {
  return {
    body: from < to ? column.slice(from, to) : [],
    footnotes: column.leaves.slice(from, to).flatMap(({ footnotes }) => footnotes),
  };
}

function byColumns(
  slide: ComparisonSlide,
  bodies: readonly Divisible<readonly DeckBlock[]>[],
  count: number,
): readonly ComparisonPart[] {
  const { columns } = slide;
  const bounds = Array.from({ length: count + 1 }, (_, at) => Math.round((columns.length * at) / count));
  return bounds.slice(0, -1).map((from, at) => {
    const to = bounds[at + 1] ?? columns.length;
    const leaves = bodies.slice(from, to).flatMap((body) => body.leaves);
    return {
      slide: {
        ...slide,
        introduction: at === 0 ? slide.introduction : [],
        columns: columns.slice(from, to),
      },
      footnotes: leaves.flatMap(({ footnotes }) => footnotes),
    };
  });
}
