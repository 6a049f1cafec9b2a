import type { Position, SourceFile } from '../text/source-file.ts';
import {
  NO_ATTRIBUTES,
  type UnreadAttributes,
  readAttributes,
  reportUnreadAttributes,
} from './inlines/attributes.ts';
import { checkAttributes } from './inlines/check-attributes.ts';
import type { MarkdownContext } from './inlines/mapped-text.ts';
import type { Block, BlockQuote, Paragraph } from './nodes/block.ts';
import { type Attributes, type Inline, UNCOMPARED_CLASSES } from './nodes/inline.ts';
import { placeOfSlice, sliceText, splitLastLine, trimInlines } from './inlines/split-inlines.ts';

/** What the line under quoted words begins with that says whose they are. */
export const DASH = /^(?:[—–―]|--(?!-))\s*/u;

/**
 * A block quote with what its author says of it: attributes at the end of one of its lines, and lines that begin with `= `,
 * which translate the words above them.
 *
 *     > 人民网络安全 {lang=zh}
 *     > = the people’s cybersecurity
 *     >
 *     > — theme of the week
 */
export function readBlockQuote(
  children: readonly Block[],
  position: Position,
  context: MarkdownContext,
): BlockQuote {
  // What somebody quotes within a quotation is words of it, as it is.
  if (context.isQuoted)
    return { type: 'block-quote', attributes: NO_ATTRIBUTES, children, translation: [], position };
  const { blocks, attributes, unread } = withoutAttributes(children, context.file);
  if (unread !== null) reportUnreadAttributes(unread, position, context);
  checkAttributes(attributes, 'other', position, context);
  const quoted: Block[] = [];
  const translation: Paragraph[] = [];
  for (const block of blocks) {
    const parts = block.type === 'paragraph' ? partsOf(block, context.file) : null;
    quoted.push(...(parts === null ? [block] : parts.quoted));
    if (parts !== null) translation.push(...parts.translation);
  }
  return { type: 'block-quote', attributes, children: quoted, translation, position };
}

interface Attributed {
  readonly blocks: readonly Block[];
  readonly attributes: Attributes;
  readonly unread: UnreadAttributes | null;
}

/** Takes the first attributes that are at the end of a line, if a block quote can have them. */
function withoutAttributes(blocks: readonly Block[], file: SourceFile): Attributed {
  for (const [at, block] of blocks.entries()) {
    if (block.type !== 'paragraph') continue;
    for (const [index, node] of block.children.entries()) {
      const found = node.type === 'text' ? attributesIn(node.value, block.children[index + 1]) : null;
      if (found === null || node.type !== 'text') continue;
      const { start, end, attributes, unread } = found;
      const rest = [sliceText(node, 0, start, file), sliceText(node, end, node.value.length, file)];
      const nodes = [...block.children.slice(0, index), ...rest, ...block.children.slice(index + 1)];
      const kept = withWords(block, trimInlines(nodes, file));
      return { blocks: [...blocks.slice(0, at), ...kept, ...blocks.slice(at + 1)], attributes, unread };
    }
  }
  return { blocks, attributes: NO_ATTRIBUTES, unread: null };
}

interface FoundAttributes {
  readonly start: number;
  readonly end: number;
  readonly attributes: Attributes;
  /** Where they have a slip. */
  readonly unread: UnreadAttributes | null;
}

function attributesIn(text: string, next: Inline | undefined): FoundAttributes | null {
  for (const { 0: written, 1: inside = '', 2: close, index } of text.matchAll(AT_LINE_END)) {
    const end = index + written.length;
    const { attributes, unread } = readAttributes(written, inside, close !== '');
    const isAtLineEnd = end < text.length || next === undefined || next.type === 'break';
    if (isAtLineEnd && attributes !== null && isOfQuote(attributes))
      return { start: text.slice(0, index).trimEnd().length, end, attributes, unread };
  }
  return null;
}

/** Braces with which a line ends, perhaps without the last one. */
const AT_LINE_END = /\{([^{}\n]{1,100})(\}?)[ \t]*(?=\n|$)/gu;

const CLASSES: ReadonlySet<string> = new Set(UNCOMPARED_CLASSES);

/** Anything else in braces is text. */
function isOfQuote({ id, classes, pairs }: Attributes): boolean {
  const keys = [...pairs.keys()];
  return id === null && classes.every((name) => CLASSES.has(name)) && keys.every((key) => key === 'lang');
}

interface QuoteParts {
  readonly quoted: readonly Paragraph[];
  readonly translation: readonly Paragraph[];
}

/** Parts a paragraph at its first line that begins with `= `; a last line with a dash belongs to no translation. */
function partsOf(paragraph: Paragraph, file: SourceFile): QuoteParts | null {
  const found = translationIn(paragraph.children, file);
  if (found === null) return null;
  const [words, last] = splitLastLine(found.after, file);
  const isAttributed = last[0]?.type === 'text' && DASH.test(last[0].value);
  return {
    quoted: [
      ...withWords(paragraph, trimInlines(found.before, file)),
      ...(isAttributed ? withWords(paragraph, last) : []),
    ],
    translation: withWords(paragraph, isAttributed ? words : trimInlines(found.after, file)),
  };
}

interface Translated {
  readonly before: readonly Inline[];
  readonly after: readonly Inline[];
}

function translationIn(nodes: readonly Inline[], file: SourceFile): Translated | null {
  for (const [index, node] of nodes.entries()) {
    if (node.type !== 'text') continue;
    const beginsLine = index === 0 || nodes[index - 1]?.type === 'break';
    for (const { 0: mark, index: start } of node.value.matchAll(TRANSLATES)) {
      if (start === 0 && !beginsLine) continue;
      if (isEscaped(file, placeOfSlice(node, start, start + mark.length, file))) continue;
      const end = start + mark.length;
      const after = [sliceText(node, end, node.value.length, file), ...nodes.slice(index + 1)];
      const before = [...nodes.slice(0, index), sliceText(node, 0, start, file)];
      return { before, after: after.flatMap((one, at) => withoutMarks(one, after[at - 1], file)) };
    }
  }
  return null;
}

/** Further lines of a translation may have the mark again. */
function withoutMarks(node: Inline, before: Inline | undefined, file: SourceFile): readonly Inline[] {
  if (node.type !== 'text') return [node];
  const kept: Inline[] = [];
  let from = 0;
  for (const { 0: mark, index } of node.value.matchAll(TRANSLATES)) {
    if (index === 0 && before?.type !== 'break') continue;
    kept.push(sliceText(node, from, index, file));
    from = index + mark.length;
  }
  return [...kept, sliceText(node, from, node.value.length, file)];
}

/** What a line begins with that translates. */
const TRANSLATES = /(?<=^|\n)[ \t]*=[ \t]+/gu;

/** `\=` is a sign like any other. */
function isEscaped({ text }: SourceFile, { start }: Position): boolean {
  return text[start.offset] === '\\' || text[start.offset - 1] === '\\';
}

/** A paragraph with other words, at their place; nothing for none. */
function withWords(paragraph: Paragraph, children: readonly Inline[]): readonly Paragraph[] {
  const [first, last] = [children[0], children.at(-1)];
  if (first === undefined || last === undefined) return [];
  return [{ ...paragraph, children, position: { start: first.position.start, end: last.position.end } }];
}
