import type {
  ClaimSlide,
  ComparisonSlide,
  CustomSlide,
  PointsSlide,
  StatementSlide,
} from '../../deck/slide.ts';
import { type BodyPartView, plainBody, viewBody } from './body-view.ts';
import type { BodyView, ClaimView, ComparisonView, StatementView } from './layout-views.ts';
import { plainText } from '../../markdown/nodes/plain-text.ts';
import { columnSpace } from '../nodes/figure-space.ts';
import type { RenderContext } from '../nodes/render-context.ts';
import { languageOfText } from '../nodes/render-element.ts';
import { renderLine } from '../nodes/render-line.ts';
import { dominantLanguage } from '../nodes/script-runs.ts';
import { renderInline } from '../nodes/render-inline.ts';
import { renderText } from '../nodes/render-text.ts';
import type { SlideView } from './slide-view.ts';
import { bodyLength, quotationLength, textLength } from './text-length.ts';

/** Points and own layouts: the body, in type by its lines. */
export function viewPoints(
  slide: PointsSlide | CustomSlide,
  frame: SlideView,
  context: RenderContext,
): BodyView {
  const length = bodyLength(plainBody(slide.body, context));
  return { ...frame, length, body: viewBody(slide.body, context) };
}

/** A statement: its words, in the type of a quotation of that length. */
export function viewStatement(
  slide: StatementSlide,
  frame: SlideView,
  context: RenderContext,
): StatementView {
  const language = dominantLanguage(plainText(slide.words), context.languages);
  const { attributes, inner } = languageOfText(slide.words, context);
  return {
    ...frame,
    length: quotationLength(plainText(slide.words)),
    wordsHtml: language === null ? renderLine(slide.words, context) : renderInline(slide.words, inner),
    wordsAttributesHtml: language === null ? '' : attributes,
  };
}

/** A claim: who asserts it, and its evidence, in type by its lines. */
export function viewClaim(slide: ClaimSlide, frame: SlideView, context: RenderContext): ClaimView {
  // Sources stand in the margin beside it, and over it who asserts the claim, which has two lines more often than a heading.
  const length = bodyLength(plainBody(slide.evidence, context), 0.88, 90);
  return {
    ...frame,
    length,
    claimantHtml: renderText(slide.claimant ?? '', context),
    body: viewBody(slide.evidence, context).map(withSpacesInside),
  };
}

/**
 * A source goes to the margin beside the last line of its point; a space before it would push it under a line that is full.
 */
function withSpacesInside(part: BodyPartView): BodyPartView {
  return { ...part, blocksHtml: part.blocksHtml.replaceAll(/ (<span class="cite"[^>]*>)/gu, '$1 ') };
}

/** A comparison: columns in the type that the longest of them needs. */
export function viewComparison(
  slide: ComparisonSlide,
  frame: SlideView,
  context: RenderContext,
): ComparisonView {
  const longest =
    slide.columns.map((column) => plainBody(column.body, context)).sort((a, b) => b.length - a.length)[0] ??
    '';
  return {
    ...frame,
    length: textLength(longest, [90, 170, 260]),
    introduction: viewBody(slide.introduction, context),
    columns: slide.columns.map((column) => ({
      headingHtml: renderLine(column.heading, context),
      body: viewBody(column.body, { ...context, figureSpace: columnSpace(slide.columns.length) }),
    })),
  };
}
