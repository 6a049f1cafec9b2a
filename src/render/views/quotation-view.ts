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
import { quotationLength } from './text-length.ts';

/** A quotation, its speaker, its way, its source. */
export interface QuotationView {
  /** Id of the quotation in the receipt; empty for one that isn’t compared with a source. */
  readonly quotationId: string;
  /** What one is that isn’t compared: `own`, `elsewhere` or `scare`; empty for any other. */
  readonly uncompared: string;
  /** The same in the words of the deck. */
  readonly uncomparedMark: string;
  /** BCP 47 tag of the words where the author gives one; else empty. */
  readonly language: string;
  readonly contentHtml: string;
  /** The author’s translation, which stands under the words in the same size, and what it is; empty for none. */
  readonly translationHtml: string;
  /** Whether the words bring their own quotation marks, so that none are drawn. */
  readonly hasOwnMarks: boolean;
  /** Whether no marks are drawn, since the words quote nobody. */
  readonly isBare: boolean;
  /**
   * Whether no closing mark is drawn. As in a book where a quotation runs over several paragraphs, each part opens with a mark and
   * only the last closes with one; and words that end in a mark of their own close with that.
   */
  readonly isUnclosed: boolean;
  /** “continues” or “continued” on the parts of a long quotation; empty on a whole one. */
  readonly continuation: string;
  readonly hasAttribution: boolean;
  readonly hasSpeaker: boolean;
  readonly speakerHtml: string;
  readonly roleHtml: string;
  readonly hasChain: boolean;
  readonly intermediaries: readonly IntermediaryView[];
  readonly translatorHtml: string;
  readonly citationHtml: string;
  readonly length: string;
  readonly isIncremental: boolean;
}

export interface IntermediaryView {
  readonly nameHtml: string;
}

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
    length: quotationLength(wordsOfQuotation(quotation, context)),
    isIncremental: context.isIncremental,
  };
}

/** What is read above the attribution: the words, their translation, and what that is. */
export function wordsOfQuotation(
  { content, translation }: AttributedQuotation,
  { words }: Pick<RenderContext, 'words'>,
): string {
  const text = plainTextOfBlocks([...content, ...translation]);
  return translation.length === 0 ? text : `${text}\n${words.uncompared.translation}`;
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
