import { quotingOf } from '../../speech/quoting/words.ts';
import { oncePer } from '../../text/once-per.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import type { SpeakerFinding } from '../model/verdict.ts';
import { isForeign } from './attributions-around.ts';
import { type Misspelling, isWithin, misspelling } from './name-spelling.ts';

/** Whom an outline names, and the BCP 47 tag of its language. */
interface WrittenName {
  readonly name: string;
  readonly language: string;
}

/** A speaker whose name the article spells otherwise is a warning, whatever else was found: neither named beside the words, nor surely another. */
export function asSpelt(index: ArticleIndex, given: WrittenName, finding: SpeakerFinding): SpeakerFinding {
  const { verdict, name: found } = finding;
  if (verdict === 'author' || verdict === 'none') return finding;
  const name = found ?? nearestTo(index, given);
  const slip = name === null ? null : misspellingOf(index, given, name);
  if (name === null || slip === null) return finding;
  // Of two Okoros the other one; but “Bauchtman” for “Bauchtmann” is the article’s own slip.
  const isKept = isAnother(index, given, name) && (verdict === 'other' || !slip.isOtherFirstName);
  return isKept ? finding : { ...finding, verdict: 'other', name, isBeside: false };
}

/** How the article spells the name of a speaker, where the outline spells it otherwise and names nobody else of the article. */
export function speltInArticle(
  index: ArticleIndex,
  given: WrittenName,
  name: string | null,
): Misspelling | null {
  return name === null || isAnother(index, given, name) ? null : misspellingOf(index, given, name);
}

/** Nothing is said in languages that aren’t read: words change their endings there, and one character makes another Chinese name. */
function misspellingOf(index: ArticleIndex, given: WrittenName, name: string): Misspelling | null {
  const { isRead, language, people } = index.speakers;
  if (!isRead && quotingOf(language) === null) return null;
  const mentions = people.find((person) => person.name === name)?.mentions.slice(0, MOST_MENTIONS) ?? [];
  const calls = mentions.map(({ start, end }) => index.article.file.text.slice(start, end));
  return misspelling(given.name, name, calls, isForeign(index, given));
}

/** Who is named more often is called the same again. */
const MOST_MENTIONS = 40;

/** Whether an outline names another whom the article knows by that very name. */
const isAnother = ({ speakers: { people } }: ArticleIndex, given: WrittenName, name: string): boolean =>
  !isWithin(given.name, name) && people.some((person) => isWithin(given.name, person.name));

/** Whom the article knows by nearly that name; `null` where it knows the name itself. */
function nearestTo(index: ArticleIndex, given: WrittenName): string | null {
  const nearest = NEAREST(index);
  let near = nearest.get(given.name);
  if (near !== undefined) return near;
  const all = [...index.speakers.people.map(({ name }) => name), ...index.speakers.writers];
  const isKnown = all.some((name) => isWithin(given.name, name));
  near = isKnown ? null : (all.find((name) => misspellingOf(index, given, name) !== null) ?? null);
  nearest.set(given.name, near);
  return near;
}

/** By names that outlines give: an article has hundreds of people, and an outline thousands of quotations. */
const NEAREST = oncePer<ArticleIndex, Map<string, string | null>>(() => new Map());
