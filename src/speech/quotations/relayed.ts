import type { Cue } from '../cues/cue.ts';
import type { ReportedClause } from '../cues/reported-clause.ts';
import { reportsWithoutMarks } from '../cues/reporting-cues.ts';
import { areWholly } from '../rows/rows.ts';
import type { Range } from '../../text/position.ts';
import type { NameIndex } from '../names/name-index.ts';
import { isForPeople } from '../words/people-nouns.ts';
import { lastWord, wordSet } from '../words/word-set.ts';
import { type Token, tokenAt } from '../text/token.ts';
import { isVerbModifier } from '../words/word-classes.ts';
import { spanOf, subjectMention } from '../references/paragraph-memory.ts';
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
  if (relayed.size === 0) return drafts;
  const cues = new Set([...relayed.values()].map(({ cue }) => cue?.start));
  return drafts.flatMap((draft) => {
    const inner = relayed.get(draft);
    if (inner !== undefined) return [inner];
    return cues.has(draft.cue?.start) ? [] : [draft];
  });
}

function isFromOutlet(text: string, { speaker, cue, isPassage }: QuotationDraft, names: NameIndex): boolean {
  if (speaker === null || cue === null || isPassage) return false;
  const verb = text.slice(cue.start, cue.end);
  const name = text.slice(speaker.start, speaker.end);
  return /^(?:according to|report(?:s|ed))$/iu.test(verb) && isOutlet(name, names);
}

/** A name that is nobody’s: “Caixin”, “The Wall Street Journal”, “The broadcaster NRK”; “state media”. */
function isOutlet(name: string, names: NameIndex): boolean {
  if (!areWholly('outlet', name)) return false;
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
  if (clause === undefined || cue === undefined) return null;
  const speaker = subjectMention(paragraph, cue);
  if (!isSomebody(text.slice(speaker.start, speaker.end), speaker, names)) return null;
  const own = sentence.clauses.find((other) => other.cue === cue);
  const words = own ?? { from: cue.last + 1, to: clause.to };
  if (words.to - words.from < FEWEST_WORDS) return null;
  return {
    ...draft,
    ...spanOf(paragraph, words),
    cue: spanOf(paragraph, { from: cue.first, to: cue.last + 1 }),
    speaker,
  };
}

const FEWEST_WORDS = 2;

/** The cue whose subject opens the clause, with nothing but “also” and the like between. */
function mainCue(
  { paragraph: { tokens }, sentence }: QuotationDraft,
  clause: ReportedClause,
): Cue | undefined {
  const from = tokenAt(tokens, clause.from).lower === 'that' ? clause.from + 1 : clause.from;
  return sentence.cues.find((cue) => {
    if (cue.kind !== 'verb' || cue.side !== 'before' || cue.subject.from !== from) return false;
    for (let at = behindAside(tokens, cue); at < cue.first; at++)
      if (!isVerbModifier(tokenAt(tokens, at))) return false;
    return cue.frame === 'say' ? reportsWithoutMarks(tokens, cue) : HELD.has(cue.base);
  });
}

/** “Ma Li, a spokeswoman, said”, “A spokeswoman, Ma Li, said”: what stands between commas behind the subject is passed over. */
function behindAside(tokens: readonly Token[], { subject, first }: Cue): number {
  if (tokenAt(tokens, subject.to).kind !== 'comma') return subject.to;
  for (let at = subject.to + 1; at < Math.min(first, subject.to + LONGEST_ASIDE); at++)
    if (tokenAt(tokens, at).kind === 'comma') return at + 1;
  return subject.to;
}

const LONGEST_ASIDE = 10;

const HELD = wordSet(
  'believe think hope fear doubt worry suspect expect want wish intend plan support oppose favor favour prefer refuse decline',
);

const isSomebody = (words: string, { end }: Range, names: NameIndex): boolean => {
  if (/^(?:he|she)$/iu.test(words)) return true;
  // “The prime minister believes”, “a spokeswoman for the council”
  const [head = ''] = words.split(/ (?:for|of|in|at|from) /u, 1);
  if (/^(?:the|an?) /iu.test(words) && isForPeople(lastWord(head).toLowerCase())) return true;
  const entity = names.endingAt(end)?.entity ?? names.find(words);
  return entity !== null && entity !== undefined && (entity.isTitled || entity.isPerson);
};
