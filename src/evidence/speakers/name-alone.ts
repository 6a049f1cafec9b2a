import { lexiconOf } from '../../speech/words/lexicon.ts';
import { quotingOf } from '../../speech/quoting/words.ts';
import { type UnspacedLexicon, unspacedLexicon } from '../../speech/unspaced/lexicon.ts';
import { capitalised } from '../../text/words.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import type { NamedPerson } from '../model/article-speakers.ts';
import { isAmong, listedWords } from '../words/listed-words.ts';
import { isSameFirstName, isSameName, plain } from './name-spelling.ts';
import { isDeterminer, isInitials, namingWords, withoutArticle } from './naming-words.ts';

/** Whom an outline names, the BCP 47 tag of its language, and what it says of them. */
interface WrittenSpeaker {
  readonly name: string;
  readonly language: string;
  readonly role?: string | null;
}

/**
 * Whether a line that holds the name of somebody of the article names that person and nobody else. Titles may stand before the name, what
 * they are of behind it:
 *
 *     Mayor Ilse Brandt           not Ilse Brandt
 *     Jon Tester of Montana       Ilse Brandt’s lawyer
 *     I. Brandt                   Tomas Okoro citing Ilse Brandt
 */
export function isNameAlone(index: ArticleIndex, given: WrittenSpeaker, found: string): boolean {
  const person = index.speakers.people.find(({ name }) => name === found);
  if (person === undefined) return isBodyAlone(index, given.name, found);
  const [text = '', ...bracketed] = given.name.split(/(?=[,(，（])/u);
  const beside = [...bracketed, given.role ?? ''].join(' ');
  if (beside.trim() !== '' && namesAnother(index, beside, person)) return false;
  const lexicon = unspacedLexicon(index.speakers.language);
  return lexicon === null ? isAlone(index, given, text, person) : isAloneInHan(lexicon, index, text, person);
}

/** Whether a body is the one that was found: “Shadow Department of Health” isn’t the Department of Health, unless the article has it. */
function isBodyAlone({ article }: ArticleIndex, given: string, found: string): boolean {
  const text = withoutArticle(given.split(/[,(，（]/u, 1)[0]?.trim() ?? '');
  const known = namingWords(found).map(plain);
  const own = namingWords(text).map(plain);
  return (
    known.length === 0 ||
    own.every((word) => known.some((one) => isSameName(one, word))) ||
    isInitials(given, found) ||
    isInitials(found, given) ||
    article.file.text.includes(text)
  );
}

/** Whether a role has the whole name of somebody else of the article, and not as that of whose lawyer or brother somebody is. */
function namesAnother({ speakers }: ArticleIndex, role: string, person: NamedPerson): boolean {
  const words = plain(role).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const [quoting, unspaced] = [quotingOf(speakers.language), unspacedLexicon(speakers.language)];
  const isOf = (word: string): boolean =>
    isAmong(word, 'belonging') || word === 'd' || quoting?.is('of', word) === true;
  return speakersBut(speakers.people, person).some((name) => {
    if (/\p{sc=Han}/u.test(name))
      return role
        .split(name)
        .slice(1)
        .some((rest) => unspaced?.is(rest.charAt(0), 'of') !== true);
    const own = plain(name).match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
    const at =
      own.length < 2
        ? -1
        : words.findIndex((_, start) => own.every((word, more) => words[start + more] === word));
    return at !== -1 && !isOf(words[at - 1] ?? '') && words[at + own.length] !== 's';
  });
}

/** Names that aren't part of somebody’s, nor the other way round. */
const speakersBut = (people: readonly NamedPerson[], { name: own }: NamedPerson): readonly string[] =>
  people.flatMap(({ name }) => (own.includes(name) || name.includes(own) ? [] : name));

function isAlone(index: ArticleIndex, given: WrittenSpeaker, text: string, person: NamedPerson): boolean {
  if (plain(text) === plain(person.name)) return true;
  const words = text.match(WORD) ?? [];
  const lastName = plain(person.lastName.match(WORD)?.at(-1) ?? '');
  const last = words.findLastIndex((word) => isSameName(plain(word), lastName));
  // Initials, a first name, another alphabet; but “Brandt’s office”.
  if (last === -1) return !words.some((word) => plain(word).replace(/[’'ʼ]s?$/u, '') === lastName);
  if (/[:;&/+|=<>]|\s[-–—]+\s/u.test(text)) return false;
  const isTitle = (word: string): boolean => isTitleIn(word, [index.speakers.language, given.language]);
  return (
    isBehindName(words.slice(last + 1), isTitle) &&
    isBeforeName(index, words.slice(0, last + 1), person, isTitle)
  );
}

/** Words apart from hyphens: “Lund-Hayes” is “Lund Hayes” too. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:[’'ʼ][\p{L}\p{M}\p{N}]+)*\.?/gu;

/** All words by which an article calls somebody. */
function theirWords({ article }: ArticleIndex, { name, mentions }: NamedPerson): readonly string[] {
  const calls = mentions.slice(0, MOST_MENTIONS).map(({ start, end }) => article.file.text.slice(start, end));
  return [...new Set([name, ...calls].flatMap((call) => call.match(WORD) ?? []).map(plain))];
}

/** Who is named more often is called the same again. */
const MOST_MENTIONS = 40;

/** “MP”, “Jr.”, “of Montana”; nothing that somebody else may be. */
function isBehindName(words: readonly string[], isTitle: (word: string) => boolean): boolean {
  const [first = '', ...others] = words;
  if (words.length === 0) return true;
  const isPlace = isAmong(first, 'belonging') && others.length > 0;
  const isKnown = (word: string): boolean =>
    /^(?:[JS]r\.?|[IV]+)$/u.test(word) || isHonour(word) || isTitle(word);
  return isPlace ? others.every((word) => /^\p{Lu}/u.test(word)) : words.every(isKnown);
}

const isHonour = (word: string): boolean => isAmong(word.replace(/\.$/u, ''), 'honours');

/** Whether what comes before a last name are parts of the name, and titles with what they are of. */
function isBeforeName(
  index: ArticleIndex,
  words: readonly string[],
  person: NamedPerson,
  isTitle: (word: string) => boolean,
): boolean {
  const theirs = theirWords(index, person);
  const named = withoutMiddleNames(index, words, person, theirs);
  const end = named.findLastIndex((word) => !isPartOf(theirs, word));
  if (end === -1) return true;
  const [before, closes = ''] = [named.slice(0, end), named[end]];
  const isOfOffice = before.some((word) => isAmong(word, 'belonging')) && isTitle(before[0] ?? '');
  const isWritten = index.article.file.text.includes(`${closes} ${named[end + 1] ?? ''}`);
  if (!isTitle(closes) && (isSmall(closes) || !(isWritten || isOfOffice))) return false;
  return before.every((word) =>
    isSmall(word)
      ? isTitle(word) || isDeterminer(word) || isAmong(word, 'belonging', 'besideNames')
      : !isAmong(word.toLowerCase(), 'negations'),
  );
}

const isSmall = (word: string): boolean => /^\p{Ll}/u.test(word);

/** Whether a word is a part of somebody’s name, an initial or another form of one. */
function isPartOf(theirs: readonly string[], word: string): boolean {
  const own = plain(word.replace(/\.$/u, ''));
  if (own.length === 1) return theirs.some((known) => known.startsWith(own));
  return (
    isAmong(word, 'nameParticles') ||
    theirs.some((known) => isSameName(known, own) || isSameFirstName(known, own, true))
  );
}

/** “Daniel K. Okoro” may be called so where the article has no middle name; not by the last name of somebody else. */
function withoutMiddleNames(
  index: ArticleIndex,
  words: readonly string[],
  person: NamedPerson,
  theirs: readonly string[],
): readonly string[] {
  // At the latest the last name.
  const first = words.findIndex((word) => word.length > 2 && isPartOf(theirs, word));
  const middle = words.slice(first + 1, -1);
  const isOthers = (word: string): boolean =>
    index.speakers.people.some(({ lastName }) => lastName === word && lastName !== person.lastName);
  const areNames = middle.every((word) => !isSmall(word) && !isOthers(word));
  return areNames ? words.filter((_, at) => at <= first || at === words.length - 1) : words;
}

/** Whether a word is a title or an office in some languages, or in English. */
function isTitleIn(word: string, languages: readonly string[]): boolean {
  const small = word.replace(/\.$/u, '').toLowerCase();
  const known = languages.flatMap((language) => quotingOf(language) ?? []);
  return (
    isAmong(small, 'titles') ||
    lexiconOf('en').is(capitalised(small), 'title') ||
    known.some(
      ({ entryOf, gendersOf }) =>
        gendersOf('firstNames', small).length === 0 &&
        (['titles', 'people'] as const).some((list) => {
          const entry = entryOf(list, small) ?? '';
          return entry === small || entry.length >= SHORTEST_ENDING;
        }),
    )
  );
}

/** “-in” ends “Karin” as well as “Direktorin”. */
const SHORTEST_ENDING = 4;

/** 市长林静, 林静教授; not 林静之子 or 王林静. */
function isAloneInHan(
  lexicon: UnspacedLexicon,
  { article }: ArticleIndex,
  text: string,
  person: NamedPerson,
): boolean {
  const [given, name] = [lexicon.folded(text), lexicon.folded(person.name)];
  const at = given.indexOf(name);
  if (at === -1) return true;
  const [before, behind] = [given.slice(0, at), given.slice(at + name.length)];
  const isTitle = (words: string): boolean => lexicon.is(words, 'title') || lexicon.is(words, 'courtesy');
  const endsAsTitle = Array.from(before, (_, start) => before.slice(start)).some(isTitle);
  const isWritten =
    lexicon.folded(article.file.text).includes(before + name) && !lexicon.is(before.slice(-1), 'of');
  const isDenied = listedWords('negations').some((word) => /\p{sc=Han}/u.test(word) && before.includes(word));
  return !isDenied && (before === '' || endsAsTitle || isWritten) && (behind === '' || isTitle(behind));
}
