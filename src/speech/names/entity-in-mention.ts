import type { Range } from '../../text/position.ts';
import { BODY } from '../words/body-words.ts';
import { PAPERS, isForBody, isForPeople } from '../words/people-nouns.ts';
import { PARTIES, PEOPLES } from '../words/peoples.ts';
import { isTitle } from '../words/titles.ts';
import { startsUpper } from '../words/letters.ts';
import { PARTICLES, isNameBehindPrefix, isPersonNoun } from '../words/word-classes.ts';
import { lastWord } from '../words/word-set.ts';
import { closesBody, isLongBody, isTwofold, joiningWords, joinsTasks } from './body-names.ts';
import type { NameIndex, NameMention } from './name-index.ts';
import type { NamedEntity } from './named-entity.ts';
import { isSpokenOfAsPerson } from './people.ts';
import { isPartOfName } from './possessive-names.ts';

/** The article that a mention stands in. */
interface MentionContext {
  readonly text: string;
  readonly names: NameIndex;
}

/** The person or body that a mention names or has its name beside it; `words` are the mention's in one line. */
export function entityInMention(context: MentionContext, mention: Range, words: string): NamedEntity | null {
  if (isOfOther(words)) return null;
  // “The report, Feeding Time,” is called like a person.
  const apposed =
    isDescription(words) && !PAPERS.has(headOf(words))
      ? (apposedName(context, mention.end, words) ?? nameGiven(context, mention.end))
      : null;
  return (
    apposed ??
    namedExactly(context.names, mention) ??
    endingName(context, mention, words) ??
    namedIn(words, context.names)
  );
}

/** “Author” of “the author of the report”, which somebody’s name may stand behind. */
const headOf = (words: string): string => lastWord(words.split(' of ', 1)[0] ?? '').toLowerCase();

/** The entity that the whole mention names: of two people of one last name "Ms. Lund" is the woman. */
function namedExactly(names: NameIndex, { start, end }: Range): NamedEntity | null {
  const mention = names.at(start);
  return mention?.end === end ? mention.entity : null;
}

/** The entity whose name the words hold; a description ("a letter seen by Sky News") is nobody whom it only names. */
function namedIn(words: string, names: NameIndex): NamedEntity | null {
  const name = nameInMention(words);
  const entity = name === null ? null : names.find(name);
  if (name === null || entity === null || isGroup(words, name) || isOneOf(words, name)) return null;
  if (entity.name === name) return isSomePeople(name, words) ? null : entity;
  const isShortName = words.replace(/^the /iu, '') === name && isBody(entity);
  return isDescription(words) && !isShortName ? null : entity;
}

/** "A Lund", and "the Norwegian" and "the Republican", who have other names. */
const isOneOf = (words: string, name: string): boolean =>
  /^an? /iu.test(words) || (/^the /iu.test(words) && (PEOPLES.has(name) || PARTIES.has(name)));

const isBody = ({ name, acronym }: NamedEntity): boolean =>
  acronym !== null || BODY.test(name) || isLongBody(name);

/** "Aides to Ma Li", "some Democrats" and "Minutes of the meeting" aren't called Aides, Democrats and Minutes. */
const isSomePeople = (name: string, words: string): boolean =>
  !name.includes(' ') &&
  ((isPersonNoun(name) && words.replace(/^the /iu, '') !== name) ||
    (/(?:s|Data)$/u.test(name) && /^ (?:of|from|by|for|at|in) /u.test(words.slice(name.length))));

/** "Ann Lee and Ma Li" are two; "Ministry of Roads and Harbours" and "President and Chair Ma Li" are one each. */
function isGroup(words: string, name: string): boolean {
  const [, before = '', last = ''] =
    /(\S+ )?(\p{Lu}[\p{L}.’'-]{0,30}) and (?:the |his |her )?\p{Lu}/u.exec(words.replace(name, 'X')) ?? [];
  return last !== '' && (!isTitle(last) || isTitle(before.trim()));
}

const isDescription = (words: string): boolean =>
  /^(?:the|an?|one|another|his|her|their|its|our|my)(?:\s|$)/iu.test(words) || OWNED.test(words);

/** “Oslo’s deputy mayor”, “Turkey’s ambassador to the alliance” */
const OWNED = /[’']s?(?: \p{Ll}[\p{L}-]*){1,4}(?: (?:to|of|for|at|in) (?:the )?[\p{L}-]+)?$/u;

/** "the team's coach, Ma Li," and "its director Ma Li": the person named right behind the description. */
function apposedName({ text, names }: MentionContext, end: number, words: string): NamedEntity | null {
  const gap = GAP.exec(text.slice(end, end + LONGEST_GAP))?.[0].length ?? 0;
  if (gap === 0) return null;
  const mention = names.at(end + gap) ?? nameBehind(text.slice(end, end + LONGEST_GAP), end, names);
  if (mention === null || !canBeCalled(mention.entity, words)) return null;
  return /^(?:,|\.|\s+(?:\p{Ll}+ed|says?|said|told)\b|\s(?:of|from|at)\s(?:the\s)?\p{Lu})/u.test(
    text.slice(mention.end, mention.end + 12),
  )
    ? mention.entity
    : null;
}

/** "the fisherman, Wiryo,": the one name of somebody; “An armed group, the Mountain Guard,” */
function canBeCalled(entity: NamedEntity, words: string): boolean {
  const noun = lastWord(words);
  if (entity.isPerson || isForBody(noun)) return true;
  return isForPeople(noun) && isSpokenOfAsPerson(entity, () => true);
}

/** “An official there, who gave only his surname, Xie,”: the name that somebody went by. */
function nameGiven({ text, names }: MentionContext, end: number): NamedEntity | null {
  const gap = GIVES_NAME.exec(text.slice(end, end + LONGEST_ASIDE))?.[0].length ?? 0;
  return gap === 0 ? null : (names.at(end + gap)?.entity ?? null);
}

const GIVES_NAME =
  /^(?: [^\s,.;]{1,30}){0,4}, who (?:only )?(?:gave|asked|wanted|wished|agreed|would|wouldn[’']t|declined|requested|chose|preferred|is|was|goes|went)(?: [^\s,.;]{1,30}){1,12}? (?:sur|nick|fore)?name,? (?:only |just )?(?:as |of |is )?(?=\p{Lu})/u;
const LONGEST_ASIDE = 140;

const GAP = /^,?\s+(?:the\s+(?=\p{Lu}))?/u;
const LONGEST_GAP = 60;

/** “One of them, the Danish skipper Ma Li,”: the name that ends a second description. */
function nameBehind(words: string, end: number, names: NameIndex): NameMention | null {
  const described = SECOND_DESCRIPTION.exec(words)?.[0] ?? secondJob(words);
  for (const { index } of described.matchAll(/\s(?=\p{Lu})/gu)) {
    const mention = names.at(end + index + 1);
    if (mention !== null && mention.entity.isPerson && words.charAt(mention.end - end) === ',')
      return mention;
  }
  return null;
}

/** “Its author, chief auditor Ma Li,” */
function secondJob(words: string): string {
  const [job = '', noun = ''] = /^,\s(?:\p{Ll}[\p{L}-]*\s){0,3}?(\p{Ll}[\p{L}-]+)\s\p{Lu}/u.exec(words) ?? [];
  return isForPeople(noun) ? job : '';
}

const SECOND_DESCRIPTION =
  /^,\s(?:the|an?|his|her|its|their|\d{1,3}-year-old)\s(?:(?!(?:that|who|which|whose|where|when|of|for|by|with|and|to|in|at)\s)[\p{L}\p{N}’'-]+\s){0,5}\p{Lu}/u;

/** "Bank of England Governor Ma Li"; not "Ann Lee and President Ma Li". */
const isOneName = (words: string): boolean => !/[,;]| (?:and|with|by|to|from|who|said) /u.test(words);

/** "Ambassador to the United States Ma Li": the name that the capitals before it don't belong to. */
function endingName({ names }: MentionContext, { start, end }: Range, words: string): NamedEntity | null {
  const mention = names.endingAt(end);
  if (mention === null || mention.start < start || !mention.entity.isPerson) return null;
  const { entity } = mention;
  const named = words.slice(mention.start - end);
  const before = named.endsWith(entity.name) ? named.slice(0, -entity.name.length).trim() : '';
  const isOne = isOneName(words);
  const isOffice = isOne && isTitle(lastWord(before));
  const isDescribed = isOne && describes(words.slice(0, mention.start - end), named);
  return BODY.test(before) || isOffice || isDescribed ? entity : null;
}

/** “A spokeswoman for Mayor Ma Li”, “the wife of Senator Ma Li”: somebody who belongs to the one named. */
function isOfOther(words: string): boolean {
  const [, title = ''] =
    / (?:for|of) (\p{Lu}\S*) \p{Lu}[\p{L}.’'-]*(?: \p{Lu}[\p{L}.’'-]*)*$/u.exec(words) ?? [];
  return title !== '' && isTitle(title);
}

/** "a worker named Ma Li", "University of Skarvik professor Ma Li"; not "the campaign of candidate Ma Li" or "the words Li". */
function describes(before: string, name: string): boolean {
  if (!DESCRIBING.test(before) || / of (?!state |defen[sc]e |education |health )/u.test(before)) return false;
  return name.includes(' ') || !/^the |^an? \S+ \S/iu.test(before);
}

/** The word before the name; not "seen by" or "accusing". */
const DESCRIBING =
  /(?:^|\s)(?:named|called|(?!(?:of|for|at|in|on|about|against|over|under|near|like|than|as|the|is|was|many|some|most|all|other|younger|elder|\p{L}*(?:ing|ed|s))\s)\p{Ll}[\p{L}-]{2,30})\s+$/u;

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
