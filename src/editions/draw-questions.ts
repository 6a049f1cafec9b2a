import type { Slide } from '../deck/layouts/layouts.ts';
import { renderBlocks } from '../render/nodes/render-blocks.ts';
import { hasWords } from '../render/views/view-slide.ts';
import type { RenderContext } from '../render/nodes/render-context.ts';
import { languageOfText } from '../render/nodes/render-element.ts';
import { renderInline } from '../render/nodes/render-inline.ts';
import type { RenderedSlide } from '../render/render-slides.ts';
import type { DrawingMaterial } from './edition-document.ts';
import type { QuestionsSlide } from '../deck/layouts/questions/questions.ts';
import { plainText, plainTextOfBlocks } from '../markdown/nodes/plain-text.ts';
import { textHeight } from './estimate-height.ts';
import { GUTTER, LINE_PITCH, type SheetSpace } from './sheet-geometry.ts';
import { sum } from '../text/sum.ts';

/** Where the questions begin, and how many lines to write on each of them has. */
export interface QuestionsPlan {
  /** Whether a sheet of their own begins with them. */
  readonly startsSheet: boolean;
  readonly lines: number;
}

/**
 * For questions that follow what is as long as its words are, of which nobody knows how much of a sheet it leaves before it is
 * printed: by what it is estimated to leave they stand under it, or fill a sheet of their own.
 */
export function planFlowing(
  slides: readonly QuestionsSlide[],
  space: SheetSpace,
  left: number,
): QuestionsPlan {
  const needed = allWordsHeight(slides, space.width) + GUTTER + countOf(slides) * FLOWING_LINES * LINE_PITCH;
  return needed <= left + UNSURE
    ? { startsSheet: false, lines: FLOWING_LINES }
    : planQuestions(slides, space, 0);
}

const FLOWING_LINES = 4;

/** In doubt they stand under it: a sheet more is worse than one that isn’t filled. */
const UNSURE = 10;

/**
 * Gives the questions what is left of a sheet, in millimetres, where all of them have space to be answered there, else as
 * few sheets of their own as that takes. What is empty then becomes lines.
 */
export function planQuestions(
  slides: readonly QuestionsSlide[],
  space: SheetSpace,
  left: number,
): QuestionsPlan {
  const count = countOf(slides);
  if (count === 0) return { startsSheet: false, lines: 0 };
  const words = allWordsHeight(slides, space.width);
  const beside = linesOf(left - GUTTER - words, count);
  if (FEWEST_LINES <= beside) return { startsSheet: false, lines: beside };
  for (let sheets = 1; sheets < count; sheets += 1) {
    const each = Math.ceil(count / sheets);
    const lines = linesOf(space.height - (words * each) / count, each);
    if (FEWEST_LINES <= lines) return { startsSheet: true, lines };
  }
  return { startsSheet: true, lines: Math.max(FEWEST_LINES, linesOf(space.height - words / count, 1)) };
}

/** Two or three sentences. */
const FEWEST_LINES = 3;

function linesOf(height: number, count: number): number {
  return Math.floor((height - SPARE) / count / LINE_PITCH);
}

/** Words may take a line more than was estimated. */
const SPARE = 3;

function countOf(slides: readonly QuestionsSlide[]): number {
  return sum(slides.map(({ questions }) => questions.items.length));
}

function allWordsHeight(slides: readonly QuestionsSlide[], width: number): number {
  return sum(slides.map((slide) => wordsHeight(slide, width))) + (slides.length - 1) * BETWEEN;
}

/** What heading and questions of a slide take without lines, in millimetres. */
function wordsHeight({ heading, questions }: QuestionsSlide, width: number): number {
  const asked = questions.items.map(({ children }) => plainTextOfBlocks(children));
  const words = asked.map((text) => textHeight(text, width - NUMBER, WORDS) + BELOW);
  const title = textHeight(plainText(heading), width, TITLE) + TITLE_BELOW;
  return sum(words) + title;
}

/** What handout.css sets, in millimetres: letters, lines and what stands below them. */
const WORDS = { letter: 2.2, line: 6.2 };
const [BELOW, NUMBER] = [7, 9];
const TITLE = { letter: 3.1, line: 7.2 };
const TITLE_BELOW = 6.2;
const BETWEEN = 10;

/** The slides that ask something. */
export function questionsOf(slides: readonly RenderedSlide[]): readonly QuestionsSlide[] {
  return slides.flatMap(({ slide }) => (slide.layout === 'questions' ? [slide] : []));
}

/** The discussion questions of the chosen slides, with lines to write an answer on; nothing where there are none. */
export function drawQuestions(
  { slides, draw }: DrawingMaterial,
  contextOf: (slide: Slide) => RenderContext,
  { startsSheet, lines }: QuestionsPlan,
): readonly RenderedSlide[] {
  return questionsOf(slides).map((slide, index) => {
    const plan = { startsSheet: startsSheet && index === 0, lines };
    return draw(slide, 'questions', viewQuestions(slide, plan, contextOf(slide)));
  });
}

function viewQuestions(slide: QuestionsSlide, { startsSheet, lines }: QuestionsPlan, context: RenderContext) {
  const { attributes, inner } = languageOfText(slide.heading, context);
  const { start, items } = slide.questions;
  return {
    hasHeading: hasWords(slide.heading),
    headingHtml: renderInline(slide.heading, inner),
    headingAttributesHtml: attributes,
    startsSheet,
    questions: items.map((item, index) => ({
      number: start + index,
      contentHtml: renderBlocks(item.children, { ...context, isIncremental: false }),
      lines: Array.from({ length: lines }, () => ({})),
    })),
  };
}
