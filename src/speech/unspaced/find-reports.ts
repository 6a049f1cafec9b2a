import type { Piece } from './clauses.ts';
import {
  type Speaking,
  type SpeakingParagraph,
  type UnspacedDraft,
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
  const { start } = rangeOfPiece(paragraph, next);
  const { end } = rangeOfPiece(paragraph, lastOfReport(context, next, index + 1));
  if (end - start < SHORTEST_REPORT) return null;
  const isMarked = paragraph.pieces.some(
    (piece) => piece.kind === 'passage' && start <= piece.passage.start && piece.passage.end <= end,
  );
  const { clause, cue, source, subject } = said;
  const rule = isMarked ? 'reported clause' : 'reported';
  return {
    paragraph,
    start,
    end,
    type: isMarked ? 'mixed' : 'indirect',
    form: isMarked ? 'marks' : 'reported',
    cue: rangeOf(paragraph, source?.cue ?? cue ?? clause),
    speaker: subject,
    rule: source === null ? rule : 'according to',
  };
}

/** Whether a clause ends with a verb of saying and a comma or colon. */
function leadsToReport({ clause, cue, source, subject }: Speaking): boolean {
  if (clause.close !== 'comma' && clause.close !== 'colon') return false;
  return source !== null || (subject !== null && cue?.reports === true && cue.isLast);
}

/** A passage that is all that a verb of saying leads to: nothing of a clause follows it at once. */
export const isWhole = (piece: Piece): boolean =>
  piece.kind === 'passage' && (piece.close !== 'word' || piece.ends === 'stop');

/** The last of the sentence, or the last before somebody else is said to say something. */
function lastOfReport({ paragraph, speaking }: SpeakingParagraph, next: Piece, first: number): Piece {
  let last = next;
  for (let index = first; index < paragraph.pieces.length; index++) {
    const piece = paragraph.pieces[index];
    if (piece === undefined || (last.close === 'semicolon' && saysItself(speaking[index]))) return last;
    last = piece;
    if (endsSentence(piece)) return last;
  }
  return last;
}

const saysItself = (said: Speaking | null | undefined): boolean => said?.isOwn === true && said.cue !== null;

function endsSentence(piece: Piece): boolean {
  if (piece.close === 'stop' || piece.close === 'end') return true;
  return piece.kind === 'passage' && piece.ends === 'stop' && piece.close !== 'comma';
}
