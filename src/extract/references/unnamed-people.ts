import type { Cue } from '../cues/cue.ts';
import { headNouns } from '../names/descriptions.ts';
import { mainSubject } from '../cues/main-subject.ts';
import { genderOfRole } from '../names/name-gender.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import { spanOf } from '../quotations/paragraph-memory.ts';
import { isForPeople } from '../names/people-nouns.ts';
import type { Phrase } from '../text/phrase.ts';
import type { ReadParagraph, ReadSentence } from '../text/read-paragraphs.ts';
import type { Token } from '../text/token.ts';
import { tokenAt } from '../text/token.ts';
import { isCapitalised } from '../text/word-classes.ts';
import { inOneLine } from '../text/in-one-line.ts';

/** Somebody without a name whom a sentence is about or gives words to. */
export interface UnnamedPerson {
  readonly person: NamedEntity;
  readonly part: 'speaker' | 'subject';
}

/** "A police spokeswoman", "one resident": those whom a sentence brings in as its subject or speaker, without a name beside. */
export function unnamedPeople(
  text: string,
  paragraph: ReadParagraph,
  sentence: ReadSentence,
): readonly UnnamedPerson[] {
  const { tokens } = paragraph;
  const speakers: UnnamedPerson[] = [];
  for (const cue of sentence.cues) {
    const person = isSaying(cue) ? unnamedIn(text, paragraph, cue.subject) : null;
    if (person !== null) speakers.push({ person, part: 'speaker' });
  }
  if (speakers.length > 0) return speakers;
  const opening = tokenAt(tokens, sentence.from).lower;
  // “Asked how he felt, one boy shrugged.”
  if (!isOne(opening) && !isOwn(opening) && !/^(?:the|asked|but)$/u.test(opening)) return [];
  const main = mainSubject(tokens, sentence, sentence.to);
  const person = main === null ? null : unnamedIn(text, paragraph, main);
  // Whom the writer brings in as “my neighbour” is brought in to speak.
  return person === null ? [] : [{ person, part: isOwn(opening) ? 'speaker' : 'subject' }];
}

/** Who asks something, hears the answer next. */
const isSaying = ({ kind, frame, form, base }: Cue): boolean =>
  kind === 'verb' && frame === 'say' && form !== 'ing' && base !== 'ask';

function unnamedIn(text: string, paragraph: ReadParagraph, phrase: Phrase): NamedEntity | null {
  const { tokens } = paragraph;
  if (isApposition(tokens, phrase.from)) return null;
  const { start, end } = spanOf(paragraph, phrase);
  const words = inOneLine(text.slice(start, end));
  const opening = tokenAt(tokens, phrase.from).lower;
  const isSomebody = isOne(opening) || isOwn(opening) || /^(?:his|her)$/u.test(opening) || OWNED.test(words);
  if (!isSomebody && !NEW.test(words)) return null;
  if (ANOTHER.test(words)) return unnamed(words, start, end);
  const [noun] = headNouns(words);
  const isPerson = noun !== undefined && isForPeople(noun) && words.length <= LONGEST;
  return isPerson && !NAME_BEHIND.test(text.slice(end, end + REACH)) ? unnamed(words, start, end) : null;
}

/** "Ma Li, a lawyer" has a name. */
const isApposition = (tokens: readonly Token[], at: number): boolean =>
  tokenAt(tokens, at - 1).kind === 'comma' && isCapitalised(tokenAt(tokens, at - 2).text);

/** “Mr Lund’s spokesman” */
const OWNED = /^(?:\p{Lu}[\p{L}.-]* ){0,3}\p{Lu}[\p{L}-]*[’']s?(?: \p{Ll}[\p{L}-]*){1,3}$/u;

/** “Another said he had not heard it.” */
export const ANOTHER = /^(?:yet )?another$/iu;

/** “The owner of a bakery”: who has “the” for what is told of him, and was not there before. */
const NEW = /^the [\p{L}-]+ of an? /iu;

const isOne = (word: string): boolean => /^(?:an?|one|another)$/u.test(word);

/** The writer’s own. */
const isOwn = (word: string): boolean => /^(?:my|our)$/u.test(word);

const LONGEST = 90;

/** "a researcher, Ma Li,", "a researcher Ma Li" and "a researcher at the institute, Ma Li," have names. */
const NAME_BEHIND =
  /^(?:,? \p{Lu}|, (?:the|an?|his|her|\d{1,3}-year-old) (?:(?!(?:in|at|of|from|for|with|who) )\p{Ll}[\p{L}-]* ){0,3}\p{Lu}[\p{L}’'-]*(?: \p{Lu}[\p{L}’'-]*){1,3},| (?:at|of|from|in|for|with) [^,.;:“”"]{1,60},(?: \p{Lu}[\p{L}’'-]{0,30}){2,4},)/u;
const REACH = 160;

function unnamed(words: string, start: number, end: number): NamedEntity {
  return {
    name: words,
    role: null,
    organisation: null,
    gender: genderOfRole(words),
    isPerson: false,
    isTitled: false,
    acronym: null,
    descriptions: [],
    age: null,
    mentions: [{ start, end }],
  };
}
