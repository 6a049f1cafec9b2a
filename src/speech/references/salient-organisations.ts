import { isIntroduced } from './introductions.ts';
import { lastWord } from '../words/spaced-words.ts';
import type { RoleNoun } from '../names/role-nouns.ts';
import { mainSubject } from '../cues/main-subject.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import type { NameIndex, NameMention } from '../names/name-index.ts';
import { spanOf } from './paragraph-memory.ts';
import { oncePer } from '../../text/once-per.ts';
import { isPlace, withoutArticle } from '../words/name-words.ts';
import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';
import type { Lexicon } from '../words/lexicon.ts';

/** The bodies that the last sentences were about: companies, clubs, charities, whatever their names look like. */
export interface SalientOrganisations {
  /** Keeps a sentence that was read. */
  note(paragraph: ReadParagraph, sentence: ReadSentence): void;
  /** Whom "the company" means at an offset after them; `null` where several were spoken of, or none. */
  meant(role: RoleNoun, offset: number): NamedEntity | null;
}

/** "The state news agency, Ostpres,", "the newspaper Le Fleuve": whether a noun for a body is set beside a name that could be a person’s. */
export function isSaidToBeBody(lexicon: Lexicon, text: string, { mentions }: NamedEntity): boolean {
  return mentions.some(({ start, end }) => {
    const before = text.slice(Math.max(0, start - 80), start);
    if (endsWithBody(lexicon, before)) return true;
    const [, noun = '', comma = ''] = LAST_WORD.exec(before) ?? [];
    // “We stay with the company, Marsh said”: only what ends with a comma as well is set beside.
    const isSetBeside = comma === '' || text[end] === ',';
    return (
      isSetBeside &&
      (lexicon.is(noun, 'bodyNoun') || lexicon.is(noun, 'newsNoun')) &&
      BESIDE(lexicon).test(before)
    );
  });
}

const LAST_WORD = /\s([\w-]+)(,?)\s$/iu;
const BESIDE = oncePer(
  (lexicon: Lexicon) =>
    new RegExp(
      String.raw`\b${lexicon.oneOf('definite', 'indefinite')}\s(?:[\w’'-]+\s){0,4}[\w-]+,?\s$`,
      'iu',
    ),
);

/** How many sentences back a body may be meant. */
const REACH = 4;

interface Seen {
  readonly paragraph: ReadParagraph;
  readonly sentence: ReadSentence;
}

/** Nobody to be meant, at the start of an article. */
export function startOrganisations(
  text: string,
  names: NameIndex,
  people: ReadonlySet<NamedEntity>,
): SalientOrganisations {
  const { lexicon } = names;
  const recent: Seen[] = [];
  return {
    note(paragraph, sentence) {
      if (recent.push({ paragraph, sentence }) > REACH) recent.shift();
    },
    meant({ noun, qualities }, offset) {
      if (qualities.some((word) => /[’']s?$/u.test(word))) return null;
      const subjects = recent.flatMap((seen) => subjectsOf(text, names, seen));
      const organisations = new Map(
        subjects
          .filter(({ entity }) => canBeBody(lexicon, entity, noun, people))
          .map(({ entity, end }) => [entity, end]),
      );
      const [only] = organisations;
      if (only === undefined || organisations.size > 1) return null;
      const [entity, end] = only;
      // “A group of neighbours” that was introduced since is what “the group” means.
      return isIntroduced(lexicon, noun, text.slice(end, offset)) ? null : entity;
    },
  };
}

/** The names that a sentence is about or gives words to. */
function subjectsOf(text: string, names: NameIndex, { paragraph, sentence }: Seen): readonly NameMention[] {
  const { lexicon } = names;
  const main = mainSubject(paragraph.tokens, sentence, sentence.to);
  const speakers = sentence.cues
    .filter(({ base }) => !lexicon.is(base, 'relays'))
    .map(({ subject }) => subject);
  return [...(main === null ? [] : [main]), ...speakers].flatMap((phrase) => {
    const { start, end } = spanOf(paragraph, phrase);
    const mention = names.at(end - withoutArticle(lexicon, text.slice(start, end)).length);
    // “Environmental group”: a capital of the sentence, no name.
    const isModifier =
      mention !== null && /^ \p{Ll}/u.test(text.slice(mention.end, Math.min(end, mention.end + 3)));
    // “Human rights group Open Deck”
    const closing = isModifier ? names.endingAt(end) : mention;
    const named =
      isModifier && !endsWithBody(lexicon, text.slice(start, closing?.start ?? start)) ? null : closing;
    return named === null || named.end > end ? [] : [named];
  });
}

/** What says that the name after it is a body’s; not “Save the” of “Save the Dunes”. */
const endsWithBody = (lexicon: Lexicon, words: string): boolean =>
  lexicon.is(lastWord(words.trimEnd()), 'bodyNoun') && /\S \S+ $/u.test(words);

/** Whether "the company" may be called by a name: what the state has set up is no company. */
function canBeBody(
  lexicon: Lexicon,
  entity: NamedEntity,
  noun: string,
  people: ReadonlySet<NamedEntity>,
): boolean {
  const { name, gender } = entity;
  if (lexicon.is(lastWord(name), 'publicBody')) return lexicon.is(noun, 'publicNoun');
  // “Ryanair said” looks like somebody who speaks by the last name.
  if (people.has(entity) && (name.includes(' ') || gender !== null)) return false;
  return (
    !isOfPlaces(lexicon, name) &&
    !/^\p{Lu}{3,} \p{Lu}{2,}|^\p{Lu}{7,}$|[’']t$/u.test(name) &&
    !lexicon.is(lastWord(name), 'party') &&
    !lexicon.is(lastWord(name), 'nobodyName')
  );
}

/** Countries and peoples, and headlines that end with an auxiliary. */
function isOfPlaces(lexicon: Lexicon, name: string): boolean {
  const words = name.split(' ');
  if (words.some((word) => lexicon.is(word, 'place')) || isPlace(lexicon, name)) return true;
  const last = words.at(-1) ?? '';
  return lexicon.is(last, 'demonym') || lexicon.is(last.toLowerCase(), 'people');
}
