import type { Range } from '../../source/position.ts';
import type { ArticleIndex } from '../text/index-article.ts';
import type { Obstacle } from './obstacle.ts';
import type { QuotationPattern } from './quotation-pattern.ts';
import type { PatternEdit, Thread } from './thread.ts';

/** A way to read a quotation as a passage of the article: tokens `start` to `end`, and the edits that it takes. */
export interface PatternMatch extends Range {
  readonly edits: readonly PatternEdit[];
  readonly obstacles: readonly Obstacle[];
}

/** What a thread has found when the quotation ends there. */
export function matchOf(index: ArticleIndex, pattern: QuotationPattern, thread: Thread): PatternMatch {
  const edits: PatternEdit[] = [];
  for (let step: Thread | null = thread; step !== null; step = step.previous) {
    if (step.edit !== null) edits.unshift(step.edit);
  }
  const { start, obstacles } = thread;
  const leading = pattern.parts[0];
  const isCut = leading?.kind === 'ellipsis' && index.tokens.words[start] !== leading.literal[0];
  if (isCut) edits.unshift({ kind: 'ellipsis', text: leading.mark, start: null, end: start });
  const punctuation = pattern.finalPunctuation;
  const isLiteral = punctuation.every((mark, offset) => index.tokens.words[thread.at + offset] === mark);
  if (isLiteral) return { start, end: thread.at + punctuation.length, edits, obstacles };
  const edit: PatternEdit = { kind: 'final-punctuation', text: punctuation.join(''), start: null, end: null };
  return { start, end: thread.at, edits: [...edits, edit], obstacles };
}
