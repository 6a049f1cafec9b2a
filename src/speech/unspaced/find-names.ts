import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import type { UnspacedLexicon } from './lexicon.ts';

/** A paragraph’s tokens, before names are known. */
type NameTokens = readonly Token[];

/** What is known of a name that may be one. */
interface Candidate {
  /** Beside a title, an age or “called”. */
  isIntroduced: boolean;
  /** Opens a clause whose verb of saying follows, or is what names are mostly made of. */
  isLikely: boolean;
}

/** The names of people in an article: those that a title, an age or a verb of saying shows to be names. Never throws; linear in the text. */
export function findNames(
  lexicon: UnspacedLexicon,
  text: string,
  paragraphs: readonly NameTokens[],
): readonly string[] {
  const candidates = new Map<string, Candidate>();
  const { count, namesakes } = countIn(lexicon, text);
  for (const tokens of paragraphs)
    tokens.forEach((_, at) => {
      const looking = { lexicon, tokens, count, namesakes };
      const name =
        foreignAt(lexicon, text, tokens, at) ??
        foreignAfterTitle(looking, at) ??
        nameAt(looking, at) ??
        familiarAt(looking, at);
      if (name === null || isReporter(lexicon, tokens, at)) return;
      const known = candidates.get(name.text) ?? { isIntroduced: false, isLikely: false };
      known.isIntroduced ||=
        name.isForeign ||
        isIntroduced(lexicon, tokens, at, name.text) ||
        isDescribed(lexicon, tokens, at, name);
      if (opensClause(lexicon, tokens, at)) noteOpening(looking, name, known);
      candidates.set(name.text, known);
    });
  const names = [...candidates]
    .filter(([name, { isIntroduced: isSure, isLikely }]) => isSure || (isLikely && count(name) > 1))
    .map(([name]) => name);
  const short = new Set(shortForms(lexicon, names).map(({ form }) => form));
  const surnames = new Set(names.map((name) => name.charAt(0)));
  const isShort = (name: string): boolean =>
    short.has(name) || (lexicon.is(name.charAt(0), 'familiar') && surnames.has(name.slice(1)));
  return names.filter((name) => !isShort(name));
}

/** Counts what begins with a surname once for all; of other names, few are asked for. */
function countIn(lexicon: UnspacedLexicon, text: string): Pick<Looking, 'count' | 'namesakes'> {
  const known = new Map<string, number>();
  const longer = new Map<string, Set<string>>();
  for (let at = 0; at < text.length; at++) {
    if (!lexicon.isSurname(text.charAt(at)) && !lexicon.isSurname(text.slice(at, at + 2))) continue;
    for (let length = 2; length <= LONGEST_NAME; length++) {
      const name = text.slice(at, at + length);
      known.set(name, (known.get(name) ?? 0) + 1);
      const last = name.charAt(length - 1);
      if (!lexicon.isGiven(last) || (lexicon.isListed(last) && !lexicon.isOftenGiven(last))) continue;
      const short = name.slice(0, -1);
      longer.set(short, (longer.get(short) ?? new Set()).add(name));
    }
  }
  let others = 0;
  const count = (name: string): number => {
    const found = known.get(name) ?? (others < MOST_OTHERS ? text.split(name).length - 1 : 1);
    if (!known.has(name)) others += 1;
    known.set(name, found);
    return found;
  };
  const namesakes = (short: string, long: string): number =>
    [...(longer.get(short) ?? [])]
      .map((name) => (name === long ? 0 : count(name)))
      .reduce((sum, times) => (times > 1 ? sum + times : sum), 0);
  return { count, namesakes };
}

/** Names without a surname that are counted one by one. */
const MOST_OTHERS = 200;

interface FoundName {
  readonly text: string;
  /** The first token after it. */
  readonly to: number;
  readonly isForeign: boolean;
}

interface Looking {
  readonly lexicon: UnspacedLexicon;
  readonly tokens: NameTokens;
  readonly count: (name: string) => number;
  /** How often others have a name that begins alike, as brothers do: 刘福全 beside 刘福生. */
  readonly namesakes: (short: string, long: string) => number;
}

/** A surname with one or two characters that are no words; where it ends, the article’s other uses or the next word tell. */
function nameAt(looking: Looking, at: number): FoundName | null {
  const { lexicon, tokens } = looking;
  const surname = surnameAt(looking, at);
  if (surname === 0) return withoutSurname(looking, at);
  const from = at + surname;
  const given = [0, 1].filter((index) => isGiven(lexicon, tokenAt(tokens, from + index)));
  if (given[0] !== 0) return null;
  const [short, long] = [nameOf(tokens, at, from + 1), nameOf(tokens, at, from + 2)];
  if (given.length === 1 || looking.count(short) > looking.count(long) + looking.namesakes(short, long))
    return { text: short, to: from + 1, isForeign: false };
  const isLong = looking.count(long) > 1 || isWholeName(looking, { from, to: from + 2 }, surname > 1);
  return isLong ? { text: long, to: from + 2, isForeign: false } : null;
}

/** Whether two characters after a surname are a given name, where the article has them once only. */
function isWholeName({ lexicon, tokens }: Looking, { from, to }: Phrase, isLongSurname: boolean): boolean {
  const { text } = tokenAt(tokens, from + 1);
  if (!isBoundary(lexicon, tokenAt(tokens, to))) return false;
  // “左志刚透露”, where 刚 may be a word.
  if (lexicon.isListed(text)) return lexicon.isOftenGiven(text) && isFollowedBySaying(lexicon, tokens, to);
  const isUsual = isLongSurname || lexicon.isOftenGiven(text);
  return isUsual || isFollowedBySaying(lexicon, tokens, to) || isWordOrMark(tokenAt(tokens, to));
}

const nameOf = (tokens: NameTokens, from: number, to: number): string =>
  tokens
    .slice(from, to)
    .map(({ text }) => text)
    .join('');

/** How many tokens a surname has. */
function surnameAt({ lexicon, tokens }: Looking, at: number): number {
  const long = [3, 2].find((length) => {
    const surname = nameOf(tokens, at, at + length);
    return surname.length === length && lexicon.isSurname(surname);
  });
  if (long !== undefined) return long;
  return lexicon.isSurname(tokenAt(tokens, at).text) ? 1 : 0;
}

/** 刚 and 小 are words, too. */
const isGiven = (lexicon: UnspacedLexicon, { text }: Token): boolean =>
  text.length === 1 && lexicon.isGiven(text) && (!lexicon.isListed(text) || lexicon.isOftenGiven(text));

/** What can be no part of a name: a word of several characters, or a mark. */
const isWordOrMark = ({ kind, text }: Token): boolean => kind !== 'word' || text.length > 1;

/** A mark, a listed word, or a character that no given name has. */
const isBoundary = (lexicon: UnspacedLexicon, { kind, text }: Token): boolean =>
  kind !== 'word' || text.length > 1 || lexicon.isListed(text) || !lexicon.isGiven(text);

/** “总统特朗普表示”: between a title and a verb of saying, more than once in the article. */
function withoutSurname({ lexicon, tokens, count }: Looking, at: number): FoundName | null {
  if (!isTitle(lexicon, tokenAt(tokens, at - 1))) return null;
  let to = at;
  while (to < at + LONGEST_NAME && isGiven(lexicon, tokenAt(tokens, to))) to += 1;
  const text = nameOf(tokens, at, to);
  const isName = text.length > 1 && count(text) > 1 && isFollowedBySaying(lexicon, tokens, to);
  return isName ? { text, to, isForeign: false } : null;
}

const LONGEST_NAME = 4;

/** “总裁格奥尔基耶娃”: a title, and characters that names from other languages are written with. */
function foreignAfterTitle({ lexicon, tokens }: Looking, at: number): FoundName | null {
  if (!isTitle(lexicon, tokenAt(tokens, at - 1))) return null;
  let to = at;
  while (to < tokens.length && isForeignPart(lexicon, tokenAt(tokens, to))) to += 1;
  const text = nameOf(tokens, at, to);
  const isLong = text.length >= SHORTEST_FOREIGN && isBoundary(lexicon, tokenAt(tokens, to));
  // “大学生诺拉说”: no surname, or it may be Chinese.
  const isName =
    isLong ||
    (text.length > 1 && !lexicon.isSurname(text.charAt(0)) && isFollowedBySaying(lexicon, tokens, to));
  return isName ? { text, to, isForeign: true } : null;
}

/** In characters; a shorter one may be Chinese. */
const SHORTEST_FOREIGN = 4;

const isForeignPart = (lexicon: UnspacedLexicon, token: Token): boolean =>
  token.kind === 'word' && Array.from(token.text).every(lexicon.isForeign) && !isTitle(lexicon, token);

/** “农机手小田”, “阿玲说”. */
function familiarAt({ lexicon, tokens }: Looking, at: number): FoundName | null {
  const [first, second] = [tokenAt(tokens, at), tokenAt(tokens, at + 1)];
  const isName =
    lexicon.is(first.text, 'familiar') && (lexicon.isSurname(second.text) || isGiven(lexicon, second));
  return isName && isBoundary(lexicon, tokenAt(tokens, at + 2))
    ? { text: first.text + second.text, to: at + 2, isForeign: false }
    : null;
}

/** “马丁·霍尔特”: what is on both sides of the point, as far as it is written with the characters of foreign names. */
function foreignAt(lexicon: UnspacedLexicon, text: string, tokens: NameTokens, at: number): FoundName | null {
  const isPart = (token: Token): boolean => isForeignPart(lexicon, token);
  if (!isPart(tokenAt(tokens, at)) || isPart(tokenAt(tokens, at - 1)) || isPoint(tokenAt(tokens, at - 1)))
    return null;
  let to = at;
  let points = 0;
  for (; to < tokens.length; to++) {
    const token = tokenAt(tokens, to);
    if (isPoint(token)) points += 1;
    else if (!isPart(token)) break;
  }
  if (points === 0 || isPoint(tokenAt(tokens, to - 1))) return null;
  const name = text.slice(tokenAt(tokens, at).start, tokenAt(tokens, to - 1).end);
  return { text: name, to, isForeign: true };
}

const isPoint = ({ text }: Token): boolean => /^[·•・‧]$/u.test(text);
const isTitle = (lexicon: UnspacedLexicon, { text }: Token): boolean => lexicon.is(text, 'title');

/** After “记者” comes who wrote the article. */
const isReporter = (lexicon: UnspacedLexicon, tokens: NameTokens, at: number): boolean =>
  lexicon.is(tokenAt(tokens, at - 1).text, 'asker');

/** A name that opens a clause: before a verb of saying, or made of a surname and what is often given, before a word that is no part of it. */
function noteOpening({ lexicon, tokens, count }: Looking, { text, to }: FoundName, known: Candidate): void {
  const given = Array.from(text).slice(1);
  const isPlain = lexicon.isSurname(text.charAt(0)) && given.every(lexicon.isOftenGiven);
  const isSaying = isFollowedBySaying(lexicon, tokens, to);
  known.isIntroduced ||= isPlain && isSaying && given.length === 2;
  const isOften = isPlain && (given.length === 2 || count(text) >= FEWEST_TIMES);
  known.isLikely ||= isSaying || (isOften && isBoundary(lexicon, tokenAt(tokens, to)));
}

/** A name of two characters is found elsewhere by chance. */
const FEWEST_TIMES = 3;

/** After a title or “called”, or “78岁的”; before “女士” or an age. */
function isIntroduced(lexicon: UnspacedLexicon, tokens: NameTokens, at: number, name: string): boolean {
  const before = tokenAt(tokens, at - 1).text;
  return (
    lexicon.is(before, 'title') ||
    lexicon.is(before, 'calls') ||
    (before.length === 1 && lexicon.endsPerson(before) && isLikelyName(lexicon, tokens, at, name)) ||
    (lexicon.is(before, 'of') &&
      lexicon.is(name.charAt(0), 'familiar') &&
      lexicon.isSurname(name.slice(1))) ||
    (lexicon.is(before, 'of') && lexicon.is(tokenAt(tokens, at - 2).text, 'age'))
  );
}

/** “在街口修鞋的曹秀兰不这么看”: after “的”, a whole name that does something. */
function isDescribed(
  lexicon: UnspacedLexicon,
  tokens: NameTokens,
  at: number,
  { text, to }: FoundName,
): boolean {
  const given = Array.from(text).slice(1);
  const isPlain = given.length === 2 && given.every(lexicon.isOftenGiven);
  const isSubject =
    lexicon.is(tokenAt(tokens, to).text, 'behindSubject') || isFollowedBySaying(lexicon, tokens, to);
  return lexicon.is(tokenAt(tokens, at - 1).text, 'of') && isPlain && isSubject;
}

/** After what may end a noun for a person: of characters that are often given, or with a verb of saying after. */
function isLikelyName(lexicon: UnspacedLexicon, tokens: NameTokens, at: number, name: string): boolean {
  if (lexicon.is(name.charAt(0), 'familiar') || Array.from(name).slice(1).every(lexicon.isOftenGiven))
    return true;
  let to = at;
  while (to < at + LONGEST_NAME && nameOf(tokens, at, to).length < name.length) to += 1;
  return isFollowedBySaying(lexicon, tokens, to);
}

/** Whether nothing of its clause comes before a token but “yesterday” or the like. */
function opensClause(lexicon: UnspacedLexicon, tokens: NameTokens, at: number): boolean {
  let before = at - 1;
  while (lexicon.is(tokenAt(tokens, before).text, 'opener')) before -= 1;
  return before < 0 || tokenAt(tokens, before).kind !== 'word';
}

function isFollowedBySaying(lexicon: UnspacedLexicon, tokens: NameTokens, at: number): boolean {
  let next = at;
  while (next < at + 3 && lexicon.is(tokenAt(tokens, next).text, 'behindSubject')) next += 1;
  const { text } = tokenAt(tokens, next);
  return lexicon.is(text, 'say') || lexicon.is(text, 'sayInMarks');
}

/** Somebody of the article: the name as it is there, and what else stands for it. */
export interface ShortForm {
  readonly form: string;
  readonly name: string;
}

/** “霍尔特” for 马丁·霍尔特, “佐藤” for 佐藤健一. */
export function shortForms(lexicon: UnspacedLexicon, names: readonly string[]): readonly ShortForm[] {
  return names.flatMap((name) => {
    const parts = name.split(/[·•・‧]/u);
    const surname = [3, 2].map((length) => name.slice(0, length)).find((form) => lexicon.isSurname(form));
    const forms = parts.length > 1 ? parts.toReversed() : [surname ?? ''];
    const isShort = (form: string): boolean =>
      form.length > 1 && form !== name && (parts.length > 1 || (name.length > 3 && lexicon.isSurname(form)));
    return forms.filter(isShort).map((form) => ({ form, name }));
  });
}
