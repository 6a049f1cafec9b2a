import type { CarrierRelation } from './findings.ts';

/** A way in which a sentence names who brought the words; named groups: `carrier`, `second` (told to the first), `speaker`. */
export interface CarrierPattern {
  readonly relation: CarrierRelation;
  /** A word without which the pattern can't match; looked for first, because that is cheap. */
  readonly needs: string;
  readonly pattern: RegExp;
}

/** A name of up to seven words, or "state media" and its like. All counts are bounded, so that matching stays linear. */
const WORD = String.raw`\p{Lu}[\p{L}\p{N}.&-]{0,30}(?:[’'][\p{L}]{1,3})?`;
const NAME = String.raw`(?:(?:[Tt]he )?(?:newspaper |magazine |news agency |broadcaster )?${WORD}(?:[ -](?:of |de |for )?${WORD}){0,5}|[Ss]tate (?:media|television|radio|TV))`;
const WHO = String.raw`(?:[^,.;“”"]{2,80})`;
const carrier = `(?<carrier>${NAME})`;
const speaker = `(?<speaker>${WHO})`;
const of = (relation: CarrierRelation, needs: string, source: string): CarrierPattern => ({
  relation,
  needs,
  pattern: new RegExp(source, 'u'),
});

/** Sentences that name another speaker than their subject come first. */
export const SPEAKER_PATTERNS: readonly CarrierPattern[] = [
  of(
    'reported',
    'ing ',
    String.raw`${carrier} (?:reported|said|wrote|reports|says)(?: \w+day)?, (?:citing|quoting) ${speaker}[,.]`,
  ),
  of('reported', 'ccording to', String.raw`[Aa]ccording to ${carrier}, (?:citing|quoting) ${speaker}[,.]`),
  of('reported', 'Citing', String.raw`^Citing ${speaker}, ${carrier} (?:said|reported|wrote)`),
  of('cited', ' as saying', String.raw`${carrier} (?:quoted|cited|has quoted) ${speaker} as saying`),
  of('cited', 'ed by ', String.raw`${speaker} (?:was|is|were) (?:quoted|cited) by ${carrier} as saying`),
  of(
    'cited',
    'as saying by',
    String.raw`${speaker} (?:was|is|were) (?:quoted|cited) as saying by ${carrier}`,
  ),
  of('cited', ' by ', String.raw`[Aa]ccording to ${speaker}, (?:quoted|cited) (?:by|in) ${carrier}`),
  of(
    'published',
    ' by ',
    String.raw`[Aa]ccording to ${speaker} (?:seen|obtained|reviewed|published) by ${carrier}`,
  ),
];

/** Carriers beside the speaker that the sentence's grammar gives; all that match are taken, in this order. */
export const CARRIER_PATTERNS: readonly CarrierPattern[] = [
  of('told', 'told ', String.raw`\btold ${carrier}`),
  of('told', 'tells ', String.raw`\btells ${carrier}`),
  of('told', 'interview', String.raw`\binterview (?:with|to) ${carrier}`),
  of('told', 'peaking', String.raw`\b[Ss]peaking (?:to|with) ${carrier}`),
  of('told', 'statement to', String.raw`\bin a statement to ${carrier}`),
  of('published', 'wrote ', String.raw`\bwrote(?: in a post)? (?:on|in) ${carrier}`),
  of('published', 'posted ', String.raw`\bposted(?: in a post)? (?:on|in) ${carrier}`),
  of('published', 'writes ', String.raw`\bwrites (?:on|in) ${carrier}`),
  of(
    'published',
    ' on ',
    String.raw`\b(?:said|says)(?: in a \w+)? on (?<carrier>state (?:radio|television|TV)|Twitter|Facebook|Weibo|WeChat|Telegram)`,
  ),
  of('published', 'remarks', String.raw`\bin remarks (?:carried|published) by ${carrier}`),
  of('reported', 'as reported by', String.raw`\bas reported by ${carrier}`),
  of('reported', 'via ', String.raw`\bvia ${carrier}`),
  of('reported', 'As ', String.raw`^As ${carrier} reported`),
  of('reported', 'according to', String.raw`, according to ${carrier}\.?$`),
  of('reported', ' report', String.raw`, ${carrier} (?:reported|reports)\.?$`),
];
