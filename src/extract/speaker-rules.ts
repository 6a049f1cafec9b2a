import type { AttributedPassage } from './assign-speakers.ts';
import type { Attribution } from './attribution.ts';
import type { Cue } from './cue.ts';
import type { Span } from './findings.ts';
import { mainSubject } from './main-subject.ts';
import { spanOf, subjectSpan } from './paragraph-memory.ts';
import type { PassagePlace } from './passage-place.ts';
import type { ReadParagraph } from './read-paragraphs.ts';
import type { RuleName } from './rule-confidence.ts';
import { bylineAfter, transcriptName } from './speaker-layouts.ts';
import { tokenAt } from './token.ts';

/** What earlier paragraphs leave behind. */
export interface Memory {
  readonly text: string;
  readonly lastSpeaker: Span | null;
  /** Named by a paragraph that leads to this one. */
  readonly introduced: Span | null;
  /** The paragraph before ended inside a quotation. */
  readonly isContinued: boolean;
  readonly previous: ReadParagraph | null;
}

/** What a rule may look at. */
interface Question {
  readonly place: PassagePlace;
  readonly memory: Memory;
  /** The passages of this paragraph already given to somebody. */
  readonly before: readonly AttributedPassage[];
  /** What the sentence rules say of the next passages. */
  readonly after: readonly (AttributedPassage | null)[];
}

type SpeakerRule = (question: Question) => Attribution | null;

/** Asked in this order; the first that answers decides. */
export const SENTENCE_RULES: readonly SpeakerRule[] = [
  byTranscript,
  byByline,
  byContinuation,
  byCueAfter,
  byIntroduction,
  byReportedClause,
  byCueInSentence,
];
export const NEIGHBOUR_RULES: readonly SpeakerRule[] = [
  bySameSentence,
  bySameParagraph,
  byNextInParagraph,
  byIntroducingParagraph,
  byPreviousSentence,
  bySentenceSubject,
  byLastSpeaker,
];

function verdict(place: PassagePlace, cue: Cue, rule: RuleName): Attribution | null {
  const speaker = subjectSpan(place.paragraph, cue);
  return speaker === null ? null : { speaker, cue, rule };
}

/** NAME: “…” */
function byTranscript({ place, memory }: Question): Attribution | null {
  const speaker = transcriptName(memory.text, place.paragraph);
  return speaker === null ? null : { speaker, cue: null, rule: 'transcript' };
}

/** “…” — Name */
function byByline({ place }: Question): Attribution | null {
  const speaker = bylineAfter(place.paragraph, place.token);
  return speaker === null ? null : { speaker, cue: null, rule: 'byline' };
}

/** The last paragraph ended inside a quotation and this one begins with a mark. */
function byContinuation({ place, memory }: Question): Attribution | null {
  if (
    !memory.isContinued ||
    place.passage.outerStart !== place.paragraph.start ||
    memory.lastSpeaker === null
  )
    return null;
  return { speaker: memory.lastSpeaker, cue: null, rule: 'continued quotation' };
}

/** “…,” said X; “…,” X said */
function byCueAfter({ place }: Question): Attribution | null {
  if (!place.endsClause) return null;
  const cue = nextCue(place);
  if (cue === undefined || cue.subject === null || cue.side === 'shared') return null;
  const begins = Math.min(cue.first, cue.subject.from);
  return begins - place.token <= 3 ? verdict(place, cue, 'cue after') : null;
}

function nextCue(place: PassagePlace): Cue | undefined {
  const cue = place.sentence.cues.find((cue) => cue.first > place.token && cue.kind !== 'noun');
  if (cue === undefined) return undefined;
  for (let at = place.token + 1; at < cue.first; at++)
    if (tokenAt(place.paragraph.tokens, at).kind === 'passage') return undefined;
  return cue;
}

/** X said: “…”; X said on Monday, “…” */
function byIntroduction({ place }: Question): Attribution | null {
  const before = tokenAt(place.paragraph.tokens, place.token - 1).kind;
  if (before !== 'comma' && before !== 'colon' && before !== 'dash') return null;
  const cue = bestCueBefore(place);
  return cue === null ? null : verdict(place, cue, 'introduced');
}

/** X said that the plan was “…” */
function byReportedClause({ place }: Question): Attribution | null {
  const cue = bestCueBefore(place);
  return cue === null ? null : verdict(place, cue, cue.kind === 'noun' ? 'noun cue' : 'reported clause');
}

/** The nearest cue before the passage; an outer speaker wins over the pronoun of an inner one. */
function bestCueBefore(place: PassagePlace): Cue | null {
  const cues = place.sentence.cues.filter(
    (cue) => cue.last < place.token && cue.subject !== null && cue.kind !== 'according',
  );
  const nearest = cues.at(-1);
  if (nearest === undefined) return null;
  if (nearest.subject !== null && isPronoun(place, nearest)) {
    const outer = cues.findLast(
      (cue) => cue !== nearest && cue.frame === 'say' && cue.kind === 'verb' && !isPronoun(place, cue),
    );
    if (outer !== undefined) return outer;
  }
  return nearest;
}

function isPronoun(place: PassagePlace, cue: Cue): boolean {
  return (
    cue.subject !== null &&
    /^(?:he|she|they|it)$/u.test(tokenAt(place.paragraph.tokens, cue.subject.from).lower)
  );
}

/** The plan is “…,” X said; according to X, … “…” */
function byCueInSentence({ place }: Question): Attribution | null {
  const after = nextCue(place);
  if (after !== undefined && after.side !== 'shared')
    return verdict(place, after, after.kind === 'according' ? 'according to' : 'cue in sentence');
  const according = place.sentence.cues.find((cue) => cue.kind === 'according');
  return according === undefined ? null : verdict(place, according, 'according to');
}

function bySameSentence({ place, before }: Question): Attribution | null {
  const neighbour = before.findLast(
    (other) => other.place.sentenceIndex === place.sentenceIndex && other.speaker !== null,
  );
  return neighbour === undefined ? null : { speaker: neighbour.speaker, cue: null, rule: 'same sentence' };
}

/** “…,” X said. “…” */
function bySameParagraph({ place, before }: Question): Attribution | null {
  const neighbour = before.findLast((other) => other.speaker !== null);
  if (neighbour === undefined || !place.standsAlone) return null;
  return { speaker: neighbour.speaker, cue: null, rule: 'same paragraph' };
}

/** “…” “…,” X said. */
function byNextInParagraph({ place, after }: Question): Attribution | null {
  if (!place.standsAlone) return null;
  const neighbour = after.find((other) => other !== null && other.speaker !== null);
  return neighbour === undefined || neighbour === null
    ? null
    : { speaker: neighbour.speaker, cue: null, rule: 'next in paragraph' };
}

function byIntroducingParagraph({ place, memory }: Question): Attribution | null {
  if (memory.introduced === null || place.passage.outerStart !== place.paragraph.start) return null;
  return { speaker: memory.introduced, cue: null, rule: 'introducing paragraph' };
}

function byPreviousSentence({ place }: Question): Attribution | null {
  const previous = place.paragraph.sentences[place.sentenceIndex - 1];
  if (previous === undefined || !place.standsAlone) return null;
  const cue = previous.cues.findLast((cue) => cue.subject !== null);
  if (cue !== undefined) return verdict(place, cue, 'previous sentence');
  const subject = mainSubject(place.paragraph.tokens, previous, previous.to);
  return subject === null
    ? null
    : { speaker: spanOf(place.paragraph, subject), cue: null, rule: 'previous sentence' };
}

function bySentenceSubject({ place }: Question): Attribution | null {
  if (place.standsAlone) return null;
  const subject = mainSubject(place.paragraph.tokens, place.sentence, place.token);
  return subject === null
    ? null
    : { speaker: spanOf(place.paragraph, subject), cue: null, rule: 'sentence subject' };
}

function byLastSpeaker({ place, memory }: Question): Attribution | null {
  if (memory.lastSpeaker === null || place.words < 3) return null;
  return { speaker: memory.lastSpeaker, cue: null, rule: 'last speaker' };
}
