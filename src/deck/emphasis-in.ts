import type { Inline } from '../markdown/nodes/inline.ts';
import type { Position } from '../text/source-file.ts';

/**
 * A text of the front matter, which holds no Markdown but for titles of works: “Reading *Moby-Dick*”. Marks count where they
 * would in Markdown, so that 5*3*2 and \*this\* are what they are.
 */
export function emphasisIn(text: string, position: Position): readonly Inline[] {
  const words = (value: string): Inline[] =>
    value === '' ? [] : [{ type: 'text', value: value.replace(ESCAPED, '$1'), position }];
  const nodes: Inline[] = [];
  let end = 0;
  for (const { 0: marked, 2: emphasised = '', index } of text.matchAll(EMPHASISED)) {
    nodes.push(...words(text.slice(end, index)));
    nodes.push({ type: 'emphasis', children: words(emphasised), position });
    end = index + marked.length;
  }
  return [...nodes, ...words(text.slice(end))];
}

/** The same as it is where nothing is emphasised, in windows and the properties of a PDF. */
export function withoutEmphasis(text: string | undefined): string | null {
  return text?.replace(EMPHASISED, '$2').replace(ESCAPED, '$1') ?? null;
}

const EMPHASISED = /(?<![\p{L}\p{N}*_\\])([*_])(?=[^\s*_])([^*_\\]{1,300})(?<=\S)\1(?![\p{L}\p{N}*_])/gu;
const ESCAPED = /\\([*_])/gu;
