import type { Cue } from '../cues/cue.ts';
import { phraseStartingAt } from '../cues/inverted-subject.ts';
import type { ReadParagraph } from '../cues/read-paragraphs.ts';
import { type AttributedSpeaker, type Mention, givenTo, type RuleName } from '../references/attribution.ts';
import { mentionOf, subjectMention } from '../references/paragraph-memory.ts';
import { isCapitalised, isPast } from '../text/shapes.ts';
import { tokenAt } from '../text/token.ts';
import type { PassagePlace } from './passage-place.ts';

/** A passage with its speaker. */
export interface AttributedPassage extends AttributedSpeaker {
  readonly place: PassagePlace;
}

/** What earlier paragraphs leave behind. */
export interface Memory {
  readonly text: string;
  readonly lastSpeaker: Mention | null;
  /** The last one, which may lead to this one. */
  readonly before: ReadParagraph | null;
  /** The speaker of a quotation that the paragraph before left open. */
  readonly unfinished: Mention | null;
}

/** What a rule may look at. */
export interface Question {
  readonly place: PassagePlace;
  readonly memory: Memory;
  /** The passages of this paragraph already given to somebody. */
  readonly before: readonly AttributedPassage[];
  /** What the sentence rules say of the next passages. */
  readonly after: readonly (AttributedPassage | null)[];
}

/** Gives a passage its speaker, or `null` where it has nothing to say. */
export type SpeakerRule = (question: Question) => AttributedSpeaker | null;

/** Those that read how the passage is set, and no words: they hold in any language. */
export const LAYOUT_RULES: readonly SpeakerRule[] = [
  ({ place, memory }) => givenTo(transcriptName(memory.text, place.paragraph), 'transcript'),
  ({ place }) => givenTo(bylineAfter(place.paragraph, place.token), 'byline'),
  ({ place }) => givenTo(nameBeforeColon(place), 'name and colon'),
];

/** Asked in this order of each passage's own sentence; the first that answers decides. */
export const SENTENCE_RULES: readonly SpeakerRule[] = [
  ...LAYOUT_RULES,
  byCueAfter,
  byIntroduction,
  ({ place }) => verdict(place, coveringCue(place), 'reported clause'),
  ({ place }) => givenTo(place.endsClause ? unlistedVerbAfter(place) : null, 'unlisted verb'),
  ({ place }) => verdict(place, nearestCueBefore(place), 'cue in sentence'),
  byCueInSentence,
];

function verdict(place: PassagePlace, cue: Cue | null, rule: RuleName): AttributedSpeaker | null {
  if (cue === null) return null;
  const isGuess = rule === 'cue after' || cue.kind === 'verb';
  return { speaker: subjectMention(place.paragraph, cue), cue, rule: isGuess ? rule : 'according to' };
}

/** “…,” said X; “…,” X said */
function byCueAfter({ place }: Question): AttributedSpeaker | null {
  const cue = place.endsClause ? nextCue(place) : null;
  // “She said that …, ‘…,’ according to a readout”: the readout only tells it.
  const words = cue?.kind === 'according' ? place.paragraph.tokens.slice(cue.last + 1, cue.last + 4) : [];
  if (words.some(({ is }) => is('record')) && coveringCue(place)?.kind === 'verb') return null;
  const isNear = cue !== null && Math.min(cue.first, cue.subject.from) - place.token <= 3;
  return isNear && cue.side !== 'shared' ? verdict(place, cue, 'cue after') : null;
}

/** X said: “…”; X said on Monday, “…”: between the cue and the passage is no other clause, but the last comma or a cue of saying. */
function byIntroduction({ place }: Question): AttributedSpeaker | null {
  const { kind } = tokenAt(place.paragraph.tokens, place.token - 1);
  const cue = /^(?:comma|colon|dash)$/u.test(kind) ? nearestCueBefore(place) : null;
  const leads = kind === 'colon' || cue?.frame === 'say' || (cue !== null && place.token - cue.last < 10);
  return leads ? verdict(place, cue, 'introduced') : null;
}

/** The “…” plan, X said; according to X, … “…” */
function byCueInSentence({ place }: Question): AttributedSpeaker | null {
  const after = nextCue(place);
  const according = place.sentence.cues.find((cue) => cue.kind === 'according') ?? null;
  return verdict(place, after !== null && after.side !== 'shared' ? after : according, 'cue in sentence');
}

/** The cue whose reported clause holds the passage: of saying before thought, and the outermost of those. */
function coveringCue({ sentence, token }: PassagePlace): Cue | null {
  const covering = sentence.clauses
    .filter(({ from, to }) => from <= token && token < to)
    .map(({ cue }) => cue);
  return covering.find(isSaying) ?? covering.at(-1) ?? null;
}

/** The nearest cue before the passage; one of saying wins over the pronoun or the thought inside what it reports. */
function nearestCueBefore({ sentence, token }: PassagePlace): Cue | null {
  const cues = sentence.cues.filter((cue) => cue.last < token && cue.kind !== 'according');
  return cues.findLast(isSaying) ?? cues.at(-1) ?? null;
}

/** The next cue after the passage, when no other passage is between them. */
function nextCue({ sentence, paragraph, token }: PassagePlace): Cue | null {
  const cue = sentence.cues.find(({ first }) => first > token);
  const between = paragraph.tokens.slice(token + 1, cue?.first);
  return cue === undefined || between.some(({ kind }) => kind === 'passage') ? null : cue;
}

const isSaying = ({ frame, form }: Cue): boolean => (frame === 'say' || frame === 'tell') && form !== 'base';

/** The name that opens a transcript's paragraph. */
function transcriptName(text: string, paragraph: ReadParagraph): Mention | null {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 60));
  const name = /^["“”]?(\p{Lu}[\p{Lu}’'.\- ]{1,35}\p{Lu}(?:\s\([^)\n]{1,30}\))?):\s/u.exec(head)?.[1];
  if (name === undefined) return null;
  const start = paragraph.start + head.indexOf(name);
  return { start, end: start + name.length, antecedent: null };
}

/** The name after a dash that closes the paragraph: “…” — Ma Li, lawyer. */
function bylineAfter({ tokens }: ReadParagraph, passage: number): Mention | null {
  let at = passage + 1;
  while (tokenAt(tokens, at).kind === 'dash') at += 1;
  const first = tokenAt(tokens, at);
  if (at === passage + 1 || !/^[\p{Lu}@]/u.test(first.text) || tokens.length - at > LONGEST_SIGNATURE)
    return null;
  const behind = tokens.slice(at);
  const words = behind.findIndex(({ kind }) => kind !== 'word');
  if (behind.some(({ kind }) => kind === 'passage')) return null;
  return {
    start: first.start,
    end: (behind.at(words === -1 ? -1 : words - 1) ?? first).end,
    antecedent: null,
  };
}

/** “Former Oslo mayor Ma Li, at the launch of a book in Paris.” */
const LONGEST_SIGNATURE = 16;

/** The run of names right before the colon that opens a passage: Ma Li: “…”, in a live blog after the time. */
function nameBeforeColon({ paragraph, sentence, token }: PassagePlace): Mention | null {
  const { tokens } = paragraph;
  if (tokenAt(tokens, token - 1).kind !== 'colon') return null;
  let from = token - 1;
  while (from > sentence.from && isNameWord(paragraph, from - 1)) from -= 1;
  const before = tokenAt(tokens, from - 1);
  const isWhole = from === sentence.from || before.kind !== 'word' || /^\p{N}/u.test(before.text);
  return from < token - 1 && isWhole ? mentionOf(paragraph, { from, to: token - 1 }) : null;
}

const isNameWord = ({ tokens }: ReadParagraph, at: number): boolean =>
  isCapitalised(tokenAt(tokens, at)) || tokenAt(tokens, at).is('insidePhrase');

/** “…,” Ma Li chirped: a name or pronoun and a verb that no table holds. */
function unlistedVerbAfter({ paragraph, sentence, token }: PassagePlace): Mention | null {
  const { tokens } = paragraph;
  const from = tokenAt(tokens, token + 1).kind === 'comma' ? token + 2 : token + 1;
  // “…,” corrected an old farmer
  const isNew = isPast(tokenAt(tokens, from)) && tokenAt(tokens, from + 1).is('introducesOne');
  const somebody = isNew ? phraseStartingAt(tokens, sentence, from + 1) : null;
  if (somebody !== null) return mentionOf(paragraph, somebody);
  let to = tokenAt(tokens, from).is('subjectPronoun') ? from + 1 : from;
  while (isCapitalised(tokenAt(tokens, to))) to += 1;
  const verb = tokenAt(tokens, tokenAt(tokens, to).is('adverb') ? to + 1 : to);
  const isVerb = !verb.is('auxiliary') && (isPast(verb) || /^[a-z]+s$/u.test(verb.text));
  return to > from && isVerb ? mentionOf(paragraph, { from, to }) : null;
}
