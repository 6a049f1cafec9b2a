import { isFiniteVerb } from '../../speech/text/shapes.ts';
import { mainSubject } from '../../speech/cues/main-subject.ts';
import { headNouns } from '../../speech/text/descriptions.ts';
import { genderOfWords } from '../../speech/names/name-gender.ts';
import { spanOf } from '../../speech/references/paragraph-memory.ts';
import type { ReadParagraph, ReadSentence } from '../../speech/cues/read-paragraphs.ts';
import { type Phrase, tokenAt } from '../../speech/text/token.ts';
import { oneLine } from '../../text/words.ts';
import { anyCaseWith, isAmong, patternWith } from '../words/listed-words.ts';
import type { Newcomer } from '../model/article-speakers.ts';
import { lexiconOf } from '../../speech/words/lexicon.ts';

/** The people introduced without a name as subjects outside of marks, “a pensioner was waiting”: from then on a “he” may mean them. */
export function findNewcomers(text: string, paragraphs: readonly ReadParagraph[]): readonly Newcomer[] {
  return paragraphs.flatMap((paragraph) =>
    paragraph.sentences.flatMap((sentence) => [
      ...subjectsOf(paragraph, sentence).flatMap(
        (phrase) => newcomerIn(text, paragraph, phrase, INDEFINITE()) ?? [],
      ),
      ...speakersIn(sentence).flatMap((phrase) => newcomerIn(text, paragraph, phrase, OWNED()) ?? []),
    ]),
  );
}

/** The subjects of a sentence’s clauses, as far as a comma or a conjunction tells where one begins. */
function subjectsOf(paragraph: ReadParagraph, { from, to }: ReadSentence): readonly Phrase[] {
  const starts = [from];
  for (let at = from + 1; at < to; at += 1) {
    const { kind, lower } = tokenAt(paragraph.tokens, at);
    if (isAmong(lower, 'clauseOpeners') || kind === 'semicolon') starts.push(at + 1);
  }
  return starts.flatMap((start) => {
    const subject = mainSubject(paragraph.tokens, { from: start, to }, to);
    // After an “and” there may be another noun: “a fraud and a liar”.
    const isSubject =
      subject !== null && (start === from || isFiniteVerb(tokenAt(paragraph.tokens, subject.to)));
    return isSubject ? [subject] : [];
  });
}

/** “The vicar’s wife said she knew”: who has just said something. */
const speakersIn = ({ cues }: ReadSentence): readonly Phrase[] =>
  cues
    .filter(({ kind, frame, side }) => kind === 'verb' && frame === 'say' && side === 'before')
    .map(({ subject }) => subject);

function newcomerIn(text: string, paragraph: ReadParagraph, phrase: Phrase, form: RegExp): Newcomer | null {
  const { start, end } = spanOf(paragraph, phrase);
  const words = oneLine(text.slice(start, end));
  if (
    !form.test(words) ||
    (tokenAt(paragraph.tokens, phrase.from - 1).kind === 'comma' &&
      tokenAt(paragraph.tokens, phrase.from - 2).is('capitalised'))
  )
    return null;
  if (words.length > LONGEST || /[’']s?$/u.test(words)) return null;
  if (!isSomebody(words)) return null;
  if (hasName(text, end)) return null;
  const gender = genderOfWords(lexiconOf('en'), words);
  return { start, end, words, pronoun: gender === null ? null : gender === 'male' ? 'he' : 'she' };
}

/** “a pensioner”, “one of his drivers”, “another”; neither “a van” nor “one of the vans”. */
function isSomebody(words: string): boolean {
  const several = ONE_OF().exec(words)?.[1];
  if (several !== undefined)
    return (
      lexiconOf('en').is(several.replace(/s$/u, ''), 'forPeople') || lexiconOf('en').is(several, 'personNoun')
    );
  const [noun = ''] = headNouns(lexiconOf('en'), words);
  return lexiconOf('en').is(noun, 'forPeople') || ANOTHER().test(words);
}

/** “her neighbour”, “the vicar’s wife” */
const OWNED = anyCaseWith`^(?:${'somebodyNew'}|${'owners'}|${'the'} [\p{L}-]+[’']s?) (?:[\p{L}-]+ )*[\p{L}-]+$`;
const INDEFINITE = anyCaseWith`^${'somebodyNew'}(?: |$)`;
const ANOTHER = anyCaseWith`^${'anotherOne'}$`;
const LONGEST = 90;
/** “One of his drivers”, “one of the older women” */
const ONE_OF = anyCaseWith`^${'oneOf'} (?:[\p{L}-]+ ){0,3}?([\p{L}-]+)(?: ${'behindOneOf'}\b.*)?$`;

/** Whether a name is beside a description: “a baker, Ma Li, said”, “a baker called Ma Li”. */
function hasName(text: string, end: number): boolean {
  return NAME_BEHIND().test(text.slice(end, end + REACH));
}

const NAME_BEHIND = patternWith`^(?:,? (?:${'called'} )?\p{Lu}\p{Ll}+(?: \p{Lu}|,)|(?: ${'besideSomebody'} [^,.;:“”"]{1,60})?, \p{Lu}\p{Ll}+\.?(?: \p{Lu}[\p{L}’'-]+){1,3}[,. ])`;
const REACH = 120;
