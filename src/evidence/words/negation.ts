import { lazily } from '../../text/once-per.ts';
import { isUnspaced, tokenise } from '../text/tokenise.ts';
import { beginsAs, evidenceWords, isAmong, listedWords } from './listed-words.ts';

/** What denies in scripts whose every character is a word by itself: Japanese, Korean and Thai. */
const NEGATIONS_IN_CHARACTERS = lazily(() =>
  listedWords('negations')
    .filter(isUnspaced)
    .map((word) => tokenise(word).words)
    .filter((characters) => characters.length > 1),
);

const FIRST_CHARACTERS = lazily(() => new Set(NEGATIONS_IN_CHARACTERS().map(([first = '']) => first)));

/** Whether a word denies anywhere: asked once for each different word of a text, before each place of those that may. */
export const mayDeny = (word: string): boolean => FIRST_CHARACTERS().has(word) || isNegation(word);

/** Whether a token denies what it is with: `not`, `n’t`, and their like in the commoner languages. */
export function isNegation(token: string): boolean {
  const lower = token.toLowerCase();
  return (
    isAmong(lower, 'negations') ||
    listedWords('negatingEndings').some((end) => lower.endsWith(end)) ||
    beginsAs(lower, 'negatingBeginnings')
  );
}

/** Whether the token at a place denies, alone or with those after it; not the “non-” of “non-profit”, nor “its lack”. */
export function deniesAt(words: readonly string[], at: number): boolean {
  const word = (words[at] ?? '').toLowerCase();
  if (isOfHarmlessWord(words, at)) return false;
  if (isAmong(word, 'prefixesToo')) return words[at + 1] !== '-';
  if (isNegation(word))
    return !(isAmong(word, 'nounsToo') && isAmong((words[at - 1] ?? '').toLowerCase(), 'beforeNouns'));
  return NEGATIONS_IN_CHARACTERS().some((characters) =>
    characters.every((character, offset) => words[at + offset] === character),
  );
}

/** Whether any of these words denies. */
export function deny(words: readonly string[]): boolean {
  return words.some((_, at) => deniesAt(words, at));
}

/** Whether a piece of a word turns the word round: `[un]happy`, `hope[less]`, `do[n’t]`. */
export function isNegatingAffix(piece: string): boolean {
  return isAmong(piece.toLowerCase(), 'negatingPrefixes', 'negatingPieces');
}

const OPPOSITES = lazily(() => {
  const pairs = evidenceWords().flatMap(({ words }) => words.opposites ?? []);
  return new Set(pairs.flatMap(([one, other]) => [`${one} ${other}`, `${other} ${one}`]));
});

/** Whether one of two words is the other with a prefix that denies, or says its opposite: “safe” and “unsafe”, “rose” and “fell”. */
export function isOpposite(word: string, other: string): boolean {
  if (OPPOSITES().has(`${word} ${other}`.toLowerCase())) return true;
  const [short = '', long = ''] = [word.toLowerCase(), other.toLowerCase()].toSorted(
    (one, two) => one.length - two.length,
  );
  if (short.length < 3 || !long.endsWith(short)) return false;
  return isAmong(long.slice(0, -short.length).replace(/-$/u, ''), 'negatingPrefixes');
}

/** Whether the character at a place is a part of such a word: 别 of 特别. */
function isOfHarmlessWord(words: readonly string[], at: number): boolean {
  const [before = '', word = '', next = ''] = [words[at - 1], words[at], words[at + 1]];
  return isAmong(before + word, 'harmless') || isAmong(word + next, 'harmless');
}

/** Any of some words, the longest first. */
const anyOf = (words: readonly string[]): string =>
  words.toSorted((one, other) => other.length - one.length).join('|');

const CHINESE_DENIAL = lazily(
  () => new RegExp(`${anyOf(listedWords('harmless'))}|(?<denial>${anyOf(listedWords('denials'))})`, 'gu'),
);
const LEADING_ON = lazily(() => new RegExp(`^(?:${anyOf(listedWords('afterDenials'))}){0,2}$`, 'u'));

/** The Chinese word that denies what continues after some characters: 不是 before 老人的错, and before 是老人的错 as well; `null` where none does. */
export function chineseDenialBefore(before: string, behind: string): string | null {
  let found: string | null = null;
  for (const { 0: word, index, groups } of (before + behind).matchAll(CHINESE_DENIAL())) {
    if (groups?.['denial'] === undefined || index >= before.length) continue;
    if (LEADING_ON().test(before.slice(index + word.length))) found = word;
  }
  return found;
}

/** A language in which a part of a word denies, or a word that is an everyday one elsewhere: what its texts have, and what denies in it. */
interface DenyingLanguage {
  readonly tells: RegExp;
  readonly denies: RegExp;
}

const LANGUAGES = lazily((): readonly DenyingLanguage[] =>
  evidenceWords().flatMap(({ words: { denyingForms } }) => {
    if (denyingForms === undefined) return [];
    const { letters, words, forms, others } = denyingForms;
    const none = others.map((form) => formOf(form, '')).join('|');
    return {
      tells: new RegExp(
        letters.length > 0 ? anyOf(letters) : `(?<!\\p{L})(?:${anyOf(words)})(?!\\p{L})`,
        'gu',
      ),
      denies: new RegExp(
        `${none && `^(?!${none})`}.*(?:${forms.map((form) => formOf(form, '\\p{L}{2}')).join('|')})`,
        'u',
      ),
    };
  }),
);

/** Words of a form, a hyphen of which stands for letters: at least one before it, and `more` after it. */
function formOf(form: string, more: string): string {
  const isInner = form.startsWith('-');
  return `${isInner ? '(?<=\\p{L})' : '^'}${form.replaceAll('-', '')}${form.endsWith('-') ? (isInner ? '' : more) : '$'}`;
}

/** How to tell a word that denies only in the language of the text; `null` for other languages. A name such as Erdoğan makes no text Turkish. */
export function verbsThatDeny(text: string): ((word: string) => boolean) | null {
  const told = LANGUAGES()
    .filter(({ tells }) => isIn(text, tells))
    .map(({ denies }) => denies);
  if (told.length === 0) return null;
  return (word) => told.some((denies) => denies.test(word.toLowerCase()));
}

/** Letters between two signs of a language at most; in texts of these languages there are 15 to 130 on average. */
const SPARSEST = 150;

function isIn(text: string, tells: RegExp): boolean {
  let count = 0;
  for (const _ of text.matchAll(tells)) count += 1;
  return 0 < count && text.length <= SPARSEST * count;
}
