import { PLACES } from '../../extract/words/places.ts';
import type { NamedPerson } from '../model/article-speakers.ts';
import type { ReplacedWords } from '../numbers/figure-words.ts';
import { startOffset, type ArticleIndex } from '../index/index-article.ts';
import { spanAround } from '../text/quoted-spans.ts';
import { describingWords, namingWords, isInitials, shareName } from '../speakers/naming-words.ts';
import { isWord } from '../text/tokenise.ts';

/**
 * Whether a bracket has a name in the place of another: `[Mary Jones] said` for “John Smith said”, `[Peru]` for “Chile”. Only the
 * article's people and well-known places are such names; titles and descriptions may stand for anybody.
 */
export function changesName(
  { bracketed, words, start, end }: ReplacedWords,
  people: readonly NamedPerson[],
): boolean {
  const [given, said] = [bracketed.join(' '), words.slice(start, end).join(' ')];
  const persons = people.filter(({ name }) => shareName(name, said));
  const names = namingWords(said).filter((word) => PLACES.has(word) || isOf(people, word));
  const isName = describingWords(namingWords(given).join(' ').toLowerCase()).length > 0;
  if (names.length === 0 || !isName) return false;
  return (
    !shareName(given, said) &&
    !persons.some(({ name }) => shareName(name, given)) &&
    !isInitials(given, said) &&
    !isInitials(said, given)
  );
}

/** Whether a word is the first or last name of somebody. */
function isOf(people: readonly NamedPerson[], word: string): boolean {
  return people.some(({ name }) => name.split(' ').includes(word));
}

/** Whether a bracket names one of the article's people for an “I” that the article gives to another. */
export function namesAnotherSpeaker(
  { bracketed, words, start, end }: ReplacedWords,
  index: ArticleIndex,
): boolean {
  if (!words.slice(start, end).every((word) => /^(?:I|me|my|mine|myself)$/u.test(word))) return false;
  const { people, attributions } = index.speakers;
  const speaker = spanAround(attributions, startOffset(index, start));
  const given = bracketed.join(' ');
  const isPerson = namingWords(given).some((word) => people.some(({ lastName }) => lastName === word));
  return end > start && speaker?.form === 'person' && isPerson && !shareName(given, speaker.name);
}

/** So many words beside a bracket that stands for words which aren't shown could be what it replaces. */
const BESIDE = 5;

/** Whether a bracket that a quotation begins (towards -1) or ends with (1) has a name where the article has another beside the words. */
export function changesNameBeside(
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
