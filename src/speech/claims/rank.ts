import { oncePer } from '../../text/once-per.ts';
import type { FoundClaim, FoundQuotation, Term } from '../text/findings.ts';
import type { ClaimSentence } from './claims.ts';
import type { Lexicon } from '../words/lexicon.ts';

/** How many are ranked; nobody reads further, and each choice looks at all before it. */
const MOST = 30;
/** How much a claim loses of whose words all are in claims chosen before it (Carbonell and Goldstein 1998); bench/claims.ts shows what it gives. */
const REPEATED = 1;

/** Indices of the claims, the most central first; each counts by what it adds to those before it. Takes the sentence of each as well. */
export function rankClaims(
  claims: readonly FoundClaim[],
  sentences: readonly ClaimSentence[],
): readonly number[] {
  const left = claims
    .map((_, index) => index)
    .sort((a, b) => (claims[b]?.score ?? 0) - (claims[a]?.score ?? 0) || a - b)
    .slice(0, MOST * 3);
  const chosen: number[] = [];
  const told = new Set<string>();
  while (chosen.length < MOST && left.length > 0) {
    const worths = left.map(
      (index) => (claims[index]?.score ?? 0) - REPEATED * shareOf(sentences[index]?.words, told),
    );
    const [best = 0] = left.splice(worths.indexOf(Math.max(...worths)), 1);
    chosen.push(best);
    for (const word of sentences[best]?.words ?? []) told.add(word);
  }
  return chosen;
}

/** The share of some words that others hold. */
function shareOf(words: ReadonlySet<string> = new Set(), others: ReadonlySet<string>): number {
  if (words.size === 0) return 0;
  let shared = 0;
  for (const word of words) if (others.has(word)) shared += 1;
  return shared / words.size;
}

/** Indices of the quotations, the most telling first; each speaker once before anyone twice. */
export function rankQuotations(
  lexicon: Lexicon,
  quotations: readonly FoundQuotation[],
  terms: readonly Term[],
  length: number,
): readonly number[] {
  const counts = new Map<string, number>();
  for (const { speaker } of quotations)
    if (speaker !== null) counts.set(speaker.name, (counts.get(speaker.name) ?? 0) + 1);
  const order = quotations
    .map((quotation, index) => ({
      index,
      name: quotation.speaker?.name ?? null,
      score: scoreOf(lexicon, quotation, length, counts) + (hasTerm(quotation, terms) ? WITH_TERM : 0),
    }))
    .sort((a, b) => b.score - a.score || a.index - b.index)
    .slice(0, MOST * 4);
  const seen = new Map<string, number>();
  return order
    .map((entry) => {
      const turn = entry.name === null ? 2 : (seen.get(entry.name) ?? 0);
      if (entry.name !== null) seen.set(entry.name, turn + 1);
      return { index: entry.index, score: entry.score, turn };
    })
    .sort((a, b) => a.turn - b.turn || b.score - a.score)
    .slice(0, MOST)
    .map(({ index }) => index);
}

/** A writer who keeps the original thinks that the words count. */
const WITH_TERM = 0.4;
/** “gatekeepers” (把关人) */
const BESIDE = 4;

const hasTerm = ({ start, end, form }: FoundQuotation, terms: readonly Term[]): boolean =>
  form !== 'reported' && terms.some((term) => start <= term.start && term.start <= end + BESIDE);

function scoreOf(
  lexicon: Lexicon,
  quotation: FoundQuotation,
  length: number,
  counts: ReadonlyMap<string, number>,
): number {
  const words = quotation.text.split(/\s+/u).length;
  let score = quotation.confidence - quotation.start / Math.max(1, length) / 2;
  if (quotation.form !== 'reported') score += 1;
  if (quotation.type === 'direct') score += 0.4;
  if (STRONG(lexicon).test(quotation.text)) score += 0.3;
  if (words >= 6 && words <= 45) score += 0.5;
  return score + Math.min(4, counts.get(quotation.speaker?.name ?? '') ?? 0) * 0.1;
}

const STRONG = oncePer(
  (lexicon: Lexicon) => new RegExp(String.raw`\b${lexicon.oneOf('firstPerson', 'strongWord')}\b`, 'u'),
);
