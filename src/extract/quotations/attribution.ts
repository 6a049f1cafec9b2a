import type { Cue } from '../cues/cue.ts';
import type { Range } from '../../source/position.ts';
import type { RuleName } from './rule-confidence.ts';

/** Where the text names a speaker; a "who" brings the name it stands for. */
export interface Mention extends Range {
  readonly antecedent: Range | null;
}

/** Who a passage is given to, by which cue and rule. */
export interface Attribution {
  readonly speaker: Mention | null;
  readonly cue: Cue | null;
  readonly rule: RuleName;
}

/** What a rule answers that finds somebody without a cue; `null` where it finds nobody. */
export const givenTo = (speaker: Mention | null, rule: RuleName): Attribution | null =>
  speaker === null ? null : { speaker, cue: null, rule };
