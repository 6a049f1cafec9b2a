import { lazily } from '../../source/lazily.ts';
import type { BlockQuotation } from './block-quotation.ts';
import { plainBlock } from './block-quotation.ts';
import type { ReadParagraph } from '../text/read-paragraphs.ts';
import { lastWord } from '../text/last-word.ts';

/**
 * What stands before the colon that opens a turn: a name in capitals or of up to four words, or Q and A. In Markdown
 * the name may be bold, with its colon or without.
 */
const LABEL = lazily(
  () =>
    /^[*_]{0,3}(?<name>\p{Lu}[\p{L}\p{M}.’'-]{0,24}(?: \p{Lu}[\p{L}\p{M}.’'-]{0,24}){0,3})[*_]{0,3}(?: \([^)\n]{1,40}\)[*_]{0,3})?:[*_]{0,3}\s+(?=\S)/u,
);
/** “Minister for prisons (Stephen Hale):”, as parliaments print it. */
const OFFICE_LABEL = lazily(
  () =>
    /^[*_]{0,3}\p{Lu}[\p{L}’,-]{0,24}(?: [\p{L}’,-]{1,24}){1,9} \((?<name>\p{Lu}[\p{L}\p{M}.’'-]{0,24}(?: \p{Lu}[\p{L}\p{M}.’'-]{0,24}){1,3})\)[*_]{0,3}:[*_]{0,3}\s+(?=\S)/u,
);
const LONGEST_LABEL = 160;
/** Words with a colon that introduce something else than a speaker. */
const NO_SPEAKER =
  /^(?:Notes?|Updated?|Image|Photo|Picture|Video|Source|Sources|Read|Watch|Listen|Related|Caption|Credit|Editor|Correction|Date|Time|Place|Step|Tip|Table|Figure|Chapter|Part|Day|Year|Results?|Key|More|See|Also|Breaking)\b/iu;
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
  const head = text.slice(paragraph.start, Math.min(paragraph.end, paragraph.start + LONGEST_LABEL));
  if (!head.includes(':')) return null;
  const match = LABEL().exec(head) ?? OFFICE_LABEL().exec(head);
  const label = match?.groups?.['name'];
  if (match === null || label === undefined || NO_SPEAKER.test(label)) return null;
  const start = paragraph.start + match[0].length;
  const isMarked = paragraph.passages[0]?.outerStart === start;
  const hasWords = /\p{L}{2}/u.test(text.slice(start, paragraph.end));
  const labelStart = paragraph.start + match[0].indexOf(label);
  return isMarked || !hasWords ? null : { paragraph, label, labelStart, start };
}

function blockOf({ paragraph, label, labelStart, start }: Turn): BlockQuotation {
  const named = { start: labelStart, end: labelStart + label.length };
  return plainBlock('turn', paragraph, ANSWERS.test(label) ? null : named, { start, end: paragraph.end });
}
