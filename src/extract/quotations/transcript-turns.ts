import type { BlockQuotation } from './block-quotation.ts';
import { plainBlock } from './block-quotation.ts';
import type { ReadParagraph } from '../text/read-paragraphs.ts';
import { lastWord } from '../text/last-word.ts';
import { labelOfTurn } from './turn-label.ts';

const ASKS = /^(?:Q|Question|Interviewer)$/iu;
const ANSWERS = /^(?:A|Answer)$/iu;

/** Fewer turns, or fewer who take them, are no conversation. */
const FEWEST_TURNS = 3;
const FEWEST_LABELS = 2;

interface Turn {
  readonly paragraph: ReadParagraph;
  readonly label: string;
  /** Where the label begins. */
  readonly labelStart: number;
  /** Where the words begin. */
  readonly start: number;
}

/**
 * The turns of an interview or transcript that is set without marks. Each paragraph that opens with a name and a colon is
 * what that person said; “Q:” is the writer's, “A:” is somebody whom the label doesn't name.
 *
 *     PRIYA RAMAN: It records volume and time.
 */
export function findTurns(text: string, paragraphs: readonly ReadParagraph[]): readonly BlockQuotation[] {
  // The first paragraph is a headline: “Lund: The council has to answer”.
  const turns = paragraphs.slice(1).flatMap((paragraph) => turnIn(text, paragraph) ?? []);
  const labels = new Map<string, number>();
  for (const { label } of turns) labels.set(lastName(label), (labels.get(lastName(label)) ?? 0) + 1);
  const recurring = [...labels.values()].filter((count) => count > 1).length;
  if (turns.length < FEWEST_TURNS || labels.size < FEWEST_LABELS || recurring === 0) return [];
  return turns.filter(({ label }) => !ASKS.test(label)).map(blockOf);
}

/** Whoever is “Priya Raman” at first may be “Raman” from then on. */
const lastName = (label: string): string => lastWord(label).toUpperCase();

function turnIn(text: string, paragraph: ReadParagraph): Turn | null {
  const found = labelOfTurn(text, paragraph);
  if (found === null) return null;
  const { label, end: start } = found;
  const isMarked = paragraph.passages[0]?.outerStart === start;
  const hasWords = /\p{L}{2}/u.test(text.slice(start, paragraph.end));
  return isMarked || !hasWords ? null : { paragraph, label, labelStart: found.start, start };
}

function blockOf({ paragraph, label, labelStart, start }: Turn): BlockQuotation {
  const named = { start: labelStart, end: labelStart + label.length };
  return plainBlock('turn', paragraph, ANSWERS.test(label) ? null : named, { start, end: paragraph.end });
}
