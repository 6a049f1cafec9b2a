import type { QuotedSpan } from './quoted-spans.ts';

/** The passage that an offset lies in, of some in the order of their beginnings; `null` outside all of them. */
export function spanAround<T extends QuotedSpan>(spans: readonly T[], offset: number): T | null {
  const span = spans[countUpTo(spans, offset) - 1];
  return span !== undefined && offset < span.end ? span : null;
}

/** How many passages start at or before an offset, by bisection. */
function countUpTo(spans: readonly QuotedSpan[], offset: number): number {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
