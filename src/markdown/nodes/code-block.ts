import type { Position } from '../../source/position.ts';
import type { CodeBlock } from './block.ts';

/**
 * A block of code, from what stands behind its fence: `ts`, `{.ts}`, and the lines that are marked, `{1,3-5}` or, as in
 * reveal-md, `[1,3-5]`. Steps, parted by bars, are marked all at once.
 */
export function codeBlock(info: string, value: string, position: Position): CodeBlock {
  const language = /^\{?\.?([^\s{}[\],]+)/u.exec(info.trim())?.[1] ?? null;
  const marks = /(?:\{|\[)([\d\s,|-]+)(?:\}|\])/u.exec(info)?.[1] ?? '';
  return {
    type: 'code-block',
    language,
    value,
    markedLines: linesOf(marks, value.split('\n').length),
    position,
  };
}

function linesOf(marks: string, count: number): readonly number[] {
  const ranges = [...marks.matchAll(/(\d+)(?:\s*-\s*(\d+))?/gu)].map(([, from, to]) => [
    Number(from),
    Number(to ?? from),
  ]);
  const lines = Array.from({ length: count }, (_, at) => at + 1);
  return lines.filter((line) => ranges.some(([from = 0, to = 0]) => from <= line && line <= to));
}
