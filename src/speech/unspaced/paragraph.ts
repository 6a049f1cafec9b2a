import type { Range } from '../../text/source-file.ts';
import type { RuleName } from '../references/attribution.ts';
import type { FoundQuotation } from '../text/findings.ts';
import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import type { Clause, Piece } from './clauses.ts';
import { type SayingVerb, findCue } from './find-cue.ts';
import { type NamedSource, findSource } from './find-source.ts';
import { type Subject, findSubject } from './find-subject.ts';
import type { UnspacedLexicon } from './lexicon.ts';

/** A paragraph, read. */
export interface UnspacedParagraph extends Range {
  readonly number: number;
  readonly tokens: readonly Token[];
  readonly pieces: readonly Piece[];
}

/** A quotation before anybody knows whom its speaker’s mention stands for. */
export interface UnspacedDraft extends Range {
  readonly paragraph: UnspacedParagraph;
  readonly type: FoundQuotation['type'];
  readonly form: FoundQuotation['form'];
  readonly cue: Range | null;
  readonly speaker: Subject | null;
  readonly rule: RuleName;
}

/** What a clause says of who speaks. */
export interface Speaking {
  readonly clause: Clause;
  readonly cue: SayingVerb | null;
  readonly source: NamedSource | null;
  /** In the clause, or in one before it. */
  readonly subject: Subject | null;
  /** Whether the clause names it itself. */
  readonly isOwn: boolean;
}

/** A paragraph with what its clauses say of who speaks; `null` at the places of passages. */
export interface SpeakingParagraph {
  readonly lexicon: UnspacedLexicon;
  readonly paragraph: UnspacedParagraph;
  readonly speaking: readonly (Speaking | null)[];
}

/** Where a phrase is in the text. */
export const rangeOf = ({ tokens }: UnspacedParagraph, { from, to }: Phrase): Range => ({
  start: tokenAt(tokens, from).start,
  end: tokenAt(tokens, to - 1).end,
});

/** Where a piece is in the text, marks included. */
export function rangeOfPiece(paragraph: UnspacedParagraph, piece: Piece): Range {
  if (piece.kind === 'clause') return rangeOf(paragraph, piece);
  return { start: piece.passage.outerStart, end: piece.passage.outerEnd };
}

/** Whether a subject is plainly somebody, and no noun of another kind. */
export const isSomebody = (subject: Subject | null): subject is Subject =>
  subject !== null && subject.kind !== 'words';

/** The last of a sentence who is plainly somebody. */
interface Before {
  readonly sentence: number;
  readonly subject: Subject;
}

/** Reads each clause’s subject and verb of saying; one without a subject has that of a clause before it in the sentence. */
export function readSpeaking(lexicon: UnspacedLexicon, paragraph: UnspacedParagraph): SpeakingParagraph {
  let before: Before | null = null;
  const speaking: (Speaking | null)[] = [];
  for (const piece of paragraph.pieces) {
    const said: Speaking | null =
      piece.kind === 'clause' ? speakingIn(lexicon, paragraph.tokens, piece, before) : null;
    speaking.push(said);
    if (said !== null && said.source === null && said.isOwn && isSomebody(said.subject))
      before = { sentence: said.clause.sentence, subject: said.subject };
  }
  return { lexicon, paragraph, speaking };
}

function speakingIn(
  lexicon: UnspacedLexicon,
  tokens: readonly Token[],
  clause: Clause,
  before: Before | null,
): Speaking {
  const cue = findCue(lexicon, tokens, clause);
  const source = findSource(lexicon, tokens, clause);
  const own =
    source?.subject ?? findSubject(lexicon, tokens, { from: clause.from, to: cue?.from ?? clause.to });
  const isWanting = own === null || isSlight(tokens, own);
  const inherited = isWanting && before?.sentence === clause.sentence ? before.subject : null;
  return { clause, cue, source, subject: inherited ?? own, isOwn: own !== null && inherited === null };
}

/** “忽然笑了” has no subject that is a noun of any length. */
const isSlight = (tokens: readonly Token[], { kind, from, to }: Subject): boolean =>
  kind === 'words' && tokenAt(tokens, to - 1).end - tokenAt(tokens, from).start < 3;
