/** Every rule that can give a passage its speaker, with the share of right speakers on the development data. */
export const RULE_CONFIDENCE = {
  transcript: 0.9,
  byline: 0.9,
  'name and colon': 0.9,
  'unlisted verb': 0.8,
  'cue after': 0.9,
  introduced: 0.9,
  'reported clause': 0.9,
  'cue in sentence': 0.8,
  'noun cue': 0.8,
  'continued quotation': 0.9,
  'same sentence': 0.8,
  'same paragraph': 0.9,
  'next in paragraph': 0.8,
  'previous sentence': 0.7,
  'introducing paragraph': 0.7,
  'sentence subject': 0.6,
  'last speaker': 0.7,
  'block quotation': 0.8,
  reported: 0.8,
  'according to': 0.9,
  none: 0,
} as const satisfies Record<string, number>;

export type RuleName = keyof typeof RULE_CONFIDENCE;
