import { oursByTheirs } from '../source/ours-by-theirs.ts';

/** What other makers of slides call what a command of ours does; `null` for a word that is none of theirs. */
export function commandOfOtherTools(word: string): string | null {
  return OURS.get(word.toLowerCase()) ?? null;
}

const OURS = oursByTheirs({
  build: 'export render convert compile make pdf print html publish',
  present: 'serve preview dev watch start open show view',
  check: 'lint validate test',
  draft: 'generate outline summarize summarise import',
  read: 'extract parse text',
  new: 'create add',
});
