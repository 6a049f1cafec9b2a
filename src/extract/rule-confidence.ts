/**
 * Every rule that can give a quotation its speaker, with the share of right speakers on the development data (844 articles;
 * docs/extraction.md). The one of block quotations is set by hand, because that data has none.
 */
export const RULE_CONFIDENCE = {
  transcript: 0.67,
  byline: 0.96,
  'name and colon': 0.97,
  'unlisted verb': 0.71,
  'cue after': 0.98,
  introduced: 0.93,
  'reported clause': 0.91,
  'cue in sentence': 0.8,
  'noun cue': 0.67,
  'continued quotation': 0.9,
  'same sentence': 0.5,
  'same paragraph': 0.98,
  'next in paragraph': 0.67,
  'previous sentence': 0.83,
  'introducing paragraph': 0.47,
  'sentence subject': 0.64,
  'last speaker': 0.78,
  'block quotation': 0.8,
  reported: 0.93,
  'according to': 0.99,
  none: 0,
} as const satisfies Record<string, number>;

/** The name of such a rule. */
export type RuleName = keyof typeof RULE_CONFIDENCE;
