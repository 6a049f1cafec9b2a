import type { Slide } from '../deck/layouts/layouts.ts';
import { plainTextOfBlocks } from '../markdown/nodes/plain-text.ts';
import { renderBlocks } from '../render/nodes/render-blocks.ts';
import type { RenderContext } from '../render/nodes/render-context.ts';
import { type RenderedSlide, slideContexts } from '../render/render-slides.ts';
import type { DrawnEdition, DrawingMaterial } from './edition-document.ts';
import { drawMargins, textsOf } from './margin-texts.ts';
import { pageRule, PLAIN_PAGES } from './page-rules.ts';
import { drawQuestions, planFlowing, planQuestions, questionsOf } from './draw-questions.ts';
import { leftUnder, textHeight, type TypeOnSheet } from './estimate-height.ts';
import { lettersOf } from './sheet.ts';
import {
  GUTTER,
  handoutGeometry,
  notedGeometry,
  ruledLines,
  sheetSpace,
  slideZoom,
  type HandoutGeometry,
  type SheetSpace,
  type SlideForm,
} from './sheet-geometry.ts';

/**
 * The handout: slides in a grid, with lines to write on where they have space; then the discussion questions with lines
 * under each. The notes stand there only where they were asked for.
 */
export async function drawHandout(material: DrawingMaterial, form: SlideForm): Promise<DrawnEdition> {
  const { deck, slides, draw, withNotes } = material;
  const geometry = withNotes ? notedGeometry(material) : handoutGeometry(form, material);
  const contextOf = await slideContexts(deck, material.drawing);
  const sheets = inGroups(slides, geometry.perPage).map((group): RenderedSlide => {
    const view = {
      cells: group.map((drawn) => viewCell(drawn, withNotes ? contextOf(drawn.slide) : null, geometry)),
      isBeside: !withNotes && geometry.lines.place === 'beside',
      hasNotes: withNotes,
    };
    return draw(firstOf(group), 'handout', view);
  });
  const { isLandscape } = geometry;
  const space = sheetSpace(material, isLandscape);
  const left = spaceLeft(slides.length, geometry);
  const asked = questionsOf(slides);
  const plan = withNotes
    ? planFlowing(asked, space, leftUnder(slides.map(notedHeight(space, geometry)), space.height))
    : planQuestions(asked, space, left);
  const questions = drawQuestions(material, contextOf, plan);
  const margins = drawMargins(deck, lettersOf(material, space.width));
  return {
    edition: 'handout',
    pieces: [...sheets, ...questions],
    pageCss: `${pageRule({ sheet: material, ...PLAIN_PAGES, isLandscape, margins })}\n${geometryRule(geometry)}`,
    setting: null,
    marginTexts: textsOf(margins),
  };
}

function viewCell(
  { slide, html }: RenderedSlide,
  notesContext: RenderContext | null,
  { lines }: HandoutGeometry,
) {
  const hasNotes = notesContext !== null && 0 < slide.notes.length;
  const notesHtml = hasNotes ? renderBlocks(slide.notes, notesContext) : '';
  const hasLines = !hasNotes && lines.place !== 'none';
  return { slideHtml: html, notesHtml, lines: hasLines ? ruledLines(lines.height) : [] };
}

/** About how high a slide is with its notes, which run on under it, in millimetres. */
function notedHeight(
  space: SheetSpace,
  { slideWidth, rowHeight }: HandoutGeometry,
): (drawn: RenderedSlide) => number {
  const aside = space.width - slideWidth - GUTTER;
  return ({ slide }) => {
    const notes = plainTextOfBlocks(slide.notes);
    const beside = textHeight(notes, aside, NOTES);
    const below = Math.max(0, beside - rowHeight) * (aside / space.width);
    return rowHeight + below + GUTTER;
  };
}

/** What handout.css sets notes in. */
const NOTES: TypeOnSheet = { letter: 1.6, line: 4.8 };

/** What the slides leave of the last sheet, in millimetres. */
function spaceLeft(count: number, { perPage, columns, rowHeight }: HandoutGeometry): number {
  const used = Math.ceil((count % perPage) / columns);
  return used === 0 ? 0 : (perPage / columns - used) * rowHeight;
}

function geometryRule({ columns, slideWidth, rowHeight }: HandoutGeometry): string {
  const properties: Readonly<Record<string, string>> = {
    zoom: slideZoom(slideWidth).toFixed(4),
    columns: String(columns),
    'slide-width': `${slideWidth.toFixed(2)}mm`,
    // A hair less, so that rounding never pushes the last row onto another sheet.
    'row-height': `${(rowHeight - 0.2).toFixed(2)}mm`,
    gutter: `${GUTTER}mm`,
  };
  return `:root{${Object.entries(properties)
    .map(([name, value]) => `--${name}:${value};`)
    .join('')}}`;
}

function inGroups(slides: readonly RenderedSlide[], size: number): readonly (readonly RenderedSlide[])[] {
  if (size === Infinity) return slides.length === 0 ? [] : [slides];
  const count = Math.ceil(slides.length / size);
  return Array.from({ length: count }, (_, at) => slides.slice(at * size, (at + 1) * size));
}

function firstOf(group: readonly RenderedSlide[]): Slide {
  const [first] = group;
  if (first === undefined) throw new Error('A sheet without slides.');
  return first.slide;
}
