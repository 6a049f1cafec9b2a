import { lexiconOf } from '../../speech/words/lexicon.ts';
import { hasBodyWord } from '../../speech/words/name-words.ts';
import { endsAs, isAmong, patternWith } from '../words/listed-words.ts';
import { isDeterminer, isNameWord, lastNameOf } from './naming-words.ts';

/** The person whom a mention names: “Sen. Ann Lee (D-Ohio)”, not “Lee’s office” or “a city embracing Lee”; `null` for nobody. */
export function personInMention(mention: string, fullNames: ReadonlyMap<string, string>): string | null {
  const [segment = ''] = mention.replace(/\([^)]{0,40}\)?/gu, ' ').split(END_OF_NAME());
  if (/(?:^|\s)\p{Ll}+ing\s/u.test(segment)) return null;
  const all = segment.trim().split(/\s+/u);
  const start = all.findLastIndex((word) => !isNameWord(word) || isHonorific(word)) + 1;
  const [before = '', ...words] = ['', ...all].slice(start);
  const name = words.join(' ');
  const isTitled = isHonorific(before);
  if (words.length === 0 || hasBodyWord(lexiconOf('en'), name) || isDeterminer(before)) return null;
  const isKnown = fullNames.has(lastNameOf(name) ?? '') && !endsAs(name, 'peoplesEndings');
  return isTitled || isKnown || isFullName(words) ? name : null;
}

/** What follows belongs to somebody's description. */
const END_OF_NAME = patternWith`[,;:–—]|\s${'behindNames'}\s`;

/** A title; “Del.” is a delegate’s, and elsewhere part of a name. */
const isHonorific = (word: string): boolean =>
  isAmong(word.replace(/\.$/u, ''), 'titlesToo') || lexiconOf('en').is(word, 'title');

/** Two to four words of which the first is no acronym and the last no place. */
function isFullName(words: readonly string[]): boolean {
  const isAcronym = /^\p{Lu}{2,}$/u.test(words[0] ?? '');
  return (
    words.length > 1 && words.length < 5 && !isAcronym && !lexiconOf('en').is(words.at(-1) ?? '', 'place')
  );
}
