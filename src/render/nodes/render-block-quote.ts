import type { BlockQuote, Paragraph } from '../../markdown/nodes/block.ts';
import { uncomparedClass } from '../../markdown/uncompared-class.ts';
import type { UncomparedPassage } from '../../outline/outline.ts';
import type { RenderContext } from '../render-context.ts';
import { escapeHtml } from './escape-html.ts';
import { inLanguage } from './in-language.ts';
import { renderBlocks } from './render-blocks.ts';

/** A block quote among other blocks, with its translation and what it is where it isn’t compared with a source. */
export function renderBlockQuote(quote: BlockQuote, context: RenderContext): string {
  const { language } = quote.attributes;
  const kind = uncomparedClass(quote.attributes);
  const lang = language === null ? '' : ` lang="${escapeHtml(language)}"`;
  const uncompared = kind === null ? '' : ` data-uncompared="${kind}"`;
  const words = renderBlocks(quote.children, { ...inLanguage(language, context), marksEdits: true });
  const mark = kind === null ? '' : renderMark(kind, context);
  return `<blockquote${lang}${uncompared}>${words}</blockquote>${renderTranslation(quote.translation, context)}${mark}`;
}

/** The author’s translation of quoted words, in the language of the deck, with what it is; empty for none. */
export function renderTranslation(translation: readonly Paragraph[], context: RenderContext): string {
  if (translation.length === 0) return '';
  const words = renderBlocks(translation, { ...context, isIncremental: false });
  const lang = escapeHtml(context.languages.surrounding);
  const mark = renderMark('translation', context);
  return `<div class="translated serif" role="group" lang="${lang}" data-uncompared="translation">${words}${mark}</div>`;
}

function renderMark(kind: UncomparedPassage['kind'], { words }: RenderContext): string {
  return `<p class="uncompared">${escapeHtml(words.uncompared[kind])}</p>`;
}
