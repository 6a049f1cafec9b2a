import type { QuotedSpan } from './quoted-spans.ts';

/** The quoted passage that an offset lies in; `null` outside all of them. */
export function spanAround(spans: readonly QuotedSpan[], offset: number): QuotedSpan | null {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  return span !== undefined && offset < span.end ? span : null;
}
