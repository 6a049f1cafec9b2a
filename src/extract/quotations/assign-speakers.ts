import type { AttributedPassage, Memory, SpeakerRule } from './speaker-question.ts';
import { NEIGHBOUR_RULES } from './neighbour-rules.ts';
import { LAYOUT_RULES, SENTENCE_RULES } from './speaker-rules.ts';
import type { PassagePlace } from './passage-place.ts';
import { passagePlaces } from './passage-place.ts';
import type { ReadParagraph } from '../text/read-paragraphs.ts';
import { lastNamedSpeaker } from './paragraph-memory.ts';

/** So many passages before one are looked at; more would make long paragraphs slow and tell nothing. */
const NEIGHBOURS = 12;

/**
 * Gives every passage of the article its speaker. First each passage is asked with its own sentence, then, where that is
 * silent, with the sentences and paragraphs round it. Without English cues only what is set beside a passage names its speaker.
 */
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
