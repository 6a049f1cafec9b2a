import type { Range } from '../../text/source-file.ts';
import type { Cue } from '../cues/cue.ts';
import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';
import type { ReportedClause } from '../cues/reported-clause.ts';
import { reportsWithoutMarks } from '../cues/reporting-cues.ts';
import type { Mention, RuleName } from '../references/attribution.ts';
import { spanOf, subjectMention } from '../references/paragraph-memory.ts';
import { type Token, tokenAt } from '../text/token.ts';
import type { AttributedPassage } from './speaker-rules.ts';

/** A quotation before names and chains are known. */
export interface QuotationDraft extends Range {
  readonly paragraph: ReadParagraph;
  readonly sentence: ReadSentence;
  /** One whole passage in marks and nothing else. */
  readonly isPassage: boolean;
  readonly cue: Range | null;
  readonly speaker: Mention | null;
  readonly rule: RuleName;
  readonly form: 'marks' | 'block' | 'reported';
}

/** The quotations of one paragraph: passages in marks, clauses that run into marks, and clauses in the writer's own words. */
export function draftQuotations(
  paragraph: ReadParagraph,
  passages: readonly AttributedPassage[],
): readonly QuotationDraft[] {
  const drafts: QuotationDraft[] = [];
  const taken = new Set<AttributedPassage>();
  const bySentence = new Map<ReadSentence, AttributedPassage[]>();
  for (const passage of passages) {
    const { sentence } = passage.place;
    bySentence.set(sentence, [...(bySentence.get(sentence) ?? []), passage]);
  }
  for (const sentence of paragraph.sentences) {
    const inSentence = bySentence.get(sentence) ?? [];
    for (const clause of sentence.clauses) {
      const inside = inSentence.filter(({ place }) => clause.from <= place.token && place.token < clause.to);
      const draft = draftClause(paragraph, sentence, clause, inside);
      if (draft === null || (inside.length === 0 && isInsideOther(paragraph, sentence, clause))) continue;
      drafts.push(draft);
      for (const passage of inside) taken.add(passage);
    }
  }
  for (const passage of passages) if (!taken.has(passage)) drafts.push(draftPassage(paragraph, passage));
  return drafts.sort((a, b) => a.start - b.start || a.end - b.end);
}

function draftPassage(
  paragraph: ReadParagraph,
  { place, cue, speaker, rule }: AttributedPassage,
): QuotationDraft {
  const { start, end } = place.passage;
  const of = cue === null ? null : cueSpan(paragraph, cue);
  const { sentence } = place;
  return { paragraph, sentence, isPassage: true, start, end, cue: of, speaker, rule, form: 'marks' };
}

/** “Pointed out” and “fired back” are one verb each. */
function cueSpan(paragraph: ReadParagraph, { first, last }: Cue): Range {
  const isPhrasal = tokenAt(paragraph.tokens, last + 1).is('particle');
  return spanOf(paragraph, { from: first, to: isPhrasal ? last + 2 : last + 1 });
}

/** A clause as a quotation; `null` when it is nothing but one passage, belongs to another cue, or is too short. */
function draftClause(
  paragraph: ReadParagraph,
  sentence: ReadSentence,
  clause: ReportedClause,
  inside: readonly AttributedPassage[],
): QuotationDraft | null {
  const { cue, place, from, to } = clause;
  const words = paragraph.tokens.slice(from, to).filter(({ kind }) => kind === 'word').length;
  const owner = inside.find((passage) => passage.cue === cue);
  const isMarked = inside.length > 0;
  if (isMarked && (owner === undefined || words === 0)) return null;
  const fewest = place === 'before' ? 1 : 3;
  if (!isMarked && (words < fewest || !reportsWithoutMarks(paragraph.tokens, cue))) return null;
  return {
    paragraph,
    sentence,
    isPassage: false,
    ...spanOf(paragraph, clause),
    cue: cueSpan(paragraph, cue),
    speaker: subjectMention(paragraph, cue),
    rule: owner?.rule ?? (cue.kind === 'according' ? 'according to' : 'reported'),
    form: isMarked ? 'marks' : 'reported',
  };
}

/** What somebody is said to have said is part of the outer quotation. */
function isInsideOther({ tokens }: ReadParagraph, sentence: ReadSentence, clause: ReportedClause): boolean {
  return sentence.clauses.some(
    ({ cue, from, to }) =>
      cue.frame === 'say' &&
      cue.kind === 'verb' &&
      isFinite(tokens, cue) &&
      reportsWithoutMarks(tokens, cue) &&
      from <= clause.cue.first &&
      clause.cue.last < to,
  );
}

/** "they say", not "would say". */
function isFinite(tokens: readonly Token[], { first, form, side }: Cue): boolean {
  let before = first - 1;
  while (tokenAt(tokens, before).is('adverb')) before -= 1;
  return form !== 'base' || (!tokenAt(tokens, before).is('auxiliary') && side !== 'shared');
}
