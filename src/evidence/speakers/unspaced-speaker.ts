import { type UnspacedLexicon, unspacedLexicon } from '../../speech/unspaced/lexicon.ts';
import { matcherOf } from '../../speech/unspaced/name-matcher.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import type { SpeakerAttribution } from '../model/article-speakers.ts';
import { type Passage, type SpeakerFinding, UNREAD_SPEAKER } from '../model/verdict.ts';
import { attributionsAround } from './attributions-around.ts';
import { findingOf } from './author-words.ts';
import type { Agreement } from './compare-names.ts';

/**
 * What an article without spaces between words says of who speaks. Names are found within words there: 林静 in “市长林静”. `null` for
 * other languages.
 */
export function findUnspacedSpeaker(
  index: ArticleIndex,
  passage: Passage,
  given: string,
): SpeakerFinding | null {
  const lexicon = unspacedLexicon(index.speakers.language);
  if (lexicon === null) return null;
  const comparing = comparingOf(index, lexicon, given);
  const around = attributionsAround(index, passage);
  return judged(around, {
    compare: (found) => compare(comparing, found),
    isStated: (found) => isStated(comparing, found),
    isCertain: (found) => isCertain(comparing, found),
  });
}

/** How attributions compare with whom the outline names. */
interface Judging {
  readonly compare: (found: SpeakerAttribution) => Agreement;
  /** Whether the clause with the words names the outline’s speaker; and whether it is sure to name another. */
  readonly isStated: (found: SpeakerAttribution) => boolean;
  readonly isCertain: (found: SpeakerAttribution) => boolean;
}

/** What the attributions around a passage come to: those that agree count, else the closest. */
export function judged(
  around: readonly SpeakerAttribution[],
  { compare: compared, isStated: states, isCertain: isSure }: Judging,
): SpeakerFinding {
  const same = around.filter((found) => compared(found) === 'same');
  const stated = same.find(states);
  if (stated !== undefined) return findingOf('stated', stated, true);
  const [inferred] = same;
  if (inferred !== undefined) return findingOf('inferred', inferred, false);
  const [found] = around;
  if (found === undefined || compared(found) === 'unknown') return UNREAD_SPEAKER;
  return findingOf('other', found, isSure(found));
}

interface Comparing {
  readonly lexicon: UnspacedLexicon;
  /** Whom the outline names, and that in one form of each character. */
  readonly given: string;
  /** The person of the article who is meant; `null` for a body, a description or a stranger. */
  readonly person: string | null;
  readonly people: ReadonlySet<string>;
}

function comparingOf({ speakers }: ArticleIndex, lexicon: UnspacedLexicon, text: string): Comparing {
  const given = lexicon.folded(text);
  const people = speakers.people.map(({ name }) => lexicon.folded(name));
  return { lexicon, given, person: personIn(lexicon, given, people), people: new Set(people) };
}

/** The last person named in some words who owns nothing: “市长林静”, “何教授”, “宋雨晴的父亲宋德明”. */
function personIn(lexicon: UnspacedLexicon, words: string, people: readonly string[]): string | null {
  const nameAt = matcherOf(lexicon, words, people);
  let person: string | null = null;
  for (let at = 0; at < words.length; at++) {
    const found = nameAt(at);
    if (found === null) continue;
    if (people.includes(found.name) && !lexicon.is(words.charAt(found.end), 'of')) person = found.name;
    at = found.end - 1;
  }
  return person;
}

function compare(comparing: Comparing, found: SpeakerAttribution): Agreement {
  const { lexicon, given, person, people } = comparing;
  const [name, mention] = [lexicon.folded(found.name), lexicon.folded(found.mention)];
  if (person === null ? isCalled(comparing, found) : name.includes(person)) return 'same';
  // A name in other letters, “she” for nobody in particular, and what bodies and people without a name may be called.
  const isNobody =
    (['he', 'she', 'several'] as const).some((of) => lexicon.is(name, of)) ||
    lexicon.is(name.slice(0, 2), 'demonstrative');
  if (!/\p{Script=Han}/u.test(given) || isNobody) return 'unknown';
  const isOpen = person === null ? !people.has(name) : personIn(lexicon, mention, [person]) !== null;
  return isOpen ? 'unknown' : 'other';
}

/** Whether an article calls somebody as the outline does: “港口管理处处长”, and “林部长” where two are called 林. */
function isCalled({ lexicon, given }: Comparing, found: SpeakerAttribution): boolean {
  const [name = '', ...others] = [found.name, found.mention, ...found.descriptions].map(lexicon.folded);
  const isTitled = given.length > 2 && others.slice(1).some((words) => words.endsWith(given.slice(1)));
  return (
    (isTitled && name.startsWith(given.charAt(0))) ||
    [name, ...others].some((call) => call.includes(given) || (call.length > 1 && given.includes(call)))
  );
}

/** Whether the words beside the passage name the outline’s speaker and nobody else: “she” doesn’t, and neither does “the mayor”. */
function isStated(
  { lexicon, given, person, people }: Comparing,
  { basis, mention }: SpeakerAttribution,
): boolean {
  const words = lexicon.folded(mention);
  const bearers = [...people].filter((name) => personIn(lexicon, words, [name]) !== null);
  // Whoever is meant stands last: “接替周敏的林静”; or an office before its name.
  const behind = words.slice(words.lastIndexOf(person ?? given) + (person ?? given).length);
  const isLast =
    behind === '' || people.has(behind) || lexicon.is(behind, 'title') || lexicon.is(behind, 'courtesy');
  const isNamed = person === null ? words.includes(given) : bearers.length === 1 && bearers[0] === person;
  return isNamed && isLast && (basis === 'clause' || basis === 'turn');
}

/** Another is named in the clause, and the outline names somebody whom the article knows. */
function isCertain(
  { lexicon, person, people }: Comparing,
  { basis, name, mention }: SpeakerAttribution,
): boolean {
  const other = lexicon.folded(name);
  if (basis !== 'clause' || person === null || !people.has(other)) return false;
  return personIn(lexicon, lexicon.folded(mention), [other]) !== null;
}
