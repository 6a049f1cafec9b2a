import type { QuotedSpan } from './quoted-spans.ts';

/** The quoted passage that an offset lies in; `null` outside all of them. */
export function spanAround(spans: readonly QuotedSpan[], offset: number): QuotedSpan | null {
  const span = spans[countUpTo(spans, offset) - 1];
  return span !== undefined && offset < span.end ? span : null;
}

/** The last quoted passage that ends before an offset. */
export function spanBefore(spans: readonly QuotedSpan[], offset: number): QuotedSpan | null {
  const count = countUpTo(spans, offset);
  const last = spans[count - 1];
  return (last !== undefined && last.end < offset ? last : spans[count - 2]) ?? null;
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
