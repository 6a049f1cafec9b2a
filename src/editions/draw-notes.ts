import { type UiStrings, uiStrings } from '../language/interface-words.ts';
import type { Slide } from '../deck/layouts/layouts.ts';
import { renderBlocks } from '../render/nodes/render-blocks.ts';
import { type RenderedSlide, slideContexts } from '../render/render-slides.ts';
import { cssString, directionOf, pageRule, PLAIN_PAGES, sidesOf } from './page-rules.ts';
import { AddressNotes } from './endnotes.ts';
import { tightenNotes } from './draw-reader.ts';
import type { DrawnEdition, DrawingMaterial } from './edition-document.ts';
import { drawMargins, headLines, sectionHead, shortHead, textsOf, type Margins } from './margin-texts.ts';
import { isHalf, lettersOf, type Sheet, PIXELS_PER_MILLIMETRE } from './sheet.ts';
import { LINE_PITCH, sheetSpace, slideZoom } from './sheet-geometry.ts';

/** The notes edition: a page a slide, the slide above, its notes below in large type, on further pages where they are long. */
export async function drawNotes(material: DrawingMaterial): Promise<DrawnEdition> {
  const { deck, slides, draw } = material;
  const words = uiStrings(deck.language);
  const space = sheetSpace(material);
  const contextOf = await slideContexts(deck, material.drawing);
  const pieces = slides.map(({ slide, html }): RenderedSlide => {
    const hasNotes = 0 < slide.notes.length;
    const context = contextOf(slide);
    const addresses = new AddressNotes(deck.sources, `${slide.number}-`);
    const noted = { ...context, endnotes: addresses.forSlide(slide, context) };
    const notesHtml = hasNotes ? tightenNotes(renderBlocks(slide.notes, noted), deck.language) : '';
    const view = {
      // Its kind of page, which the running head of further pages hangs on.
      page: pageName(slide),
      slideHtml: html,
      notesHtml,
      addresses: addresses.views(),
    };
    return draw(slide, 'notes', view);
  });
  const letters = lettersOf(material, space.width);
  const heads = slides.map(({ slide }) => viewHeads(slide, words, letters, deck.language));
  const texts = heads.flatMap(({ first, further }) => [first ?? '', further]);
  const margins = drawMargins(deck, letters, texts, headLines(material));
  return {
    edition: 'notes',
    pieces,
    pageCss: [
      pageRule({ sheet: material, ...PLAIN_PAGES, margins }),
      `:root{--zoom:${slideZoom(space.width).toFixed(4)}}body{display:flow-root;width:${space.width}mm}`,
      ...heads.map((head) => headRule(head, margins)),
    ].join('\n'),
    setting: {
      type: 'notes',
      // Chromium breaks pages at whole pixels, the next one up.
      height: Math.ceil(space.height * PIXELS_PER_MILLIMETRE),
      sizes: sizesOf(material),
      pitch: LINE_PITCH * PIXELS_PER_MILLIMETRE,
    },
    marginTexts: [...textsOf(margins), ...texts],
  };
}

/** Sizes of type for notes. At a lectern 14 to 18 points are read; what is long for a sheet is set in less. */
function sizesOf({ paper, isLarge }: Sheet): readonly number[] {
  if (isLarge) return [22, 20, 18];
  return isHalf(paper) ? [15, 14, 13, 12, 11] : [18, 17, 16, 15, 14, 13.25, 12.5];
}

function pageName({ number }: Slide): string {
  return `notes-${number}`;
}

/** What is at the end of the heads over a slide’s notes. */
interface NotesHeads {
  /** Its kind of page. */
  readonly page: string;
  /** The section, and how long the slide is to take; `null` where the deck has neither. */
  readonly first: string | null;
  /** The slide, on further pages. */
  readonly further: string;
}

function viewHeads(slide: Slide, { continued }: UiStrings, letters: number, language: string): NotesHeads {
  const { section, number, title } = slide;
  const time = plannedTime(slide, language);
  const name = section === null ? null : sectionHead(section, letters - (time?.length ?? 0));
  return {
    page: pageName(slide),
    first: [name, time].filter((part) => part !== null).join(' · ') || null,
    further: `${number} ${shortHead(title, letters)}, ${continued}`,
  };
}

/** “2.5 min”, to the half minute; `null` where nothing is planned. */
function plannedTime({ planned }: Slide, language: string): string | null {
  if (planned === null || planned === 0) return null;
  const format = { style: 'unit', unit: 'minute', unitDisplay: 'short', numberingSystem: 'latn' } as const;
  return new Intl.NumberFormat(language, format).format(Math.max(0.5, Math.round(planned / 30) / 2));
}

/**
 * From the second page of a slide’s notes on, the running head names the slide. CSS has no selector for that page, but
 * a counter of its own counts the pages of each slide, and a counter style may write something else for the first.
 */
function headRule({ page, first, further }: NotesHeads, margins: Margins): string {
  const [, end] = sidesOf(margins);
  const symbols = cssString(first ?? margins.headEnd);
  return [
    `@counter-style ${page}{system:fixed;symbols:${symbols};fallback:${page}-further}`,
    `@counter-style ${page}-further{system:cyclic;symbols:${cssString(further)}}`,
    `@page ${page}{counter-increment:${page};@top-${end}{${directionOf(further, margins)}content:counter(${page},${page})}}`,
  ].join('');
}
