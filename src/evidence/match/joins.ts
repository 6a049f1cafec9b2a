import { firstAtLeast } from '../text/first-at-least.ts';
import { endOffset, startOffset, type ArticleIndex } from '../text/index-article.ts';
import type { QuotedSpan } from '../text/quoted-spans.ts';
import { spanAround } from '../text/span-around.ts';
import { isWord } from '../text/tokenise.ts';
import type { Gap } from './gap.ts';

/** What the writer puts between two parts of what somebody says: `,” she said. “`. */
export interface Join {
  /** The mark that closes the first part, and the first token of the second. */
  readonly closing: number;
  readonly to: number;
  /** Whether both parts are surely of one speaker. */
  readonly isOfOne: boolean;
  /** Whether a sentence ends there. */
  readonly endsSentence: boolean;
}

/** The places where only the writer’s words part one passage in marks from the next, in one paragraph or over to the next. */
export function joinsIn(index: ArticleIndex): readonly Join[] {
  const { spans } = index;
  return spans.flatMap((span, at) => {
    const next = spans[at + 1];
    return next === undefined ? [] : joinOf(index, span, next);
  });
}

function joinOf(index: ArticleIndex, span: QuotedSpan, next: QuotedSpan): readonly Join[] {
  const { starts, words } = index.tokens;
  const closing = firstAtLeast(starts, span.end);
  const to = firstAtLeast(starts, next.start);
  const paragraphs = (index.paragraphOf[to] ?? 0) - (index.paragraphOf[closing] ?? 0);
  const opensNext = paragraphs === 1 && index.paragraphOf[to - 2] !== index.paragraphOf[to];
  const isMarked = words[closing] === '"' && words[to - 1] === '"' && closing < to - 1;
  if (!isMarked || (paragraphs > 0 && !opensNext)) return [];
  const narration = { start: closing + 1, end: to - 1 };
  const isOfOne = areOfOne(index, [span, next], narration, opensNext);
  const endsSentence = [closing - 1, to - 2].some((at) => /^[.!?]$/u.test(words[at] ?? ''));
  return [{ closing, to, isOfOne, endsSentence }];
}

/** So many words has a “said Ann Lee, the mayor” in a language whose speakers aren’t read. */
const MOST_UNREAD = 14;

/** Who answers is somebody else. */
const ANSWERED = /\b(?:said|says|told|asked)\b.*\b(?:answered|replied|responded|countered|retorted)\b/u;

/**
 * Whether two passages are one speaker’s: the article says so of both, and names the speaker anew where the writer has begun another sentence or paragraph
 * between them; or it says nothing of one, and there are few words between.
 */
function areOfOne(
  index: ArticleIndex,
  spans: readonly [QuotedSpan, QuotedSpan],
  narration: Gap,
  opensNext: boolean,
): boolean {
  const { sentenceOf, speakers, tokens } = index;
  const [one, other] = spans.map(({ start }) => spanAround(speakers.attributions, start));
  const text = index.article.plainText.slice(
    endOffset(index, narration.start - 1),
    startOffset(index, narration.end),
  );
  if (ANSWERED.test(text)) return false;
  if (!one || !other) {
    const words = tokens.words.slice(narration.start, narration.end);
    return (
      !opensNext && words.filter(isWord).length <= MOST_UNREAD && !words.some((word) => /^[:!?]$/u.test(word))
    );
  }
  if (one.name !== other.name) return false;
  if (opensNext) return other.kind !== 'unsure';
  const last = sentenceOf[narration.end - 1];
  if (sentenceOf[narration.start] === last) return true;
  const mention = firstAtLeast(tokens.starts, other.mentionAt.start);
  return mention < narration.end && sentenceOf[mention] === last;
}
