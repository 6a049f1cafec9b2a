import type { Inline } from '../../markdown/nodes/inline.ts';
import { mirrored } from '../../figures/mirrored.ts';
import { escapeHtml } from './escape-html.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import type { RenderContext } from '../render-context.ts';
import { textDirection } from '../text-direction.ts';
import { scriptRuns } from './script-runs.ts';

/**
 * A drawing that runs as the deck does, in the language of its words where some are in another script than the deck’s. It has one
 * language: a tagged PDF keeps none for words inside it.
 */
export function placedInDeck(svg: string, words: readonly Inline[], context: RenderContext): string {
  const runs = words.flatMap((word) => scriptRuns(plainText([word]), context.languages));
  const language = runs.find((run) => run.language !== null)?.language ?? null;
  const drawing = textDirection(context.languages.surrounding) === 'rtl' ? mirrored(svg) : svg;
  return language === null ? drawing : drawing.replace('<svg ', () => `<svg lang="${escapeHtml(language)}" `);
}
