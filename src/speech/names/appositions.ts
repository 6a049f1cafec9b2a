import type { Range } from '../../text/source-file.ts';
import { type Token, tokenAt } from '../text/token.ts';
import { startsLower } from '../words/letters.ts';

/** ", a lawyer for the group," after a name that begins at a token — from its article to the next comma, with an age before it or none. */
export function appositionAt(tokens: readonly Token[], name: number, comma: number): Range | null {
  if (tokenAt(tokens, comma).kind !== 'comma') return null;
  const isPastAge =
    /^\d{1,3}$/u.test(tokenAt(tokens, comma + 1).text) && tokenAt(tokens, comma + 2).kind === 'comma';
  const words = wordsToMark(tokens, isPastAge ? comma + 3 : comma + 1);
  if (words === null || isClause(words) || isOfOther(words)) return null;
  if (namesNobody(words) && isBeforeVerb(tokens, name)) return null;
  return { start: tokenAt(words, 0).start, end: tokenAt(words, words.length - 1).end };
}

/** The words up to the next mark, without an “and” before it; `null` where they can’t say who somebody is, or go on too long. */
function wordsToMark(tokens: readonly Token[], from: number): readonly Token[] | null {
  if (!opensRole(tokenAt(tokens, from), tokenAt(tokens, from + 1))) return null;
  let to = from + 1;
  while (to < from + MOST_WORDS && tokenAt(tokens, to).kind === 'word' && !tokenAt(tokens, to).is('whose'))
    to += 1;
  const end = tokenAt(tokens, to);
  const isClosed = end.kind === 'comma' || end.kind === 'stop' || end.is('whose');
  if (!isClosed || to - from === MOST_WORDS) return null;
  return tokens.slice(from, tokenAt(tokens, to - 1).is('and') ? to - 1 : to);
}

const MOST_WORDS = 15;

/** Whether a sentence has no verb before a name, so that its clause may follow: “According to Ma Li, the plan failed.” */
function isBeforeVerb(tokens: readonly Token[], name: number): boolean {
  for (let at = name - 1; at >= Math.max(0, name - LONGEST_OPENING); at--) {
    const { kind, is } = tokenAt(tokens, at);
    const isFirst = at === 0 || tokenAt(tokens, at - 1).kind === 'stop';
    if (kind !== 'word' || is('auxiliary') || is('finiteSpeech') || is('past')) return false;
    if (isFirst) return is('preposition') || is('cueOpener');
  }
  return false;
}

const LONGEST_OPENING = 8;

/** Whether the noun that a phrase is about is none for one person or body: “the plan”, “the firm’s founders”. */
const namesNobody = (words: readonly Token[]): boolean => {
  const { is } = tokenAt(words, headOf(words));
  return !is('forPeople') && !is('title') && !is('bodyNoun');
};

/** The place of the noun that a phrase is about, before “of” and the like. */
function headOf(words: readonly Token[]): number {
  const behind = words.findIndex(({ is }) => is('behindNoun') || is('preposition') || is('shortenedVerb'));
  return (behind === -1 ? words.length : behind) - 1;
}

/** Whether words after a name are a clause, as "at the time the tax was raised" is and "according to Ma Li" isn’t. */
function isClause(words: readonly Token[]): boolean {
  const verb = words.findIndex(
    ({ is }, at) =>
      is('finiteSpeech') ||
      is('told') ||
      is('auxiliary') ||
      (at > 1 && is('became')) ||
      isBeforeObject(words, at),
  );
  return verb !== -1 && !words.slice(0, verb).some(({ is }) => is('opensInnerClause'));
}

/** “Misses” in “the argument misses the point”: within a noun phrase an article comes after “of”, “and” or “leading” alone. */
function isBeforeObject(words: readonly Token[], at: number): boolean {
  const { is, text } = tokenAt(words, at);
  const next = tokenAt(words, at + 1);
  const isObject = next.kind === 'word' && next.is('opensNounPhrase') && at > 0 && startsLower(text);
  const isInfinitive = at > 0 && tokenAt(words, at - 1).is('infinitive');
  return isObject && !isInfinitive && !is('preposition') && !is('opensInnerClause') && !is('beforeArticle');
}

/** Whether words after a name are about others: “deputy Ma Li”, “the firm’s founders”. */
function isOfOther(words: readonly Token[]): boolean {
  const head = headOf(words);
  const last = tokenAt(words, head);
  if (isSeveral(last)) return true;
  const noun = words
    .slice(0, head + 1)
    .findLastIndex(({ is, text }) => is('forPeople') || /[’']s$/u.test(text));
  const names = words.slice(noun + 1, head + 1);
  const isName = names.length > 1 && tokenAt(names, 0).is('givenName') && !last.is('forPeople');
  return noun !== -1 && isName;
}

/** “Founders” */
const isSeveral = ({ text, is }: Token): boolean => is('plural') && startsLower(text);

/** "a lawyer", "mayor of Oslo", "Oslo’s mayor", "Democratic mayor"; not “who’s” and “it’s”. */
const opensRole = (head: Token, next: Token): boolean =>
  head.is('definite') ||
  head.is('indefinite') ||
  head.is('opensRoleNoun') ||
  (/[’']s$/u.test(head.text) && !head.is('shortenedVerb')) ||
  ((head.is('party') || head.is('demonym')) && startsLower(next.text) && next.is('forPeople'));
