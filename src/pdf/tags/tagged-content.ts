import type { Box } from '../content/box.ts';
import type { Shown } from '../content/content-marks.ts';
import type { MarkedContent, TagKid } from './tag-tree.ts';

/** What is known of the content that tags hold. */
export interface TaggedContent {
  /** `nothing` for content that isn’t there. */
  readonly shown: (content: MarkedContent) => Shown;
  readonly textOf: (kid: TagKid) => string;
  /** The box on the page around what is shown; `null` for nothing, and for what stands on several pages. */
  readonly boxOf: (contents: readonly MarkedContent[]) => Box | null;
  /** Whether content shows a word at most, so that it is quickly read. */
  readonly isBrief: (content: MarkedContent) => boolean;
}
