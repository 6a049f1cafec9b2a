import type { Range } from '../../text/source-file.ts';
import type { ReadParagraph } from '../cues/read-paragraphs.ts';
import { type FoundSpeech, passageOf, rankActors } from '../quotations/found.ts';
import { passagePlaces } from '../quotations/passage-place.ts';
import type { TurnLabel } from '../quotations/turn-label.ts';
import { RULE_CONFIDENCE, type RuleName } from '../references/attribution.ts';
import type { Aside, FoundQuotation, Intermediary, SpokenPassage, Speaker } from '../text/findings.ts';
import { type MarkedPassage, type Phrase, type Token, tokenAt } from '../text/token.ts';
import { type Framed, type SentenceFrames, framesIn } from './frames.ts';
import { People, type Person, type PhrasePlace } from './people.ts';
import { type PersonPhrase, phraseAt } from './phrases.ts';
import { isTurn, resplit } from './resplit.ts';
import { speakerOfTurn, turnsIn } from './turns.ts';
import type { Quoting } from './words.ts';

/** Reads who says what by the frames of a language: sentence by sentence, with the people met so far. Linear in the text. */
export function readByFrames(
  quoting: Quoting,
  text: string,
  paragraphs: readonly ReadParagraph[],
  chain: readonly Intermediary[],
): FoundSpeech {
  const reading: QuotationReading = {
    quoting,
    text,
    chain,
    people: new People(quoting),
    quotations: [],
    asides: [],
    sentence: 0,
    earliest: 0,
    before: null,
    isTurn: false,
  };
  const turns = turnsIn(text, paragraphs);
  for (const paragraph of paragraphs) {
    const first = reading.sentence;
    const turn = turns.get(paragraph);
    if (turn === undefined || !addTurn(reading, paragraph, turn))
      readParagraph(reading, resplit(quoting, text, paragraph));
    reading.earliest = first;
  }
  const { quotations, asides, people } = reading;
  return {
    quotations: quotations.toSorted((a, b) => a.start - b.start),
    asides,
    actors: rankActors(people.named, quotations),
  };
}

interface QuotationReading {
  readonly quoting: Quoting;
  readonly text: string;
  readonly chain: readonly Intermediary[];
  readonly people: People;
  readonly quotations: FoundQuotation[];
  readonly asides: Aside[];
  /** Counted through the article; the first that a pronoun may look back to. */
  sentence: number;
  earliest: number;
  /** Who spoke at the end of the paragraph before, where a verb alone may be for them. */
  before: LastSpeaker | null;
  /** Whether a dash or a name says of a whole paragraph that it is spoken. */
  isTurn: boolean;
}

/** What is said after “Lund:”, if the article has named who that is; else nothing is known of the colon. */
function addTurn(reading: QuotationReading, { end }: Range, turn: TurnLabel): boolean {
  const speaker = speakerOfTurn(reading.people.named, turn);
  if (speaker === null) return false;
  reading.isTurn = true;
  add(reading, { start: turn.end, end }, { speaker, cue: null, rule: 'turn', isReported: false });
  return true;
}

/** Who spoke last in a paragraph, if nobody else was introduced since. */
interface LastSpeaker {
  readonly speaker: Speaker | null;
  readonly person: Person | null;
}

function readParagraph(reading: QuotationReading, paragraph: ReadParagraph): void {
  const { bareVerbs } = reading.quoting.words;
  const lone = lonePassages(reading.text, paragraph);
  reading.isTurn = isTurn(reading.quoting, reading.text, paragraph.start);
  let talk: Talk = { last: null, subject: null };
  for (const [index, sentence] of paragraph.sentences.entries()) {
    const alone = lone.get(index);
    if (alone === undefined) talk = talkAfter(reading, paragraph, sentence, talk);
    else addLone(reading, alone, talk.last, talk.subject);
    reading.sentence += 1;
  }
  reading.before = bareVerbs ? (talk.last ?? talk.subject) : null;
}

/** Who spoke last in a paragraph, and whom its last sentence was about. */
interface Talk {
  readonly last: LastSpeaker | null;
  readonly subject: LastSpeaker | null;
}

function talkAfter(
  reading: QuotationReading,
  paragraph: ReadParagraph,
  sentence: Phrase,
  { last, subject }: Talk,
): Talk {
  const read = readSentence(reading, paragraph, sentence, last ?? subject ?? reading.before);
  reading.before = null;
  if (isReported(reading, paragraph, sentence, last ?? subject)) return { last: read.spoke ?? last, subject };
  const isSame = !read.hasSubject && reading.quoting.words.bareVerbs;
  return {
    last: read.spoke ?? (isOther(read.subject, last) ? null : last),
    subject: isSame ? subject : read.subject,
  };
}

/** Whether a sentence reports what somebody goes on to say, in the mood for it: “Die Mutter sei schwerhörig.” */
function isReported(
  { quoting }: QuotationReading,
  { tokens }: ReadParagraph,
  { from, to }: Phrase,
  who: LastSpeaker | null,
): boolean {
  return who !== null && tokens.slice(from, to).some(({ lower }) => quoting.is('reportedMood', lower));
}

/** Passages that nothing is beside, by the index of their sentence. */
function lonePassages(text: string, paragraph: ReadParagraph): ReadonlyMap<number, MarkedPassage[]> {
  const lone = new Map<number, MarkedPassage[]>();
  for (const { standsAlone, sentenceIndex, passage } of passagePlaces(text, paragraph))
    if (standsAlone) lone.set(sentenceIndex, [...(lone.get(sentenceIndex) ?? []), passage]);
  return lone;
}

/** Passages that nothing is beside: whoever spoke last continues, or whom the sentence before is about begins. */
function addLone(
  reading: QuotationReading,
  passages: readonly MarkedPassage[],
  last: LastSpeaker | null,
  subject: LastSpeaker | null,
): void {
  const rule = last !== null ? 'same paragraph' : subject !== null ? 'previous sentence' : 'none';
  const given = { speaker: (last ?? subject)?.speaker ?? null, cue: null, rule, isReported: false } as const;
  for (const passage of passages) if (passage.end > passage.start) add(reading, passage, given);
}

const isOther = (subject: LastSpeaker | null, last: LastSpeaker | null): boolean =>
  subject !== null && subject.person !== last?.person;

/** Whom a sentence is about, and who speaks in it. */
interface ReadPeople {
  readonly spoke: LastSpeaker | null;
  readonly subject: LastSpeaker | null;
  readonly hasSubject: boolean;
}

/** Gives the passages of a sentence to those who speak in it. */
function readSentence(
  reading: QuotationReading,
  paragraph: ReadParagraph,
  sentence: Phrase,
  before: LastSpeaker | null,
): ReadPeople {
  const frames = framesIn(reading.quoting, paragraph.tokens, sentence);
  const starts = new Map<number, Framed>();
  for (const framed of frames.framed) if (framed.speaker !== null) starts.set(framed.speaker.from, framed);
  const { speakers, subjects } = meetPeople(reading, paragraph.tokens, sentence, starts);
  const speakerIn = ({ speaker, isPerson }: Framed): Speaker | null => {
    const who = speaker === null ? before : speakers.get(speaker.from);
    return isPerson && speaker?.kind === 'named' && who?.person === null ? null : (who?.speaker ?? null);
  };
  addFramed(reading, paragraph, frames, speakerIn);
  addRest(reading, paragraph, sentence, frames);
  const people = new Set(subjects.map(({ person }) => person));
  return {
    spoke: [...speakers.values()].at(-1) ?? (frames.framed.length > 0 ? before : null),
    subject: people.size === 1 ? (subjects[0] ?? null) : null,
    hasSubject: people.size > 0,
  };
}

interface MetPeople {
  /** Those who speak, by the token where their phrase begins. */
  readonly speakers: ReadonlyMap<number, LastSpeaker>;
  readonly subjects: readonly LastSpeaker[];
}

/** Meets the people of a sentence in their order; those speak whose phrase begins at one of `starts`. */
function meetPeople(
  reading: QuotationReading,
  tokens: readonly Token[],
  sentence: Phrase,
  starts: ReadonlyMap<number, Framed>,
): MetPeople {
  const { quoting } = reading;
  const speakers = new Map<number, LastSpeaker>();
  const subjects: LastSpeaker[] = [];
  for (let at = sentence.from; at < sentence.to;) {
    const phrase = phraseAt(quoting, tokens, at, sentence.to);
    const framed = starts.get(at);
    const speaks = framed !== undefined;
    if (phrase !== null && (speaks || !isForSeveral(quoting, tokens, phrase))) {
      const isSubject = phrase.isSubject && !quoting.is('prepositions', tokenAt(tokens, at - 1).lower);
      const opens = at === sentence.from;
      const isAfterWords = framed?.rule === 'cue after';
      const person = meet(reading, tokens, phrase, { speaks, isSubject, opens, isAfterWords });
      const met = { person, speaker: speakerOf(reading, tokens, phrase, person) };
      if (speaks) speakers.set(at, met);
      if (isSubject && isOnePerson(person, phrase)) subjects.push(met);
    }
    at = nextAt(at, phrase, starts);
  }
  return { speakers, subjects };
}

/** Whether a pronoun is beside a verb for several. */
function isForSeveral(quoting: Quoting, tokens: readonly Token[], { kind, from, to }: PersonPhrase): boolean {
  if (kind !== 'pronoun' || quoting.gendersOf('pronouns', tokenAt(tokens, from).lower).length < 2)
    return false;
  return [from - 1, to].some((at) => quoting.is('pluralVerbs', tokenAt(tokens, at).lower));
}

const isOnePerson = (person: Person | null, { kind }: PersonPhrase): boolean =>
  person !== null && person.gender !== 'plural' && (person.isPerson || kind === 'new');

/** Where reading continues: inside of what is no person, “on Sunday from its coach Jan Moll”, unless that speaks. */
function nextAt(at: number, phrase: PersonPhrase | null, starts: ReadonlyMap<number, Framed>): number {
  if (phrase === null || (phrase.kind === 'body' && !starts.has(at))) return at + 1;
  return endOf(phrase, starts);
}

/** Where reading continues after a phrase: at a speaker inside it, if one begins there. */
function endOf({ from, to }: PersonPhrase, starts: ReadonlyMap<number, Framed>): number {
  for (let at = from + 1; at < to; at++) if (starts.has(at)) return at;
  return to;
}

function meet(
  { text, people, sentence, earliest }: QuotationReading,
  tokens: readonly Token[],
  phrase: PersonPhrase,
  how: Pick<PhrasePlace, 'speaks' | 'isSubject' | 'opens' | 'isAfterWords'>,
): Person | null {
  const range = rangeOf(tokens, phrase);
  const words = text.slice(range.start, range.end);
  const short = text.slice(range.start, tokenAt(tokens, phrase.shortTo - 1).end);
  const first = Math.max(earliest, sentence - FARTHEST);
  return people.meet(phrase, { ...range, ...how, sentence, earliest: first, words, short });
}

/** How many sentences back a pronoun looks at most. */
const FARTHEST = 8;

/** Whoever is mentioned; a body or a description that nobody is known by goes without an article that is no subject’s. */
function speakerOf(
  { quoting, text }: QuotationReading,
  tokens: readonly Token[],
  phrase: PersonPhrase,
  person: Person | null,
): Speaker {
  const mention = passageOf(text, rangeOf(tokens, phrase));
  const from = quoting.is('oblique', tokenAt(tokens, phrase.from).lower) ? phrase.from + 1 : phrase.from;
  const { text: bare } = passageOf(text, rangeOf(tokens, { from, to: phrase.to }));
  return { ...mention, name: person?.name ?? bare, role: person?.role ?? null, organisation: null };
}

function addFramed(
  reading: QuotationReading,
  { tokens, passages }: ReadParagraph,
  { framed }: SentenceFrames,
  speakerIn: (framed: Framed) => Speaker | null,
): void {
  for (const one of framed) {
    const { rule, cue, quoted, clause } = one;
    const given = {
      speaker: speakerIn(one),
      cue: cue === null ? null : passageOf(reading.text, rangeOf(tokens, cue)),
      rule,
    };
    const inClause = clause === null ? [] : quotedIn(tokens, clause);
    const inMarks = (at: number): Range => passages[tokenAt(tokens, at).passage] ?? tokenAt(tokens, at);
    for (const at of quoted) add(reading, inMarks(at), { ...given, isReported: false });
    if (clause === null) continue;
    const isPassage = inClause.length === 1 && clause.to - clause.from === 1;
    add(reading, isPassage ? inMarks(clause.from) : rangeOf(tokens, clause), {
      ...given,
      isReported: inClause.length === 0,
      isMixed: inClause.length > 0 && !isPassage,
    });
  }
}

const rangeOf = (tokens: readonly Token[], { from, to }: Phrase): Range => ({
  start: tokenAt(tokens, from).start,
  end: tokenAt(tokens, to - 1).end,
});

const quotedIn = (tokens: readonly Token[], { from, to }: Phrase): readonly Token[] =>
  tokens.slice(from, to).filter(({ kind }) => kind === 'passage');

/** Passages that no frame has: asides, and quotations whose speaker isn’t clear. */
function addRest(
  reading: QuotationReading,
  { tokens, passages }: ReadParagraph,
  sentence: Phrase,
  { framed, asides }: SentenceFrames,
): void {
  const taken = new Set(
    framed.flatMap(({ quoted, clause }) => [...quoted, ...(clause === null ? [] : indicesOf(clause))]),
  );
  for (let at = sentence.from; at < sentence.to; at++) {
    const { kind, passage: index } = tokenAt(tokens, at);
    const passage = kind === 'passage' ? passages[index] : undefined;
    if (passage === undefined || taken.has(at)) continue;
    const words = reading.text.slice(passage.start, passage.end);
    const count = words.split(/\s+/u).length;
    const { start, end } = passage;
    if (asides.has(at)) reading.asides.push({ start, end, text: words, kind: 'title' });
    else if (count <= MOST_SCARE_WORDS) reading.asides.push({ start, end, text: words, kind: 'scare' });
    else add(reading, passage, { speaker: null, cue: null, rule: 'none', isReported: false });
  }
}

const indicesOf = ({ from, to }: Phrase): readonly number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);

/** The most words that, given to nobody, are scare quotes. */
const MOST_SCARE_WORDS = 3;

interface GivenQuotation {
  readonly speaker: Speaker | null;
  readonly cue: SpokenPassage | null;
  readonly rule: RuleName;
  readonly isReported: boolean;
  /** Whether words of the writer are beside those in marks. */
  readonly isMixed?: boolean;
}

function add(
  reading: QuotationReading,
  { start, end }: Range,
  { speaker, cue, rule, isReported, isMixed }: GivenQuotation,
): void {
  const { text, chain, quotations } = reading;
  const form = isReported ? 'reported' : reading.isTurn ? 'block' : 'marks';
  const type = isReported ? 'indirect' : isMixed === true ? 'mixed' : 'direct';
  quotations.push({
    ...passageOf(text, { start, end }),
    speaker,
    type,
    form,
    cue,
    chain,
    rule,
    confidence: RULE_CONFIDENCE[rule],
  });
}
