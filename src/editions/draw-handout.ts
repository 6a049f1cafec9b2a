import type { Draw } from '../deck/layouts/draw.ts';
import type { Slide } from '../deck/layouts/layouts.ts';
import { renderBlocks } from '../render/nodes/render-blocks.ts';
import type { RenderContext } from '../render/nodes/render-context.ts';
import { renderLine, renderLineOfText } from '../render/nodes/render-inline.ts';
import { type RenderedSlide, slideContexts } from '../render/render-slides.ts';
import { drawWith } from '../render/view-slide.ts';
import { tightenNotes } from './draw-reader.ts';
import type { DrawPiece, DrawingMaterial, DrawnEdition } from './edition-document.ts';
import { SourceNotes } from './endnotes.ts';
import { drawQuestions, handoutPages, viewHeading } from './handout-pages.ts';
import { readerParts, receiptLine } from './reader-parts.ts';
import { type HandoutGeometry, type SlideForm, drawOnSheet, handoutGeometry } from './sheet-geometry.ts';

/**
 * The handout: each slide as a picture to find one’s place by, and beside it all that it says, in type to read, with lines to write
 * on. Sections run in as headings, questions have lines under each, and sources are notes at the foot of each sheet.
 */
export async function drawHandout(material: DrawingMaterial, form: SlideForm): Promise<DrawnEdition> {
  const { deck, whole, slides } = material;
  const geometry = handoutGeometry(form, material);
  const contextOf = await slideContexts(deck, material.drawing);
  const notes = new SourceNotes(deck.sources);
  const draw: DrawPiece = (slide, name, view) => {
    const piece = material.draw(slide, name, view);
    return { ...piece, html: tightenNotes(piece.html, deck.language) };
  };
  const sheet: HandoutSheet = { ...material, draw, geometry, notes, contextOf };
  const wholes = new Map(whole.slides.map((slide) => [slide.id, slide]));
  const pieces = slides.flatMap((drawn) => drawSlide(drawn, wholes.get(drawn.slide.id) ?? null, sheet));
  return {
    edition: 'handout',
    pieces: [...drawTitle(sheet), ...pieces, ...drawEnd(sheet)],
    ...handoutPages(deck, material, geometry),
  };
}

/** What the pieces of a handout are drawn with. */
interface HandoutSheet extends DrawingMaterial {
  readonly geometry: HandoutGeometry;
  readonly notes: SourceNotes;
  readonly contextOf: (slide: Slide) => RenderContext;
}

/** The pieces that a slide becomes; `whole` is it before it was split, `null` for a further part. */
function drawSlide(drawn: RenderedSlide, whole: Slide | null, sheet: HandoutSheet): readonly RenderedSlide[] {
  const { slide } = drawn;
  const words = drawWords(slide, whole, sheet);
  if (words === null) return [drawRow(drawn, sheet, true)];
  return hasNotes(slide, sheet) ? [...words, drawRow(drawn, sheet, false)] : words;
}

/** What is in place of a slide that has no row; `null` for one that has. */
function drawWords(slide: Slide, whole: Slide | null, sheet: HandoutSheet): readonly RenderedSlide[] | null {
  if (slide.layout === 'section') return [drawSection(slide, sheet)];
  if (slide.layout === 'questions') {
    if (whole?.layout !== 'questions') return [];
    const { draw, context } = drawingOf(slide, sheet);
    return [drawQuestions(whole, viewHeading(whole, context), draw, sheet.draw)];
  }
  return slide.layout === 'title' || slide.layout === 'agenda' || slide.layout === 'sources' ? [] : null;
}

/** A section, run in. */
function drawSection(slide: Slide, sheet: HandoutSheet): RenderedSlide {
  const { draw, context } = drawingOf(slide, sheet);
  return sheet.draw(slide, 'handout-section', {
    ...viewHeading(slide, context),
    id: slide.id,
    citesInFull: true,
    sectionNumber: slide.section?.number ?? null,
    parts: readerParts(slide, draw),
  });
}

function hasNotes({ notes }: Slide, { withNotes }: HandoutSheet): boolean {
  return withNotes && 0 < notes.length;
}

/** A slide, its words where they aren’t elsewhere, its notes where they were asked for. */
function drawRow({ slide, html }: RenderedSlide, sheet: HandoutSheet, saysWords: boolean): RenderedSlide {
  const { draw, context } = drawingOf(slide, sheet);
  const noted = hasNotes(slide, sheet);
  const heading = viewHeading(slide, context);
  return sheet.draw(slide, 'handout', {
    ...heading,
    id: saysWords ? slide.id : `${slide.id}--notes`,
    hasHeading: saysWords && heading.hasHeading,
    number: slide.number,
    slideHtml: pictureOf(html),
    citesInFull: true,
    parts: saysWords ? readerParts(slide, draw) : [],
    notesHtml: noted ? renderBlocks(slide.notes, sheet.contextOf(slide)) : '',
    hasLines: !noted,
  });
}

/** What a slide is drawn with: its drawings as wide as its words, their letters no smaller than those. */
function drawingOf(
  slide: Slide,
  { contextOf, notes, geometry }: HandoutSheet,
): { readonly draw: Draw; readonly context: RenderContext } {
  const own = contextOf(slide);
  const context: RenderContext = {
    ...own,
    isIncremental: false,
    headingLevel: slide.section === null ? 3 : 4,
    endnotes: notes.forSlide(slide, own),
    figureSpace: geometry.figureSpace,
  };
  return { context, draw: drawOnSheet(context) };
}

function drawTitle(sheet: HandoutSheet): readonly RenderedSlide[] {
  const { deck, slides, contextOf } = sheet;
  const [first] = slides;
  if (first === undefined) return [];
  const context = contextOf(first.slide);
  const title = deck.slides.find((slide) => slide.layout === 'title');
  const text = (value: string): string => renderLineOfText(value, context);
  const view = {
    titleHtml: title === undefined ? text(deck.title) : renderLine(title.heading, context),
    subtitleHtml: title === undefined ? '' : renderLine(title.subtitle, context),
    presentersHtml: text(deck.presenters.join(context.words.comma)),
    receiptHtml: receiptIn(sheet),
  };
  return [sheet.draw(first.slide, 'handout-title', view)];
}

/** What the look-up came to, as the last of the slides that list sources says it. */
function receiptIn(sheet: HandoutSheet): string {
  const receipts = sheet.slides.map(({ slide }) =>
    slide.layout === 'sources' ? receiptLine(slide, drawWith(sheet.contextOf(slide))) : null,
  );
  return receipts.findLast((receipt) => receipt !== null) ?? '';
}

/** The notes, and the sources that no slide cites. */
function drawEnd(sheet: HandoutSheet): readonly RenderedSlide[] {
  const { slides, draw, notes } = sheet;
  const listed = slides.flatMap(({ slide }) => (slide.layout === 'sources' ? [slide] : []));
  const ends = listed.flatMap((slide) => {
    const sources = slide.sources.filter(({ id }) => !notes.noted.has(id));
    if (sources.length === 0) return [];
    const parts = readerParts({ ...slide, sources, receipt: null }, drawingOf(slide, sheet).draw);
    return [draw(slide, 'handout-end', { ...viewHeading(slide, sheet.contextOf(slide)), parts })];
  });
  const views = notes.views();
  const [first] = slides;
  return first === undefined || views.length === 0
    ? ends
    : [...ends, draw(first.slide, 'reader-notes', { notes: views })];
}

/**
 * A slide as often as it changes while it is shown: first without what appears by and by, last whole. A slide that
 * doesn’t change is once. Only the first keeps its heading a heading and its place a place, so that the outline of
 * the PDF lists the slide once and links lead to its beginning.
 */
export function revealSteps(drawn: RenderedSlide): readonly RenderedSlide[] {
  const count = [...drawn.html.matchAll(FRAGMENT)].length;
  return Array.from({ length: count + 1 }, (_, step) => {
    const html = hideAfter(drawn.html, step);
    return { ...drawn, html: step === 0 ? html : asRepetition(html) };
  });
}

/** An element that appears in a step of its own; written by our own renderer and templates. */
const FRAGMENT = /(?<= class="(?:[^"]* )?)fragment(?=[ "])/gu;

function hideAfter(html: string, shown: number): string {
  let step = 0;
  return html.replaceAll(FRAGMENT, (name) => {
    step += 1;
    return step <= shown ? name : `${name} fragment--later`;
  });
}

/** A slide as a picture beside its words: it has no headings, no places and no links. */
function pictureOf(html: string): string {
  return asRepetition(html).replaceAll(/(?<=<a\b[^>]*) href="[^"]*"/gu, '');
}

function asRepetition(html: string): string {
  return html.replaceAll(/<(\/?)h[12](?=[ >])/gu, '<$1p').replaceAll(/ (?:id|aria-labelledby)="[^"]*"/gu, '');
}
