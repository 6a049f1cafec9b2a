import type { Question, SpeakerRule } from './speaker-question.ts';
import type { Attribution } from './attribution.ts';
import { givenTo } from './attribution.ts';
import { coveringCue, nearestCueBefore, nextCue } from '../cues/covering-cue.ts';
import type { Cue } from '../cues/cue.ts';
import { subjectMention } from './paragraph-memory.ts';
import type { PassagePlace } from './passage-place.ts';
import type { RuleName } from './rule-confidence.ts';
import { bylineAfter, nameBeforeColon, transcriptName } from './speaker-layouts.ts';
import { tokenAt } from '../text/token.ts';
import { unlistedVerbAfter, unlistedVerbBefore } from './unlisted-verbs.ts';

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
  return verdict(
    place,
    cue,
    cue.kind === 'noun' ? 'noun cue' : cue.kind === 'according' ? 'according to' : 'reported clause',
  );
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
