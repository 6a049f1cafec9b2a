import type { Cue } from '../cues/cue.ts';
import type { ReportedClause } from '../cues/reported-clause.ts';
import { reportsWithoutMarks } from '../cues/reporting-cues.ts';
import type { NameIndex } from '../names/name-index.ts';
import { spanOf, subjectMention } from '../references/paragraph-memory.ts';
import { areWholly } from '../rows/rows.ts';
import { isVerbModifier } from '../text/shapes.ts';
import { tokenAt } from '../text/token.ts';
import type { QuotationDraft } from './draft-quotations.ts';

/**
 * What an outlet hands on is given to whoever it says holds it. The outlet is found again as an intermediary of its sentence.
 *
 *     According to Caixin, Ma Li believes that …
 *     Caixin reports that Ma Li fears …
 */
export function throughOutlets(
  text: string,
  drafts: readonly QuotationDraft[],
  names: NameIndex,
): readonly QuotationDraft[] {
  const relayed = new Map<QuotationDraft, QuotationDraft>();
  for (const draft of drafts) {
    const inner = isFromOutlet(text, draft, names) ? innerDraft(text, draft, names) : null;
    if (inner !== null) relayed.set(draft, inner);
  }
  const inside = new Set([...relayed.values()].map(({ cue }) => cue?.start));
  return drafts.flatMap((draft) => relayed.get(draft) ?? (inside.has(draft.cue?.start) ? [] : [draft]));
}

function isFromOutlet(text: string, { speaker, cue, isPassage }: QuotationDraft, names: NameIndex): boolean {
  if (speaker === null || cue === null || isPassage) return false;
  const name = text.slice(speaker.start, speaker.end);
  if (!areWholly('hands-on', text.slice(cue.start, cue.end)) || !areWholly('outlet', name)) return false;
  const entity = names.find(name);
  return entity === null || !(entity.isTitled || entity.isPerson);
}

/** The clause of a draft as its own subject holds it; `null` where that says and holds nothing. */
function innerDraft(text: string, draft: QuotationDraft, names: NameIndex): QuotationDraft | null {
  const { paragraph, sentence } = draft;
  const clause = sentence.clauses.find(
    ({ cue }) => tokenAt(paragraph.tokens, cue.first).start === draft.cue?.start,
  );
  const cue = clause === undefined ? undefined : mainCue(draft, clause);
  if (clause === undefined || cue === undefined || !isSomebody(text, draft, cue, names)) return null;
  const own = sentence.clauses.find((other) => other.cue === cue);
  const said = own ?? { from: cue.last + 1, to: clause.to };
  if (said.to - said.from < FEWEST_WORDS) return null;
  const span = spanOf(paragraph, { from: cue.first, to: cue.last + 1 });
  return { ...draft, ...spanOf(paragraph, said), cue: span, speaker: subjectMention(paragraph, cue) };
}

const FEWEST_WORDS = 2;

/** “Ma Li”, “she”, “a spokeswoman for the council” */
function isSomebody(
  text: string,
  { paragraph: { tokens } }: QuotationDraft,
  { subject: { from, to } }: Cue,
  names: NameIndex,
): boolean {
  const { start } = tokenAt(tokens, from);
  const { end } = tokenAt(tokens, to - 1);
  const words = text.slice(start, end);
  const entity = names.endingAt(end)?.entity ?? names.find(words);
  if (entity !== null && (entity.isTitled || entity.isPerson)) return true;
  const subject = tokens.slice(from, to);
  const of = subject.findIndex(({ is }) => is('preposition'));
  return areWholly('pronoun', words) || subject.at(of === -1 ? -1 : of - 1)?.is('forPeople') === true;
}

/** The cue whose subject opens the clause, with nothing but “also” and an aside in commas between. */
function mainCue(
  { paragraph: { tokens }, sentence }: QuotationDraft,
  clause: ReportedClause,
): Cue | undefined {
  const from = tokenAt(tokens, clause.from).is('opensReport') ? clause.from + 1 : clause.from;
  return sentence.cues.find((cue) => {
    if (cue.side !== 'before' || cue.subject.from !== from) return false;
    const between = tokens.slice(cue.subject.to, cue.first);
    const isAside =
      between[0]?.kind === 'comma' && between.findLast(({ kind }) => kind !== 'word')?.kind === 'comma';
    if (!isAside && !between.every(isVerbModifier)) return false;
    return cue.features.has('holds') || (cue.frame === 'say' && reportsWithoutMarks(tokens, cue));
  });
}
