import { oncePer } from '../../text/once-per.ts';
import { isSaidToBeBody } from './salient-organisations.ts';
import { isPair } from './introductions.ts';
import { mainSubject } from '../cues/main-subject.ts';
import type { NamedEntity } from '../names/named-entity.ts';
import type { NameIndex } from '../names/name-index.ts';
import { entityInMention } from '../names/entity-in-mention.ts';
import { hasBodyWord } from '../words/name-words.ts';
import { spanOf } from './paragraph-memory.ts';
import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';
import type { Referent } from './reference-walk.ts';
import { type Phrase, tokenAt } from '../text/token.ts';
import { startsUpper } from '../words/letters.ts';
import { lastWord } from '../words/spaced-words.ts';
import { oneLine } from '../../text/words.ts';
import type { Lexicon } from '../words/lexicon.ts';

/** What is in the article. */
interface GroupContext {
  readonly text: string;
  readonly names: NameIndex;
  /** Those who are "he" or "she", not "it". */
  readonly people: ReadonlySet<NamedEntity>;
}

/** How many sentences "they" and "it" look back, within their paragraph. */
const REACH = 2;

/** Whom "they" or "it" means: the last subject, in its sentence or the two before, that is many or a body. */
export function groupReferent(
  context: GroupContext,
  paragraph: ReadParagraph,
  sentence: number,
  at: number,
): Referent | null {
  const { lexicon } = context.names;
  const isMany = tokenAt(paragraph.tokens, at).is('they');
  for (let back = 0; back <= REACH; back++) {
    const earlier = paragraph.sentences[sentence - back];
    if (earlier === undefined) return null;
    for (const phrase of subjectsBefore(paragraph, earlier, at).toReversed()) {
      const referent = groupIn(context, paragraph, phrase, isMany);
      if (referent !== null) return referent;
    }
    const document = isMany || back === 0 ? null : documentIn(lexicon, context.text, earlier);
    if (document !== null) return document;
  }
  return null;
}

/** What is written in a paper that the sentence before brings in: “She read out a letter from pupils. ‘We ask for a lamp,’ it said.” */
function documentIn(lexicon: Lexicon, text: string, { start, end }: ReadSentence): Referent | null {
  const words = [...text.slice(start, end).matchAll(DOCUMENTS(lexicon))].at(-1)?.[0];
  return words === undefined ? null : { name: oneLine(words), entity: null };
}

const DOCUMENTS = oncePer(
  (lexicon: Lexicon) =>
    new RegExp(
      String.raw`\b${lexicon.oneOf('definite', 'indefinite', 'possessive')}\s(?:\p{Ll}[\p{L}-]*\s){0,2}${lexicon.oneOf('paper')}\b`,
      'gu',
    ),
);

/** The main subject of a sentence and the subjects of its cues, as far as they come before a token. */
function subjectsBefore(paragraph: ReadParagraph, sentence: ReadSentence, at: number): readonly Phrase[] {
  const main = mainSubject(paragraph.tokens, sentence, Math.min(sentence.to, at));
  const subjects = sentence.cues.map(({ subject }): Phrase => subject.antecedent ?? subject);
  return [...(main === null ? [] : [main]), ...subjects]
    .filter(({ to }) => to <= at)
    .sort((a, b) => a.from - b.from);
}

function groupIn(
  context: GroupContext,
  paragraph: ReadParagraph,
  phrase: Phrase,
  isMany: boolean,
): Referent | null {
  const { text, names, people } = context;
  const { lexicon } = names;
  const last = tokenAt(paragraph.tokens, phrase.to - 1);
  if (last.is('subjectPronoun')) return null;
  const { start, end } = spanOf(paragraph, phrase);
  const words = oneLine(text.slice(start, end));
  if (isMany && isPair(lexicon, words)) return { name: words, entity: null };
  const entity = entityInMention({ text, names }, { start, end }, words);
  if (entity !== null && startsUpper(last.text)) {
    // “The environmental group Green Quarter” looks like a person.
    const isLikePerson = isSaidToBeBody(lexicon, text, entity);
    if (isLikePerson || people.has(entity))
      return isLikePerson && !isMany ? { name: entity.name, entity } : null;
  }
  return groupCalled(context, words, end, entity, isMany);
}

/** A group by the words of its subject, which end at an offset. */
function groupCalled(
  { text, names: { lexicon } }: GroupContext,
  words: string,
  end: number,
  entity: NamedEntity | null,
  isMany: boolean,
): Referent | null {
  const areMany = lexicon.is(lastWord(words), 'plural');
  if (areMany ? !isMany : !isBodyHere(lexicon, words, entity)) return null;
  if (!areMany)
    return entity?.name.includes(' ') === true
      ? { name: entity.name, entity }
      : { name: words, entity: null };
  // “Analysts at Lund Securities”: whose they are is part of what they are called by.
  const owner = BELONGING(lexicon).exec(text.slice(end, end + LONGEST_BODY))?.[0] ?? '';
  return { name: oneLine(words + owner), entity: null };
}

/** The words before any "of" or "at" name a body. */
function isBodyHere(lexicon: Lexicon, words: string, entity: NamedEntity | null): boolean {
  const all = words.split(' ');
  const of = all.findIndex((word) => lexicon.is(word, 'behindNoun'));
  return (
    hasBodyWord(lexicon, all.slice(0, of === -1 ? all.length : of).join(' ')) ||
    (entity?.acronym ?? null) !== null
  );
}

const BELONGING = oncePer((lexicon: Lexicon) => {
  const capital = String.raw`\p{Lu}[\p{L}&.-]*`;
  return new RegExp(
    String.raw`^ ${lexicon.oneOf('beforeBody')} (?:${lexicon.oneOf('definite')} )?(?!${lexicon.oneOf('dayOrMonth')}\b)${capital}(?:[’']s(?= \p{Lu}))?(?: (?:${lexicon.oneOf('of', 'and')} )?${capital}){0,4}`,
    'u',
  );
});
const LONGEST_BODY = 80;
