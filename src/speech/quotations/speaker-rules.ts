import type { Cue } from '../cues/cue.ts';
import { phraseStartingAt } from '../cues/inverted-subject.ts';
import type { ReadParagraph } from '../cues/read-paragraphs.ts';
import { type Attribution, type Mention, givenTo, type RuleName } from '../references/attribution.ts';
import { mainMention, mentionOf, subjectMention } from '../references/paragraph-memory.ts';
import { tokenAt } from '../text/token.ts';
import { isForPeople } from '../words/people-nouns.ts';
import {
  AUXILIARIES,
  DETERMINERS,
  IRREGULAR_PASTS,
  SUBJECT_PRONOUNS,
  isAdverb,
  isCapitalised,
} from '../words/word-classes.ts';
import type { PassagePlace } from './passage-place.ts';
import type { Question, SpeakerRule } from './speaker-question.ts';

/** Those that read how the passage is set, and no words: they hold in any language. */
export const LAYOUT_RULES: readonly SpeakerRule[] = [byTranscript, byByline, byNameAndColon];

/** Asked in this order of each passage's own sentence; the first that answers decides. */
export const SENTENCE_RULES: readonly SpeakerRule[] = [
  ...LAYOUT_RULES,
  byCueAfter,
  byIntroduction,
  byReportedClause,
  byUnlistedVerb,
  bySubjectBefore,
  byNearestCue,
  byCueInSentence,
];

function verdict(place: PassagePlace, cue: Cue, rule: RuleName): Attribution {
  return { speaker: subjectMention(place.paragraph, cue), cue, rule };
}

/** NAME: “…” */
function byTranscript({ place, memory }: Question): Attribution | null {
  return givenTo(transcriptName(memory.text, place.paragraph), 'transcript');
}

/** “…” — Name */
function byByline({ place }: Question): Attribution | null {
  return givenTo(bylineAfter(place.paragraph, place.token), 'byline');
}

/** Name: “…” */
function byNameAndColon({ place }: Question): Attribution | null {
  return givenTo(nameBeforeColon(place.paragraph, place.sentence.from, place.token), 'name and colon');
}

/** “…,” said X; “…,” X said */
function byCueAfter({ place }: Question): Attribution | null {
  const cue = place.endsClause ? nextCue(place) : null;
  if (cue === null || cue.side === 'shared') return null;
  // “She said that …, ‘…,’ according to a readout”: the readout only tells it.
  if (cue.kind === 'according' && coveringCue(place)?.kind === 'verb' && isRecord(place, cue)) return null;
  const begins = Math.min(cue.first, cue.subject.from);
  return begins - place.token <= 3 ? verdict(place, cue, 'cue after') : null;
}

/** What only holds what somebody said: “a transcript published by Xinhua” */
function isRecord({ paragraph }: PassagePlace, { subject }: Cue): boolean {
  const words = paragraph.tokens.slice(subject.from, subject.from + 3);
  return words.some(({ lower }) =>
    /^(?:readout|transcript|minutes|recording|translation|summary)$/u.test(lower),
  );
}

/** X said: “…”; X said on Monday, “…” */
function byIntroduction({ place }: Question): Attribution | null {
  const before = tokenAt(place.paragraph.tokens, place.token - 1);
  if (!/^(?:comma|colon|dash)$/u.test(before.kind)) return null;
  const cue = nearestCueBefore(place);
  return cue === null || !introduces(place, cue) ? null : verdict(place, cue, 'introduced');
}

/** Between the cue and the passage stands no other clause: no comma but the last, or a cue of saying. */
function introduces(place: PassagePlace, cue: Cue): boolean {
  if (cue.frame === 'say' || tokenAt(place.paragraph.tokens, place.token - 1).kind === 'colon') return true;
  return place.token - cue.last < 10;
}

/** X said that the plan was “…” */
function byReportedClause({ place }: Question): Attribution | null {
  const cue = coveringCue(place);
  if (cue === null) return null;
  return verdict(place, cue, cue.kind === 'according' ? 'according to' : 'reported clause');
}

/** “…,” X barked */
function byUnlistedVerb({ place }: Question): Attribution | null {
  return place.endsClause ? givenTo(unlistedVerbAfter(place), 'unlisted verb') : null;
}

/** X fired back: “…” */
function bySubjectBefore({ place }: Question): Attribution | null {
  return givenTo(unlistedVerbBefore(place), 'unlisted verb before');
}

function byNearestCue({ place }: Question): Attribution | null {
  const cue = nearestCueBefore(place);
  return cue === null ? null : verdict(place, cue, 'cue in sentence');
}

/** The “…” plan, X said; according to X, … “…” */
function byCueInSentence({ place }: Question): Attribution | null {
  const after = nextCue(place);
  if (after !== null && after.side !== 'shared')
    return verdict(place, after, after.kind === 'according' ? 'according to' : 'cue in sentence');
  const according = place.sentence.cues.find((cue) => cue.kind === 'according');
  return according === undefined ? null : verdict(place, according, 'according to');
}

/** The cue whose reported clause holds the passage: of saying before thought, and the outermost of those. */
function coveringCue(place: PassagePlace): Cue | null {
  const covering = place.sentence.clauses
    .filter((clause) => clause.from <= place.token && place.token < clause.to)
    .map((clause) => clause.cue);
  const saying = covering.filter(isSaying);
  return saying.find((cue, at) => !isAside(cue, saying[at + 1])) ?? covering.at(-1) ?? null;
}

/** “The speech, delivered in May, says ‘…’”: what was done with it stands between it and the verb. */
const isAside = ({ subject, first, form }: Cue, next: Cue | undefined): boolean =>
  form === 'past' && subject.to < first && next?.subject.from === subject.from && next.side === 'before';

/** The nearest cue before the passage; one of saying wins over the pronoun or the thought inside what it reports. */
function nearestCueBefore(place: PassagePlace): Cue | null {
  const cues = place.sentence.cues.filter((cue) => cue.last < place.token && cue.kind !== 'according');
  const nearest = cues.at(-1);
  if (nearest === undefined || isSaying(nearest)) return nearest ?? null;
  return cues.findLast(isSaying) ?? nearest;
}

/** The next cue after the passage, when no other passage stands between them. */
function nextCue(place: PassagePlace): Cue | null {
  const cue = place.sentence.cues.find((cue) => cue.first > place.token);
  if (cue === undefined) return null;
  for (let at = place.token + 1; at < cue.first; at++)
    if (tokenAt(place.paragraph.tokens, at).kind === 'passage') return null;
  return cue;
}

function isSaying(cue: Cue): boolean {
  return (cue.frame === 'say' || cue.frame === 'tell') && cue.form !== 'base';
}

/** The name that opens a transcript's paragraph. */
function transcriptName(text: string, paragraph: ReadParagraph): Mention | null {
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + 60));
  if (!head.includes(':')) return null;
  const match = /^["“”]?(\p{Lu}[\p{Lu}’'.\- ]{1,35}\p{Lu}(?:\s\([^)\n]{1,30}\))?):\s/u.exec(head);
  const name = match?.[1];
  if (name === undefined) return null;
  const start = paragraph.start + head.indexOf(name);
  return { start, end: start + name.length, antecedent: null };
}

/** The name after a dash that closes the paragraph: “…” — Ma Li, lawyer. */
function bylineAfter(paragraph: ReadParagraph, passage: number): Mention | null {
  const { tokens } = paragraph;
  if (tokenAt(tokens, passage + 1).kind !== 'dash') return null;
  let at = passage + 2;
  while (tokenAt(tokens, at).kind === 'dash') at += 1;
  const first = tokenAt(tokens, at);
  if (!/^[\p{Lu}@]/u.test(first.text) || tokens.length - at > LONGEST_SIGNATURE) return null;
  let last = at;
  while (tokenAt(tokens, last + 1).kind === 'word') last += 1;
  for (let rest = last + 1; rest < tokens.length; rest++)
    if (tokenAt(tokens, rest).kind === 'passage') return null;
  return { start: first.start, end: tokenAt(tokens, last).end, antecedent: null };
}

/** “Former Oslo mayor Ma Li, at the launch of a book in Paris.” */
const LONGEST_SIGNATURE = 16;

/** The run of names right before the colon that opens a passage: Ma Li: “…”, in a live blog behind the time. */
function nameBeforeColon(paragraph: ReadParagraph, sentenceFrom: number, passage: number): Mention | null {
  const { tokens } = paragraph;
  if (tokenAt(tokens, passage - 1).kind !== 'colon') return null;
  const last = passage - 2;
  let first = last;
  while (first >= sentenceFrom && isNameWord(tokenAt(tokens, first).text)) first -= 1;
  const before = tokenAt(tokens, first);
  const isWhole =
    first < sentenceFrom || before.kind !== 'word' || /^(?:by|from|and|\d.*)$/u.test(before.lower);
  if (first === last || !isWhole) return null;
  return { start: tokenAt(tokens, first + 1).start, end: tokenAt(tokens, last).end, antecedent: null };
}

const isNameWord = (word: string): boolean => isCapitalised(word) || /^(?:and|of)$/u.test(word);

/** “…,” Ma Li chirped: a name or pronoun and a verb that no table holds. */
function unlistedVerbAfter(place: PassagePlace): Mention | null {
  const { tokens } = place.paragraph;
  const from = tokenAt(tokens, place.token + 1).kind === 'comma' ? place.token + 2 : place.token + 1;
  const head = tokenAt(tokens, from);
  if (!isCapitalised(head.text) && !SUBJECT_PRONOUNS.has(head.lower)) return invertedVerb(place, from);
  let to = from + 1;
  while (isCapitalised(tokenAt(tokens, to).text)) to += 1;
  const verb = tokenAt(tokens, isAdverb(tokenAt(tokens, to).text) ? to + 1 : to);
  return !AUXILIARIES.has(verb.lower) &&
    (/^[a-z]+(?:ed|s)$/u.test(verb.text) || IRREGULAR_PASTS.has(verb.text))
    ? mentionOf(place.paragraph, { from, to })
    : null;
}

/** “…,” chirped Ma Li; “…,” sighs her neighbour */
function invertedVerb(place: PassagePlace, from: number): Mention | null {
  const { tokens } = place.paragraph;
  if (!/^[a-z]{3,}(?:ed|s)$/u.test(tokenAt(tokens, from).text)) return null;
  const phrase = phraseStartingAt(tokens, place.sentence, from + 1);
  if (phrase === null) return null;
  const isSomebody =
    isCapitalised(tokenAt(tokens, phrase.from).text) ||
    (phrase.to > phrase.from + 1 &&
      DETERMINERS.has(tokenAt(tokens, phrase.from).lower) &&
      isForPeople(tokenAt(tokens, phrase.to - 1).lower));
  return isSomebody ? mentionOf(place.paragraph, phrase) : null;
}

/** Ma Li fired back: “…” — the subject of the clause that a comma or colon closes. */
function unlistedVerbBefore(place: PassagePlace): Mention | null {
  const { tokens } = place.paragraph;
  if (!/^(?:comma|colon)$/u.test(tokenAt(tokens, place.token - 1).kind)) return null;
  if (place.sentence.cues.some((cue) => cue.last < place.token)) return null;
  return mainMention(place.paragraph, place.sentence, place.token - 1);
}
