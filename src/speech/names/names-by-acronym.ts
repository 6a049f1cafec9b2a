import type { Lexicon } from '../words/lexicon.ts';
import { hasBodyWord } from '../words/name-words.ts';
import type { NameRun } from './name-runs.ts';

/** “WSF”, “R&A”, “AfDB”. */
const ACRONYM = /^\p{Lu}[\p{Lu}&]{1,7}$|^\p{Lu}\p{Ll}\p{Lu}{1,5}$/u;
/** Shorter initials are shared by too many names. */
const SHORTEST_INITIALS = 3;

/** Full names by acronyms that the article gives, "World Salmon Fund (WSF)", or that are the initials of one body. */
export function namesByAcronym(
  lexicon: Lexicon,
  text: string,
  runs: readonly NameRun[],
): ReadonlyMap<string, string> {
  const acronyms = new Set<string>();
  for (const { words } of runs)
    if (words[0] !== undefined && words.length === 1 && ACRONYM.test(words[0])) acronyms.add(words[0]);
  const found = new Map(initialsOf(lexicon, runs, acronyms));
  runs.forEach((run, index) => {
    const [acronym = '', ...others] = run.words;
    const name = runs[index - 1];
    if (name === undefined || others.length > 0 || !acronyms.has(acronym) || name.words.length < 2) return;
    if (/^\s?\(["“]?$/u.test(text.slice(name.end, run.start)) && shortens(acronym, name.words))
      found.set(acronym, name.words.join(' '));
  });
  return found;
}

/** The letters open words of the name, in their order, beginning with the first. */
function shortens(acronym: string, words: readonly string[]): boolean {
  const capitals = words.join(' ').replace(/[^\p{Lu}]/gu, '');
  let at = 0;
  for (const letter of acronym.replace(/[&\p{Ll}]/gu, '')) {
    at = capitals.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return capitals.startsWith(acronym.charAt(0));
}

function initialsOf(
  lexicon: Lexicon,
  runs: readonly NameRun[],
  acronyms: ReadonlySet<string>,
): readonly (readonly [string, string])[] {
  const found = new Map<string, string | null>();
  for (const { words } of runs) {
    if (words.length < SHORTEST_INITIALS) continue;
    const name = words.join(' ');
    const initials = name.replace(/[^\p{Lu}]/gu, '');
    if (!acronyms.has(initials) || !hasBodyWord(lexicon, name) || lexicon.is(words.at(-1) ?? '', 'place'))
      continue;
    found.set(initials, (found.get(initials) ?? name) === name ? name : null);
  }
  return [...found].flatMap(([initials, name]) => (name === null ? [] : [[initials, name] as const]));
}
