import type { CarrierRelation } from './findings.ts';

/** A way in which a sentence names who brought the words; named groups: `carrier`, `second` (told to the first), `speaker`. */
export interface CarrierPattern {
  readonly relation: CarrierRelation;
  readonly find: (words: string) => RegExpExecArray | null;
}

/** A name of up to seven words, or "state media" and its like. All counts are bounded, so that matching stays linear. */
const WORD = String.raw`\p{Lu}[\p{L}\p{N}.&-]{0,30}(?:[’'][\p{L}]{1,3})?`;
const NAME = String.raw`(?:(?:[Tt]he )?(?:newspaper |magazine |news agency |broadcaster )?${WORD}(?:[ -](?:of |de |for )?${WORD}){0,5}|[Ss]tate (?:media|television|radio|TV))`;
const WHO = String.raw`(?:[^,.;“”"]{2,80})`;
const carrier = `(?<carrier>${NAME})`;
const speaker = `(?<speaker>${WHO})`;
/** Words with which a carrier begins. */
const BEGINNING = String.raw`(?:[Tt]he |newspaper |magazine |news agency |broadcaster )*(?:\p{Lu}|[Ss]tate )`;

/**
 * A pattern, made when a sentence has what it `needs`: V8 takes as long for one of them as for all the rest of a short
 * article, and most articles need few.
 */
function of(relation: CarrierRelation, needs: RegExp, source: string): CarrierPattern {
  let pattern: RegExp | null = null;
  const find = (words: string): RegExpExecArray | null => {
    if (!needs.test(words)) return null;
    pattern ??= new RegExp(source, 'u');
    return pattern.exec(words);
  };
  return { relation, find };
}

/** A carrier right behind some words. */
function after(relation: CarrierRelation, lead: string, end = ''): CarrierPattern {
  return of(relation, new RegExp(lead + BEGINNING, 'u'), lead + carrier + end);
}

/** Sentences that name another speaker than their subject come first. */
export const SPEAKER_PATTERNS: readonly CarrierPattern[] = [
  of(
    'reported',
    /, (?:citing|quoting) /u,
    String.raw`${carrier} (?:reported|said|wrote|reports|says)(?: \w+day)?, (?:citing|quoting) ${speaker}[,.]`,
  ),
  of(
    'reported',
    /, (?:citing|quoting) /u,
    String.raw`[Aa]ccording to ${carrier}, (?:citing|quoting) ${speaker}[,.]`,
  ),
  of('reported', /^Citing /u, String.raw`^Citing ${speaker}, ${carrier} (?:said|reported|wrote)`),
  of('cited', / as saying/u, String.raw`${carrier} (?:quoted|cited|has quoted) ${speaker} as saying`),
  of(
    'cited',
    /(?:quot|cit)ed by /u,
    String.raw`${speaker} (?:was|is|were) (?:quoted|cited) by ${carrier} as saying`,
  ),
  of(
    'cited',
    /as saying by/u,
    String.raw`${speaker} (?:was|is|were) (?:quoted|cited) as saying by ${carrier}`,
  ),
  of(
    'cited',
    /, (?:quoted|cited) (?:by|in) /u,
    String.raw`[Aa]ccording to ${speaker}, (?:quoted|cited) (?:by|in) ${carrier}`,
  ),
  of(
    'published',
    /(?:seen|obtained|reviewed|published) by /u,
    String.raw`[Aa]ccording to ${speaker} (?:seen|obtained|reviewed|published) by ${carrier}`,
  ),
];

/** Carriers beside the speaker that the sentence's grammar gives; all that match are taken, in this order. */
export const CARRIER_PATTERNS: readonly CarrierPattern[] = [
  after('told', String.raw`\btold `),
  after('told', String.raw`\btells `),
  after('told', String.raw`\binterview (?:with|to) `),
  after('told', String.raw`\b[Ss]peaking (?:to|with) `),
  after('told', String.raw`\bin a statement to `),
  after('published', String.raw`\bwrote(?: in a post)? (?:on|in) `),
  after('published', String.raw`\bposted(?: in a post)? (?:on|in) `),
  after('published', String.raw`\bwrites (?:on|in) `),
  of(
    'published',
    /\bsa(?:id|ys)(?: in a \w+)? on /u,
    String.raw`\b(?:said|says)(?: in a \w+)? on (?<carrier>state (?:radio|television|TV)|Twitter|Facebook|Weibo|WeChat|Telegram)`,
  ),
  after('published', String.raw`\bin remarks (?:carried|published) by `),
  after('reported', String.raw`\bas reported by `),
  after('reported', String.raw`\bvia `),
  of('reported', /^As .+ reported/u, String.raw`^As ${carrier} reported`),
  after('reported', ', according to ', String.raw`\.?$`),
  of('reported', / report(?:ed|s)\.?$/u, String.raw`, ${carrier} (?:reported|reports)\.?$`),
];
