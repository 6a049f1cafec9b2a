import { exceptionAt } from '../text/exceptions.ts';
import { firstAtLeast } from '../text/first-at-least.ts';
import { deniesIn, type ArticleIndex } from '../text/index-article.ts';
import { conditionBefore, hedgeBefore } from '../text/hedge.ts';
import { chineseDenialBefore, isNegation } from '../text/negation.ts';
import { isUnspaced, isWord } from '../text/tokenise.ts';
import type { Passage } from '../verdict.ts';

/**
 * The word that denies a passage, limits it or puts it under a condition, and stands right beside it, outside; `null` where none does. Marks between
 * them keep them apart, but for a comma before an “if” or “except”, and before a “dass”.
 */
export function denialBeside(index: ArticleIndex, passage: Passage): string | null {
  const start = firstAtLeast(index.tokens.starts, passage.start);
  const end = firstAtLeast(index.tokens.starts, passage.end);
  return denialBefore(index, start) ?? denialAfter(index, end) ?? limitBefore(index, start);
}

/**
 * The same for a passage in a sentence of the author’s own, where a “not” can stand before the marks: a Chinese 不 is a part of the word that it denies,
 * which was cut.
 */
export function denialCutApart(index: ArticleIndex, passage: Passage): string | null {
  const isCut = /[不没沒未]/u.test(index.article.file.text.charAt(passage.start - 1));
  return isCut ? denialBeside(index, passage) : null;
}

function denialBefore(index: ArticleIndex, start: number): string | null {
  const chinese = chineseDenialBefore(charactersBeside(index, start, -1), charactersBeside(index, start, 1));
  if (chinese !== null) return chinese;
  const near = wordOfSentence(index, start - 1, start);
  if (near !== '' && deniesIn(index, start - 1)) return near;
  const condition = near === '' ? null : conditionBefore(index.tokens.words, start);
  if (condition !== null) return condition;
  for (let at = start - 1; LEADS_ON.has(wordOfSentence(index, at, start).toLowerCase()); at -= 1) {
    const before = wordOfSentence(index, at - 1, start);
    if (isNegation(before)) return before;
  }
  return THAT.has(near) ? denialBeforeThat(index, start) : null;
}

/** So many characters has the longest Chinese denial, with what leads on from it. */
const CHARACTERS = 8;

/** The characters of scripts without spaces right before a place (towards -1) or from it on. */
function charactersBeside(index: ArticleIndex, start: number, towards: -1 | 1): string {
  const characters: string[] = [];
  for (let at = towards === 1 ? start : start - 1; characters.length < CHARACTERS; at += towards) {
    const character = wordOfSentence(index, at, start);
    if (!isUnspaced(character)) break;
    characters.push(character);
  }
  return (towards === 1 ? characters : characters.toReversed()).join('');
}

/** The only word that denies in the clause on which a “that” before a place depends: “never said that”, “ne … pas”; none of “no doubt that”. */
function denialBeforeThat(index: ArticleIndex, start: number): string | null {
  const denying: string[] = [];
  for (let at = start - 2; at >= start - BEFORE_THAT; at -= 1) {
    const word = wordOfSentence(index, at, start);
    if (word === '' || (!isWord(word) && at < start - 2)) break;
    if (isNegation(word)) denying.push(word);
  }
  const others = denying.filter((word) => !/^n(?:e$|')/iu.test(word));
  const told = others.length > 0 ? others : denying;
  return told.length === 1 ? (told[0] ?? null) : null;
}

function denialAfter(index: ArticleIndex, end: number): string | null {
  const after = wordOfSentence(index, end, end - 1);
  if (isNegation(after)) return after;
  const from = after === ',' ? end + 1 : end;
  const following = wordOfSentence(index, from, end - 1);
  if (FOLLOWS.has(following) || (from > end && FOLLOWS_COMMA.has(following))) return following;
  return following === '' ? null : exceptionAt(index.tokens.words, from);
}

function limitBefore({ tokens, sentenceOf }: ArticleIndex, start: number): string | null {
  return sentenceOf[start - 1] === sentenceOf[start] ? hedgeBefore(tokens.words, start) : null;
}

/** A token, where it stands in the same sentence as another; else nothing. */
function wordOfSentence({ tokens, sentenceOf }: ArticleIndex, at: number, inside: number): string {
  return sentenceOf[at] === sentenceOf[inside] ? (tokens.words[at] ?? '') : '';
}

/** Words that take something from what is said before them, and are no other words elsewhere. */
const FOLLOWS: ReadonlySet<string> = new Set(
  'if unless except only until wenn sofern außer sauf excepto salvo если кроме якщо jeśli jeżeli إذا إلا εάν'.split(
    ' ',
  ),
);

/** The same behind a comma: elsewhere “falls” is English, and “si” Italian. */
const FOLLOWS_COMMA: ReadonlySet<string> = new Set(['falls', 'si']);

/** Words behind which a clause says what is denied before them, and how near before. */
const THAT: ReadonlySet<string> = new Set('that dass que che что'.split(' '));
const BEFORE_THAT = 6;

/** Words that may stand between “not” and what it denies. */
const LEADS_ON: ReadonlySet<string> = new Set(
  [
    'to be been being have had a an the any ever yet really',
    'mehr zu einmal wirklich encore été toujours vraiment se lo la los las le les nos me ha han he hemos había vamos va a ser sido',
  ]
    .join(' ')
    .split(' '),
);
