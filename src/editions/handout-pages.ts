import type { Deck } from '../deck/compose/deck.ts';
import type { Draw } from '../deck/layouts/draw.ts';
import type { Slide } from '../deck/layouts/layouts.ts';
import { type QuestionsSlide, viewItems } from '../deck/layouts/questions.ts';
import { widthOf } from '../deck/text-length.ts';
import { uiStrings } from '../language/interface-words.ts';
import type { RenderContext } from '../render/nodes/render-context.ts';
import { languageOfText, renderInline } from '../render/nodes/render-inline.ts';
import type { RenderedSlide } from '../render/render-slides.ts';
import { hasWords } from '../render/view-slide.ts';
import type { DrawPiece, DrawnEdition } from './edition-document.ts';
import { type Margins, datedHead, drawMargins, textsOf } from './margin-texts.ts';
import { PLAIN_PAGES, pageRule, sidesOf } from './page-rules.ts';
import { partsOfBody } from './reader-parts.ts';
import { type RowsOnPages, sheetSpace } from './sheet-geometry.ts';
import { PIXELS_PER_MILLIMETRE, type Sheet, lettersOf, marginsOf } from './sheet.ts';

/** The pages of a handout: when and what it is for at the head, with a line for the reader’s name; its title at the foot. */
export function handoutPages(
  deck: Deck,
  sheet: Sheet,
  { properties, most, lines }: RowsOnPages,
): Pick<DrawnEdition, 'pageCss' | 'setting' | 'marginTexts'> {
  const { width, height } = sheetSpace(sheet);
  const margins = handoutMargins(deck, sheet, width);
  const own = Object.entries({ ...properties, 'sheet-width': `${width}mm` });
  return {
    pageCss: [
      pageRule({ sheet, ...PLAIN_PAGES, margins }),
      nameRule(margins, sheet, width),
      `:root{${own.map(([name, value]) => `--${name}:${value};`).join('')}}`,
      // Measured before it is printed as on its pages.
      `body{display:flow-root;width:${width}mm}`,
    ].join('\n'),
    setting: { type: 'rows', height: Math.floor(height * PIXELS_PER_MILLIMETRE), most, lines },
    marginTexts: textsOf(margins),
  };
}

/** The title is at the foot, in place of the event and the date, which are at the head. */
function handoutMargins(deck: Deck, sheet: Sheet, width: number): HandoutMargins {
  const { readerName } = uiStrings(deck.language);
  const letters = lettersOf(sheet, width);
  const foot = drawMargins({ ...deck, event: deck.title, date: null }, letters);
  const heads = NAME_SHARES.map((share) => datedHead(deck, letters * (1 - share) - GAP));
  const share = NAME_SHARES[heads.findIndex((head) => !head.includes('\n'))] ?? LEAST_NAME;
  return { ...foot, headStart: datedHead(deck, letters * (1 - share) - GAP), headEnd: readerName, share };
}

/** What a name has of the head; less, where what is beside it has space on one line then, or needs two. */
const LEAST_NAME = 0.3;
const NAME_SHARES = [0.4, LEAST_NAME];

/** Letters that stay free before it. */
const GAP = 3;

interface HandoutMargins extends Margins {
  /** Of the head, for a name. */
  readonly share: number;
}

/** The word at the end of the head, with a line behind it to write a name on. */
function nameRule(margins: HandoutMargins, sheet: Sheet, width: number): string {
  const [start, end] = sidesOf(margins);
  const { toHead, letter } = marginsOf(sheet);
  const [space, word] = [width * margins.share, (widthOf(margins.headEnd) + 2) * letter];
  const line = `linear-gradient(var(--muted),var(--muted)) ${end} bottom ${toHead}mm/${space - word}mm 0.5pt no-repeat`;
  return `@page{@top-${end}{width:${space}mm;text-align:${start};background:${line}}}`;
}

/** The heading of a slide among those of its deck: under that of its section, if it has one. */
export function viewHeading({ heading, section, layout }: Slide, context: RenderContext) {
  const { attributes, inner } = languageOfText(heading, context);
  return {
    isSecondLevel: section === null || layout === 'section',
    hasHeading: hasWords(heading),
    headingHtml: renderInline(heading, inner),
    headingAttributesHtml: attributes,
  };
}

/** The questions of a slide, each with lines to write an answer on, between what is before and behind them. */
export function drawQuestions(
  slide: QuestionsSlide,
  heading: object,
  draw: Draw,
  drawPiece: DrawPiece,
): RenderedSlide {
  return drawPiece(slide, 'questions', {
    ...heading,
    id: slide.id,
    citesInFull: true,
    parts: partsOfBody(slide.introduction, draw),
    questions: viewItems(slide.questions, draw),
    closing: slide.body.length === 0 ? null : { parts: partsOfBody(slide.body, draw) },
  });
}
