import type { Range } from '../../source/position.ts';
import { firstAtLeast } from '../../source/count-before.ts';
import type { ArticleIndex } from '../index/index-article.ts';
import { spanAround } from '../text/quoted-spans.ts';
import { isWord } from '../text/tokenise.ts';
import { attributionsAround, speaksOfSelf, turnAround } from './attributions-around.ts';
import type { Edit, KindFinding, Passage } from '../model/verdict.ts';

/** Whether the words of a passage are quoted in the article: all of them in marks or in a block quotation, some, or none. */
export function findKind(index: ArticleIndex, passage: Passage, edits: readonly Edit[]): KindFinding {
  const { marked, blocks } = index.speakers;
  const words = shownWords(index, passage, edits);
  const inMarks = words.filter(({ start }) => spanAround(marked, start) !== null);
  if (words.length === inMarks.length) return { verdict: 'quoted', quoted: [], isReport: false };
  const block = blocks.find(({ start, end }) => start <= passage.start && passage.end <= end);
  const attributions = attributionsAround(index, passage);
  if (block !== undefined) {
    const isReport = block.isReport || attributions.some((found) => found.isReported);
    return { verdict: isReport ? 'reported' : 'quoted', quoted: [], isReport };
  }
  const paragraph = index.article.paragraphs[passage.paragraph - 1] ?? passage;
  if (turnAround(index, passage) !== null && speaksOfSelf(index, paragraph))
    return { verdict: 'quoted', quoted: [], isReport: false };
  if (inMarks.length > 0) return { verdict: 'mixed', quoted: joined(inMarks), isReport: false };
  const isReported = attributions.some((found) => found.isReported || found.basis === 'clause');
  return { verdict: isReported ? 'reported' : 'narrated', quoted: [], isReport: false };
}

/** The words of a passage, without those that an edit leaves out or replaces. */
function shownWords({ tokens }: ArticleIndex, passage: Passage, edits: readonly Edit[]): readonly Range[] {
  const left = edits.filter(({ kind }) => kind === 'ellipsis' || kind === 'join' || kind === 'replacement');
  const shown: Range[] = [];
  for (let at = firstAtLeast(tokens.starts, passage.start); at < tokens.starts.length; at += 1) {
    const [start = 0, end = 0] = [tokens.starts[at], tokens.ends[at]];
    if (start >= passage.end) break;
    const isLeftOut = left.some(
      (edit) => (edit.start ?? passage.end) <= start && end <= (edit.end ?? passage.end),
    );
    if (isWord(tokens.words[at] ?? '') && !isLeftOut) shown.push({ start, end });
  }
  return shown;
}

/** Words that stand side by side, as one range each. */
function joined(words: readonly Range[]): readonly Range[] {
  const runs: { start: number; end: number }[] = [];
  for (const { start, end } of words) {
    const last = runs.at(-1);
    if (last !== undefined && start - last.end <= NEAR) last.end = end;
    else runs.push({ start, end });
  }
  return runs;
}

/** White space and a mark within a passage. */
const NEAR = 3;
