import type { ArticleIndex } from '../text/index-article.ts';
import type { QuotationPattern } from './quotation-pattern.ts';
import type { PatternEdit, Thread } from './thread.ts';

/** A way to read a quotation as a passage of the article: tokens `start` to `end`, and the edits that it takes. */
export interface PatternMatch {
  readonly start: number;
  readonly end: number;
  readonly edits: readonly PatternEdit[];
}

/** What a thread has found when the quotation ends there. */
export function matchOf(index: ArticleIndex, pattern: QuotationPattern, thread: Thread): PatternMatch {
  const edits: PatternEdit[] = [];
  for (let step: Thread | null = thread; step !== null; step = step.previous) {
    if (step.edit !== null) edits.unshift(step.edit);
  }
  const leading = pattern.parts[0];
  const isCut = leading?.kind === 'ellipsis' && index.tokens.words[thread.start] !== leading.literal[0];
  if (isCut)
    edits.unshift({ kind: 'ellipsis', text: leading.literal.join(''), start: null, end: thread.start });
  const punctuation = pattern.finalPunctuation;
  const isLiteral = punctuation.every((mark, offset) => index.tokens.words[thread.at + offset] === mark);
  if (isLiteral) return { start: thread.start, end: thread.at + punctuation.length, edits };
  const edit: PatternEdit = { kind: 'final-punctuation', text: punctuation.join(''), start: null, end: null };
  return { start: thread.start, end: thread.at, edits: [...edits, edit] };
}
