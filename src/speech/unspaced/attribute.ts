import type { Aside } from '../text/findings.ts';
import { tokenAt } from '../text/token.ts';
import type { Marked } from './clauses.ts';
import { findReports, isWhole } from './find-reports.ts';
import { findOwner } from './find-subject.ts';
import type { UnspacedLexicon } from './lexicon.ts';
import {
  type Speaking,
  type SpeakingParagraph,
  type UnspacedDraft,
  type UnspacedParagraph,
  isSomebody,
  rangeOf,
  readSpeaking,
} from './paragraph.ts';

interface Attributed {
  readonly drafts: readonly UnspacedDraft[];
  readonly asides: readonly Aside[];
}

/** Who says a passage. */
type AttributedDraft = Pick<UnspacedDraft, 'cue' | 'speaker' | 'rule'>;

/** What a paragraph’s passages in marks and clauses say, and who says it; what quotes nobody is set aside. */
export function attributeParagraph(
  text: string,
  lexicon: UnspacedLexicon,
  paragraph: UnspacedParagraph,
): Attributed {
  const context = readSpeaking(lexicon, paragraph);
  const reports = findReports(context);
  const drafts: UnspacedDraft[] = [];
  const asides: Aside[] = [];
  let report = 0;
  paragraph.pieces.forEach((piece, index) => {
    const { start, end } = piece.kind === 'passage' ? piece.passage : rangeOf(paragraph, piece);
    for (let next = reports[report]; next !== undefined && next.start <= start; next = reports[report]) {
      drafts.push(next);
      report += 1;
    }
    const last = drafts.at(-1) ?? null;
    if (piece.kind !== 'passage' || end <= start || (last !== null && end <= last.end)) return;
    const found = attributePassage(context, piece, index, last);
    if (found === null) asides.push({ start, end, text: text.slice(start, end), kind: 'scare' });
    else drafts.push({ paragraph, start, end, type: 'direct', form: 'marks', ...found });
  });
  return { drafts, asides };
}

/** Who says a passage; `null` for words in marks that nobody says. */
function attributePassage(
  context: SpeakingParagraph,
  piece: Marked,
  index: number,
  last: UnspacedDraft | null,
): AttributedDraft | null {
  const found = introduced(context, piece, index) ?? saidAfter(context, piece, index);
  if (found !== null || !standsAlone(context, piece, index)) return found;
  return goingOn(context, index, last) ?? { cue: null, speaker: null, rule: 'none' };
}

/** “X说：‘…’”, “X表示，‘…’”, “X直言‘…’”. */
function introduced(context: SpeakingParagraph, piece: Marked, index: number): AttributedDraft | null {
  const said = context.speaking[index - 1] ?? null;
  if (said === null) return null;
  switch (said.clause.close) {
    case 'colon':
      return byColon(context, said);
    case 'comma':
      return byComma(context, said, index);
    case 'passage':
      return said.cue?.to === said.clause.to && isWhole(piece)
        ? saidBy(context, said, 'cue in sentence')
        : null;
    case 'word':
    case 'semicolon':
    case 'dash':
    case 'open':
    case 'close':
    case 'stop':
    case 'mark':
    case 'end':
      return null;
  }
}

/** Words after a colon are those of the clause’s subject, whatever its verb; on a banner they are nobody’s. */
function byColon(
  { lexicon, paragraph }: SpeakingParagraph,
  { clause, cue, source, subject }: Speaking,
): AttributedDraft | null {
  if (source !== null)
    return { cue: rangeOf(paragraph, source.cue), speaker: source.subject, rule: 'according to' };
  if (cue !== null) return { cue: rangeOf(paragraph, cue), speaker: subject, rule: 'introduced' };
  if (lexicon.is(tokenAt(paragraph.tokens, clause.to - 1).text, 'showInMarks')) return null;
  const speaker = isSomebody(subject) ? subject : findOwner(lexicon, paragraph.tokens, clause);
  return { cue: null, speaker, rule: 'name and colon' };
}

function byComma(context: SpeakingParagraph, said: Speaking, index: number): AttributedDraft | null {
  const { paragraph } = context;
  const { cue, source, subject, isOwn } = said;
  if (source !== null)
    return { cue: rangeOf(paragraph, source.cue), speaker: source.subject, rule: 'according to' };
  if (cue?.isLast === true) return saidBy(context, said, 'introduced');
  return isOwn && isSomebody(subject) && isInterrupting(paragraph, index - 1)
    ? { cue: null, speaker: subject, rule: 'unlisted verb' }
    : null;
}

function saidBy(
  { paragraph }: SpeakingParagraph,
  { cue, subject }: Speaking,
  rule: AttributedDraft['rule'],
): AttributedDraft | null {
  return subject === null || cue === null ? null : { cue: rangeOf(paragraph, cue), speaker: subject, rule };
}

/** “‘…，’X抹了把脸，‘…’” */
function isInterrupting({ pieces }: UnspacedParagraph, index: number): boolean {
  const before = pieces[index - 1];
  return before?.kind === 'passage' && before.ends === 'comma';
}

/** “‘…’X说。” and “‘…，’X耸耸肩。” */
function saidAfter(context: SpeakingParagraph, piece: Marked, index: number): AttributedDraft | null {
  const said = context.speaking[index + 1] ?? null;
  if (said === null || !said.isOwn || !/^(?:word|comma|dash)$/u.test(piece.close)) return null;
  if (piece.ends !== 'comma' && leadsOn(context, said, index + 1)) return null;
  if (said.cue !== null) return saidBy(context, said, 'cue after');
  return piece.ends === 'comma' && isSomebody(said.subject)
    ? { cue: null, speaker: said.subject, rule: 'unlisted verb' }
    : null;
}

/** Whether a clause leads to words after it rather than closing those before it. */
const leadsOn = ({ paragraph }: SpeakingParagraph, { clause }: Speaking, index: number): boolean =>
  clause.close === 'colon' || (clause.close === 'comma' && paragraph.pieces[index + 1]?.kind !== 'passage');

/** Whether a passage is a sentence of its own, with no word of the writer before or after it. */
function standsAlone({ paragraph }: SpeakingParagraph, piece: Marked, index: number): boolean {
  const before = paragraph.pieces[index - 1];
  const opens =
    before === undefined || before.close === 'stop' || (before.kind === 'passage' && before.ends === 'stop');
  return opens && (piece.ends === 'stop' || piece.close === 'end' || piece.close === 'stop');
}

/** “‘…’X说。‘…’”, and “X不同意。‘…’”: whoever spoke last in the paragraph, if nobody else came in between. */
function goingOn(
  { paragraph, speaking }: SpeakingParagraph,
  index: number,
  last: UnspacedDraft | null,
): AttributedDraft | null {
  const between = speaking
    .slice(Math.max(0, index - FURTHEST), index)
    .filter(
      (said) => said !== null && said.isOwn && rangeOf(paragraph, said.clause).start > (last?.end ?? -1),
    )
    .map((said) => said?.subject ?? null)
    .findLast(isSomebody);
  const speaker = between ?? last?.speaker ?? null;
  if (speaker === null) return null;
  return { cue: null, speaker, rule: last === null ? 'previous sentence' : 'same paragraph' };
}

/** How many clauses before a passage are looked at. */
const FURTHEST = 16;
