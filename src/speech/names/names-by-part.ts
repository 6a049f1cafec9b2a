import { oncePer } from '../../text/once-per.ts';
import type { Lexicon } from '../words/lexicon.ts';
import { hasBodyWord, withoutParticles } from '../words/name-words.ts';
import { isLongBody } from './body-names.ts';
import { genderOfName } from './name-gender.ts';

/** Full names by the one part that people are called by. `speaking` are the single words that verbs of saying have as subjects. */
export function fullNamesByPart(
  lexicon: Lexicon,
  names: readonly string[],
  speaking: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const byPart = lastNames(lexicon, names);
  const others = [
    ...names.flatMap((name) =>
      isFamilyFirst(lexicon, name) ? [[name.slice(0, name.indexOf(' ')), name]] : [],
    ),
    ...loneFirstNames(lexicon, names, speaking),
    ...innerLastNames(lexicon, names, speaking),
    ...headsOfOrganisations(lexicon, names),
  ];
  for (const [part, name] of others) if (!byPart.has(part)) byPart.set(part, name);
  return byPart;
}

function lastNames(lexicon: Lexicon, names: readonly string[]): Map<string, string> {
  const byLast = new Map<string, string>();
  for (const name of names) {
    const [first = '', ...others] = name.replace(SUFFIX(lexicon), '').split(' ');
    const last = others.at(-1) ?? first;
    if (
      withoutParticles(lexicon, others.join(' ')).length > 3 ||
      isLongBody(lexicon, name) ||
      endsInAcronym(first, last)
    )
      continue;
    if (!isBetter(lexicon, name, byLast.get(last))) continue;
    byLast.set(last, name);
    const isShort = last.length <= 3 && !lexicon.is(last, 'auxiliary');
    if (others.length === 1 && isShort && !isFamilyFirst(lexicon, name)) byLast.set(first, name);
  }
  return byLast;
}

/** The first full name keeps a last name; but "Debating Lund", the start of a headline, gives way to "Anna Lund". */
const isBetter = (lexicon: Lexicon, name: string, known: string | undefined): boolean =>
  known === undefined || (genderOfName(lexicon, known) === null && genderOfName(lexicon, name) !== null);

/** "Jr." and the like are no last names. */
const SUFFIX = oncePer((lexicon: Lexicon) => new RegExp(`,? ${lexicon.oneOf('nameSuffix')}[.]?$`, 'u'));

/** "Eurosceptic SVP" is no full name of the SVP. */
const endsInAcronym = (first: string, last: string): boolean =>
  /^\p{Lu}{2,}$/u.test(last) && /\p{Ll}/u.test(first);

/** First names that one full name begins with: “Maya” in a story that has one Maya. */
function loneFirstNames(
  lexicon: Lexicon,
  names: readonly string[],
  speaking: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>();
  for (const name of names) {
    const [first = '', ...others] = name.split(' ');
    if (others.length > 2) continue;
    if (genderOfName(lexicon, name) === null && !speaking.has(first)) continue;
    if (lexicon.is(first, 'place') || lexicon.is(first, 'otherWordToo') || hasBodyWord(lexicon, name))
      continue;
    found.set(first, found.has(first) ? null : name);
  }
  return new Map([...found].flatMap(([first, name]) => (name === null ? [] : [[first, name]])));
}

/** "Delgado" of "Rosa María Delgado Ruiz": the first of two last names, where somebody speaks by it. */
function innerLastNames(
  lexicon: Lexicon,
  names: readonly string[],
  speaking: ReadonlySet<string>,
): readonly (readonly [string, string])[] {
  return names.flatMap((name) => {
    const words = name.split(' ');
    if (
      words.length < 3 ||
      withoutParticles(lexicon, name).length > 5 ||
      hasBodyWord(lexicon, name) ||
      isLongBody(lexicon, name)
    )
      return [];
    if (genderOfName(lexicon, name) === null) return [];
    return words.slice(1, -1).flatMap((word) => (speaking.has(word) ? [[word, name] as const] : []));
  });
}

/** "Ministry", where one Ministry of anything is named. */
function headsOfOrganisations(lexicon: Lexicon, names: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string | null>();
  for (const name of names.filter((item) => isLongBody(lexicon, item))) {
    const words = name.split(' ');
    const head = words[words.findIndex((word, at) => at > 0 && lexicon.is(word, 'beforeTask')) - 1] ?? '';
    found.set(head, found.has(head) ? null : name);
  }
  return new Map([...found].flatMap(([head, name]) => (name === null ? [] : [[head, name]])));
}

/** Chinese and Korean names put the family name first; a given name such as “Seo-yeon” shows that by itself. */
function isFamilyFirst(lexicon: Lexicon, name: string): boolean {
  const space = name.indexOf(' ');
  if (/^\p{Lu}\p{Ll}+-\p{Ll}+$/u.test(name.slice(space + 1))) return true;
  return lexicon.is(name.slice(0, space), 'familyName') && /^\p{Lu}\p{Ll}+$/u.test(name.slice(space + 1));
}
