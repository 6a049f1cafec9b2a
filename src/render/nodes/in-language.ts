import type { RenderContext } from '../render-context.ts';
import { scriptLanguages } from './script-languages.ts';

/** What is known inside of words that are marked with a language; the same as outside for `null`. */
export function inLanguage(language: string | null, context: RenderContext): RenderContext {
  if (language === null) return context;
  return { ...context, languages: scriptLanguages(language, context.scripts) };
}
