import { type ArticleIndex, startOffset } from '../index/index-article.ts';
import type { NamedPerson } from '../model/article-speakers.ts';
import { type ReplacedWords, changesFigureBeside } from '../numbers/figure-words.ts';
import { describingWords, isInitials, namingWords, shareName } from '../speakers/naming-words.ts';
import { spanAround } from '../text/quoted-spans.ts';
import { isWord } from '../text/tokenise.ts';
import { changedDegree, changesMeasure } from '../words/degrees.ts';
import { isAmong } from '../words/listed-words.ts';
import { isOpposite } from '../words/negation.ts';
import { lexiconOf } from '../../speech/words/lexicon.ts';

/** Whether a bracket has a known name in the place of another: `[Mary Jones] said` for “John Smith said”, `[Peru]` for “Chile”. */
export function changesName(
  { bracketed, words, start, end }: ReplacedWords,
  people: readonly NamedPerson[],
): boolean {
  const [given, said] = [bracketed.join(' '), words.slice(start, end).join(' ')];
  const persons = people.filter(({ name }) => shareName(name, said));
  const names = namingWords(said).filter(
    (word) => lexiconOf('en').is(word, 'place') || people.some(({ name }) => name.split(' ').includes(word)),
  );
  const isName = describingWords(namingWords(given).join(' ').toLowerCase()).length > 0;
  if (names.length === 0 || !isName) return false;
  return (
    !shareName(given, said) &&
    !persons.some(({ name }) => shareName(name, given)) &&
    !isInitials(given, said) &&
    !isInitials(said, given)
  );
}

/** Whether a bracket names one of the article's people for an “I” that the article gives to another. */
export function namesAnotherSpeaker(
  { bracketed, words, start, end }: ReplacedWords,
  index: ArticleIndex,
): boolean {
  if (!words.slice(start, end).every((word) => isAmong(word, 'ofSpeaker'))) return false;
  const { people, attributions } = index.speakers;
  const speaker = spanAround(attributions, startOffset(index, start));
  const given = bracketed.join(' ');
  const isPerson = namingWords(given).some((word) => people.some(({ lastName }) => lastName === word));
  return end > start && speaker?.form === 'person' && isPerson && !shareName(given, speaker.name);
}

/** How many words beside a bracket, which stands for words that aren't shown, could be what it replaces. */
const BESIDE = 5;

/** Whether a bracket that a quotation begins (towards -1) or ends with (1) has a name where the article has another beside the words. */
function changesNameBeside(
  bracketed: readonly string[],
  index: ArticleIndex,
  at: number,
  towards: -1 | 1,
): boolean {
  const { tokens, sentenceOf, speakers } = index;
  const inside = towards === 1 ? at - 1 : at;
  let edge = inside + towards;
  for (
    let words = 0;
    words < BESIDE && sentenceOf[edge] === sentenceOf[inside] && isWord(tokens.words[edge] ?? '');
    words += 1
  )
    edge += towards;
  const [start, end] = towards === 1 ? [at, edge] : [edge + 1, at];
  const [nearest, past] = towards === 1 ? [at, at + 1] : [at - 1, at];
  return (
    changesName({ bracketed, words: tokens.words, start, end }, speakers.people) ||
    namesAnotherSpeaker({ bracketed, words: tokens.words, start: nearest, end: past }, index)
  );
}

/** Tokens of the longest word for a degree: 大多数. Most numbers that are written out have no more. */
const LONGEST_DEGREE = 3;

/** Whether a bracket at an end has something else than the article right there: “3 billion [dollars]” of “3 billion euros”, “[Many] came” of “Few came”. */
export function changesWordBeside(
  bracketed: readonly string[],
  index: ArticleIndex,
  at: number,
  towards: -1 | 1,
): boolean {
  const { tokens, sentenceOf } = index;
  const inside = towards === 1 ? at - 1 : at;
  const [start, end] = towards === 1 ? [at, at + LONGEST_DEGREE] : [Math.max(0, at - LONGEST_DEGREE), at];
  const isOfSentence = (_: string, offset: number): boolean =>
    sentenceOf[start + offset] === sentenceOf[inside];
  const beside = tokens.words.slice(start, end).filter(isOfSentence);
  const word = (towards === 1 ? beside[0] : beside.at(-1)) ?? '';
  return (
    changesMeasure(bracketed, [word]) ||
    bracketed.some((given) => isOpposite(given, word)) ||
    changedDegree(bracketed, beside) !== null ||
    changesFigureBeside(bracketed, beside, towards) ||
    changesNameBeside(bracketed, index, at, towards)
  );
}

/** So near a bracket of the source, one of the author's would be taken for it. */
const NEAR = 8;

/** Whether the source has a bracket of its own shortly after a place, in the sentence before it. */
export function precedesOwnBracket(index: ArticleIndex, at: number): boolean {
  return isNearOwnBracket(index, at - 1, 1);
}

/** Whether the source has a bracket of its own shortly before a place, in the sentence after it. */
export function followsOwnBracket(index: ArticleIndex, at: number): boolean {
  return isNearOwnBracket(index, at, -1);
}

function isNearOwnBracket({ tokens, sentenceOf }: ArticleIndex, from: number, towards: 1 | -1): boolean {
  for (let step = 1; step <= NEAR && sentenceOf[from + step * towards] === sentenceOf[from]; step += 1)
    if (isWordBracket(tokens.words, from + step * towards, towards)) return true;
  return false;
}

/** A bracket that opens (towards 1) or closes (towards -1) words; `[…]` holds none. */
function isWordBracket(words: readonly string[], place: number, towards: 1 | -1): boolean {
  return words[place] === (towards === 1 ? '[' : ']') && words[place + towards] !== '…';
}
