import type { Range } from '../../source/position.ts';

/** A passage in quotation marks, inside one paragraph. */
export interface MarkedPassage extends Range {
  /** With the marks. */
  readonly outerStart: number;
  readonly outerEnd: number;
  /** No closing mark before the paragraph ends: the quotation goes on in the next one, or the mark was forgotten. */
  readonly isOpen: boolean;
}
