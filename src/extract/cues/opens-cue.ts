import { cueVerb } from './cue-verbs.ts';
import { isCueNoun } from './noun-cues.ts';

/** Whether a cue may begin with a word in small letters. Most words of a sentence are passed over by that. */
export const opensCue = (word: string): boolean =>
  word === 'according' || word === 'words' || isCueNoun(word) || cueVerb(word) !== null;
