import { cueVerbForms } from './cue-verbs.ts';
import { CUE_NOUNS } from './noun-cues.ts';

/** Whether a cue may begin with a word in small letters. Most words of a sentence are passed over by that. */
export const opensCue = (word: string): boolean => OPENERS.has(word);

/** Also those of “according to”, “in the words of” and “as she puts it”. */
const OPENERS: ReadonlySet<string> = new Set([
  ...cueVerbForms(),
  ...CUE_NOUNS,
  'according',
  'words',
  'put',
  'puts',
]);
