import type { Range } from '../../text/position.ts';
import type { Cue } from '../cues/cue.ts';
import type { ReadParagraph, ReadSentence } from '../cues/read-paragraphs.ts';
import type { ReportedClause } from '../cues/reported-clause.ts';
import { reportsWithoutMarks } from '../cues/reporting-cues.ts';
import type { Mention, RuleName } from '../references/attribution.ts';
import { spanOf, subjectMention } from '../references/paragraph-memory.ts';
import type { SentenceRange } from '../text/sentences.ts';
import { type Phrase, type Token, tokenAt } from '../text/token.ts';
import { AUXILIARIES, BE_FORMS, isAdverb } from '../words/word-classes.ts';
import type { AttributedPassage } from './speaker-question.ts';

/** The quotations of one paragraph: passages in marks, clauses that run into marks, and clauses in the writer's own words. */
export function draftQuotations(
  paragraph: ReadParagraph,
  passages: readonly AttributedPassage[],
): readonly QuotationDraft[] {
  const drafts: QuotationDraft[] = [];
  const taken = new Set<AttributedPassage>();
  const bySentence = groupBySentence(passages);
  for (const sentence of paragraph.sentences) {
    const inSentence = bySentence.get(sentence) ?? [];
    for (const clause of sentence.clauses) {
      const inside = inSentence.filter(({ place }) => clause.from <= place.token && place.token < clause.to);
      const draft = draftClause(paragraph, sentence, clause, inside);
      if (draft === null || (inside.length === 0 && isInsideOther(paragraph, sentence, clause))) continue;
      drafts.push(draft);
      for (const passage of inside) taken.add(passage);
    }
    drafts.push(...draftQuestions(paragraph, sentence));
  }
  for (const passage of passages) if (!taken.has(passage)) drafts.push(draftPassage(paragraph, passage));
  return drafts.sort((a, b) => a.start - b.start || a.end - b.end);
}

function groupBySentence(
  passages: readonly AttributedPassage[],
): ReadonlyMap<ReadSentence, readonly AttributedPassage[]> {
  const groups = new Map<ReadSentence, AttributedPassage[]>();
  for (const passage of passages) {
    const group = groups.get(passage.place.sentence);
    if (group === undefined) groups.set(passage.place.sentence, [passage]);
    else group.push(passage);
  }
  return groups;
}

function draftPassage(paragraph: ReadParagraph, passage: AttributedPassage): QuotationDraft {
  const { start, end } = passage.place.passage;
  const { cue, speaker, rule } = passage;
  return {
    paragraph,
    sentence: passage.place.sentence,
    isPassage: true,
    start,
    end,
    cue: cueSpan(paragraph, cue),
    speaker,
    rule,
    form: 'marks',
  };
}

function cueSpan(paragraph: ReadParagraph, cue: Cue | null): Range | null {
  return cue === null ? null : spanOf(paragraph, { from: cue.first, to: cue.last + 1 });
}

/** A clause as a quotation; `null` when it is nothing but one passage, belongs to another cue, or is too short. */
function draftClause(
  paragraph: ReadParagraph,
  sentence: ReadSentence,
  clause: ReportedClause,
  inside: readonly AttributedPassage[],
): QuotationDraft | null {
  const { cue } = clause;
  const words = clauseLength(paragraph, clause);
  const owner = inside.find((passage) => passage.cue === cue);
  if (inside.length > 0 && (owner === undefined || words === 0)) return null;
  if (
    inside.length === 0 &&
    (words < (clause.place === 'before' ? 1 : 3) || !reportsWithoutMarks(paragraph.tokens, cue))
  )
    return null;
  return {
    paragraph,
    sentence,
    isPassage: false,
    ...spanOf(paragraph, clause),
    cue: cueSpan(paragraph, cue),
    speaker: subjectMention(paragraph, cue),
    rule: owner?.rule ?? (cue.kind === 'according' ? 'according to' : 'reported'),
    form: inside.length > 0 ? 'marks' : 'reported',
  };
}

/** Questions that nobody is said to ask, where no cue of the writer reports them as part of something else. */
function draftQuestions(paragraph: ReadParagraph, sentence: ReadSentence): readonly QuotationDraft[] {
  return askedQuestions(paragraph.tokens, sentence)
    .filter(({ from, to }) => !sentence.clauses.some((clause) => clause.from < to && from < clause.to))
    .map((question) => ({
      paragraph,
      sentence,
      isPassage: false,
      ...spanOf(paragraph, question),
      cue: spanOf(paragraph, { from: question.cue, to: question.cue + 1 }),
      speaker: null,
      rule: 'none',
      form: 'reported',
    }));
}

/** What somebody is said to have said is part of the outer quotation. */
function isInsideOther({ tokens }: ReadParagraph, sentence: ReadSentence, clause: ReportedClause): boolean {
  return sentence.clauses.some(
    (other) =>
      other.cue.frame === 'say' &&
      other.cue.kind === 'verb' &&
      isFinite(tokens, other.cue) &&
      reportsWithoutMarks(tokens, other.cue) &&
      other.from <= clause.cue.first &&
      clause.cue.last < other.to,
  );
}

/** "they say", not "would say". */
function isFinite(tokens: readonly Token[], cue: Cue): boolean {
  let before = cue.first - 1;
  while (isAdverb(tokenAt(tokens, before).text)) before -= 1;
  const { lower } = tokenAt(tokens, before);
  return cue.form !== 'base' || (!AUXILIARIES.has(lower) && cue.side !== 'shared');
}

function clauseLength(paragraph: ReadParagraph, clause: ReportedClause): number {
  let words = 0;
  for (let at = clause.from; at < clause.to; at++)
    if (tokenAt(paragraph.tokens, at).kind === 'word') words += 1;
  return words;
}

/** A question that somebody is asked, without a word on who asks: "Asked whether the dam was safe, she …". */
interface AskedQuestion extends Phrase {
  /** The token "asked". */
  readonly cue: number;
}

/** The questions of a sentence that nobody is said to ask, up to the comma or to the end of the sentence. */
function askedQuestions(tokens: readonly Token[], sentence: SentenceRange): readonly AskedQuestion[] {
  const found: AskedQuestion[] = [];
  for (let cue = sentence.from; cue < sentence.to; cue++) {
    if (tokenAt(tokens, cue).lower !== 'asked' || !isPassive(tokens, sentence, cue)) continue;
    const next = tokenAt(tokens, cue + 1).lower;
    const from = next === 'about' ? cue + 2 : cue + 1;
    const to = questionEnd(tokens, sentence, from);
    if (OPENS_QUESTION.test(next) && to - from >= FEWEST_WORDS) found.push({ cue, from, to });
  }
  return found;
}

const OPENS_QUESTION = /^(?:about|whether|if|how|why|what|who|whom|where|when|which)$/u;
/** "Asked why, he shrugged" holds no question that could be shown. */
const FEWEST_WORDS = 2;

/** "Asked …", "when asked …", "was repeatedly asked …" */
function isPassive(tokens: readonly Token[], sentence: SentenceRange, asked: number): boolean {
  let before = asked - 1;
  while (before >= sentence.from && isAdverb(tokenAt(tokens, before).text)) before -= 1;
  const { lower } = tokenAt(tokens, before);
  return before < sentence.from || BE_FORMS.has(lower) || /^(?:when|if|and|but)$/u.test(lower);
}

function questionEnd(tokens: readonly Token[], sentence: SentenceRange, from: number): number {
  let to = from;
  while (to < sentence.to && /^(?:word|open|close|mark)$/u.test(tokenAt(tokens, to).kind)) to += 1;
  return tokenAt(tokens, to).kind === 'passage' ? from : to;
}

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
