import type { List } from '../../../markdown/nodes/block.ts';
import type { DeckBlock } from '../../deck-block.ts';
import { paginateAround } from '../../paginate/paginate-around.ts';
import { paginateList } from '../../paginate/paginate-blocks.ts';
import type { SlideFrame } from '../../slide.ts';
import { partAt } from '../body-shape.ts';
import { bySlices, type LayoutModule, type Unviewed, USUAL } from '../layout-module.ts';

export interface QuestionsSlide extends SlideFrame {
  readonly layout: 'questions';
  readonly introduction: readonly DeckBlock[];
  readonly questions: List;
  readonly body: readonly DeckBlock[];
}

/** Questions to discuss, numbered. */
export const questions: Unviewed<LayoutModule<QuestionsSlide>> = {
  ...USUAL,
  points: () => [],
  titleClasses: ['ordinal'],
  compose: (frame, blocks) => {
    const parts = partAt(blocks, 'list');
    if (parts === null) return 'a numbered list of questions';
    const { introduction, found, body } = parts;
    return { ...frame, layout: 'questions', introduction, questions: found, body };
  },
  contents: ({ introduction, questions, body }) => [
    { kind: 'blocks', blocks: introduction },
    { kind: 'questions', questions },
    { kind: 'blocks', blocks: body },
  ],
  split: bySlices((slide: QuestionsSlide, context) =>
    paginateAround(slide, paginateList(slide.questions, context), context, (questions) => ({ questions })),
  ),
};
