import type { Shown } from '../content/content-marks.ts';
import type { MarkedContent, TagKid } from './tag-tree.ts';

/** What is known of the content that tags hold. */
export interface TaggedContent {
  /** `nothing` for content that isn’t there. */
  readonly shown: (content: MarkedContent) => Shown;
  readonly textOf: (kid: TagKid) => string;
  /** Whether content shows a word at most, so that it is quickly read. */
  readonly isBrief: (content: MarkedContent) => boolean;
}
