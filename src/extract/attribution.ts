import type { Cue } from './cue.ts';
import type { Span } from './findings.ts';
import type { RuleName } from './rule-confidence.ts';

/** Who a passage is given to, by which cue and rule. */
export interface Attribution {
  readonly speaker: Span | null;
  readonly cue: Cue | null;
  readonly rule: RuleName;
}
