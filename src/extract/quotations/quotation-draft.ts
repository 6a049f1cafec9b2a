import type { Mention } from './attribution.ts';
import type { Range } from '../../source/position.ts';
import type { ReadParagraph, ReadSentence } from '../text/read-paragraphs.ts';
import type { RuleName } from './rule-confidence.ts';

/** A quotation before names and chains are known. */
export interface QuotationDraft extends Range {
  readonly paragraph: ReadParagraph;
  readonly sentence: ReadSentence;
  /** One whole passage in marks and nothing else. */
  readonly isPassage: boolean;
  readonly cue: Range | null;
  readonly speaker: Mention | null;
  readonly rule: RuleName;
  readonly form: 'marks' | 'block' | 'reported';
}
