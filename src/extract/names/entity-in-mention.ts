import { isLongBody } from './body-names.ts';
import { isForBody } from './body-nouns.ts';
import { BODY } from './body-words.ts';
import type { Range } from '../../source/position.ts';
import { nameInMention } from './name-in-mention.ts';
import type { NameIndex, NameMention } from './name-index.ts';
import { isTitle } from './titles.ts';
import type { NamedEntity } from './named-entity.ts';
import { PAPERS } from './paper-nouns.ts';
import { PARTIES } from './parties.ts';
import { PEOPLES } from './peoples.ts';
import { isSpokenOfAsPerson } from './people.ts';
import { isForPeople } from './people-nouns.ts';
import { isPersonNoun } from '../text/word-classes.ts';
import { lastWord } from '../text/last-word.ts';

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
