import type { List } from '../../../markdown/nodes/block.ts';
import { plainTextOfBlocks } from '../../../markdown/nodes/plain-text.ts';
import { bodyLength, quotationLength } from '../../text-length.ts';
import type { Draw } from '../draw.ts';
import { viewBody } from '../view-body.ts';
import type { QuestionsSlide } from './questions.ts';

/** Beside its number, in type that is larger than that of a body. */
const QUESTION = 0.82;

/** Questions with their numbers; a single one is set like a quotation. */
export function viewQuestions({ introduction, questions, body }: QuestionsSlide, draw: Draw) {
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
