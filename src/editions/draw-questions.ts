import type { Draw } from '../deck/layouts/draw.ts';
import { type QuestionsSlide, viewItems } from '../deck/layouts/questions.ts';
import type { RenderedSlide } from '../render/render-slides.ts';
import type { DrawPiece } from './edition-document.ts';
import { partsOfBody } from './reader-parts.ts';

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
