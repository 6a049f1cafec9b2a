import type { List } from '../../../markdown/nodes/block.ts';
import { type Edges, paginateAround } from '../../paginate/paginate-around.ts';
import { paginateList } from '../../paginate/paginate-blocks.ts';
import type { SlideFrame } from '../../slide.ts';
import { around, between, bySlices, type LayoutModule, type Unviewed, USUAL } from '../layout-module.ts';

export interface QuestionsSlide extends SlideFrame, Edges {
  readonly layout: 'questions';
  readonly questions: List;
}

/** Questions to discuss, numbered. */
export const questions: Unviewed<LayoutModule<QuestionsSlide>> = {
  ...USUAL,
  points: () => [],
  titleClasses: ['ordinal'],
  compose: around('questions', 'list', 'a numbered list of questions', (questions) => ({ questions })),
  contents: (slide) => between(slide, { kind: 'questions', questions: slide.questions }),
  split: bySlices((slide: QuestionsSlide, context) =>
    paginateAround(slide, paginateList(slide.questions, context), context, (questions) => ({ questions })),
  ),
};
