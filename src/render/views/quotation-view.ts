import type { UiStrings } from '../../language/interface-words.ts';
import type { AttributedQuotation, QuotationPart } from '../../deck/deck-block.ts';
import { plainTextOfBlocks } from '../../markdown/nodes/plain-text.ts';
import type { UncomparedPassage } from '../../outline/outline.ts';
import { inLanguage } from '../nodes/language-attributes.ts';
import { renderBlocks, renderTranslation } from '../nodes/render-blocks.ts';
import { renderCitation } from '../nodes/render-citation.ts';
import type { RenderContext } from '../nodes/render-context.ts';
import { renderLine } from '../nodes/render-line.ts';
import { renderInline } from '../nodes/render-inline.ts';
import { quotationLength } from '../../deck/text-length.ts';
import { wordsOfQuotation } from '../../deck/plain-body.ts';
import type { QuotationView } from '../../deck/layouts/draw.ts';

/** The view of a quotation. A translation that the source has under the original is part of the content. */
export function viewQuotation(quotation: AttributedQuotation, context: RenderContext): QuotationView {
  const text = plainTextOfBlocks(quotation.content);
  const { speaker, role, intermediaries, translator, citation } = quotation;
  const hasSpeaker = 0 < speaker.length + role.length;
  const hasChain = 0 < intermediaries.length + translator.length;
  const inside = { ...inLanguage(quotation.language, context), marksEdits: true, isIncremental: false };
  const uncompared = kindOf(quotation);
  return {
    quotationId: 'id' in quotation.quotation ? quotation.quotation.id : '',
    uncompared: uncompared ?? '',
    uncomparedMark: uncompared === null ? '' : context.words.uncompared[uncompared],
    language: quotation.language ?? '',
    contentHtml: renderBlocks(quotation.content, inside),
    translationHtml: renderTranslation(quotation.translation, context),
    hasOwnMarks: /^\s*["“”„«»「『‘]/u.test(text),
    isBare: uncompared === 'own',
    isUnclosed: !quotation.endsWords || /["“”«»」』]\s*$/u.test(text),
    continuation: continuationOf(quotation.part, context.words),
    hasAttribution:
      hasSpeaker || hasChain || citation !== null || uncompared !== null || quotation.part !== 'whole',
    hasSpeaker,
    speakerHtml: renderInline(speaker, context),
    roleHtml: renderLine(role, context),
    hasChain,
    intermediaries: intermediaries.map((intermediary) => ({ nameHtml: renderInline(intermediary, context) })),
    translatorHtml: renderInline(translator, context),
    citationHtml: citation === null ? '' : renderCitation(citation, context),
    length: quotationLength(wordsOfQuotation(quotation, context.words)),
    isIncremental: context.isIncremental,
  };
}

function kindOf({ quotation }: AttributedQuotation): UncomparedPassage['kind'] | null {
  return 'id' in quotation ? null : quotation.kind;
}

function continuationOf(part: QuotationPart, { continues, continued }: UiStrings): string {
  switch (part) {
    case 'whole':
      return '';
    case 'first':
      return continues;
    case 'middle':
    case 'last':
      return continued;
  }
}
