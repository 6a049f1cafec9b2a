import { decodeHTMLStrict } from 'entities';

import type { Position } from '../../text/source-file.ts';
import type { Direction } from '../nodes/diagram.ts';
import type { Text } from '../nodes/inline.ts';
import { positionOf } from '../inlines/mapped-text.ts';
import type { MappedText } from '../inlines/mapped-text.ts';
import type { MarkdownContext } from '../inlines/markdown-context.ts';

/** A line of a diagram, without the white space around it and a comment after it. */
export interface DiagramLine {
  readonly text: string;
  /** Offset in the text between the fences. */
  readonly start: number;
}

/** What the readers of a diagram share. */
export interface DiagramSource {
  readonly lines: readonly DiagramLine[];
  readonly placeBetween: (start: number, end: number) => Position;
}

/** What a diagram calls the directions in which it may run. */
export const DIRECTIONS: ReadonlyMap<string, Direction> = new Map([
  ['TB', 'down'],
  ['TD', 'down'],
  ['BT', 'up'],
  ['LR', 'right'],
  ['RL', 'left'],
]);

/** The lines of a diagram that say something; `;` ends one too. */
export function diagramSource(inside: MappedText, context: MarkdownContext): DiagramSource {
  const lines: DiagramLine[] = [];
  for (const match of inside.text.matchAll(/[^\n]+/gu)) {
    if (/^\s*%%/u.test(match[0])) continue;
    for (const part of match[0].matchAll(/(?:"[^"]*"|&\w+;|#\w+;|[^;"]|")+/gu)) {
      const text = part[0].trim();
      const start = match.index + part.index + part[0].indexOf(text);
      if (text !== '') lines.push({ text, start });
    }
  }
  const placeBetween = (start: number, end: number): Position => positionOf(inside, context.file, start, end);
  return { lines, placeBetween };
}

/** A label as it is read: without quotation marks and tags around it, `<br>` as a line feed, entities decoded. */
export function labelText(raw: string, position: Position): Text {
  const bare = raw.trim().replace(/^"(?:`([^`]*)`|([^"]*))"$/u, '$1$2');
  const value = decodeHTMLStrict(
    bare
      .replace(/<br\s*\/?>|\\n/giu, '\n')
      .replace(/<\/?[a-z][^<>]*>/giu, '')
      .replace(/#(\w+);/gu, (_, name: string) => (/^\d+$/u.test(name) ? `&#${name};` : `&${name};`)),
  );
  return { type: 'text', value: value.trim(), position };
}

/** Thrown inside a reader of diagrams at what it can’t read, and caught where the block is made. */
export class DiagramFault extends Error {
  readonly start: number;
  readonly end: number;

  /** `at` is the place in the line where it begins. */
  constructor({ text, start }: DiagramLine, at = 0) {
    super('diagram');
    this.start = start + at;
    this.end = start + text.length;
  }
}
