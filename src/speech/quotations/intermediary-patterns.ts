import { ENGLISH_WEEKDAY } from '../../language/calendar.ts';
import { lazily } from '../../text/lazily.ts';
import type { IntermediaryRelation } from '../text/findings.ts';
import type { Range } from '../../text/position.ts';
import { isKnownOutlet } from '../words/outlets.ts';
import { isDayOrMonth } from '../words/word-classes.ts';
import {
  endOfName,
  JOINT,
  NAME,
  OUTLET_BEFORE,
  OUTLET_KIND,
  OUTLET_NOUN,
  WORD,
} from './intermediary-names.ts';

/** A way in which a sentence names who brought the words. */
interface IntermediaryPattern {
  readonly relation: IntermediaryRelation;
  readonly find: (words: string) => IntermediaryMatch | null;
}

/** What was found; offsets count in the sentence. */
export interface IntermediaryMatch {
  readonly intermediary: string;
  readonly intermediaryStart: number;
  /** The real speaker, where the pattern names one. */
  readonly speaker: Range | null;
}

/** Where everybody can write. */
const PLATFORM =
  '(?:Twitter|X|Facebook|Instagram|LinkedIn|Weibo|WeChat|Telegram|TikTok|Douyin|YouTube|Truth Social|Bluesky|Mastodon|VK|Substack)';
const WHO = String.raw`(?:[^,.;“”"]{2,80})`;
/** “The TASS news agency” */
const intermediary = `(?<intermediary>${NAME})(?: ${OUTLET_NOUN})?`;
const speaker = `(?<speaker>${WHO})`;
const SHOW = `${WORD}(?:${JOINT}${WORD}){0,5}`;
const WHEN = String.raw`(?: (?:then|yesterday|earlier|at the time|(?:on|last|this) \w+))?`;

/**
 * A pattern with the groups `intermediary` and perhaps `speaker`. It is made for the first sentence that has one of its `keywords`: the making of
 * all of them takes a tenth of the time of a small build.
 */
function of(relation: IntermediaryRelation, keywords: string, source: string): IntermediaryPattern {
  const pattern = lazily(() => new RegExp(source, 'du'));
  const oneOf = keywords.split('|');
  const find = (words: string): IntermediaryMatch | null => {
    if (!oneOf.some((keyword) => words.includes(keyword))) return null;
    const match = matchOf(pattern().exec(words));
    return match === null || isDay(match.intermediary) ? null : match;
  };
  return { relation, find };
}

function matchOf(match: RegExpExecArray | null): IntermediaryMatch | null {
  const name = match?.groups?.['intermediary'];
  const at = match?.indices?.groups?.['intermediary'];
  if (name === undefined || at === undefined) return null;
  const who = match?.indices?.groups?.['speaker'];
  return {
    intermediary: name,
    intermediaryStart: at[0],
    speaker: who === undefined ? null : { start: who[0], end: who[1] },
  };
}

/** An intermediary right behind some words that `isFit`, and at the end of its sentence where `isLast`. */
function after(
  relation: IntermediaryRelation,
  lead: RegExp,
  {
    isLast = false,
    isFit = (): boolean => true,
  }: { isLast?: boolean; isFit?: (name: string) => boolean } = {},
): IntermediaryPattern {
  const find = (words: string): IntermediaryMatch | null => {
    lead.lastIndex = 0;
    while (lead.test(words)) {
      const intermediaryStart = lead.lastIndex;
      const end = endOfName(words, intermediaryStart);
      if (end === null || (isLast && !/^\.?$/u.test(words.slice(end)))) continue;
      const intermediary = withoutDay(ownerOfShow(words.slice(intermediaryStart, end)));
      if (!isDay(intermediary) && isFit(intermediary))
        return { intermediary, intermediaryStart, speaker: null };
    }
    return null;
  };
  return { relation, find };
}

/** A name that is known, or said to be that of an outlet. */
const isOutlet = (name: string): boolean =>
  (isKnownOutlet(name) && !/^(?:TV|Radio|Television)$/u.test(name)) || SAID_TO_BE.test(name);
const SAID_TO_BE = new RegExp(`^(?:${OUTLET_KIND}|${OUTLET_BEFORE}$)`, 'u');

/** “NBC’s Meet the Press” is NBC’s; the People’s Daily nobody’s. */
function ownerOfShow(name: string): string {
  const owner = /^(?<owner>.+?)[’']s\b/u.exec(name)?.groups?.['owner'];
  return owner !== undefined && isKnownOutlet(owner) ? owner : name;
}

/** “said on Fox News Tuesday night” */
const withoutDay = (name: string): string => name.replace(DAY_AT_END, '');
const DAY_AT_END = new RegExp(` ${ENGLISH_WEEKDAY}$`, 'u');

/** “He wrote on Tuesday”. */
function isDay(name: string): boolean {
  return isDayOrMonth(/^\p{L}+/u.exec(name)?.[0] ?? '');
}

/** Sentences that name another speaker than their subject come first. */
export const SPEAKER_PATTERNS: readonly IntermediaryPattern[] = [
  of(
    'reported',
    ', citing|, quoting',
    String.raw`${intermediary} (?:reported|said|wrote|reports|says)(?: (?:on )?\w+day)?, (?:citing|quoting) ${speaker}[,.]`,
  ),
  of(
    'reported',
    ', citing|, quoting',
    String.raw`${intermediary}, (?:citing|quoting) ${speaker}, (?:reported|reports|said|says|wrote|writes|claimed|claims)\b`,
  ),
  of(
    'reported',
    ', citing|, quoting',
    String.raw`[Aa]ccording to ${intermediary}, (?:citing|quoting) ${speaker}[,.]`,
  ),
  of('reported', 'Citing ', String.raw`^Citing ${speaker}, ${intermediary} (?:said|reported|wrote)`),
  of(
    'cited',
    'quot|cite',
    String.raw`${intermediary}(?:, which ${WHO},)? (?:(?:has |had |also |is )?(?:quoted|quoting)|quotes|cite[sd]) (?<speaker>[^,.;“”"]{2,80}?)(?:, ${WHO},)?${WHEN}(?: as (?:say|tell|writ|warn|add|claim|complain|describ|call)ing|(?<! as) saying)`,
  ),
  of('cited', 'ed by ', String.raw`${speaker} (?:was|is|were) (?:quoted|cited) by ${intermediary} as saying`),
  of(
    'cited',
    'as saying by',
    String.raw`${speaker} (?:was|is|were) (?:quoted|cited) as saying by ${intermediary}`,
  ),
  of(
    'published',
    ' by ',
    String.raw`[Aa]ccording to ${speaker} (?:seen|obtained|reviewed|published|carried|issued|released) by ${intermediary}`,
  ),
];

/** Intermediaries beside the speaker that the sentence's grammar gives; all that match are taken, in this order. */
export const INTERMEDIARY_PATTERNS: readonly IntermediaryPattern[] = [
  after('told', /\b(?:told|tells) (?:(?:an?|its|the) (?:reporter|correspondent)s? (?:from|of|for|with) )?/gu),
  after('told', /\binterview (?:with|to|for) /gu),
  after(
    'told',
    /\b(?:[Aa]sked by|[Ii]nterviewed (?:by|on)|(?:spoke|spoken|[Tt]alking|talked) (?:to|with)|telling|put it to) (?=the |its |\p{Lu})/gu,
    { isFit: isOutlet },
  ),
  after('told', /\b[Ss]peaking (?:to|with) /gu),
  after('told', /\b[Ii]n an? (?:\p{Ll}+ ){0,2}(?:statement|message|e-?mail|letter|note) to /gu),
  after('published', /\bwrote(?: in a post)?(?: on \w+day)? (?:on|in) /gu),
  after('published', /\bwrites (?:on|in) /gu),
  of(
    'published',
    ' on ',
    String.raw`\b(?:says?|said|writes?|wrote|ask(?:s|ed)|call(?:s|ed)|add(?:s|ed)|argue[sd]|explain(?:s|ed)|announce[sd]|repl(?:ies|ied)|joke[sd]|complain(?:s|ed)|post(?:s|ed)?|notice|thread|video|message|“_*”)(?: [\p{L}’'-]+){0,3} on (?:(?:its|his|her|their) (?:official )?)?(?<intermediary>state (?:radio|television|TV)|${PLATFORM}\b|${OUTLET_KIND}${SHOW}|${OUTLET_BEFORE}\b)`,
  ),
  of(
    'published',
    ' channel| account| page| feed',
    String.raw`(?:[’']s|\b[Oo]n (?:his|her|its|their|the)) (?<intermediary>${PLATFORM}) (?:channel|account|page|feed)\b`,
  ),
  of(
    'published',
    ' post| thread| video',
    String.raw`\b[Ii]n an? (?:\p{Ll}+ )?(?<intermediary>${PLATFORM}) (?:post|thread|video)\b`,
  ),
  // “…, on Facebook:”, “chimed in on Facebook, saying”; what is sold on Facebook, Instagram and the like was not said there.
  of('published', 'on |On ', String.raw`(?:, |^)[Oo]n (?<intermediary>${PLATFORM}),(?! \p{Lu})`),
  of(
    'published',
    ' on ',
    String.raw` on (?<intermediary>${PLATFORM})(?::|, (?:say|writ|add|call|tell)ing\b)`,
  ),
  after(
    'published',
    /\b(?:carried|published|aired|broadcast|reported|released|streamed)(?: live)?(?<=\b(?:[Ii]n|[Aa]t) (?:an? )?(?:[\p{Ll}-]+,? ){1,5}\p{Ll}+) (?:by|on|in) /gu,
  ),
  after('published', /\b[Ww]riting (?:in|for|on) /gu),
  // “In the Guardian, she called it ‘late’”; in Oslo she may have been.
  after(
    'published',
    /(?:^[Ii]n|“_*”,? [io]n|\b(?:[Ss]peaking|[Aa]ppear(?:ing|ed)|said|says|interview)(?: live| \p{Lu}\p{Ll}+day)? on|^Reviewing [^,.;]{1,60} (?:in|for)) (?=(?:the (?:\p{Ll}+ ){0,2})?\p{Lu})/gu,
    { isFit: isOutlet },
  ),
  after(
    'published',
    /\b(?:article|op-ed|essay|column|commentary|editorial|piece)(?<=\b(?:[Ii]n|published) (?:an?|his|her|their) (?:\p{Ll}+ ){0,2}[\p{Ll}-]+) (?:in|for) /gu,
  ),
  of(
    'published',
    ' article| op-ed| essay| column| commentary| interview| broadcast| editorial',
    String.raw`\b[Ii]n (?:an?|his|her|their|the) (?:recent )?${intermediary} (?:article|op-ed|essay|column|commentary|interview|broadcast|editorial)\b`,
  ),
  of('reported', 'ccording to ', String.raw`^(?:But |And )?[Aa]ccording to ${intermediary}, `),
  of('reported', ' report', String.raw`^${intermediary} report(?:ed|s) that `),
  after('reported', /\bas reported by /gu),
  after('cited', /, (?:quoted|cited) (?:by|in) /gu),
  after(
    'published',
    /\b(?:e-?mails?|letters?|memos?|documents?|drafts?|reports?|notes?|messages?|cop(?:y|ies)|records|minutes|transcripts?|papers|files|footage|, (?:a copy of )?which (?:has|have|had|was|were)(?: been)?) (?:seen|obtained|reviewed) by /gu,
  ),
  after('reported', /\bvia /gu),
  after('reported', /, according to /gu, { isLast: true }),
  of('reported', ' report', String.raw`, ${intermediary} (?:reported|reports)\.?$`),
];
