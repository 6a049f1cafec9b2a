import { isRecord } from '../../source/is-record.ts';
import { SOFT_HYPHEN } from '../../source/soft-hyphen.ts';
import type { RenderContext } from '../render-context.ts';
import type { Syllables } from './load-syllables.ts';
import { LONG_LABEL } from './slide-needs.ts';

/**
 * What is drawn, with soft hyphens in the long words of its labels: where a word is wider than its line, the drawing parts
 * it at one of them. All names stay alike, so that a label is found by what names it. Nothing is parted where a label
 * has marks that may quote: a passage may reach over several, and a deck must show its letters and no others.
 */
export function partLabels<Drawn>(drawn: Drawn, { parting, languages }: RenderContext): Drawn {
  const syllables = parting.syllables.get(languages.surrounding);
  if (syllables === undefined || holdsMarks(drawn)) return drawn;
  const copy = structuredClone(drawn);
  partTexts(copy, syllables);
  return copy;
}

function holdsMarks(node: unknown): boolean {
  if (typeof node === 'string') return MAY_QUOTE.test(node);
  if (Array.isArray(node)) return node.some(holdsMarks);
  return (
    isRecord(node) && Object.entries(node).some(([name, child]) => name !== 'position' && holdsMarks(child))
  );
}

/** An apostrophe may be one, too. */
const MAY_QUOTE = /[\p{Pi}\p{Pf}„‚"'`´ʻʼ′″「」『』]/u;

function partTexts(node: unknown, syllables: Syllables): void {
  if (Array.isArray(node)) for (const child of node) partTexts(child, syllables);
  if (!isRecord(node)) return;
  const { type, value, highlight } = node;
  if (type === 'text' && typeof value === 'string')
    Object.assign(node, { value: partWords(value, syllables) });
  // The names of what is set off, which are compared with those in labels.
  if (Array.isArray(highlight))
    Object.assign(node, { highlight: highlight.map((name) => partWords(String(name), syllables)) });
  for (const child of Object.values(node)) partTexts(child, syllables);
}

function partWords(text: string, syllables: Syllables): string {
  return text.replaceAll(LONG_WORDS, (word) => syllables(word).join(SOFT_HYPHEN));
}

const LONG_WORDS = new RegExp(`\\p{Script=Latin}{${LONG_LABEL},}`, 'gu');
