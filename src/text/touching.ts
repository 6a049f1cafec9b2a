import { oncePer } from './once-per.ts';
import type { Range } from './position.ts';

/** Those of some spans that share a character with a range, in their order. What is beside them isn’t looked at, though spans may be inside of each other. */
export function touching<Span extends Range>(spans: readonly Span[], { start, end }: Range): Span[] {
  const found: number[] = [];
  const visit = (part: TouchingPart | null): void => {
    if (part === null || part.last <= start) return;
    visit(part.before);
    if (part.start >= end) return;
    if (part.end > start) found.push(part.at);
    visit(part.behind);
  };
  visit(treeOf(spans).root);
  return found.toSorted((one, other) => one - other).flatMap((at) => spans[at] ?? []);
}

/** The middle one of some spans by their beginnings, and those on both sides of it. */
interface TouchingPart extends Range {
  readonly at: number;
  /** Where the last one of all of them ends. */
  readonly last: number;
  readonly before: TouchingPart | null;
  readonly behind: TouchingPart | null;
}

const treeOf = oncePer((spans: readonly Range[]) => {
  const inOrder = spans
    .map(({ start, end }, at) => ({ start, end, at }))
    .toSorted((a, b) => a.start - b.start);
  const partOf = (from: number, to: number): TouchingPart | null => {
    const middle = (from + to) >> 1;
    const span = from < to ? inOrder[middle] : undefined;
    if (span === undefined) return null;
    const [before, behind] = [partOf(from, middle), partOf(middle + 1, to)];
    return { ...span, before, behind, last: Math.max(span.end, before?.last ?? 0, behind?.last ?? 0) };
  };
  return { root: partOf(0, inOrder.length) };
});
