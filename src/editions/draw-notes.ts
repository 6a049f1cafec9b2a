import { type UiStrings, uiStrings } from '../language/interface-words.ts';
import type { Slide } from '../deck/layouts/layouts.ts';
import { renderBlocks } from '../render/nodes/render-blocks.ts';
import { type RenderedSlide, slideContexts } from '../render/render-slides.ts';
import { cssString, pageRule, PLAIN_PAGES, sidesOf } from './page-rules.ts';
import type { DrawnEdition, DrawingMaterial } from './edition-document.ts';
import { drawMargins, shortHead, textsOf, type Margins } from './margin-texts.ts';
import { ruledLines, sheetSpace, slideHeight, slideZoom } from './sheet-geometry.ts';

/** Between the slide and what stands under it, in millimetres. */
const UNDER_SLIDE = 14;

/** The notes edition: a page a slide, the slide above, its notes below, on further pages where they are long. */
export async function drawNotes(material: DrawingMaterial): Promise<DrawnEdition> {
  const { deck, slides, paper, draw } = material;
  const words = uiStrings(deck.language);
  const space = sheetSpace(paper, false);
  const contextOf = await slideContexts(deck, material.drawing);
  const pieces = slides.map(({ slide, html }): RenderedSlide => {
    const hasNotes = 0 < slide.notes.length;
    const view = {
      // Its kind of page, which the running head of further pages hangs on.
      page: pageName(slide),
      slideHtml: html,
      notesHtml: hasNotes ? renderBlocks(slide.notes, contextOf(slide)) : '',
      lines: hasNotes ? [] : ruledLines(space.height - slideHeight(space.width) - UNDER_SLIDE),
    };
    return draw(slide, 'notes', view);
  });
  const further = slides
    .filter(({ slide }) => 0 < slide.notes.length)
    .map(({ slide }) => ({
      slide,
      head: `${slide.number} ${shortHead(slide.title, space.width)}, ${words.continued}`,
    }));
  const furtherHeads = further.map(({ head }) => head);
  const margins = drawMargins(deck, words.notes, space.width, furtherHeads);
  const rules = further.map(({ slide, head }) => continuedRule(slide, head, margins));
  return {
    edition: 'notes',
    pieces,
    pageCss: [
      pageRule({ paper, isLandscape: false, ...PLAIN_PAGES, margins }),
      `:root{--zoom:${slideZoom(space.width).toFixed(4)}}`,
      firstPage(words),
      ...rules,
    ].join('\n'),
    setFor: null,
    marginTexts: [...textsOf(margins), ...furtherHeads],
  };
}

function pageName({ number }: Slide): string {
  return `notes-${number}`;
}

/**
 * From the second page of a slide’s notes on, the running head names the slide. CSS has no selector for that page, but
 * a counter of its own counts the pages of each slide, and a counter style may write nothing for the first.
 */
function continuedRule(slide: Slide, head: string, margins: Margins): string {
  const name = pageName(slide);
  const [, end] = sidesOf(margins);
  return [
    `@counter-style ${name}{system:cyclic;symbols:${cssString(head)};range:2 infinite;fallback:first-page}`,
    `@page ${name}{counter-increment:${name};@top-${end}{content:counter(${name},${name})}}`,
  ].join('');
}

/** The first page of a slide’s notes is headed like a page of a slide that has none. */
function firstPage({ notes }: UiStrings): string {
  return `@counter-style first-page{system:cyclic;symbols:${cssString(notes)}}`;
}
