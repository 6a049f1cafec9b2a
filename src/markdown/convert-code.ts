import type { Tokens } from 'marked';

import { endOfLine, type Position } from '../text/source-file.ts';
import { parseChart } from './parse-chart.ts';
import { parseDiagram } from './parse-diagram.ts';
import { type MappedText, mapInside, sliceMapped, type MarkdownContext } from './inlines/mapped-text.ts';
import type { Block, CodeBlock } from './nodes/block.ts';

/**
 * The block that fenced or indented code becomes: a chart, a diagram, a formula, or code. A diagram that can't be read stays
 * code; what is wrong with it, or with a chart, is reported.
 */
export function convertCode(
  token: Tokens.Code,
  mapped: MappedText,
  position: Position,
  context: MarkdownContext,
): Block {
  if (token.codeBlockStyle === 'indented') return codeBlock('', token.text.trimEnd(), position);
  const info = token.lang ?? '';
  const [language] = info.split(/\s/u);
  if (language === 'chart') return parseChart(...partsOfFence(token, mapped), position, context);
  if (language === 'mermaid' || language === 'diagram') {
    const diagram = parseDiagram(partsOfFence(token, mapped)[1], position, context);
    if (diagram !== null) return diagram;
  }
  if (language === 'math') return formulaBlock(token.text, position);
  return codeBlock(info, token.text, position);
}

/** A formula on a line of its own: a paragraph that holds nothing else. */
export function formulaBlock(text: string, position: Position): Block {
  const formula = { type: 'formula', tex: text.trim(), isDisplay: true, position } as const;
  return { type: 'paragraph', children: [formula], position };
}

/** What comes after the first word of a fence, and the lines inside it. */
function partsOfFence(token: Tokens.Code, mapped: MappedText): [info: MappedText, inside: MappedText] {
  const fence = /^[^\n]*?[`~]{3,}[ \t]*\S*/u.exec(mapped.text)?.[0].length ?? 0;
  const lineEnd = endOfLine(mapped.text, 0);
  const below = sliceMapped(mapped, Math.min(lineEnd + 1, mapped.text.length), mapped.text.length);
  const isAsWritten = below.text.startsWith(token.text);
  const inside = isAsWritten ? sliceMapped(below, 0, token.text.length) : mapInside(token.text, below);
  return [sliceMapped(mapped, Math.min(fence, lineEnd), lineEnd), withoutSlidesBelow(inside, mapped)];
}

/** A fence that is never closed takes the slides below in. That is reported where it begins; they are no rows of a chart. */
function withoutSlidesBelow(inside: MappedText, fenced: MappedText): MappedText {
  if (/\n[ \t]*(?:`{3,}|~{3,})[ \t]*$/u.test(fenced.text)) return inside;
  const heading = inside.text.search(/^#{1,2}[ \t]/mu);
  return heading === -1 ? inside : sliceMapped(inside, 0, inside.text.slice(0, heading).trimEnd().length);
}

/**
 * A block of code, from what comes after its fence: `ts`, `{.ts}`, and the lines that are marked, `{1,3-5}` or, as in
 * reveal-md, `[1,3-5]`. Steps, separated by bars, are marked all at once.
 */
function codeBlock(info: string, value: string, position: Position): CodeBlock {
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
