import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import { positionBetween } from '../../source/source-file.ts';
import type { SourceFile } from '../../source/source-file.ts';
import { notClosed } from './theme-diagnostics.ts';

/** Braces and comments of the user’s style sheet that take in what stands behind them, in Lectern’s sheets too. */
export function checkClosed(file: SourceFile): readonly Diagnostic[] {
  const open: number[] = [];
  const complain = (what: keyof typeof WIDTHS, at: number): Diagnostic =>
    notClosed({ what }, { file: file.path, position: positionBetween(file, at, at + WIDTHS[what]) });
  for (const { 0: token, index } of file.text.matchAll(TOKEN)) {
    if (token === '{') open.push(index);
    if (token === '}' && open.pop() === undefined) return [complain('nothing', index)];
    if (token.startsWith('/*') && !/^\/\*[^]*\*\/$/u.test(token)) return [complain('comment', index)];
  }
  const [outermost] = open;
  return outermost === undefined ? [] : [complain('brace', outermost)];
}

/** How many characters of each are shown. */
const WIDTHS = { brace: 1, comment: 2, nothing: 1 } as const;

/** Braces, and what may hold some that mean nothing: comments, texts, addresses without marks, escaped characters. */
const TOKEN =
  /\/\*[^]*?(?:\*\/|$)|"(?:\\[^]|[^"\\\n])*"?|'(?:\\[^]|[^'\\\n])*'?|\burl\(\s*[^"'\s)][^)]*\)?|\\[^]|[{}]/gu;
