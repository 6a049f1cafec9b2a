import type { Fix } from '../diagnostics/diagnostic.ts';
import { fixTo } from '../diagnostics/write-instead.ts';
import type { Heading } from '../markdown/nodes/block.ts';
import { lineText, positionBetween } from '../source/source-file.ts';
import type { SourceFile } from '../source/source-file.ts';

/** A fix that gives a heading another level; `null` for one that is underlined. */
export function writeLevel({ level, position }: Heading, wanted: number, file: SourceFile): Fix | null {
  const { line, column, offset } = position.start;
  const before = lineText(file, line).slice(0, column - 1);
  const marks = /(?<!#)(?<hashes>#+)[ \t\u00A0]*$/u.exec(before);
  if (marks?.groups?.['hashes']?.length !== level) return null;
  const start = offset - before.length + marks.index;
  return fixTo('#'.repeat(wanted), positionBetween(file, start, start + level));
}
