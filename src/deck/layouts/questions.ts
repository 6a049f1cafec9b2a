import type { List } from '../../markdown/nodes/block.ts';
import { plainTextOfBlocks } from '../../markdown/nodes/plain-text.ts';
import { type Edges, paginateAround } from '../paginate/paginate-around.ts';
import { paginateList } from '../paginate/paginate-blocks.ts';
import type { SlideFrame } from '../slide.ts';
import { bodyLength, quotationLength } from '../text-length.ts';
import type { Draw } from './draw.ts';
import { around, between, bySlices, type LayoutModule, USUAL } from './layout-module.ts';
import { viewBody } from './view-body.ts';

export interface QuestionsSlide extends SlideFrame, Edges {
  readonly layout: 'questions';
  readonly questions: List;
}

/** Questions to discuss, numbered. */
export const questions: LayoutModule<QuestionsSlide> = {
  ...USUAL,
  view: viewQuestions,
  points: () => [],
  titleClasses: ['ordinal'],
  compose: around('questions', 'list', 'a numbered list of questions', (questions) => ({ questions })),
  contents: (slide) => between(slide, { kind: 'questions', questions: slide.questions }),
  split: bySlices((slide: QuestionsSlide, context) =>
    paginateAround(slide, paginateList(slide.questions, context), context, (questions) => ({ questions })),
  ),
};

/** Beside its number, in type that is larger than that of a body. */
const QUESTION = 0.82;

/** Questions with their numbers; a single one is set like a quotation. */
function viewQuestions({ introduction, questions, body }: QuestionsSlide, draw: Draw) {
  const text = questions.items.map((item) => plainTextOfBlocks(item.children)).join('\n');
  const isSingle = questions.items.length === 1;
  return {
    length: isSingle ? quotationLength(text) : bodyLength(text, QUESTION),
    introduction: viewBody(introduction, draw),
    questions: viewItems(questions, draw),
    isSingle,
    body: viewBody(body, draw),
  };
}

export function viewItems({ items, start }: List, draw: Draw) {
  return items.map((item, index) => ({
    number: start + index,
    contentHtml: draw.atOnce(item.children),
    isIncremental: draw.isIncremental,
  }));
}
