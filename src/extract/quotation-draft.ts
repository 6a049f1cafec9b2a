import type { Mention } from './attribution.ts';
import type { Cue } from './cue.ts';
import type { Span } from './findings.ts';
import type { ReadParagraph } from './read-paragraphs.ts';
import type { RuleName } from './rule-confidence.ts';

/** A quotation before names and chains are known. */
export interface QuotationDraft extends Span {
  readonly paragraph: ReadParagraph;
  readonly cue: Span | null;
  readonly cueWord: Cue | null;
  readonly speaker: Mention | null;
  readonly rule: RuleName;
  readonly form: 'marks' | 'block' | 'reported';
}
