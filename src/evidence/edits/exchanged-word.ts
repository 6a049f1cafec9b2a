import type { EvidenceWords } from '../../language/evidence-words.ts';
import { lazily } from '../../text/once-per.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import type { PatternEdit, PatternMatch } from '../model/edit.ts';
import { type Obstacle, obstacle } from '../model/obstacle.ts';
import { hasDigit } from '../numbers/figure-words.ts';
import { isUnspaced, isWord } from '../text/tokenise.ts';
import { isRelated } from '../words/is-related.ts';
import { endsAs, evidenceWords, isAmong, listedRows } from '../words/listed-words.ts';

/** The word of the article for which a bracket has another that is no form or explanation of it: `[parents]` for “children”. */
export function exchangeIn(index: ArticleIndex, match: Pick<PatternMatch, 'end' | 'edits'>): Obstacle | null {
  for (const edit of match.edits) {
    const said = exchangedWords(index, match, edit);
    if (said !== null && !isSynonym(edit.text, said)) return obstacle('exchange', said, edit.text);
  }
  return null;
}

/** What a bracket has another word for; `null` where it has none. */
export function exchangedWords(
  index: ArticleIndex,
  { end }: Pick<PatternMatch, 'end'>,
  edit: PatternEdit,
): string | null {
  if (edit.start === null || edit.end === null) return null;
  if (edit.kind !== 'replacement' && edit.kind !== 'insertion') return null;
  const isLast = edit.end === end;
  const to = isLast ? endOfNext(index, edit.start) : edit.end;
  return exchanges(index, edit, to, isLast) ? index.tokens.words.slice(edit.start, to).join(' ') : null;
}

/** How many words after a “the” are looked at, and characters after a figure: “the wet spring”, 公里. */
const NEXT = 3;
const NEXT_CHARACTERS = 2;

/** Where the words end that must follow a place; the place itself where none must. */
function endOfNext({ tokens, sentenceOf }: ArticleIndex, at: number): number {
  const [before = '', next = ''] = [tokens.words[at - 1], tokens.words[at]];
  const isFigure = isUnspaced(next) && hasDigit(before.slice(-1));
  if (!isFigure && !isAmong(before.toLowerCase(), 'neverLast')) return at;
  const limit = at + (isFigure ? NEXT_CHARACTERS : NEXT);
  let end = at;
  while (end < limit && sentenceOf[end] === sentenceOf[at] && isWord(tokens.words[end] ?? '')) end += 1;
  return end;
}

function exchanges(index: ArticleIndex, edit: PatternEdit, to: number, isLast: boolean): boolean {
  const { tokens, idOf, sentenceOf, speakers } = index;
  const from = edit.start ?? to;
  const said = tokens.words.slice(from, to).filter(isWord);
  const given = edit.text.split(' ').filter(isWord);
  if ([...said, ...given].some(isUnspaced)) return exchangesCharacters(given, said, speakers.language);
  return exchangesWords({
    given,
    said,
    language: speakers.language,
    opensSentence: sentenceOf[from - 1] !== sentenceOf[from],
    isOpen: isLast,
    isKnown: (word) => idOf.has(word),
  });
}

/** Words of the source, and those of a bracket that stands for them. */
interface Exchange {
  readonly given: readonly string[];
  readonly said: readonly string[];
  /** That of the article. */
  readonly language: string;
  /** Whether the first word said has its capital from the sentence that it opens. */
  readonly opensSentence: boolean;
  /** Whether those said are what follows a bracket that ends the quotation, of which it may stand for the first alone. */
  readonly isOpen: boolean;
  /** Whether a word is one that the article has for something, so that what comes after a “the” may be called so. */
  readonly isKnown: (word: string) => boolean;
}

type SmallWords = NonNullable<EvidenceWords['smallWords']>;
type SmallCharacters = NonNullable<EvidenceWords['smallCharacters']>;

/** Those of the language of an article; words of others have other meanings. */
const listsOf = (language: string): EvidenceWords | undefined =>
  evidenceWords().find(({ tag }) => tag === language)?.words;

/** Whether words are exchanged for others of another meaning: `[parents]` for “children”. Not for pronouns, kinds (“the company”) and names. */
function exchangesWords(exchange: Exchange): boolean {
  const { said, given, language } = exchange;
  const small = listsOf(language)?.smallWords;
  if (small === undefined || isElsewhere(exchange)) return false;
  const spoken = said.flatMap((word) => piecesOf(word, small));
  const shown = given.flatMap((word) => piecesOf(word, small));
  const meant = exchange.isOpen ? spoken.slice(0, 1) : spoken;
  if ([...meant, ...shown].some((word) => small.pointing.includes(word))) return false;
  if (spoken.some((word) => isKind(word, small))) return false;
  const these = spoken.filter((word) => hasMeaning(word, small));
  const those = shown.filter((word) => hasMeaning(word, small));
  if (these.length === 0 || those.length === 0) return false;
  if (these.some((word) => those.some((other) => isRelated(word, other)))) return false;
  return (
    exchange.isOpen || !meant.some((word) => small.articles.includes(word)) || !those.every(exchange.isKnown)
  );
}

/** Whether words tell of others that are not printed: “an audible expletive”. */
function isWithheld(given: readonly string[]): boolean {
  const words = given.map((word) => word.toLowerCase());
  const from = /^an?$/u.test(words[0] ?? '') ? 1 : 0;
  return [from, from + 1].some((start) =>
    [start + 1, start + 2].some(
      (end) =>
        end <= words.length &&
        words.length - end <= 2 &&
        isAmong(words.slice(start, end).join(''), 'withheld'),
    ),
  );
}

/** A word in small letters, in its pieces where an apostrophe joins them; in Arabic without its article. */
function piecesOf(word: string, { articlePrefixes }: SmallWords): readonly string[] {
  const lower = word.toLowerCase();
  if (articlePrefixes.length === 0) return lower.split("'");
  const prefix = articlePrefixes.find((one) => lower.startsWith(one) && lower.length > one.length + 1);
  return [lower.slice(prefix?.length)];
}

function isKind(word: string, { kinds, kindEndings }: SmallWords): boolean {
  if (kinds.includes(word)) return true;
  return [1, 2, 3].some((length) => {
    const stem = word.slice(0, word.length - length);
    return stem.length > 3 && ['', ...kindEndings].some((ending) => kinds.includes(stem + ending));
  });
}

function hasMeaning(word: string, { articles, others, pointing }: SmallWords): boolean {
  const isSmall = [articles, others, pointing].some((words) => words.includes(word));
  return word.length > 1 && !isSmall && !endsAs(word, 'pointingEndings') && !/\p{N}/u.test(word);
}

/** Whether either has a name, which is compared with others elsewhere, or words aren’t printed. German gives a capital to every noun. */
function isElsewhere({ said, given, language, opensSentence }: Exchange): boolean {
  if (isWithheld(given)) return true;
  if (language === 'de') return false;
  const from = opensSentence ? 1 : 0;
  return [said, given].some((words) => words.slice(from).some((word) => /^\p{Lu}/u.test(word)));
}

const HAN = /^\p{sc=Han}+$/u;

/** The same in Chinese, `[英里]` for 公里; not for what points at something or is a kind, or for a short form. */
function exchangesCharacters(given: readonly string[], said: readonly string[], language: string): boolean {
  const small = listsOf(language)?.smallCharacters;
  if (small === undefined) return false;
  const [these = '', those = ''] = [said, given].map((words) =>
    Array.from(words.join(''))
      .filter((one) => !small.joining.includes(one))
      .join(''),
  );
  const holds = (words: readonly string[]): boolean => words.some((word) => these.includes(word));
  if (!HAN.test(these) || !HAN.test(those) || holds(small.pointing)) return false;
  if (isOtherMoney(these, those, small)) return true;
  if (holds(small.kinds) || these.charAt(0) === those.charAt(0)) return false;
  return !holdsInOrder(these, those) && !holdsInOrder(those, these);
}

/** 美元 for 元: the short form is the money of the country. */
function isOtherMoney(said: string, given: string, { money, ownMoney }: SmallCharacters): boolean {
  const isMoney = money.includes(said) && given.endsWith(money[0] ?? '');
  return isMoney && said !== given && !ownMoney.includes(given);
}

/** Whether all characters of a short text are in a longer one, in their order: 国台办 of 国务院台湾事务办公室. */
function holdsInOrder(short: string, long: string): boolean {
  let at = 0;
  for (const character of long) if (character === short[at]) at += 1;
  return at === short.length;
}

/** Whether one noun says in a bracket what another says in the article, in the same number: `[photographs]` for “images”. */
function isSynonym(given: string, said: string): boolean {
  const [one, other] = [given.toLowerCase(), said.toLowerCase()];
  const pairs = [[one, other], bothSingular(one, other)];
  return pairs.some(([a, b]) =>
    listedRows('synonyms').some((group) => group.has(a ?? '') && group.has(b ?? '')),
  );
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
