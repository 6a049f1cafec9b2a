import type { PartName } from '../../article/article.ts';
import type { Quotation } from '../../outline/outline.ts';
import type { Range } from '../../text/source-file.ts';
import type { Difference } from '../text/word-difference.ts';
import type { EditKind, Note } from './edit.ts';
import type { Obstacle } from './obstacle.ts';

/** Are the words in the source? docs/evidence.md says what each verdict means. */
export type Verdict = (typeof VERDICTS)[number];
export const VERDICTS = [
  'verbatim',
  'typographic',
  'edited',
  'spliced',
  'altered',
  'absent',
  'locked',
  'unverifiable',
] as const;

/** Whether words with this verdict are in the source. */
export function passes(verdict: Verdict): boolean {
  switch (verdict) {
    case 'verbatim':
    case 'typographic':
    case 'edited':
    case 'locked':
      return true;
    case 'spliced':
    case 'altered':
    case 'absent':
    case 'unverifiable':
      return false;
  }
}

/** Does the source give the words to the speaker that the outline names? */
export type SpeakerVerdict = (typeof SPEAKER_VERDICTS)[number];
export const SPEAKER_VERDICTS = [
  /** A name and a verb of saying, or the label of a turn, are in one clause with the words. */
  'stated',
  /** Through a pronoun, a description, or speech that continues. */
  'inferred',
  /** Whom the outline names may be meant, and as well somebody else. */
  'open',
  /** The author of the source, its outlet, “the article”. */
  'author',
  /** The outline names nobody. */
  'none',
  /** The outline names somebody, the source nobody. */
  'unstated',
  /** The source names somebody else. */
  'other',
  /** Neither source nor lock says anything, or the language has no words for speech yet. */
  'unread',
] as const;

/** Whether a verdict leaves a speaker who is shown unproven; words without one, and the author’s own, have nothing to prove. */
export function isUnproven(verdict: SpeakerVerdict): boolean {
  return verdict !== 'stated' && verdict !== 'author' && verdict !== 'none';
}

/** Are the words quoted in the source, or its own? */
type KindVerdict = (typeof KIND_VERDICTS)[number];
export const KIND_VERDICTS = [
  /** In quotation marks, in a block quotation, in a turn of a transcript. */
  'quoted',
  /** Partly in marks. */
  'mixed',
  /** Indirect speech: somebody’s words as the writer reports them. */
  'reported',
  /** The writer’s own sentence. */
  'narrated',
] as const;

/** A range of the saved text with its first and last paragraph; beside the paragraphs these are 0, and offsets count in the text of the part. */
export interface Passage extends Range {
  readonly paragraph: number;
  readonly lastParagraph: number;
  /** Name of the part that it is in; `null` for a paragraph without one. */
  readonly part: PartName | null;
}

/** In place of the number of a paragraph, for what is beside them. */
export const BESIDE = 0;

/** A marked edit: what the quotation has, and the range of the source that it leaves out or replaces. */
export interface Edit {
  readonly kind: EditKind;
  readonly text: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** The answer for one quotation and one article. */
export interface Finding {
  readonly verdict: Verdict;
  /** Where the words are, for the passing verdicts. */
  readonly passage: Passage | null;
  readonly edits: readonly Edit[];
  /** What an author should know of edits that pass. */
  readonly notes: readonly Note[];
  /** For the failing verdicts: what the author may have meant. */
  readonly nearest: Passage | null;
  /** Words of the quotation against words of the nearest passage; empty where there is none. */
  readonly difference: readonly Difference[];
  /** Why words that are in the article can't be quoted like this; `null` where that is not the matter. */
  readonly obstacle: Obstacle | null;
  /** The word or number of the article inside of which the quotation begins or ends; `null` where that is not the matter. */
  readonly cutWord: CutWord | null;
  readonly speaker: SpeakerFinding;
  /** `null` where the words are nowhere, or only the record of an old lock speaks of them. */
  readonly kind: KindFinding | null;
}

/** A word that a quotation has a part of. */
export interface CutWord {
  readonly word: string;
  readonly end: 'begins' | 'ends';
}

/** What the source says of a quotation’s speaker, and where it says it. */
export interface SpeakerFinding {
  readonly verdict: SpeakerVerdict;
  /** Whom the source gives the words to; `null` where it names nobody. */
  readonly name: string | null;
  /** The words that name the speaker, and the verb of saying; `null` where they aren't known. */
  readonly mentionAt: Range | null;
  readonly cueAt: Range | null;
  /** Whether the source says so right beside the words: another speaker is an error then, else a warning. */
  readonly isBeside: boolean;
}

/** Whether words are quoted in the source. */
export interface KindFinding {
  readonly verdict: KindVerdict;
  /** Of `mixed` words those that are in marks. */
  readonly quoted: readonly Range[];
  /** Whether they are in a block quotation that is somebody’s report. */
  readonly isReport: boolean;
}

/** Whether a quotation may be on a slide: its words are in the source, which gives them to nobody else beside them. */
export function mayBeShown({ verdict, speaker }: Pick<Finding, 'verdict' | 'speaker'>): boolean {
  return passes(verdict) && !(speaker.verdict === 'other' && speaker.isBeside);
}

const NOBODY = { name: null, mentionAt: null, cueAt: null, isBeside: false };
/** The finding for a quotation without a speaker. */
export const NO_SPEAKER: SpeakerFinding = { ...NOBODY, verdict: 'none' };
/** The finding where nothing is known of who speaks. */
export const UNREAD_SPEAKER: SpeakerFinding = { ...NOBODY, verdict: 'unread' };
/** The finding where the source leaves open who speaks. */
export const OPEN_SPEAKER: SpeakerFinding = { ...NOBODY, verdict: 'open' };
/** The finding where the source gives the words to nobody. */
export const UNSTATED_SPEAKER: SpeakerFinding = { ...NOBODY, verdict: 'unstated' };

/** What is known of one quotation of the outline. */
export interface Evidence extends Finding {
  readonly quotation: Quotation;
  /** The source that it was found in, or is said to be in; `null` for an uncited one that was found nowhere. */
  readonly sourceId: string | null;
  readonly checkedAgainst: 'article' | 'lock' | 'nothing';
}

type ParagraphPlace = Pick<Passage, 'paragraph' | 'part'>;

/** Where a passage is, in a sentence: “paragraph 3”, “the headline”. */
export function placeInWords({ paragraph, part }: ParagraphPlace): string {
  return paragraph === BESIDE && part !== null ? NAMES[part] : `paragraph ${paragraph}`;
}

/** The same as a citation has it: “para. 3”, “headline”. */
export function placeAsLocator({ paragraph, part }: ParagraphPlace): string {
  return paragraph === BESIDE && part !== null ? part : `para. ${paragraph}`;
}

/** The parts of an article in a sentence. */
export const NAMES: Readonly<Record<PartName, string>> = {
  headline: 'the headline',
  standfirst: 'the standfirst',
  caption: 'a caption',
};

/** What is known of a quotation that was found nowhere. */
export const NOTHING_FOUND: Omit<Finding, 'verdict'> = {
  passage: null,
  edits: [],
  notes: [],
  nearest: null,
  difference: [],
  obstacle: null,
  speaker: UNREAD_SPEAKER,
  kind: null,
  cutWord: null,
};
