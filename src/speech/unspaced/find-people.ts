import type { Range } from '../../text/source-file.ts';
import type { Gender } from '../names/name-gender.ts';
import { type Token, tokenAt } from '../text/token.ts';
import type { UnspacedClass } from '../../language/unspaced-words.ts';
import type { UnspacedParagraph } from './paragraph.ts';
import type { UnspacedLexicon } from './lexicon.ts';
import type { NameMatcher } from './name-matcher.ts';
import { isNamed } from './read-words.ts';

/** Somebody whom the article names. */
export interface UnspacedPerson {
  /** As the article writes it, in one form of each character or the other. */
  readonly name: string;
  role: string | null;
  gender: Gender | null;
  /** Of an age at which one is called old. */
  isOld: boolean;
  readonly mentions: Range[];
}

/** The people of an article by their fullest names, with what the words beside the names tell. */
export function findPeople(
  lexicon: UnspacedLexicon,
  text: string,
  paragraphs: readonly UnspacedParagraph[],
  nameAt: NameMatcher,
): ReadonlyMap<string, UnspacedPerson> {
  const people = new Map<string, UnspacedPerson>();
  for (const { tokens } of paragraphs)
    tokens.forEach((token, at) => {
      const key = isNamed(token) ? nameAt(token.start)?.name : undefined;
      if (key === undefined) return;
      const person =
        people.get(key) ??
        newPerson(lexicon, key, token.text === key ? text.slice(token.start, token.end) : key);
      people.set(key, person);
      person.mentions.push({ start: token.start, end: token.end });
      person.gender ??= genderBeside(lexicon, tokens, at);
      person.isOld ||= isOld(lexicon, tokens, at);
      if (person.role === null) describe(lexicon, text, tokens, at, person);
    });
  return people;
}

function newPerson(lexicon: UnspacedLexicon, key: string, name: string): UnspacedPerson {
  return { name, role: null, gender: genderOf(lexicon, key), isOld: false, mentions: [] };
}

/** “七十二岁的郝桂珍” */
function isOld(lexicon: UnspacedLexicon, tokens: readonly Token[], at: number): boolean {
  const age = at - 2;
  if (!lexicon.is(tokenAt(tokens, age).text, 'age')) return false;
  return [age - 1, age - 2].some((index) => {
    const { text } = tokenAt(tokens, index);
    return lexicon.is(text, 'aged') || Number(text) >= OLD;
  });
}

/** In years. */
const OLD = 60;

/** What the name itself tells, “王女士” as well. */
function genderOf(lexicon: UnspacedLexicon, name: string): Gender | null {
  const courtesy = name.slice(1);
  const isOf = (words: readonly string[], of: 'man' | 'woman'): boolean =>
    lexicon.is(courtesy, of) ||
    (name.length < 4 && Array.from(courtesy).some((character) => words.includes(character)));
  const [isMan, isWoman] = [isOf(lexicon.words.manly, 'man'), isOf(lexicon.words.womanly, 'woman')];
  return isMan === isWoman ? null : isMan ? 'male' : 'female';
}

/** “母亲周敏”, “周阿姨”. */
function genderBeside(lexicon: UnspacedLexicon, tokens: readonly Token[], at: number): Gender | null {
  const own = tokenAt(tokens, at).text;
  const beside = [tokenAt(tokens, at - 1).text, tokenAt(tokens, at + 1).text, own.slice(1), own.slice(2)];
  if (beside.some((word) => lexicon.is(word, 'man'))) return 'male';
  return beside.some((word) => lexicon.is(word, 'woman')) ? 'female' : null;
}

/** “江城市住建局副局长李建华”: the titles before the name, with the body before those. */
function describe(
  lexicon: UnspacedLexicon,
  text: string,
  tokens: readonly Token[],
  at: number,
  person: UnspacedPerson,
): void {
  const is = (index: number): boolean => lexicon.is(tokenAt(tokens, index).text, 'title');
  let role = at;
  while (is(role - 1) || (tokenAt(tokens, role - 1).text === '、' && is(role - 2))) role -= 1;
  if (role === at) return;
  let body = role;
  while (body > 0 && at - body < LONGEST_BODY && belongsToBody(lexicon, tokenAt(tokens, body - 1))) body -= 1;
  const from = tokenAt(tokens, body).start;
  person.role = text.slice(from, tokenAt(tokens, at).start);
}

const LONGEST_BODY = 24;

function belongsToBody(lexicon: UnspacedLexicon, token: Token): boolean {
  const { kind, text } = token;
  if (kind !== 'word' || isNamed(token) || /^\d/u.test(text)) return false;
  const isOther = (name: UnspacedClass): boolean => lexicon.is(text, name);
  if (isOther('of') || isOther('joins') || isOther('he') || isOther('she')) return false;
  // 早 and 前 are parts of words as well.
  return (
    text.length === 1 ||
    !(['opener', 'behindSubject', 'preposition', 'newcomer', 'say'] as const).some(isOther)
  );
}
