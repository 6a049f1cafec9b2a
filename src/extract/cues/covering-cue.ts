import type { Cue } from './cue.ts';
import type { PassagePlace } from '../quotations/passage-place.ts';
import { tokenAt } from '../text/token.ts';

/**
 * The cue whose reported clause holds the passage. A cue of saying wins over one of thought or judgement, and among those of
 * saying the outermost: what somebody is said to have said is first of all the words of the one who tells it.
 */
export function coveringCue(place: PassagePlace): Cue | null {
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
export function nearestCueBefore(place: PassagePlace): Cue | null {
  const cues = place.sentence.cues.filter((cue) => cue.last < place.token && cue.kind !== 'according');
  const nearest = cues.at(-1);
  if (nearest === undefined || isSaying(nearest)) return nearest ?? null;
  return cues.findLast(isSaying) ?? nearest;
}

/** The next cue after the passage, when no other passage stands between them. */
export function nextCue(place: PassagePlace): Cue | null {
  const cue = place.sentence.cues.find((cue) => cue.first > place.token);
  if (cue === undefined) return null;
  for (let at = place.token + 1; at < cue.first; at++)
    if (tokenAt(place.paragraph.tokens, at).kind === 'passage') return null;
  return cue;
}

function isSaying(cue: Cue): boolean {
  return (cue.frame === 'say' || cue.frame === 'tell') && cue.form !== 'base';
}
