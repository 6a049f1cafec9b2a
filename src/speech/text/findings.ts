import type { Range } from '../../text/source-file.ts';

/** What was found in an article: offsets are UTF-16 into the saved text, and `text` is what is there. */
export interface Findings {
  readonly language: ArticleLanguage;
  readonly notices: readonly FindingsNotice[];
  /** In reading order. */
  readonly quotations: readonly FoundQuotation[];
  /** Words in marks that quote nobody: scare quotes and titles of works. */
  readonly asides: readonly Aside[];
  /** In reading order; `rank` gives the order of importance. */
  readonly claims: readonly FoundClaim[];
  readonly actors: readonly Actor[];
  readonly organisations: readonly Organisation[];
  readonly places: readonly ArticlePlace[];
  readonly dates: readonly FoundDate[];
  readonly terms: readonly Term[];
  /** Indices into `quotations`, the most telling first. */
  readonly keyQuotations: readonly number[];
  /** Indices into `claims`, the most central first. */
  readonly keyClaims: readonly number[];
}

/** BCP 47 tag of the language the article is written in, as far as its script and commonest words show it. */
export type ArticleLanguage = string;

/** What a reader has to know about the limits of the findings. */
export type FindingsNotice = 'english-cues-only' | 'no-text' | 'no-publication-date';

/** A range of the saved text with its words. */
export interface SpokenPassage extends Range {
  readonly text: string;
}

/** Words of somebody else, and who the article gives them to. */
export interface FoundQuotation extends SpokenPassage {
  /** Direct: all in marks (or a block quotation); mixed: partly; indirect: reported in the writer's words. */
  readonly type: 'direct' | 'mixed' | 'indirect';
  readonly form: 'marks' | 'block' | 'reported';
  readonly cue: SpokenPassage | null;
  readonly speaker: Speaker | null;
  /** From the one who told it first to the one whose text this is; the speaker is not repeated. */
  readonly chain: readonly Intermediary[];
  /** The rule that gave the speaker; docs/extraction.md lists them. */
  readonly rule: string;
  /** Share of right speakers this rule reached on the development data. */
  readonly confidence: number;
}

/** The mention beside the quotation, and who that is. */
export interface Speaker extends SpokenPassage {
  /** The fullest name the article has for this speaker; the mention itself when there is none. */
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
}

/** One station on the way of the words from the speaker to this article. */
export interface Intermediary {
  readonly name: string;
  readonly relation: IntermediaryRelation;
  /** Where the article says so; `null` for what the article's own data say (its author, its agency). */
  readonly mention: Range | null;
}

type IntermediaryRelation =
  | 'told' // the speaker spoke to this outlet
  | 'reported' // this outlet reported it
  | 'cited' // this one was cited or quoted as having the words
  | 'published' // the words stood in this publication, post or document
  | 'translated' // this one translated them
  | 'wrote'; // the author of the article

/** Words in marks that are not a quotation. */
export interface Aside extends SpokenPassage {
  readonly kind: 'scare' | 'title';
}

/** A sentence that asserts something, kept as it is in the source. */
export interface FoundClaim extends SpokenPassage {
  readonly paragraph: number;
  /** Who asserts it; `null` for the article's own writer. */
  readonly claimant: Speaker | null;
  readonly figures: readonly SpokenPassage[];
  readonly dates: readonly SpokenPassage[];
  /** Higher is more central; only the order matters. */
  readonly score: number;
}

/** A person who is named in the article. */
export interface Actor {
  readonly name: string;
  readonly role: string | null;
  readonly organisation: string | null;
  readonly mentions: readonly Range[];
  /** How many quotations the article gives to this person. */
  readonly quotations: number;
}

/** An office, company, party, outlet or other body. */
export interface Organisation {
  readonly name: string;
  readonly acronym: string | null;
  readonly mentions: readonly Range[];
}

/** A place that is named in the article. */
export interface ArticlePlace {
  readonly name: string;
  readonly mentions: readonly Range[];
}

/** A point in time that the article mentions. */
export interface FoundDate extends SpokenPassage {
  /** ISO 8601 (2017-09-18, 2017-09, 2017) when the text and its dateline settle it, else `null`. */
  readonly iso: string | null;
  /** Counted from the day of publication: `last week`, `on Monday`. */
  readonly isRelative: boolean;
}

/** A word or phrase in another script, with what the article says it means. */
export interface Term extends SpokenPassage {
  readonly language: 'zh' | 'ja' | 'ko' | 'ru' | 'ar' | 'he' | 'und';
  readonly gloss: SpokenPassage | null;
  /** Pinyin with tone marks for Chinese; the article’s own, or filled in by `withReadings`. */
  readonly reading: string | null;
}
