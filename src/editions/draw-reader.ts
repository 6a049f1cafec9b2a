import type { Deck } from '../deck/compose/deck.ts';
import { layoutOf, type Slide } from '../deck/layouts/layouts.ts';
import {
  joinParts,
  languageOfText,
  renderInline,
  renderLine,
  renderLineOfText,
} from '../render/nodes/render-inline.ts';
import type { RenderContext } from '../render/nodes/render-context.ts';
import { type RenderedSlide, slideContexts } from '../render/render-slides.ts';
import { hasWords } from '../render/view-slide.ts';
import { textLength } from '../deck/text-length.ts';
import { drawOnSheet, drawingsOn, sheetSpace } from './sheet-geometry.ts';
import { type DrawnEdition, type DrawPiece, type DrawingMaterial, chosenWholes } from './edition-document.ts';
import { EndnoteCollector } from './endnotes.ts';
import {
  drawMargins,
  type HeadLines,
  headLines,
  type Margins,
  sectionHead,
  shortHead,
  textsOf,
} from './margin-texts.ts';
import { cssString, directionOf, pageRule, sidesOf } from './page-rules.ts';
import { type Sheet, isHalf, lettersOf, marginsOf, PAPER_SIZES, PIXELS_PER_MILLIMETRE } from './sheet.ts';
import { readerParts } from './reader-parts.ts';

/**
 * The reader: the briefing as a paper, in the order of its slides, unsplit. Sources and footnotes are numbered notes
 * before the bibliography.
 */
export async function drawReader(material: DrawingMaterial): Promise<DrawnEdition> {
  const { whole } = material;
  const slides = chosenWholes(material).filter(({ layout }) => layout !== 'title' && layout !== 'agenda');
  const { figureSpace } = drawingsOn(material, widthOf(material));
  const contextOf = await slideContexts(whole, material.drawing);
  const endnotes = new EndnoteCollector(whole.sources);
  const draw: DrawPiece = (slide, name, view) => {
    const piece = material.draw(slide, name, view);
    return { ...piece, html: tightenNotes(piece.html, whole.language) };
  };
  const [first] = material.slides;
  const title =
    first === undefined ? [] : [draw(first.slide, 'reader-title', viewTitle(whole, contextOf(first.slide)))];
  const views = slides.map((slide) => ({
    slide,
    view: viewSection(slide, { ...contextOf(slide), figureSpace }, endnotes),
  }));
  const text = views.map(({ slide, view }) => draw(slide, 'reader', view));
  const notes = drawEndnotes(endnotes, first?.slide, draw);
  const isSources = ({ slide }: RenderedSlide): boolean => slide.layout === 'sources';
  return {
    edition: 'reader',
    pieces: [...title, ...text.filter((piece) => !isSources(piece)), ...notes, ...text.filter(isSources)],
    ...readerPages(material, slides),
  };
}

/** Its pages, which are headed by the parts that they belong to. */
function readerPages(
  material: DrawingMaterial,
  slides: readonly Slide[],
): Pick<DrawnEdition, 'pageCss' | 'setting' | 'marginTexts'> {
  const width = widthOf(material);
  const letters = lettersOf(material, width);
  const lines = headLines(material);
  const heads = slides
    .filter(beginsPart)
    .map((slide) => ({ id: slide.id, head: headOf(slide, letters, lines) }));
  const texts = heads.map(({ head }) => head);
  const margins = drawMargins(material.whole, letters, texts, lines);
  return {
    pageCss: [
      pageRule({ sheet: material, side: sideOf(material), isBareFirst: true, margins }),
      texts.length === 0 ? '' : headsRule(texts.join(' '), margins),
      // Laid out before it is printed as on its pages: words are split at the ends of lines that are measured, and notes
      // have their places from its upper edge, which no margin moves.
      `:root{--drawing:${drawingsOn(material, width).scale}}body{display:flow-root;width:${width}mm}`,
    ].join('\n'),
    setting: {
      type: 'text',
      // Chromium breaks pages at whole pixels, the next one up.
      height: Math.ceil(sheetSpace(material).height * PIXELS_PER_MILLIMETRE),
      heads: heads.map(({ id, head }) => ({ id, content: cssString(head) })),
    },
    marginTexts: [...textsOf(margins), ...texts],
  };
}

/** Leaves a column of about 76 letters at 11 pt on A4. */
const SIDE = 34;

function widthOf(sheet: Sheet): number {
  return PAPER_SIZES[sheet.paper].width - 2 * sideOf(sheet);
}

function sideOf(sheet: Sheet): number {
  return isHalf(sheet.paper) || sheet.isLarge ? marginsOf(sheet).side : SIDE;
}

/** Whether a slide begins a part, whose name is in the running head. */
function beginsPart(slide: Slide): boolean {
  return layoutOf(slide).isPart && hasWords(slide.heading);
}

function headOf(slide: Slide, letters: number, lines: HeadLines): string {
  return slide.layout === 'section' && slide.section !== null
    ? sectionHead(slide.section, letters, lines)
    : shortHead(slide.title, letters, lines);
}

/** The page writes this counter style, which has the name of a part for each page number. */
function headsRule(heads: string, margins: Margins): string {
  const [, end] = sidesOf(margins);
  return `@page{@top-${end}{${directionOf(heads, margins)}content:counter(page,section-heads)}}`;
}

function drawEndnotes(
  endnotes: EndnoteCollector,
  slide: Slide | undefined,
  draw: DrawPiece,
): readonly RenderedSlide[] {
  const view = { notes: endnotes.views() };
  return slide === undefined || view.notes.length === 0 ? [] : [draw(slide, 'reader-notes', view)];
}

function viewTitle(deck: Deck, context: RenderContext) {
  const text = (value: string | null | undefined): string => renderLineOfText(value ?? '', context);
  const title = deck.slides.find((slide) => slide.layout === 'title');
  const articles = (title ?? deck.slides.find((slide) => slide.layout === 'sources'))?.sources ?? [];
  return {
    titleHtml: title === undefined ? text(deck.title) : renderLine(title.heading, context),
    titleLength: textLength(deck.title, [60, 90, 130]),
    subtitleHtml: title === undefined ? '' : renderLine(title.subtitle, context),
    eventHtml: text(deck.event),
    imprintHtml: joinParts(
      [deck.presenters.join(context.words.comma), unbroken(deck.date)].map(text),
      context,
    ),
    articles: articles.map(({ title: name, origin }) => ({
      titleHtml: text(name),
      originHtml: text(origin),
    })),
    hasSeveralArticles: articles.length > 1,
  };
}

function viewSection(slide: Slide, context: RenderContext, endnotes: EndnoteCollector) {
  const { isPart } = layoutOf(slide);
  const isSecondLevel = isPart || slide.section === null;
  const noted: RenderContext = {
    ...context,
    isIncremental: false,
    headingLevel: isSecondLevel && !isPart ? 3 : 4,
    endnotes: endnotes.forSlide(slide, context),
  };
  const { attributes, inner } = languageOfText(slide.heading, noted);
  return {
    id: slide.id,
    isPart,
    citesInFull: false,
    sectionNumber: slide.layout === 'section' ? (slide.section?.number ?? null) : null,
    isSecondLevel,
    hasHeading: hasWords(slide.heading),
    headingHtml: renderInline(slide.heading, inner),
    headingAttributesHtml: attributes,
    parts: readerParts(slide, drawOnSheet(noted)),
  };
}

/** A date stays on one line. */
function unbroken(date: string | null): string | null {
  return date === null ? null : date.replaceAll(' ', '\u00A0');
}

/**
 * Sets the marks that call notes close to the word before them, and behind the point or comma that follows that, all of a
 * row of marks together. French sets them before it, and what the author set behind it stays there.
 *
 *     It holds [1][2].  ▸  It holds.[1] [2]
 */
export function tightenNotes(html: string, language: string): string {
  const close = html.replaceAll(BLANKS, '');
  const placed = /^fr(?:-|$)/iu.test(language) ? close : close.replaceAll(BEFORE_POINT, '$2$1');
  return placed.replaceAll(NEXT, '</sup><sup class="note-mark note-mark--next">');
}

const BLANKS = /\s+(?=<sup class="note-mark">)/gu;
const BEFORE_POINT = /((?:<sup class="note-mark"><a [^>]*>\d+<\/a><\/sup>)+)([.,;:!?]+)/gu;

/** A mark right behind another: in a style sheet, words that are between two elements can’t be told from none. */
const NEXT = /<\/sup><sup class="note-mark">/gu;
