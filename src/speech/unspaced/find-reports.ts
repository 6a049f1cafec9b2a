import type { Piece } from './clauses.ts';
import {
  type Speaking,
  type SpeakingParagraph,
  type UnspacedDraft,
  isSomebody,
  rangeOf,
  rangeOfPiece,
} from './paragraph.ts';

/** What a paragraph reports in the writer’s words, perhaps with passages in marks inside: “X表示，…” up to the end of the sentence. */
export function findReports(context: SpeakingParagraph): readonly UnspacedDraft[] {
  const reports: UnspacedDraft[] = [];
  context.speaking.forEach((said, index) => {
    if (said === null) return;
    const { start } = rangeOf(context.paragraph, said.clause);
    // What somebody is said to have said within a report is part of it.
    if (start < (reports.at(-1)?.end ?? 0)) return;
    const report = reportOf(context, said, index);
    if (report !== null) reports.push(report);
  });
  return reports;
}

/** In characters. */
const SHORTEST_REPORT = 4;

function reportOf(context: SpeakingParagraph, said: Speaking, index: number): UnspacedDraft | null {
  const { paragraph } = context;
  const next = paragraph.pieces[index + 1];
  if (next === undefined || !leadsToReport(said) || isWhole(next)) return null;
  if (isOfOther(said, context.speaking[index + 1] ?? null)) return null;
  const { start } = rangeOfPiece(paragraph, next);
  const last = lastOfReport(context, index + 1);
  const { end } = rangeOfPiece(paragraph, paragraph.pieces[last] ?? next);
  if (end - start < SHORTEST_REPORT) return null;
  const isMarked = paragraph.pieces.slice(index + 1, last + 1).some(({ kind }) => kind === 'passage');
  return { paragraph, start, end, ...givenBy(context, said, isMarked ? MARKED : PLAIN) };
}

function givenBy(
  { paragraph }: SpeakingParagraph,
  { clause, cue, source, subject }: Speaking,
  kind: typeof MARKED | typeof PLAIN,
): Omit<UnspacedDraft, 'paragraph' | 'start' | 'end'> {
  return {
    ...kind,
    cue: rangeOf(paragraph, source?.cue ?? cue ?? clause),
    speaker: subject,
    rule: source === null ? kind.rule : 'according to',
  };
}

/** “According to the agency, Lund said that …”: what Lund said. */
const isOfOther = ({ source }: Speaking, inner: Speaking | null): boolean =>
  source !== null && inner !== null && leadsToReport(inner) && isSomebody(inner.subject);

const MARKED = { type: 'mixed', form: 'marks', rule: 'reported clause' } as const;
const PLAIN = { type: 'indirect', form: 'reported', rule: 'reported' } as const;

/** Whether a clause ends with a verb of saying and a comma or colon. */
function leadsToReport({ clause, cue, source, subject }: Speaking): boolean {
  if (clause.close !== 'comma' && clause.close !== 'colon') return false;
  return source !== null || (subject !== null && cue?.reports === true && cue.isLast);
}

/** A passage that is all that a verb of saying leads to: nothing of a clause follows it at once. */
export const isWhole = (piece: Piece): boolean =>
  piece.kind === 'passage' && (piece.close !== 'word' || piece.ends === 'stop');

/** Where the sentence ends, or before somebody else is said to say something: the index of the last piece. */
function lastOfReport({ paragraph, speaking }: SpeakingParagraph, first: number): number {
  let last = first;
  for (let index = first; index < paragraph.pieces.length; index++) {
    const piece = paragraph.pieces[index];
    const isClosed = paragraph.pieces[last]?.close === 'semicolon' && saysItself(speaking[index]);
    if (piece === undefined || isClosed) return last;
    last = index;
    if (endsSentence(piece)) return last;
  }
  return last;
}

const saysItself = (said: Speaking | null | undefined): boolean => said?.isOwn === true && said.cue !== null;

function endsSentence(piece: Piece): boolean {
  if (piece.close === 'stop' || piece.close === 'end') return true;
  return piece.kind === 'passage' && piece.ends === 'stop' && piece.close !== 'comma';
}
