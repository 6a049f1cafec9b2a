import { blocksOn, type Slide } from '../deck/layouts/layouts.ts';
import type { Excerpt } from '../evidence/lock/excerpt.ts';
import type { Quotation } from '../outline/outline.ts';
import { renderCitation } from '../render/nodes/render-citation.ts';
import { languageOfText } from '../render/nodes/render-element.ts';
import { renderInline } from '../render/nodes/render-inline.ts';
import { renderLineOfText } from '../render/nodes/render-line.ts';
import { renderText } from '../render/nodes/render-text.ts';
import type { RenderContext } from '../render/nodes/render-context.ts';
import { slideContexts } from '../render/render-slides.ts';
import { viewQuotation } from '../deck/layouts/view-body.ts';
import { drawWith } from '../render/views/draw-with.ts';
import { drawQuestions, planFlowing, questionsOf } from './draw-questions.ts';
import {
  type DrawnEdition,
  type DrawingMaterial,
  type EditionMaterial,
  chosenWholes,
} from './edition-document.ts';
import { drawMargins, textsOf } from './margin-texts.ts';
import { PLAIN_PAGES, pageRule } from './page-rules.ts';
import { type TypeOnSheet, leftUnder, textHeight } from './estimate-height.ts';
import { lettersOf } from './sheet.ts';
import { LINE_PITCH, ruledLines, sheetSpace } from './sheet-geometry.ts';

/** Room under each quotation, in millimetres: three lines. */
const SPACE = 27;

/** What handout.css sets, in millimetres. */
const [TITLE_HEIGHT, SPACING, CONTEXT_WIDTH] = [22, 7, 150];
const HEADING: TypeOnSheet = { letter: 2, line: 5.7 };
const CONTEXT: TypeOnSheet = { letter: 1.85, line: 6.1 };
const BY: TypeOnSheet = { letter: 1.5, line: 4.6 };

/** About how high a quotation is with all that stands around it. */
function quoteHeight(view: ReturnType<typeof viewQuotes>[number], width: number): number {
  const { headingHtml, context, quotation, wordsHtml, citationHtml } = view;
  const heading = headingHtml === '' ? 0 : textHeight(wordsOf(headingHtml), width, HEADING) + 3;
  const shown =
    context === null
      ? (quotation?.contentHtml ?? wordsHtml)
      : context.beforeHtml + context.passageHtml + context.afterHtml;
  const by =
    quotation === null
      ? citationHtml
      : [
          quotation.speakerHtml,
          quotation.roleHtml,
          ...quotation.intermediaries.map(({ nameHtml }) => nameHtml),
          quotation.translatorHtml,
          quotation.citationHtml,
        ].join(' · ');
  const translation = wordsOf(quotation?.translationHtml ?? '');
  const words =
    textHeight(wordsOf(shown), CONTEXT_WIDTH, CONTEXT) +
    (translation === '' ? 0 : textHeight(translation, CONTEXT_WIDTH, CONTEXT));
  const lines = view.lines.length * LINE_PITCH;
  return SPACING + heading + words + 2 + textHeight(wordsOf(by), width, BY) + lines;
}

/** The words of HTML that was made from words, for their length. */
function wordsOf(html: string): string {
  return html.replaceAll(/<[^>]*>/gu, '');
}

/**
 * The handout of quotations: each in the sentences around it, where the article may be shown, with speaker, way, source
 * and space to write; then the discussion questions.
 */
export async function drawQuotes(material: DrawingMaterial): Promise<DrawnEdition> {
  const { deck, whole, draw, drawing } = material;
  const contextOf = await slideContexts(whole, drawing);
  const slides = chosenWholes(material);
  const [first] = slides;
  const titleHtml = first === undefined ? '' : renderLineOfText(deck.title, contextOf(first));
  const title =
    first === undefined
      ? []
      : [draw(first, 'quotes-title', { titleHtml, hasContext: 0 < material.excerpts.size })];
  const views = slides.flatMap((slide) =>
    viewQuotes(slide, material, contextOf(slide)).map((view) => ({ slide, view })),
  );
  const quotes = views.map(({ slide, view }) => draw(slide, 'quote', view));
  const space = sheetSpace(material, false);
  const heights = [TITLE_HEIGHT, ...views.map(({ view }) => quoteHeight(view, space.width))];
  const plan = planFlowing(questionsOf(material.slides), space, leftUnder(heights, space.height));
  const questions = drawQuestions(material, contextOf, plan);
  const margins = drawMargins(deck, lettersOf(material, space.width));
  return {
    edition: 'handout',
    pieces: [...title, ...quotes, ...questions],
    pageCss: pageRule({ sheet: material, ...PLAIN_PAGES, isLandscape: false, isBareFirst: true, margins }),
    setting: null,
    marginTexts: textsOf(margins),
  };
}

/**
 * Block quotations as they are set on the slide, those that were said elsewhere among them, and the passages in quotation marks
 * in its text, in reading order.
 */
function viewQuotes(slide: Slide, { whole, excerpts }: EditionMaterial, context: RenderContext) {
  const blocks = new Map(
    blocksOn(slide)
      .filter((block) => block.type === 'quotation')
      .map((block) => [block.quotation.position.start.offset, block]),
  );
  const { start, end } = slide.position;
  const isHere = ({ position: { start: at } }: Quotation): boolean =>
    blocks.has(at.offset) || (start.offset <= at.offset && at.offset < end.offset);
  const elsewhere = [...blocks.values()].flatMap(({ quotation }) =>
    quotation.kind === 'elsewhere' ? [quotation] : [],
  );
  const passages = [...whole.quotations.filter(isHere), ...elsewhere].toSorted(
    (one, other) => one.position.start.offset - other.position.start.offset,
  );
  const { attributes, inner } = languageOfText(slide.heading, context);
  return passages.map((quotation, index) => {
    const block = blocks.get(quotation.position.start.offset);
    return {
      headingHtml: index === 0 ? renderInline(slide.heading, inner) : '',
      headingAttributesHtml: attributes,
      context: 'id' in quotation ? viewContext(excerpts.get(quotation.id), context) : null,
      quotation: block === undefined ? null : viewQuotation(block, drawWith(context)),
      wordsHtml: renderText(quotation.content, context),
      citationHtml: quotation.citation === null ? '' : renderCitation(quotation.citation, context),
      lines: ruledLines(SPACE),
    };
  });
}

function viewContext(excerpt: Excerpt | undefined, context: RenderContext) {
  if (excerpt === undefined) return null;
  return {
    beforeHtml: renderText(unbroken(opened(excerpt.before)), context),
    passageHtml: renderText(unbroken(excerpt.passage), context),
    afterHtml: renderText(unbroken(closed(excerpt.after)), context),
  };
}

/** An excerpt may begin inside a word of a sentence that is too long to be shown whole, or with the end of another. */
function opened(before: string): string {
  const text = before.replace(/^[\s.…]+(?=\S)/u, '');
  return /^\p{Ll}/u.test(text) ? `… ${text.replace(/^\S+\s+/u, '')}` : text;
}

/** It may end inside a word, too. */
function closed(after: string): string {
  return /[\p{L}\p{N},;:–—-]\s*$/u.test(after) ? `${after.replace(/\s+\S*$/u, '')} …` : after;
}

/** The dots of a spaced ellipsis stay on one line. */
function unbroken(text: string): string {
  return text.replaceAll(/(?<=\.) (?=\.)/gu, '\u00A0');
}
