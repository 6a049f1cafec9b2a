import type { Slide } from '../deck/layouts/layouts.ts';
import type { QuestionsSlide } from '../deck/layouts/questions/questions.ts';
import { renderBlocks } from '../render/nodes/render-blocks.ts';
import { hasWords } from '../render/views/view-slide.ts';
import type { RenderContext } from '../render/nodes/render-context.ts';
import { languageOfText } from '../render/nodes/render-element.ts';
import { renderInline } from '../render/nodes/render-inline.ts';
import type { RenderedSlide } from '../render/render-slides.ts';
import type { DrawingMaterial } from './edition-document.ts';
import type { QuestionsPlan } from './plan-questions.ts';

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
