import type { Inline } from '../markdown/inline.ts';
import { escapeHtml } from './escape-html.ts';
import { plainText } from '../markdown/plain-text.ts';
import type { RenderContext } from './render-context.ts';
import { scriptRuns } from './script-runs.ts';

/**
 * A drawing in the language of its words where some are in another script than the deck’s. A drawing has one language:
 * a tagged PDF keeps none for words inside it.
 */
export function withLanguage(svg: string, words: readonly Inline[], context: RenderContext): string {
  const runs = words.flatMap((word) => scriptRuns(plainText([word]), context.languages));
  const language = runs.find((run) => run.language !== null)?.language ?? null;
  return language === null ? svg : svg.replace('<svg ', () => `<svg lang="${escapeHtml(language)}" `);
}
