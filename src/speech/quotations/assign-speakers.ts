import type { ReadParagraph } from '../cues/read-paragraphs.ts';
import { type Attribution, givenTo } from '../references/attribution.ts';
import {
  introducedSpeaker,
  lastNamedSpeaker,
  mainMention,
  subjectMention,
} from '../references/paragraph-memory.ts';
import { type PassagePlace, passagePlaces } from './passage-place.ts';
import type { AttributedPassage, Memory, Question, SpeakerRule } from './speaker-question.ts';
import { LAYOUT_RULES, SENTENCE_RULES } from './speaker-rules.ts';

/** So many passages before one are looked at; more would make long paragraphs slow and tell nothing. */
const NEIGHBOURS = 12;

/** Gives every passage its speaker: by its own sentence, then by those around it; without English cues by what is set beside it. */
export function assignSpeakers(
  text: string,
  paragraphs: readonly ReadParagraph[],
  withCues: boolean,
): readonly (readonly AttributedPassage[])[] {
  let memory: Memory = {
    text,
    lastSpeaker: null,
    before: null,
    unfinished: null,
  };
  return paragraphs.map((paragraph) => {
    const attributed = withCues ? assignInParagraph(paragraph, memory) : assignByLayout(paragraph, memory);
    // A caption between an introduction and what it introduces is passed over.
    if (!paragraph.isAside) memory = memoryAfter(paragraph, attributed, memory);
    return attributed;
  });
}

/** Neighbours mislead where no verb says who speaks: “The ferry runs. ‘We run too.’” */
function assignByLayout(paragraph: ReadParagraph, memory: Memory): readonly AttributedPassage[] {
  return passagePlaces(memory.text, paragraph).map(
    (place) =>
      firstVerdict(LAYOUT_RULES, place, memory, [], []) ?? { place, speaker: null, cue: null, rule: 'none' },
  );
}

function assignInParagraph(paragraph: ReadParagraph, memory: Memory): readonly AttributedPassage[] {
  const places = passagePlaces(memory.text, paragraph);
  const own = places.map((place): AttributedPassage | null =>
    firstVerdict(SENTENCE_RULES, place, memory, [], []),
  );
  const result: AttributedPassage[] = [];
  places.forEach((place, index) => {
    const verdict =
      own[index] ??
      firstVerdict(
        NEIGHBOUR_RULES,
        place,
        memory,
        result.slice(-NEIGHBOURS),
        own.slice(index + 1, index + 6),
      );
    result.push(verdict ?? { place, speaker: null, cue: null, rule: 'none' });
  });
  return result;
}

function firstVerdict(
  rules: readonly SpeakerRule[],
  place: PassagePlace,
  memory: Memory,
  before: readonly AttributedPassage[],
  after: readonly (AttributedPassage | null)[],
): AttributedPassage | null {
  for (const rule of rules) {
    const attribution = rule({ place, memory, before, after });
    if (attribution === null) continue;
    const { speaker, cue, rule: name } = attribution;
    return { place, speaker, cue, rule: name };
  }
  return null;
}

function memoryAfter(
  paragraph: ReadParagraph,
  attributed: readonly AttributedPassage[],
  memory: Memory,
): Memory {
  const quoted = attributed.findLast((passage) => passage.speaker !== null && passage.place.words >= 3);
  const lastSpeaker = quoted?.speaker ?? lastNamedSpeaker(paragraph) ?? memory.lastSpeaker;
  return {
    text: memory.text,
    lastSpeaker,
    before: paragraph,
    unfinished: paragraph.passages.at(-1)?.isOpen === true ? (attributed.at(-1)?.speaker ?? null) : null,
  };
}

/** Asked in this order of what stands round a passage whose own sentence names nobody; the first that answers decides. */
const NEIGHBOUR_RULES: readonly SpeakerRule[] = [
  byContinuation,
  bySameSentence,
  byScene,
  bySameParagraph,
  byNextInParagraph,
  byPreviousSentence,
  bySentenceSubject,
  byIntroducingParagraph,
  byLastSpeaker,
];

/** The last paragraph ended inside a quotation and this one begins with a mark. */
function byContinuation({ place, memory }: Question): Attribution | null {
  return opensParagraph(place) ? givenTo(memory.unfinished, 'continued quotation') : null;
}

function bySameSentence({ place, before }: Question): Attribution | null {
  const neighbour = before.findLast(
    (other) => other.place.sentenceIndex === place.sentenceIndex && other.speaker !== null,
  );
  return givenTo(neighbour?.speaker ?? null, 'same sentence');
}

/** “…,” X said. Y shakes her head. “…” */
function byScene({ place, memory, before }: Question): Attribution | null {
  const { paragraph, sentenceIndex } = place;
  const previous = paragraph.sentences[sentenceIndex - 1];
  if (previous === undefined || !place.standsAlone || before.length === 0) return null;
  if (previous.cues.length > 0 || before.some((other) => other.place.sentenceIndex === sentenceIndex - 1))
    return null;
  const words = memory.text.slice(previous.start, previous.end);
  return SCENE.test(words)
    ? givenTo(mainMention(paragraph, previous, previous.to), 'previous sentence')
    : null;
}

const SCENE =
  /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+)? (?:\p{Ll}+ly )?(?:shakes?|shook|nods?|nodded|laughs?|laughed|smiles?|smiled|grins?|grinned|shrugs?|shrugged|sighs?|sighed|pauses?|paused|frowns?|frowned|hesitate[sd]?|leans?|leaned|looks?|looked|points?|pointed|turns?|turned|stands?|stood|rolls?|rolled|raise[sd]?|lowers?|lowered|glances?|glanced|thinks?|thought) /u;

/** “…,” X said. “…” */
function bySameParagraph({ place, before }: Question): Attribution | null {
  const neighbour = before.findLast(
    (other) => other.speaker !== null && (other.place.words > 2 || other.cue !== null),
  );
  const isNext = place.standsAlone || opensSentence(place);
  return isNext ? givenTo(neighbour?.speaker ?? null, 'same paragraph') : null;
}

/** “…” “…,” X said. */
function byNextInParagraph({ place, after }: Question): Attribution | null {
  const neighbour = after.find((other) => other !== null && other.speaker !== null);
  return place.standsAlone ? givenTo(neighbour?.speaker ?? null, 'next in paragraph') : null;
}

function byPreviousSentence({ place }: Question): Attribution | null {
  const { paragraph, sentenceIndex } = place;
  const previous = paragraph.sentences[sentenceIndex - 1];
  if (previous === undefined || !(place.standsAlone || opensSentence(place))) return null;
  const cue = previous.cues.find((cue) => cue.frame === 'say' && cue.form !== 'base') ?? previous.cues[0];
  if (cue !== undefined) return { speaker: subjectMention(paragraph, cue), cue, rule: 'previous sentence' };
  return givenTo(mainMention(paragraph, previous, previous.to), 'previous sentence');
}

function bySentenceSubject({ place }: Question): Attribution | null {
  if (place.standsAlone) return null;
  return givenTo(mainMention(place.paragraph, place.sentence, place.token), 'sentence subject');
}

function byIntroducingParagraph({ place, memory }: Question): Attribution | null {
  const { text, before } = memory;
  return before !== null && opensParagraph(place)
    ? givenTo(introducedSpeaker(text, before), 'introducing paragraph')
    : null;
}

function byLastSpeaker({ place, memory }: Question): Attribution | null {
  return place.words < 3 ? null : givenTo(memory.lastSpeaker, 'last speaker');
}

const opensParagraph = (place: PassagePlace): boolean => place.passage.outerStart === place.paragraph.start;
const opensSentence = (place: PassagePlace): boolean =>
  place.token <= place.sentence.from + 1 && place.words > 3;
