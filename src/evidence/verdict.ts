import type { Note } from './match/notes.ts';
import type { Obstacle } from './match/obstacle.ts';
import type { Difference } from './match/word-difference.ts';
import type { EditKind } from './match/thread.ts';
import type { Stretch } from '../source/position.ts';

/** What the look-up of a quotation came to. docs/evidence.md says what each means. */
export type Verdict =
  | 'verbatim'
  | 'typographic'
  | 'edited'
  | 'spliced'
  | 'altered'
  | 'absent'
  | 'misattributed'
  | 'locked'
  | 'unverifiable';

/** A quotation with one of these verdicts may stand on a slide. */
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
    case 'misattributed':
    case 'unverifiable':
      return false;
  }
}

/** A stretch of the saved text, in UTF-16 offsets, with the numbers of its first and last paragraph. */
export interface Passage {
  readonly start: number;
  readonly end: number;
  readonly paragraph: number;
  readonly lastParagraph: number;
}

/** A marked edit: what the quotation has, and the stretch of the source that it leaves out or replaces. */
export interface Edit {
  readonly kind: EditKind;
  readonly text: string;
  readonly start: number | null;
  readonly end: number | null;
}

/** The answer for one quotation and one article. */
export interface Finding {
  readonly verdict: Verdict;
  /** Where the words stand, for the passing verdicts and `misattributed`. */
  readonly passage: Passage | null;
  readonly edits: readonly Edit[];
  /** What an author should know of edits that pass. */
  readonly notes: readonly Note[];
  /** For the failing verdicts: what the author may have meant. */
  readonly nearest: Passage | null;
  /** Words of the quotation against words of the nearest passage; empty where there is none. */
  readonly difference: readonly Difference[];
  /** Why words that do stand in the article can't be quoted like this; `null` where that is not the matter. */
  readonly obstacle: Obstacle | null;
  /** To whom the article gives the words, where it says so otherwise than the outline. */
  readonly speaker: SpeakerConflict | null;
}

/** The article names somebody else. Certain only where the sentence itself says who speaks. */
export interface SpeakerConflict {
  /** `null` where it names nobody, and the outline’s speaker isn’t mentioned near the passage either. */
  readonly name: string | null;
  /** Where the article names that one; `null` where it doesn't, or isn't there. */
  readonly mentionAt: Stretch | null;
  readonly isCertain: boolean;
}
