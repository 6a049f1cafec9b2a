import type { Range } from '../../text/source-file.ts';
import { startsUpper } from '../words/letters.ts';
import { hasBodyWord, withoutArticle } from '../words/name-words.ts';
import { lastWord } from '../words/spaced-words.ts';
import { isLongBody, isTwofold, joiningWords } from './body-names.ts';
import type { NameIndex, NameMention } from './name-index.ts';
import type { NamedEntity } from './named-entity.ts';
import { isSpokenOfAsPerson } from './people.ts';
import { isPartOfName } from './possessive-names.ts';
import type { Lexicon } from '../words/lexicon.ts';

/** The article that a mention is in. */
interface MentionContext {
  readonly text: string;
  readonly names: NameIndex;
}

/** The person or body that a mention names or has its name beside it; `words` are the mention's in one line. */
export function entityInMention(context: MentionContext, mention: Range, words: string): NamedEntity | null {
  const { lexicon } = context.names;
  if (isOfOther(lexicon, words)) return null;
  // “The report, Feeding Time,” is called like a person.
  const apposed =
    isDescription(lexicon, words) && !lexicon.is(headOf(lexicon, words), 'paper')
      ? apposedName(context, mention.end, words)
      : null;
  return (
    apposed ??
    namedExactly(context.names, mention) ??
    endingName(context, mention, words) ??
    bearerAt(context.names, mention.end, words) ??
    namedIn(words, context.names)
  );
}

/** “Author” of “the author of the report”, which somebody’s name may come after. */
function headOf(lexicon: Lexicon, words: string): string {
  const all = words.split(' ');
  const of = all.findIndex((word) => lexicon.is(word, 'of'));
  return (of > 0 ? all[of - 1] : all.at(-1)) ?? '';
}

/** The entity that the whole mention names: of two people of one last name "Ms. Lund" is the woman. */
function namedExactly(names: NameIndex, { start, end }: Range): NamedEntity | null {
  const mention = names.at(start);
  return mention?.end === end ? mention.entity : null;
}

/** The entity whose name the words hold; a description ("a letter seen by Sky News") is nobody whom it only names. */
function namedIn(words: string, names: NameIndex): NamedEntity | null {
  const { lexicon } = names;
  const name = nameInMention(lexicon, words);
  const entity = name === null ? null : names.find(name);
  if (name === null || entity === null || isGroup(lexicon, words, name) || isOneOf(lexicon, words, name))
    return null;
  if (entity.name === name) return isSomePeople(lexicon, name, words) ? null : entity;
  const isShortName = withoutArticle(lexicon, words) === name && isBody(lexicon, entity);
  return isDescription(lexicon, words) && !isShortName ? null : entity;
}

/** Of several people of one last name the one who is meant at a place: “the elder Lund”. */
function bearerAt(names: NameIndex, end: number, words: string): NamedEntity | null {
  const entity = names.endingAt(end)?.entity ?? null;
  const [first, ...others] = words.split(' ');
  const isSomebody = names.lexicon.is(first, 'definite') && others.length === 2 && entity?.isPerson === true;
  return isSomebody && entity.name.endsWith(` ${lastWord(words)}`) ? entity : null;
}

/** "A Lund", and "the Norwegian" and "the Republican", who have other names. */
function isOneOf(lexicon: Lexicon, words: string, name: string): boolean {
  const [first = ''] = words.split(' ', 1);
  return (
    lexicon.is(first, 'indefinite') ||
    (lexicon.is(first, 'definite') && (lexicon.is(name, 'demonym') || lexicon.is(name, 'party')))
  );
}

const isBody = (lexicon: Lexicon, { name, acronym }: NamedEntity): boolean =>
  acronym !== null || hasBodyWord(lexicon, name) || isLongBody(lexicon, name);

/** "Some Democrats" aren't called Democrats. */
const isSomePeople = (lexicon: Lexicon, name: string, words: string): boolean =>
  !name.includes(' ') && lexicon.is(name, 'personNoun') && withoutArticle(lexicon, words) !== name;

/** "Ann Lee and Ma Li" are two; "Ministry of Roads and Harbours" and "President and Chair Ma Li" are one each. */
function isGroup(lexicon: Lexicon, words: string, name: string): boolean {
  const all = words.replace(name, 'X').split(' ');
  const and = all.findIndex(
    (word, at) => at > 0 && lexicon.is(word, 'and') && startsUpper(all[at - 1] ?? ''),
  );
  if (and === -1) return false;
  const next = lexicon.is(all[and + 1], 'determiner') ? and + 2 : and + 1;
  if (!startsUpper(all[next] ?? '')) return false;
  return !lexicon.is(all[and - 1], 'title') || lexicon.is(all[and - 2], 'title');
}

/** “The mayor”, “Oslo’s deputy mayor”, “Turkey’s ambassador to the alliance” */
const isDescription = (lexicon: Lexicon, words: string): boolean =>
  lexicon.is(words.split(' ', 1)[0], 'opensDescription') ||
  /[’']s?(?: \p{Ll}[\p{L}-]*){1,4}(?: (?:\p{L}+ ){0,2}\p{Lu}?[\p{L}-]+)?$/u.test(words);

/** "the team's coach, Ma Li," and "its director Ma Li": the person named right after the description. */
function apposedName({ text, names }: MentionContext, end: number, words: string): NamedEntity | null {
  const { lexicon } = names;
  const behind = text.slice(end, end + LONGEST_GAP);
  const comma = /^,?\s+/u.exec(behind)?.[0].length ?? 0;
  if (comma === 0) return null;
  const gap = behind.length - withoutArticle(lexicon, behind.slice(comma)).length;
  const mention = names.at(end + gap) ?? nameAfter(behind, end, names);
  if (mention === null || !canBeCalled(lexicon, mention.entity, words)) return null;
  return isClosed(lexicon, text.slice(mention.end, mention.end + 20)) ? mention.entity : null;
}

/** Whether a mark, a verb or a place comes after a name. */
function isClosed(lexicon: Lexicon, behind: string): boolean {
  const [, word = ''] = /^\s+(\p{Ll}+)\b/u.exec(behind) ?? [];
  if (/^[,.]/u.test(behind) || lexicon.is(word, 'spoke') || lexicon.is(word, 'past')) return true;
  return lexicon.is(word, 'placed') && /^\s\p{Ll}+\s(?:\p{Ll}+\s)?\p{Lu}/u.test(behind);
}

/** "the fisherman, Wiryo,": the one name of somebody; “An armed group, the Mountain Guard,” */
function canBeCalled(lexicon: Lexicon, entity: NamedEntity, words: string): boolean {
  const noun = lastWord(words);
  if (entity.isPerson || lexicon.is(noun, 'bodyNoun')) return true;
  return lexicon.is(noun, 'forPeople') && isSpokenOfAsPerson(lexicon, entity, () => true);
}

const LONGEST_GAP = 60;

/** “One of them, the Danish skipper Ma Li,” and “Its author, chief auditor Ma Li,”: the name that ends a second description. */
function nameAfter(words: string, end: number, names: NameIndex): NameMention | null {
  const { lexicon } = names;
  const [description = '', noun = ''] =
    /^,\s(?:[\p{Ll}\p{N}][\p{L}\p{N}-]*\s){0,5}?([\p{Ll}-]+)\s(?=\p{Lu})/u.exec(words) ?? [];
  const mention = lexicon.is(noun, 'forPeople') ? names.at(end + description.length) : null;
  return mention?.entity.isPerson === true && words.charAt(mention.end - end) === ',' ? mention : null;
}

/** "Ambassador to the United States Ma Li": the name that the capitals before it don't belong to. */
function endingName({ names }: MentionContext, { start, end }: Range, words: string): NamedEntity | null {
  const { lexicon } = names;
  const mention = names.endingAt(end);
  if (mention === null || mention.start < start || !mention.entity.isPerson) return null;
  const { entity } = mention;
  const named = words.slice(mention.start - end);
  const before = named.endsWith(entity.name) ? named.slice(0, -entity.name.length).trim() : '';
  return hasBodyWord(lexicon, before) || describes(lexicon, words.slice(0, mention.start - end), named)
    ? entity
    : null;
}

/** "a worker named Ma Li", "University of Skarvik professor Ma Li"; not "the campaign of candidate Ma Li" or "accusing Ma Li". */
function describes(lexicon: Lexicon, before: string, name: string): boolean {
  const words = before.trim().split(' ');
  const isOne = !words.some((word) => /[,;]$/u.test(word) || lexicon.is(word, 'joinsNames'));
  const noun = words.at(-1) ?? '';
  const isNoun =
    lexicon.is(noun, 'beforeName') || (/^\p{Ll}[\p{L}-]{2,30}$/u.test(noun) && lexicon.is(noun, 'forPeople'));
  return isOne && isNoun && (name.includes(' ') || !lexicon.is(words[0], 'definite'));
}

/** “A spokeswoman for Mayor Ma Li”, “the wife of Senator Ma Li”: somebody who belongs to the one named. */
function isOfOther(lexicon: Lexicon, words: string): boolean {
  const all = words.split(' ');
  const title = all.findLastIndex((word) => !startsUpper(word)) + 1;
  return (
    title > 1 &&
    title < all.length - 1 &&
    lexicon.is(all[title - 1], 'beforeOwner') &&
    lexicon.is(all[title], 'title')
  );
}

/** The name inside a mention, without titles: "Sen. Ma Li of Ohio" gives "Ma Li". */
export function nameInMention(lexicon: Lexicon, mention: string): string | null {
  const words = firstPart(lexicon, mention);
  let run: string[] = [];
  let isOwner = false;
  for (const [at, word] of words.entries()) {
    if (continuesName(lexicon, run, words, at)) {
      run.push(word);
      continue;
    }
    const isTitled = lexicon.is(bareWord(word), 'title') && !lexicon.is(words[at + 1], 'closesBody');
    if (isTitled || isOwner) run = [];
    const isInName = /[’']s?$/u.test(word) && isPartOfName(lexicon, word, words.slice(at + 1));
    isOwner = /[’']s$/u.test(word) && !isInName;
    const bare = isInName ? word : bareWord(word);
    if (!isTitled && isWordOfName(lexicon, bare)) run.push(bare);
    else run = [];
  }
  return run.length === 0 ? null : run.join(' ');
}

/** "of", "for the" and "and" inside a body's name, the titles that it is named after, and "von der" inside a person's. */
function continuesName(
  lexicon: Lexicon,
  run: readonly string[],
  words: readonly string[],
  at: number,
): boolean {
  const word = words[at] ?? '';
  const before = words[at - 1] ?? '';
  const next = words[at + 1] ?? '';
  if (run.length === 0 || run.at(-1) !== before) return false;
  if (lexicon.is(word, 'and')) return isTwofold(lexicon, run) && startsUpper(next);
  if (joiningWords(lexicon, before, words, at) > 0 || isParticle(lexicon, words, at)) return true;
  return isAfterJoint(lexicon, before) && (lexicon.is(word, 'definite') || /^\p{Lu}[^’']*$/u.test(word));
}

const isAfterJoint = (lexicon: Lexicon, before: string): boolean =>
  lexicon.is(before, 'beforeTask') || lexicon.is(before, 'definite');

/** "von" and "der" before "Leyen". */
function isParticle(lexicon: Lexicon, words: readonly string[], at: number): boolean {
  if (!lexicon.is(words[at], 'nameParticle')) return false;
  const next = lexicon.is(words[at + 1], 'nameParticle') ? at + 2 : at + 1;
  return !lexicon.is(words[next], 'title') && isWordOfName(lexicon, bareWord(words[next] ?? ''));
}

/** A mention up to the first comma or preposition that is no part of a body's name, without brackets. */
function firstPart(lexicon: Lexicon, mention: string): readonly string[] {
  const [clause = ''] = mention.replace(/\([^)]{0,40}\)/gu, ' ').split(/[,;]/u);
  const words = clause.trim().split(/\s+/u);
  for (let at = 1; at < words.length - 1; at++)
    if (lexicon.is(words[at], 'endsName') && joiningWords(lexicon, words[at - 1] ?? '', words, at) === 0)
      return words.slice(0, at);
  return words;
}

const isWordOfName = (lexicon: Lexicon, word: string): boolean =>
  lexicon.is(word, 'capitalised') && !lexicon.is(word, 'beforeNames');

/** Without the ending of a possessive and the mark after it; an initial keeps its point. */
function bareWord(word: string): string {
  const bare = word.replace(/[’']s?$/u, '');
  return /^\p{Lu}\.$/u.test(word) ? bare : bare.replace(/(?<![.,])[.,]+$/u, '');
}
