import { type Position, countBefore, pointAt, type SourceFile } from '../../text/source-file.ts';
import { oncePer } from '../../text/once-per.ts';
import type { Inline, Text } from '../nodes/inline.ts';

/** What parts a name from a role: a comma and a blank, and the commas of Chinese and Arabic, which may have none. */
export const COMMA = /,\s+|[，،]\s*/u;

/**
 * Parts a run of inline nodes wherever the pattern matches in text at top level; what matched is dropped, white space at
 * the seams too. A dash inside emphasis or a link parts nothing. The pattern must not be global.
 *
 *     **Xinhua** — agency — reported   →   [**Xinhua**] [agency] [reported]
 */
export function splitInlines(
  nodes: readonly Inline[],
  pattern: RegExp,
  file: SourceFile,
  limit = Infinity,
): Inline[][] {
  const parts: Inline[][] = [[]];
  for (const node of nodes) {
    if (node.type !== 'text') {
      parts.at(-1)?.push(node);
      continue;
    }
    let rest = node;
    for (
      let match = pattern.exec(rest.value);
      match !== null && parts.length < limit;
      match = pattern.exec(rest.value)
    ) {
      parts.at(-1)?.push(sliceText(rest, 0, match.index, file));
      parts.push([]);
      rest = sliceText(rest, match.index + match[0].length, rest.value.length, file);
    }
    parts.at(-1)?.push(rest);
  }
  return parts.map((part) => trimInlines(part, file));
}

/** The nodes up to the last line break at top level, and those after it; the first is empty for a single line. */
export function splitLastLine(nodes: readonly Inline[], file: SourceFile): readonly [Inline[], Inline[]] {
  for (let index = nodes.length - 1; index >= 0; index -= 1) {
    const node = nodes[index];
    if (node?.type === 'break') return [nodes.slice(0, index), trimInlines(nodes.slice(index + 1), file)];
    if (node?.type !== 'text') continue;
    const feed = node.value.lastIndexOf('\n');
    if (feed === -1) continue;
    const before = [...nodes.slice(0, index), sliceText(node, 0, feed, file)];
    const after = [sliceText(node, feed + 1, node.value.length, file), ...nodes.slice(index + 1)];
    return [trimInlines(before, file), trimInlines(after, file)];
  }
  return [[], trimInlines(nodes, file)];
}

/** Without white space, breaks and empty texts at either end. */
export function trimInlines(nodes: readonly Inline[], file: SourceFile): Inline[] {
  const trimmed = [...nodes];
  for (let first = trimmed[0]; first !== undefined; first = trimmed[0]) {
    if (first.type === 'text') {
      const text = sliceText(
        first,
        first.value.length - first.value.trimStart().length,
        first.value.length,
        file,
      );
      trimmed[0] = text;
      if (text.value !== '') break;
    } else if (first.type !== 'break') break;
    trimmed.shift();
  }
  for (let last = trimmed.at(-1); last !== undefined; last = trimmed.at(-1)) {
    if (last.type === 'text') {
      const text = sliceText(last, 0, last.value.trimEnd().length, file);
      trimmed[trimmed.length - 1] = text;
      if (text.value !== '') break;
    } else if (last.type !== 'break') break;
    trimmed.pop();
  }
  return trimmed;
}

/** A part of a text node, with its place; a line that holds entities or comments keeps the place of the whole. */
export function sliceText(text: Text, start: number, end: number, file: SourceFile): Text {
  if (start === 0 && end === text.value.length) return text;
  const value = text.value.slice(start, end);
  return { type: 'text', value, position: placeOfSlice(text, start, end, file) };
}

/** The place in the outline of a part of a text node. */
export function placeOfSlice(text: Text, start: number, end: number, file: SourceFile): Position {
  const from = sourceOffsetIn(text, start, file);
  const to = end === start ? from : sourceOffsetIn(text, end - 1, file);
  if (from === null || to === null) return text.position;
  return { start: pointAt(file, from), end: pointAt(file, end === start ? to : to + 1) };
}

/** The place of one character of a text; `null` in a line that reads differently in the outline. */
function sourceOffsetIn(text: Text, offset: number, file: SourceFile): number | null {
  const { start, end } = text.position;
  if (end.offset - start.offset === text.value.length) return start.offset + offset;
  const lines = linesIn(file)(text);
  const line = lines[countBefore(lines.length, (at) => (lines[at]?.end ?? 0) < offset)];
  return line === undefined || line.sourceEnd === null ? null : line.sourceEnd - (line.end - offset);
}

/** Where a line of a text ends, in the text and in the outline; `null` where it reads differently there. */
interface TextLine {
  readonly end: number;
  readonly sourceEnd: number | null;
}

/** Kept, because hundreds of passages may be in one text. */
const linesIn = oncePer((file: SourceFile) => oncePer((text: Text) => pairLines(text, file)));

/** Each line of the outline ends in the line of the text, after the marks of a quotation or the white space of a list. */
function pairLines({ value, position: { start, end } }: Text, file: SourceFile): readonly TextLine[] {
  const lines = value.split('\n');
  const sourceLines = file.text.slice(start.offset, end.offset).split('\n');
  if (lines.length !== sourceLines.length) return [];
  let [next, nextSource] = [0, start.offset];
  return lines.map((line, index) => {
    const sourceLine = sourceLines[index] ?? '';
    const [lineEnd, sourceEnd] = [next + line.length, nextSource + sourceLine.length];
    [next, nextSource] = [lineEnd + 1, sourceEnd + 1];
    return { end: lineEnd, sourceEnd: sourceLine.endsWith(line) ? sourceEnd : null };
  });
}
