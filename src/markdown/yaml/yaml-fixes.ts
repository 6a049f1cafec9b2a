import type { Fix } from '../../diagnostics/diagnostic.ts';
import { fixTo } from '../../diagnostics/write-instead.ts';
import type { Position, Range } from '../../source/position.ts';
import { lineText, positionBetween } from '../../source/source-file.ts';
import type { SourceFile } from '../../source/source-file.ts';
import type { YamlRemedy } from './yaml-problem.ts';

/** What a machine can do about a fault of the YAML between two offsets of a file; `null` where the line doesn’t let it. */
export function yamlFix(
  remedy: YamlRemedy | null,
  file: SourceFile,
  yaml: Range,
  { start }: Position,
): Fix | null {
  switch (remedy) {
    case 'quote':
      return quotedLine(file, start.line);
    case 'indent':
      return withoutTabs(file, yaml);
    case null:
      return null;
  }
}

/** Puts marks around the whole value of a line. */
function quotedLine(file: SourceFile, line: number): Fix | null {
  const written = lineText(file, line).trimEnd();
  const { value = '' } = LINE.exec(written)?.groups ?? {};
  if (value === '' || /\s#/u.test(value)) return null;
  const end = (file.lineStarts[line - 1] ?? 0) + written.length;
  return quoted(file, { start: end - value.length, end });
}

/** A key, and a value that begins with no mark of YAML’s own forms. */
const LINE = /^[ \t]*(?:- +)?[\p{L}\p{N}_-]+:[ \t]+(?<value>[^\s"'[{|>#][^]*)$/u;

/** Puts marks around a value, which then means itself. */
export function quoted(file: SourceFile, { start, end }: Range): Fix {
  const value = file.text.slice(start, end);
  const text = /["\\]/u.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
  return fixTo(text, positionBetween(file, start, end), 'Put the whole value in quotation marks');
}

/** Two blanks for each tab that a line begins with, from the first such line to the last: only one is told of at a time. */
function withoutTabs(file: SourceFile, { start, end }: Range): Fix | null {
  const text = file.text.slice(start, end);
  const indents = [...text.matchAll(/^[ \t]*\t[ \t]*/gmu)];
  const [first, last] = [indents[0], indents.at(-1)];
  if (first === undefined || last === undefined) return null;
  const [from, to] = [first.index, last.index + last[0].length];
  const indented = text.slice(from, to).replaceAll(/^[ \t]+/gmu, (indent) => indent.replaceAll('\t', '  '));
  return fixTo(indented, positionBetween(file, start + from, start + to), 'Indent by two spaces');
}
