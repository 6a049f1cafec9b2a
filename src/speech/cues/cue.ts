import type { SentenceRange } from '../text/sentences.ts';
import type { SubjectPhrase, Token } from '../text/token.ts';
import type { VerbEntry } from '../words/lexicon.ts';

/** A place in a sentence that hands words or thoughts to somebody. Indices are those of the paragraph's tokens. */
export interface Cue extends VerbEntry {
  readonly kind: 'verb' | 'according';
  /** The cue's tokens: the verb, or "according to". */
  readonly first: number;
  readonly last: number;
  readonly subject: SubjectPhrase;
  /** How the subject is to the cue: before it, after it, or taken over from an earlier verb. */
  readonly side: 'before' | 'after' | 'shared';
}

/** Frames in which somebody says something aloud. */
const SPOKEN = ['say', 'call', 'tell'] as const satisfies readonly Cue['frame'][];

/** Whether somebody says something aloud with a cue. */
export const isSpoken = ({ frame }: Cue): boolean => SPOKEN.some((spoken) => spoken === frame);

/** A cue in its sentence, with all cues of that sentence. */
export interface PlacedCue {
  readonly tokens: readonly Token[];
  readonly sentence: SentenceRange;
  readonly cue: Cue;
  readonly cues: readonly Cue[];
}
