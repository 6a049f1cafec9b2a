import { countBefore } from '../../source/count-before.ts';
import type { QuotedSpan } from './quoted-spans.ts';

/** The passage that an offset lies in, of some in the order of their beginnings; `null` outside all of them. */
export function spanAround<T extends QuotedSpan>(spans: readonly T[], offset: number): T | null {
  const span = spans[countBefore(spans.length, (at) => (spans[at]?.start ?? 0) <= offset) - 1];
  return span !== undefined && offset < span.end ? span : null;
}
