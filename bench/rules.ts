import { readFileSync } from 'node:fs';
import { extractFindings } from '../src/speech/extract-findings.ts';
import type { FoundQuotation } from '../src/speech/text/findings.ts';
import { lexiconOf } from '../src/speech/words/lexicon.ts';
import { nameInMention } from '../src/speech/names/entity-in-mention.ts';
import { RULE_CONFIDENCE } from '../src/speech/references/attribution.ts';
import { articleOf } from './article-of.ts';

/**
 * How often each rule names the right speaker; RULE_CONFIDENCE in src/speech/references/attribution.ts holds the shares.
 *
 *     npx tsx bench/rules.ts DEVELOPMENT.jsonl
 *
 * A quotation is compared with the labelled one whose span it shares most with, at least half of both together. Its speaker is
 * right where the mentions overlap or the last names are equal. Labelled quotations without a speaker are left out.
 */
interface Label {
  readonly start: number;
  readonly end: number;
  readonly spans?: readonly (readonly [number, number])[];
  readonly speaker: {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly name?: string;
  } | null;
}
interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly Label[];
}
interface Count {
  right: number;
  all: number;
}

const [data] = process.argv.slice(2);
if (data === undefined) throw new Error('Give the labelled data.');

const counts = new Map<string, Count>();
for (const line of readFileSync(data, 'utf8').split('\n')) {
  if (line === '') continue;
  const { id, text, quotes } = JSON.parse(line) as Labelled;
  for (const quotation of extractFindings(articleOf(text, id)).quotations) note(quotation, quotes);
}
for (const [rule, confidence] of Object.entries(RULE_CONFIDENCE)) {
  const { right, all } = counts.get(rule) ?? { right: 0, all: 0 };
  const share = all === 0 ? '   –' : (right / all).toFixed(2);
  console.log(`${rule.padEnd(22)} ${share}  (${right} of ${all})  in the table ${confidence}`);
}

function note(quotation: FoundQuotation, labels: readonly Label[]): void {
  const best = labels
    .map((label) => ({
      label,
      share: Math.max(...partsOf(label).map((part) => sharedWith(quotation, part))),
    }))
    .reduce((best, next) => (next.share > best.share ? next : best), {
      label: null as Label | null,
      share: 0,
    });
  const speaker = best.label?.speaker ?? null;
  if (best.share < 0.5 || speaker === null) return;
  const count = counts.get(quotation.rule) ?? { right: 0, all: 0 };
  counts.set(quotation.rule, count);
  count.all += 1;
  if (isRight(quotation.speaker, speaker)) count.right += 1;
}

function partsOf({ start, end, spans }: Label): readonly (readonly [number, number])[] {
  return spans ?? [[start, end]];
}

/** Length of what two stretches share, over the length of both together. */
function sharedWith(
  one: { readonly start: number; readonly end: number },
  [start, end]: readonly [number, number],
): number {
  const shared = Math.min(one.end, end) - Math.max(one.start, start);
  return shared <= 0 ? 0 : shared / (Math.max(one.end, end) - Math.min(one.start, start));
}

function isRight(found: FoundQuotation['speaker'], label: NonNullable<Label['speaker']>): boolean {
  if (found === null) return false;
  if (found.start < label.end && label.start < found.end) return true;
  const names = new Set([found.name, found.text].map(lastName));
  return [label.name ?? label.text, label.text].some((name) => names.has(lastName(name)));
}

function lastName(words: string): string {
  return (nameInMention(lexiconOf('en'), words) ?? words).split(' ').at(-1)?.toLowerCase() ?? '';
}
