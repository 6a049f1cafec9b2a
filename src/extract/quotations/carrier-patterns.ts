import { lazily } from '../../source/lazily.ts';
import type { CarrierRelation, Span } from '../findings.ts';
import { isDayOrMonth } from '../text/word-classes.ts';

/** A way in which a sentence names who brought the words. */
export interface CarrierPattern {
  readonly relation: CarrierRelation;
  /** What a sentence has to have for it. */
  readonly needs: RegExp;
  readonly find: (words: string) => CarrierMatch | null;
}

/** What was found; offsets count in the sentence. */
export interface CarrierMatch {
  readonly carrier: string;
  readonly carrierStart: number;
  /** The real speaker, where the pattern names one. */
  readonly speaker: Span | null;
}

/** A name of up to seven words, or "state media" and its like. All counts are bounded, so that matching stays linear. */
const WORD = String.raw`(?:(?:a[dlnrs]|el)-|\p{Ll}{0,2}(?=\p{Lu}\p{Lu}))?\p{Lu}[\p{L}\p{N}.&-]{0,30}(?:[’'][\p{L}]{1,3})?`;
/** Nouns for outlets, which stand before their names or behind them. */
export const OUTLET_NOUN =
  '(?:newspaper|magazine|(?:news|state|press|wire) agency|tabloid|portal|news outlet|news service|television station|TV station|TV channel|podcast|blog|broadcaster|daily|weekly|website|news site|radio station|channel|journal)';
/** "the seafarers' magazine Open Deck", “the Austrian broadcaster ORB”. */
export const OUTLET_KIND = String.raw`(?:[Tt]he )?(?:(?:\p{L}[\p{Ll}’'-]{1,14} ){0,2}${OUTLET_NOUN} )`;
/** “the official Xinhua”, “the state-run China Daily”: what stands before the name of an outlet and is no part of it. */
export const OUTLET_QUALITY =
  '[Tt]he (?:(?:semi-)?official|state-(?:run|owned|controlled|backed)|party-run|pro-government|independent|influential|liberal|conservative|nationalist) ';
const KINDS = `(?:${OUTLET_KIND}|${OUTLET_QUALITY}|[Tt]he )?`;
const JOINT = '[ -](?:of |de |di |for )?';
const STATE = '[Ss]tate (?:media|television|radio|TV)';
/** “told Dutch radio” */
const STATION = '(?: (?:state |public |national )?(?:media|television|radio|TV))?';
/** An outlet that was named before. */
export const OUTLET_BEFORE =
  '[Tt]he (?:paper|newspaper|magazine|tabloid|broadcaster|daily|weekly|news agency)';
/** “issued by the Norrland foreign ministry” */
const OFFICE = ' (?:foreign |interior |defen[cs]e |health )?(?:ministry|government|embassy|presidency)';
const NAME = `(?:${KINDS}${WORD}(?:${JOINT}${WORD}){0,5}(?:${OFFICE}|${STATION})|${STATE}|${OUTLET_BEFORE}\\b)`;
/** Where everybody can write. */
const PLATFORM =
  '(?:Twitter|X|Facebook|Instagram|LinkedIn|Weibo|WeChat|Telegram|TikTok|Douyin|YouTube|Truth Social|Bluesky|Mastodon|VK|Substack)';
const WHO = String.raw`(?:[^,.;“”"]{2,80})`;
const carrier = `(?<carrier>${NAME})`;
const speaker = `(?<speaker>${WHO})`;

/**
 * A pattern, made when a sentence has what it `needs`: V8 takes as long for one of them as for all the rest of a short
 * article, and most articles need few.
 */
function of(relation: CarrierRelation, needs: RegExp, source: string): CarrierPattern {
  const pattern = lazily(() => new RegExp(source, 'du'));
  const find = (words: string): CarrierMatch | null => {
    if (!needs.test(words)) return null;
    return matchOf(pattern().exec(words));
  };
  return { relation, needs, find };
}

function matchOf(match: RegExpExecArray | null): CarrierMatch | null {
  const name = match?.groups?.['carrier'];
  const at = match?.indices?.groups?.['carrier'];
  if (name === undefined || at === undefined) return null;
  const who = match?.indices?.groups?.['speaker'];
  return {
    carrier: name,
    carrierStart: at[0],
    speaker: who === undefined ? null : { start: who[0], end: who[1] },
  };
}

/** The words of a name one by one, for carriers that nothing has to follow: far less to make than a whole `NAME`. */
const FIRST_WORD = lazily(
  () => new RegExp(`${KINDS}${WORD.replace('{0,30}', '*')}|${STATE}|${OUTLET_BEFORE}\\b`, 'uy'),
);
const NEXT_WORD = lazily(() => new RegExp(`${JOINT}${WORD.replace('{0,30}', '*')}`, 'uy'));
const MOST_NEXT = 5;
const ITS_STATION = lazily(() => new RegExp(STATION, 'uy'));

/** A carrier right behind some words, and at the end of its sentence where `isLast`. */
function after(relation: CarrierRelation, lead: RegExp, isLast = false): CarrierPattern {
  const find = (words: string): CarrierMatch | null => {
    lead.lastIndex = 0;
    while (lead.test(words)) {
      const carrierStart = lead.lastIndex;
      const end = endOfName(words, carrierStart);
      if (
        end === null ||
        isDay(words.slice(carrierStart, end)) ||
        (isLast && !/^\.?$/u.test(words.slice(end)))
      )
        continue;
      return { carrier: words.slice(carrierStart, end), carrierStart, speaker: null };
    }
    return null;
  };
  return { relation, needs: lead, find };
}

/** “He wrote on Tuesday”. */
function isDay(name: string): boolean {
  return isDayOrMonth(/^\p{L}+/u.exec(name)?.[0] ?? '');
}

function endOfName(words: string, start: number): number | null {
  const [first, further] = [FIRST_WORD(), NEXT_WORD()];
  first.lastIndex = start;
  if (!first.test(words)) return null;
  let end = first.lastIndex;
  for (let count = 0; count < MOST_NEXT; count += 1) {
    further.lastIndex = end;
    if (!further.test(words)) break;
    end = further.lastIndex;
  }
  const station = ITS_STATION();
  station.lastIndex = end;
  return station.test(words) ? station.lastIndex : end;
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
    String.raw`${carrier}, (?:citing|quoting) ${speaker}, (?:reported|reports|said|says|wrote|writes|claimed|claims)\b`,
  ),
  of(
    'reported',
    /, (?:citing|quoting) /u,
    String.raw`[Aa]ccording to ${carrier}, (?:citing|quoting) ${speaker}[,.]`,
  ),
  of('reported', /^Citing /u, String.raw`^Citing ${speaker}, ${carrier} (?:said|reported|wrote)`),
  of(
    'cited',
    / (?:quoted|quotes|cited) [^]+ing\b/u,
    String.raw`${carrier} (?:(?:has |had |also )?quoted|quotes|cited) ${speaker}(?:, ${WHO},)?(?: as (?:say|tell|writ|warn|add|claim|complain|describ|call)ing|(?<! as) saying)`,
  ),
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
    /(?:seen|obtained|reviewed|published|carried|issued|released) by /u,
    String.raw`[Aa]ccording to ${speaker} (?:seen|obtained|reviewed|published|carried|issued|released) by ${carrier}`,
  ),
];

/** Carriers beside the speaker that the sentence's grammar gives; all that match are taken, in this order. */
export const CARRIER_PATTERNS: readonly CarrierPattern[] = [
  after('told', /\btold /gu),
  after('told', /\btells /gu),
  after('told', /\binterview (?:with|to) /gu),
  after('told', /\b[Ss]peaking (?:to|with) /gu),
  after('told', /\b[Ii]n an? (?:\p{Ll}+ ){0,2}(?:statement|message|e-?mail|letter|note) to /gu),
  after('published', /\bwrote(?: in a post)?(?: on \w+day)? (?:on|in) /gu),
  after('published', /\bposted(?: in a post)?(?: on \w+day)? (?:on|in) /gu),
  after('published', /\bwrites (?:on|in) /gu),
  of(
    'published',
    /\b(?:says?|said|writes?|wrote|ask(?:s|ed)|joke[sd]|complain(?:s|ed)|post|notice|thread|video|message)(?: [\p{L}’'-]+){0,3} on /u,
    String.raw`\b(?:says?|said|writes?|wrote|ask(?:s|ed)|joke[sd]|complain(?:s|ed)|post|notice|thread|video|message)(?: [\p{L}’'-]+){0,3} on (?:(?:its|his|her|their) (?:official )?)?(?<carrier>state (?:radio|television|TV)|${PLATFORM}\b|${OUTLET_KIND}${WORD}(?:${JOINT}${WORD}){0,5})`,
  ),
  of(
    'published',
    /[’']s \p{Lu}\S+ (?:channel|account|page|feed)\b/u,
    String.raw`[’']s (?<carrier>${PLATFORM}) (?:channel|account|page|feed)\b`,
  ),
  after(
    'published',
    /\b(?:carried|published|aired|broadcast|reported|released)(?<=\b[Ii]n (?:an? )?(?:[\p{Ll}-]+ ){1,3}\p{Ll}+) (?:by|on|in) /gu,
  ),
  after('published', /\b[Ww]riting (?:in|for|on) /gu),
  after(
    'published',
    /\b(?:article|op-ed|essay|column|commentary|editorial|piece)(?<=\b(?:[Ii]n|published) (?:an?|his|her|their) (?:\p{Ll}+ ){0,2}[\p{Ll}-]+) (?:in|for) /gu,
  ),
  of(
    'published',
    /\b[Ii]n (?:an?|his|her|their|the) (?:recent )?\p{Lu}\S+ (?:\S+ ){0,3}(?:article|op-ed|essay|column|commentary|interview)\b/u,
    String.raw`\b[Ii]n (?:an?|his|her|their|the) (?:recent )?${carrier} (?:article|op-ed|essay|column|commentary|interview)\b`,
  ),
  of('reported', /^(?:But |And )?[Aa]ccording to /u, String.raw`^(?:But |And )?[Aa]ccording to ${carrier}, `),
  of('reported', / report(?:ed|s) that /u, String.raw`^${carrier} report(?:ed|s) that `),
  after('reported', /\bas reported by /gu),
  after('cited', /, (?:quoted|cited) (?:by|in) /gu),
  of(
    'cited',
    /(?:quoted|cited) by .* as \p{Ll}+ing\b/u,
    String.raw`(?:quoted|cited) by ${carrier} as \p{Ll}+ing\b`,
  ),
  after(
    'published',
    /\b(?:e-?mails?|letters?|memos?|documents?|drafts?|reports?|notes?|messages?|cop(?:y|ies)|records|minutes|transcripts?|papers|files|footage) (?:seen|obtained|reviewed) by /gu,
  ),
  after('reported', /\bvia /gu),
  of('reported', /^As .+ reported/u, String.raw`^As ${carrier} reported`),
  after('reported', /, according to /gu, true),
  of('reported', / report(?:ed|s)\.?$/u, String.raw`, ${carrier} (?:reported|reports)\.?$`),
];

/** What one of all these patterns needs. Most sentences have none of it, and one look tells that sooner than all the patterns do. */
export const MAY_NAME_CARRIER = new RegExp(
  [...new Set([...SPEAKER_PATTERNS, ...CARRIER_PATTERNS].map(({ needs }) => needs.source))].join('|'),
  'u',
);
