import type { Draw, WordsInLanguage } from '../../deck/layouts/draw.ts';
import type { Figure } from '../../deck/layouts/slide-part.ts';
import type { Inline } from '../../markdown/nodes/inline.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import { columnSpace, figureSpace } from '../nodes/figure-space.ts';
import { unbrokenPieces } from '../nodes/keep-together.ts';
import { inLanguage, ownDirection } from '../nodes/language-attributes.ts';
import { renderBlocks, renderTranslation } from '../nodes/render-blocks.ts';
import {
  inOwnDirection,
  joinParts,
  renderImage,
  renderInline,
  renderLine,
  renderLineOfText,
  renderOpeningCitation,
  separateParts,
} from '../nodes/render-inline.ts';
import { renderCitation, sourceAnchor } from '../nodes/render-citation.ts';
import type { RenderContext } from '../nodes/render-context.ts';
import { languageOfText } from '../nodes/render-element.ts';
import { renderText } from '../nodes/render-text.ts';
import { dominantLanguage } from '../nodes/script-runs.ts';

/** What the views of a slide are drawn with, in its deck. */
export function drawWith(context: RenderContext): Draw {
  const { words, isIncremental, images, bibliography } = context;
  const atOnce = { ...context, isIncremental: false };
  return {
    words,
    language: context.languages.surrounding,
    isIncremental,
    inline: (nodes) => renderInline(nodes, context),
    text: (text) => renderText(text, context),
    line: (nodes) => renderLine(nodes, context),
    lineOfText: (text) => renderLineOfText(text, context),
    asLine: (html, text) => inOwnDirection(html, text, context),
    separate: (parts) => separateParts(parts, context),
    joined: (parts) => joinParts(parts, context),
    element: (nodes) => drawElement(nodes, context),
    inLanguage: (nodes, language) => drawInLanguage(nodes, language, context),
    inColumn: (columns) => drawWith({ ...context, figureSpace: columnSpace(columns) }),
    blocks: (blocks) => renderBlocks(blocks, context),
    atOnce: (blocks) => renderBlocks(blocks, atOnce),
    quoted: (blocks, language) => renderBlocks(blocks, { ...inLanguage(language, atOnce), marksEdits: true }),
    translation: (paragraphs) => renderTranslation(paragraphs, context),
    citation: (citation) => renderCitation(citation, context),
    openingCitation: (citation) => renderOpeningCitation(citation, context),
    figure: (figure, heading, remark) =>
      drawFigure(figure, { ...context, figureSpace: figureSpace(heading, remark) }),
    ratioOf: ({ url }) => images.get(url)?.ratio ?? 1,
    unbroken: unbrokenPieces,
    entryOf: (sourceId) => bibliography.get(sourceId) ?? [],
    anchorOf: sourceAnchor,
  };
}

function drawFigure(figure: Figure['figure'], context: RenderContext): string {
  return figure.type === 'image' ? renderImage(figure, context) : renderBlocks([figure], context);
}

function drawElement(words: readonly Inline[], context: RenderContext): ReturnType<Draw['element']> {
  if (dominantLanguage(plainText(words), context.languages) === null)
    return { html: renderLine(words, context), attributes: '' };
  const { attributes, inner } = languageOfText(words, context);
  return { html: renderInline(words, inner), attributes };
}

function drawInLanguage(
  words: readonly Inline[],
  said: string | null,
  context: RenderContext,
): WordsInLanguage {
  const language = said ?? dominantLanguage(plainText(words), context.languages);
  return {
    html: renderLine(words, inLanguage(language, context)),
    language,
    direction: language === null ? null : ownDirection(language, context.languages.surrounding),
  };
}
