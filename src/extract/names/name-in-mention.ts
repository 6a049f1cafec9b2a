import { closesBody, isTwofold, joiningWords, joinsTasks } from './body-names.ts';
import { isTitle } from './titles.ts';
import { isPartOfName } from './possessive-names.ts';
import { isNameBehindPrefix, PARTICLES, startsUpper } from '../text/word-classes.ts';

/** Words that may open a mention without being part of a name. */
const NO_NAME =
  /^(?:The|A|An|His|Her|Their|Its|Our|My|Half|Most|Many|Some|Several|One|Two|Three|Four|Five|Other|Another|All|Both|Each|Nearly|Almost|Just|Even|Only|More|Officials?|Experts?|Critics|Police|Residents|Former)$/u;

/** The name inside a mention, without titles: "Sen. Ma Li of Ohio" gives "Ma Li". */
export function nameInMention(mention: string): string | null {
  const words = firstPart(mention);
  let run: string[] = [];
  let isOwner = false;
  for (const [at, word] of words.entries()) {
    if (goesOn(run, words, at)) {
      run.push(word);
      continue;
    }
    const isTitled = isTitleAt(words, at);
    if (isTitled || isOwner) run = [];
    const isInName = /[’']s?$/u.test(word) && isPartOfName(word, words.slice(at + 1));
    isOwner = /[’']s$/u.test(word) && !isInName;
    const bare = isInName ? word : bareWord(word);
    if (!isTitled && isWordOfName(bare)) run.push(bare);
    else run = [];
  }
  return run.length === 0 ? null : run.join(' ');
}

/** "Senator"; not "Foreign" of "Foreign Ministry". */
const isTitleAt = (words: readonly string[], at: number): boolean =>
  isTitle(bareWord(words[at] ?? '')) && !closesBody(words[at + 1] ?? '');

/** "of", "for the" and "and" inside a body's name, the titles that it is named after, and "von der" inside a person's. */
function goesOn(run: readonly string[], words: readonly string[], at: number): boolean {
  const word = words[at] ?? '';
  const before = words[at - 1] ?? '';
  if (run.length === 0 || run.at(-1) !== before) return false;
  // “Marks & Fenner”
  if (word === '&') return isWordOfName(bareWord(words[at + 1] ?? ''));
  if (word === 'and') return isOneBody(run, words.slice(at + 1));
  if (word === 'the') return /^(?:of|for|on)$/u.test(before);
  if (joiningWords(before, words, at) > 0 || isParticle(words, at)) return true;
  return /^(?:of|for|on|the)$/u.test(before) && /^\p{Lu}[^’']*$/u.test(word);
}

/** "Department of Health" before "and Human Services", "National Development" before "and Reform Commission". */
const isOneBody = (run: readonly string[], after: readonly string[]): boolean =>
  (isTwofold(run) && startsUpper(after[0] ?? '')) || joinsTasks(run.at(-1) ?? '', after);

/** "von" and "der" before "Leyen". */
function isParticle(words: readonly string[], at: number): boolean {
  if (!PARTICLES.has(words[at] ?? '')) return false;
  const next = PARTICLES.has(words[at + 1] ?? '') ? at + 2 : at + 1;
  return !isTitle(words[next] ?? '') && isWordOfName(bareWord(words[next] ?? ''));
}

/** A mention up to the first comma or preposition that is no part of a body's name, without brackets. */
function firstPart(mention: string): readonly string[] {
  const [clause = ''] = mention.replace(/\([^)]{0,40}\)/gu, ' ').split(/[,;]/u);
  const words = clause.trim().split(/\s+/u);
  for (let at = 1; at < words.length; at++) {
    const before = words[at - 1] ?? '';
    if (at === words.length - 1 || !PREPOSITION.test(words[at] ?? '')) continue;
    if (joiningWords(before, words, at) === 0) return words.slice(0, at);
  }
  return words;
}

const PREPOSITION = /^(?:who|of|for|from|at|in|with|by|about|on|to|like|near|against|behind|under)$/u;

const isWordOfName = (word: string): boolean =>
  (startsUpper(word) || isNameBehindPrefix(word)) && !NO_NAME.test(word);

/** Without the ending of a possessive and the mark behind it; an initial keeps its point. */
function bareWord(word: string): string {
  const bare = word.replace(/[’']s?$/u, '');
  return /^\p{Lu}\.$/u.test(word) ? bare : bare.replace(/(?<![.,])[.,]+$/u, '');
}
