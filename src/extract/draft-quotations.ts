import type { AttributedPassage } from './assign-speakers.ts';
import type { Cue } from './cue.ts';
import type { Span } from './findings.ts';
import { subjectSpan } from './paragraph-memory.ts';
import type { QuotationDraft } from './quotation-draft.ts';
import type { ReadParagraph, ReadSentence } from './read-paragraphs.ts';
import { reportedClauses } from './reported-clause.ts';
import type { Phrase } from './speaker-phrases.ts';
import { tokenAt } from './token.ts';

/** The quotations of one paragraph: passages in marks, clauses that run into marks, and clauses in the writer's own words. */
export function draftQuotations(
  text: string,
  paragraph: ReadParagraph,
  passages: readonly AttributedPassage[],
): readonly QuotationDraft[] {
  const drafts: QuotationDraft[] = [];
  const taken = new Set<number>();
  for (const sentence of paragraph.sentences) {
    const inside = passages.filter((passage) => passage.place.sentence === sentence);
    for (const cue of sentence.cues) {
      for (const clause of reportedClauses(paragraph, sentence, cue)) {
        const draft = draftClause(text, paragraph, sentence, cue, clause, inside);
        if (draft === null) continue;
        drafts.push(draft);
        for (const passage of inside)
          if (draft.start <= passage.place.passage.start && passage.place.passage.end <= draft.end)
            taken.add(passage.place.passageIndex);
      }
    }
  }
  const alone = passages
    .filter((passage) => !taken.has(passage.place.passageIndex))
    .map((passage) => draftPassage(paragraph, passage));
  return [...drafts, ...alone].sort((a, b) => a.start - b.start || a.end - b.end);
}

function draftPassage(paragraph: ReadParagraph, passage: AttributedPassage): QuotationDraft {
  const { start, end } = passage.place.passage;
  return {
    paragraph,
    start,
    end,
    cue: cueSpan(paragraph, passage.cue),
    cueWord: passage.cue,
    speaker: passage.speaker,
    rule: passage.rule,
    form: 'marks',
  };
}

export function cueSpan(paragraph: ReadParagraph, cue: Cue | null): Span | null {
  return cue === null
    ? null
    : { start: tokenAt(paragraph.tokens, cue.first).start, end: tokenAt(paragraph.tokens, cue.last).end };
}

/** A clause as a quotation; `null` when it is nothing but one passage, or too short to say anything. */
function draftClause(
  text: string,
  paragraph: ReadParagraph,
  sentence: ReadSentence,
  cue: Cue,
  clause: Phrase,
  passages: readonly AttributedPassage[],
): QuotationDraft | null {
  const { tokens } = paragraph;
  const inside = passages.filter(
    (passage) => clause.from <= passage.place.token && passage.place.token < clause.to,
  );
  const words = countWords(paragraph, clause);
  if (inside.length > 0 && inside.every((passage) => passage.cue !== cue)) return null;
  if (tokenAt(tokens, clause.from).kind === 'passage') return null;
  if (words < (inside.length > 0 ? 1 : 3)) return null;
  const first = inside[0];
  return {
    paragraph,
    start: tokenAt(tokens, clause.from).start,
    end: tokenAt(tokens, clause.to - 1).end,
    cue: cueSpan(paragraph, cue),
    cueWord: cue,
    speaker: first?.speaker ?? subjectSpan(paragraph, cue),
    rule: first?.rule ?? (cue.kind === 'according' ? 'according to' : 'reported'),
    form: inside.length > 0 ? 'marks' : 'reported',
  };
}

function countWords(paragraph: ReadParagraph, clause: Phrase): number {
  let words = 0;
  for (let at = clause.from; at < clause.to; at++)
    if (tokenAt(paragraph.tokens, at).kind === 'word') words += 1;
  return words;
}
