import type { Attribution, Mention } from '../references/attribution.ts';
import type { PassagePlace } from './passage-place.ts';
import type { ReadParagraph } from '../cues/read-paragraphs.ts';

/** A passage with its speaker. */
export interface AttributedPassage extends Attribution {
  readonly place: PassagePlace;
}

/** What earlier paragraphs leave behind. */
export interface Memory {
  readonly text: string;
  readonly lastSpeaker: Mention | null;
  /** The last one, which may lead to this one. */
  readonly before: ReadParagraph | null;
  /** The speaker of a quotation that the paragraph before left open. */
  readonly unfinished: Mention | null;
}

/** What a rule may look at. */
export interface Question {
  readonly place: PassagePlace;
  readonly memory: Memory;
  /** The passages of this paragraph already given to somebody. */
  readonly before: readonly AttributedPassage[];
  /** What the sentence rules say of the next passages. */
  readonly after: readonly (AttributedPassage | null)[];
}

/** Gives a passage its speaker, or `null` where it has nothing to say. */
export type SpeakerRule = (question: Question) => Attribution | null;
