import { SOFT_HYPHEN } from '../../figures/part-word.ts';
import { isRecord } from '../../source/is-record.ts';
import type { RenderContext } from '../render-context.ts';
import type { Syllables } from './load-syllables.ts';
import { LONG_LABEL } from './slide-needs.ts';

/**
 * What is drawn, with soft hyphens in the long words of its labels: where a word is wider than its line, the drawing parts
 * it at one of them. All names stay alike, so that a label is found by what names it.
 */
export function partLabels<Drawn>(drawn: Drawn, { parting, languages }: RenderContext): Drawn {
  const syllables = parting.syllables.get(languages.surrounding);
  if (syllables === undefined) return drawn;
  const copy = structuredClone(drawn);
  partTexts(copy, syllables);
  return copy;
}

function partTexts(node: unknown, syllables: Syllables): void {
  if (Array.isArray(node)) for (const child of node) partTexts(child, syllables);
  if (!isRecord(node)) return;
  const { type, value, highlight } = node;
  if (type === 'text' && typeof value === 'string')
    Object.assign(node, { value: partWords(value, syllables) });
  // Which names are set off
  if (Array.isArray(highlight))
    Object.assign(node, { highlight: highlight.map((name) => partWords(String(name), syllables)) });
  for (const child of Object.values(node)) partTexts(child, syllables);
}

function partWords(text: string, syllables: Syllables): string {
  return text.replaceAll(LONG_WORDS, (word) => syllables(word).join(SOFT_HYPHEN));
}

const LONG_WORDS = new RegExp(`\\p{Script=Latin}{${LONG_LABEL},}`, 'gu');
