import type { Attribution } from './attribution.ts';
import { mainSubject } from '../cues/main-subject.ts';
import { mentionOf, subjectMention } from './paragraph-memory.ts';
import type { PassagePlace } from './passage-place.ts';
import type { Question, SpeakerRule } from './speaker-question.ts';

/** Asked in this order of what stands round a passage whose own sentence names nobody; the first that answers decides. */
export const NEIGHBOUR_RULES: readonly SpeakerRule[] = [
  byContinuation,
  bySameSentence,
  byIntroducingColon,
  bySameParagraph,
  byNextInParagraph,
  byPreviousSentence,
  bySentenceSubject,
  byIntroducingParagraph,
  byLastSpeaker,
];

/** The last paragraph ended inside a quotation and this one begins with a mark. */
function byContinuation({ place, memory }: Question): Attribution | null {
  if (memory.unfinished === null || place.passage.outerStart !== place.paragraph.start) return null;
  return { speaker: memory.unfinished, cue: null, rule: 'continued quotation' };
}

function bySameSentence({ place, before }: Question): Attribution | null {
  const neighbour = before.findLast(
    (other) => other.place.sentenceIndex === place.sentenceIndex && other.speaker !== null,
  );
  return neighbour === undefined ? null : { speaker: neighbour.speaker, cue: null, rule: 'same sentence' };
}

/** X answered: (paragraph) “…” */
function byIntroducingColon({ place, memory }: Question): Attribution | null {
  if (!memory.isIntroducedByColon || !opensParagraph(place) || memory.introduced === null) return null;
  return { speaker: memory.introduced, cue: null, rule: 'introducing paragraph' };
}

/** “…,” X said. “…” */
function bySameParagraph({ place, before }: Question): Attribution | null {
  const neighbour = before.findLast(
    (other) => other.speaker !== null && (other.place.words > 2 || other.cue !== null),
  );
  if (neighbour === undefined || !(place.standsAlone || opensSentence(place))) return null;
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

function byPreviousSentence({ place }: Question): Attribution | null {
  const previous = place.paragraph.sentences[place.sentenceIndex - 1];
  if (previous === undefined || !(place.standsAlone || opensSentence(place))) return null;
  const cue = previous.cues.find((cue) => cue.frame === 'say' && cue.form !== 'base') ?? previous.cues[0];
  if (cue !== undefined)
    return { speaker: subjectMention(place.paragraph, cue), cue, rule: 'previous sentence' };
  const subject = mainSubject(place.paragraph.tokens, previous, previous.to);
  return subject === null
    ? null
    : { speaker: mentionOf(place.paragraph, subject), cue: null, rule: 'previous sentence' };
}

function bySentenceSubject({ place }: Question): Attribution | null {
  if (place.standsAlone) return null;
  const subject = mainSubject(place.paragraph.tokens, place.sentence, place.token);
  return subject === null
    ? null
    : { speaker: mentionOf(place.paragraph, subject), cue: null, rule: 'sentence subject' };
}

function byIntroducingParagraph({ place, memory }: Question): Attribution | null {
  if (memory.introduced === null || !opensParagraph(place)) return null;
  return { speaker: memory.introduced, cue: null, rule: 'introducing paragraph' };
}

function byLastSpeaker({ place, memory }: Question): Attribution | null {
  if (memory.lastSpeaker === null || place.words < 3) return null;
  return { speaker: memory.lastSpeaker, cue: null, rule: 'last speaker' };
}

const opensParagraph = (place: PassagePlace): boolean => place.passage.outerStart === place.paragraph.start;
const opensSentence = (place: PassagePlace): boolean =>
  place.token <= place.sentence.from + 1 && place.words > 3;
