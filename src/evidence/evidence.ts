import type { Quotation } from '../outline/outline.ts';
import type { Finding } from './verdict.ts';

/** What is known of one quotation of the outline. */
export interface Evidence extends Finding {
  readonly quotation: Quotation;
  /** The source that it was found in, or is said to stand in; `null` for an uncited one that was found nowhere. */
  readonly sourceId: string | null;
  readonly checkedAgainst: 'article' | 'lock' | 'nothing';
}
