import type { Range } from '../../text/source-file.ts';
import type { Cue } from '../cues/cue.ts';

/** Share of right speakers by rule on 844 articles (`bench/rules.ts`); set by hand for block quotations, turns and unlisted verbs. */
export const RULE_CONFIDENCE = {
  transcript: 0.67,
  turn: 0.9,
  byline: 0.96,
  'name and colon': 0.97,
  'unlisted verb': 0.83,
  'cue after': 0.99,
  introduced: 0.95,
  'reported clause': 0.92,
  'cue in sentence': 0.76,
  'continued quotation': 0.93,
  'same paragraph': 0.98,
  'next in paragraph': 0.67,
  'previous sentence': 0.74,
  'introducing paragraph': 0.5,
  'sentence subject': 0.59,
  'last speaker': 0.78,
  'block quotation': 0.8,
  reported: 0.94,
  'according to': 0.99,
  none: 0,
} as const satisfies Record<string, number>;

/** The name of such a rule. */
export type RuleName = keyof typeof RULE_CONFIDENCE;

/** Where the text names a speaker; a "who" brings the name it stands for. */
export interface Mention extends Range {
  readonly antecedent: Range | null;
}

/** Who a passage is given to, by which cue and rule. */
export interface AttributedSpeaker {
  readonly speaker: Mention | null;
  readonly cue: Cue | null;
  readonly rule: RuleName;
}

/** What a rule answers that finds somebody without a cue; `null` where it finds nobody. */
export const givenTo = (speaker: Mention | null, rule: RuleName): AttributedSpeaker | null =>
  speaker === null ? null : { speaker, cue: null, rule };
