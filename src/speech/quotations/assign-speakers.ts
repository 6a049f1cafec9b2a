import type { ReadParagraph } from '../cues/read-paragraphs.ts';
import { type AttributedSpeaker, givenTo } from '../references/attribution.ts';
import {
  introducedSpeaker,
  lastNamedSpeaker,
  mainMention,
  subjectMention,
} from '../references/paragraph-memory.ts';
import { type PassagePlace, passagePlaces } from './passage-place.ts';
import {
  type AttributedPassage,
  LAYOUT_RULES,
  type Memory,
  type Question,
  SENTENCE_RULES,
  type SpeakerRule,
} from './speaker-rules.ts';

/** How many passages before one are looked at; more would make long paragraphs slow and show nothing. */
const NEIGHBOURS = 12;

/** Gives every passage its speaker: by its own sentence, then by those around it; without English cues by what is set beside it. */
export function assignSpeakers(
  text: string,
  paragraphs: readonly ReadParagraph[],
  withCues: boolean,
): readonly (readonly AttributedPassage[])[] {
  let memory: Memory = { text, lastSpeaker: null, before: null, unfinished: null };
  return paragraphs.map((paragraph) => {
    const attributed = assignInParagraph(paragraph, memory, withCues);
    // A caption between an introduction and what it introduces is passed over.
    if (!paragraph.isAside) memory = memoryAfter(paragraph, attributed, memory);
    return attributed;
  });
}

/** Neighbours mislead where no verb says who speaks: “The ferry runs. ‘We run too.’” */
function assignInParagraph(
  paragraph: ReadParagraph,
  memory: Memory,
  withCues: boolean,
): readonly AttributedPassage[] {
  const places = passagePlaces(memory.text, paragraph);
  const [rules, further] = withCues ? [SENTENCE_RULES, NEIGHBOUR_RULES] : [LAYOUT_RULES, []];
  const own = places.map((place) => firstVerdict(rules, { place, memory, before: [], after: [] }));
  const result: AttributedPassage[] = [];
  places.forEach((place, index) => {
    const [before, after] = [result.slice(-NEIGHBOURS), own.slice(index + 1, index + 6)];
    const verdict = own[index] ?? firstVerdict(further, { place, memory, before, after });
    result.push(verdict ?? { place, speaker: null, cue: null, rule: 'none' });
  });
  return result;
}

function firstVerdict(rules: readonly SpeakerRule[], question: Question): AttributedPassage | null {
  for (const rule of rules) {
    const attribution = rule(question);
    if (attribution !== null) return { ...attribution, place: question.place };
  }
  return null;
}

function memoryAfter(
  paragraph: ReadParagraph,
  attributed: readonly AttributedPassage[],
  { text, lastSpeaker }: Memory,
): Memory {
  const quoted = attributed.findLast((passage) => passage.speaker !== null && passage.place.words >= 3);
  const isOpen = paragraph.passages.at(-1)?.isOpen === true;
  return {
    text,
    lastSpeaker: quoted?.speaker ?? lastNamedSpeaker(paragraph) ?? lastSpeaker,
    before: paragraph,
    unfinished: isOpen ? (attributed.at(-1)?.speaker ?? null) : null,
  };
}

/** Asked in this order of what is round a passage whose own sentence names nobody; the first that answers decides. */
const NEIGHBOUR_RULES: readonly SpeakerRule[] = [
  // The last paragraph ended inside a quotation and this one begins with a mark.
  ({ place, memory }) => (opensParagraph(place) ? givenTo(memory.unfinished, 'continued quotation') : null),
  bySameParagraph,
  byNextInParagraph,
  byPreviousSentence,
  ({ place }) =>
    place.standsAlone
      ? null
      : givenTo(mainMention(place.paragraph, place.sentence, place.token), 'sentence subject'),
  byIntroducingParagraph,
  ({ place, memory }) => (place.words < 3 ? null : givenTo(memory.lastSpeaker, 'last speaker')),
];

/** “…,” X said. “…” */
function bySameParagraph({ place, before }: Question): AttributedSpeaker | null {
  const neighbour = before.findLast(
    (other) => other.speaker !== null && (other.place.words > 2 || other.cue !== null),
  );
  return place.standsAlone || opensSentence(place)
    ? givenTo(neighbour?.speaker ?? null, 'same paragraph')
    : null;
}

/** “…” “…,” X said. */
function byNextInParagraph({ place, after }: Question): AttributedSpeaker | null {
  const neighbour = after.find((other) => other !== null && other.speaker !== null);
  return place.standsAlone ? givenTo(neighbour?.speaker ?? null, 'next in paragraph') : null;
}

function byPreviousSentence({ place }: Question): AttributedSpeaker | null {
  const { paragraph, sentenceIndex } = place;
  const previous = paragraph.sentences[sentenceIndex - 1];
  if (previous === undefined || !(place.standsAlone || opensSentence(place))) return null;
  const cue = previous.cues.find((cue) => cue.frame === 'say' && cue.form !== 'base') ?? previous.cues[0];
  if (cue !== undefined) return { speaker: subjectMention(paragraph, cue), cue, rule: 'previous sentence' };
  return givenTo(mainMention(paragraph, previous, previous.to), 'previous sentence');
}

function byIntroducingParagraph({ place, memory: { text, before } }: Question): AttributedSpeaker | null {
  return before !== null && opensParagraph(place)
    ? givenTo(introducedSpeaker(text, before), 'introducing paragraph')
    : null;
}

const opensParagraph = ({ passage, paragraph }: PassagePlace): boolean =>
  passage.outerStart === paragraph.start;
const opensSentence = (place: PassagePlace): boolean =>
  place.token <= place.sentence.from + 1 && place.words > 3;
