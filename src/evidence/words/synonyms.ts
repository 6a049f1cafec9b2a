import { lazily } from '../../text/lazily.ts';
import { evidenceWords, listedRows } from './listed-words.ts';

const GROUPS = lazily(() => listedRows('synonyms'));

/** Whether one noun says in a bracket what another says in the article, in the same number: `[photographs]` for “images”. */
export function isSynonym(given: string, said: string): boolean {
  const [one, other] = [given.toLowerCase(), said.toLowerCase()];
  const pairs = [[one, other], bothSingular(one, other)];
  return pairs.some(([a, b]) => GROUPS().some((group) => group.has(a ?? '') && group.has(b ?? '')));
}

/** The singulars of two English plurals; nothing where one isn't. */
function bothSingular(one: string, other: string): readonly string[] {
  const singulars = [one, other].flatMap((word) => IRREGULAR().get(word) ?? regularSingular(word) ?? []);
  return singulars.length === 2 ? singulars : [];
}

function regularSingular(word: string): string | null {
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:s|x|z|ch|sh)es$/u.test(word)) return word.slice(0, -2);
  return /[^s]s$/u.test(word) ? word.slice(0, -1) : null;
}

const IRREGULAR = lazily(() => new Map(evidenceWords().flatMap(({ words }) => words.irregularPlurals ?? [])));
