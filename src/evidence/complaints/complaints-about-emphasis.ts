import type { SavedArticle } from '../../article/article.ts';
import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Outline } from '../../outline/outline.ts';
import { type Evidence, BESIDE, passes, type Passage } from '../model/verdict.ts';
import { isEmphasisRemark, remarkOnEmphasis } from '../edits/remarks.ts';
import { emphasisAdded } from './quotation-diagnostics.ts';
import { compactWords } from '../text/tokenise.ts';

/** Warns of the first words that a quotation sets off and its passage doesn’t, unless the author says whose emphasis it is. */
export function complaintsAboutEmphasis(
  { quotation, passage, verdict }: Evidence,
  article: SavedArticle | null,
  { file, frontMatter }: Pick<Outline, 'file' | 'frontMatter'>,
): readonly Diagnostic[] {
  const { emphasis, position } = quotation;
  if (emphasis.length === 0 || article === null || passage === null || !passes(verdict)) return [];
  // Of a headline that stands beside the text only the words are read.
  if (passage.paragraph === BESIDE) return [];
  const first = emphasis.find(({ words }) => !isSetOff(words, passage, article));
  if (first === undefined) return [];
  const { start, end } = position;
  if (isSaid(file.text.slice(start.offset, end.offset + REMARK_BEHIND))) return [];
  const remark = remarkOnEmphasis(frontMatter.lang);
  const behind = { start: first.position.end, end: first.position.end };
  const fix = { title: `Write ${remark}`, range: behind, text: ` ${remark}`, changesClaim: false };
  const args = { words: first.words, remark, isRead: article.emphasis !== null };
  return [emphasisAdded(args, { file: file.path, position: first.position, fix })];
}

function isSetOff(words: string, { paragraph, lastParagraph }: Passage, { emphasis }: SavedArticle): boolean {
  const compact = compactWords(words);
  return (emphasis ?? []).some(
    (one) =>
      one.paragraph >= paragraph &&
      one.paragraph <= lastParagraph &&
      compactWords(one.words).includes(compact),
  );
}

/** A remark may stand behind the closing mark and the citation: “…” [@id, para. 3] (emphasis added). */
const REMARK_BEHIND = 80;

function isSaid(written: string): boolean {
  const [text = ''] = written.split(/\n[ \t>]*\n(?![ \t]*>)/u);
  return [...text.matchAll(/[[(（［]([^\][()（）［］\n]{2,60})[\])）］]/gu)].some(([, inside = '']) =>
    isEmphasisRemark(inside.replaceAll(/[*_]/gu, '').trim()),
  );
}
