import type { Mention } from './attribution.ts';
import type { Carrier } from '../findings.ts';
import type { Range } from '../../source/position.ts';
import type { ReadParagraph } from '../text/read-paragraphs.ts';

/** A paragraph without marks that is a quotation as a whole: one before it says so, or it opens with a speaker's name. */
export interface BlockQuotation extends Range {
  readonly layout: 'announced' | 'turn' | 'signed';
  readonly paragraph: ReadParagraph;
  readonly speaker: Mention | null;
  readonly cue: Range | null;
  readonly carriers: readonly Carrier[];
  readonly isTranslated: boolean;
}

/** A paragraph, or a stretch of it, that somebody says without a cue or a carrier. */
export function plainBlock(
  layout: BlockQuotation['layout'],
  paragraph: ReadParagraph,
  speaker: Range | null,
  { start, end }: Range = paragraph,
): BlockQuotation {
  const mention = speaker === null ? null : { ...speaker, antecedent: null };
  return { layout, paragraph, start, end, speaker: mention, cue: null, carriers: [], isTranslated: false };
}
