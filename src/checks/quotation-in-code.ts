import type { Fix } from '../diagnostics/diagnostic.ts';
import { fixTo } from '../diagnostics/write-instead.ts';
import { passagesInCode } from '../outline/quotable-text.ts';
import type { Position } from '../text/position.ts';
import { lineText, positionBetween } from '../text/source-file.ts';
import type { SourceFile } from '../text/source-file.ts';
import { rule } from './rule.ts';
import { blocksShown } from './read-slide.ts';

/** What is indented by mistake and quotes somebody isn’t hidden from the look-up without a word. */
export const quotationInCode = rule({
  code: 'quotation/in-code',
  severity: 'warning',
  message: () => 'This is indented, and so it is code: nobody looks up whether the article says it.',
  hint: () => 'Begin its lines at the left margin. Code is put between two lines of ```.',
  docs: 'To Markdown, four spaces or a tab at the start of a line make code, which is shown as it is and never looked up. A quotation is hardly ever meant to be that.',
  fix: 'applied',
  *check(outline, inCode) {
    const { file } = outline;
    for (const block of blocksShown(outline)) {
      if (block.type !== 'code-block' || !quotes(block.value)) continue;
      const written = file.text.slice(block.position.start.offset, block.position.end.offset);
      if (/^\s*(?:`{3}|~{3})/u.test(written)) continue;
      yield inCode({}, { file: file.path, position: block.position, fix: atTheMargin(block.position, file) });
    }
  },
});

/** The lines of indented code at the left margin; `null` where they would grow together with others, or belong to a list. */
function atTheMargin({ start, end }: Position, file: SourceFile): Fix | null {
  const from = start.offset - start.column + 1;
  const lines = file.text.slice(from, end.offset).trimEnd();
  const isBeforeBlank = lineText(file, start.line + lines.split('\n').length).trim() === '';
  const isIndented = lines.split('\n').every((line) => /^(?: {4}|\t|[ \t]*$)/u.test(line));
  if (!isBeforeBlank || !isIndented) return null;
  const text = lines.replaceAll(/^(?: {4}|\t|[ \t]+$)/gmu, '');
  return fixTo(text, positionBetween(file, from, from + lines.length), 'Begin its lines at the left margin');
}

/** Whether there is a block quote, or two words and more in typographic marks. */
const quotes = (code: string): boolean => /^>/mu.test(code) || passagesInCode(code, 2).length > 0;
