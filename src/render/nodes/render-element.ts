import type { Inline } from '../../markdown/nodes/inline.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import { languageAttributes, latinDirection, inLanguage } from './language-attributes.ts';
import type { RenderContext } from './render-context.ts';
import { renderInline } from './render-inline.ts';
import { dominantLanguage } from './script-runs.ts';

/** An element of text; when most of it is in another script the whole element gets that language. */
export function renderElement(tag: string, children: readonly Inline[], context: RenderContext): string {
  const { attributes, inner } = languageOfText(children, context);
  return `<${tag}${attributes}>${renderInline(children, inner)}</${tag}>`;
}

/** The `lang` and `dir` attributes for a text that is mostly in another script, and the context inside it. */
export function languageOfText(
  children: readonly Inline[],
  context: RenderContext,
): { readonly attributes: string; readonly inner: RenderContext } {
  const language = dominantLanguage(plainText(children), context.languages);
  const { surrounding } = context.languages;
  if (language === null)
    return { attributes: latinDirection(plainText(children), surrounding), inner: context };
  const inner = inLanguage(language, context);
  return { attributes: languageAttributes(language, surrounding, plainText(children)), inner };
}
