import { noReportRows, rowAt } from '../rows/cue-rows.ts';
import { type Token, tokenAt } from '../text/token.ts';
import type { Cue } from './cue.ts';

/** Whether a cue reports words or thoughts without quotation marks; others still give a passage in marks its speaker. */
export function reportsWithoutMarks(tokens: readonly Token[], cue: Cue): boolean {
  if (cue.kind === 'according') return true;
  const { frame, features, first } = cue;
  if (
    features.has('marksOnly') ||
    rowAt(noReportRows(), tokens, { from: 0, to: tokens.length }, first) !== null
  )
    return false;
  if (frame === 'say' || frame === 'tell')
    return !features.has('needsThat') || hasThat(tokens, cue) || closesClause(tokens, cue);
  return takesThat(tokens, cue) || (features.has('takesThing') && isReported(cue));
}

/** “Ma Li writes: …”; “The effect is small, the authors write.”, “In one group, they write, …”, “…, Ma Li wrote on X.” */
function closesClause(tokens: readonly Token[], { last, side, subject }: Cue): boolean {
  const { kind, is } = tokenAt(tokens, last + 1);
  if (kind === 'colon' || side !== 'before') return side === 'before';
  const end = is('opensOccasion') ? last + 3 : last + 1;
  const isClosed =
    /^(?:comma|stop)$/u.test(tokenAt(tokens, end).kind) || tokenAt(tokens, end - 1).text.endsWith('.');
  return isClosed && tokenAt(tokens, subject.from - 1).kind === 'comma';
}

/** Forms in which judgements, thoughts and findings mostly report something: “people think” tells of a mood as often. */
function isReported({ frame, form, side, features }: Cue): boolean {
  const isPresent = form === 'present';
  if (frame === 'call') return form === 'past' || form === 'ing' || (isPresent && features.has('inPresent'));
  if (isPresent) return true;
  return side === 'before' && !features.has('inPresent') && (form !== 'base' || frame === 'think');
}

/** “Wrote in a note to clients that …” */
function hasThat(tokens: readonly Token[], { last }: Cue): boolean {
  for (let at = last + 1; at < last + LONGEST_PLACE; at++) {
    if (isThat(tokens, at)) return true;
    if (tokenAt(tokens, at).kind !== 'word') return false;
  }
  return false;
}

const LONGEST_PLACE = 7;

/** “Believes that”, “argued strongly that”: no other word is between. */
function takesThat(tokens: readonly Token[], { last }: Cue): boolean {
  return isThat(tokens, tokenAt(tokens, last + 1).is('adverb') ? last + 2 : last + 1);
}

const isThat = (tokens: readonly Token[], at: number): boolean =>
  tokenAt(tokens, at).is('opensReport') && tokenAt(tokens, at + 1).kind === 'word';
