import { cueVerb } from './cue-verbs.ts';
import { isCueNoun } from './noun-cues.ts';

/** Whether a cue may begin with a word in small letters. Most words of a sentence are passed over by that. */
export const opensCue = (word: string): boolean =>
  OPENERS.has(word) || isCueNoun(word) || cueVerb(word) !== null;

/** Of “according to”, “in the words of” and “as she puts it”. */
const OPENERS: ReadonlySet<string> = new Set(['according', 'words', 'put', 'puts']);
