import type { Token, Tokens } from 'marked';

import type { Position } from '../source/position.ts';
import { positionBetween } from '../source/source-file.ts';
import { NO_ATTRIBUTES, parseAttributes, splitAttributes } from './attributes.ts';
import type {
  Alignment,
  Block,
  CodeBlock,
  Heading,
  HtmlBlock,
  List,
  ListItem,
  Paragraph,
  Table,
  TableCell,
} from './block.ts';
import { mapInside, sliceMapped, sourceOffsetAt } from './mapped-text.ts';
import type { MappedText } from './mapped-text.ts';
import { unclosedDivision } from './markdown-diagnostics.ts';
import type { MarkdownContext } from './markdown-context.ts';
import type { OwnToken } from './marked-lexer.ts';
import { parseInlines } from './parse-inlines.ts';

/** Parses a stretch of Markdown into blocks; what can't be read is reported and kept as text. Never throws. */
export function parseBlocks(mapped: MappedText, context: MarkdownContext): Block[] {
  return convertAll(context.lexer.blockTokens(mapped.text, []), mapped, context);
}

/** Parses the text of a heading line, attributes apart. */
export function parseHeading(mapped: MappedText, level: number, context: MarkdownContext): Heading {
  const { text, attributes } = splitAttributes(mapped.text);
  return {
    type: 'heading',
    level,
    attributes,
    children: parseInlines(sliceMapped(mapped, 0, text.length), context),
    position: placeOf(mapped, context),
  };
}

function convertAll(tokens: readonly Token[], mapped: MappedText, context: MarkdownContext): Block[] {
  const blocks: Block[] = [];
  let offset = 0;
  for (const token of tokens) {
    const end = offset + token.raw.length;
    const trimmedEnd = offset + token.raw.trimEnd().length;
    const block = convert(token, sliceMapped(mapped, offset, trimmedEnd), context);
    if (block !== null) blocks.push(block);
    offset = end;
  }
  return blocks;
}

function convert(token: Token | OwnToken, mapped: MappedText, context: MarkdownContext): Block | null {
  const position = placeOf(mapped, context);
  if (isOwnToken(token)) return convertOwn(token, mapped, context);
  if (isKind<Tokens.Heading>(token, 'heading')) {
    return parseHeading(textOf(token.text, mapped), token.depth, context);
  }
  if (isKind<Tokens.List>(token, 'list')) return convertList(token, mapped, context);
  if (isKind<Tokens.Table>(token, 'table')) return convertTable(token, mapped, context);
  if (isKind<Tokens.Blockquote>(token, 'blockquote')) {
    return { type: 'block-quote', children: childrenOf(token.tokens, mapped, context), position };
  }
  if (isKind<Tokens.Code>(token, 'code')) return convertCode(token, position);
  if (isKind<Tokens.HTML>(token, 'html')) return convertHtml(token, position);
  if (isKind<Tokens.Paragraph>(token, 'paragraph')) return convertParagraph(token, mapped, context);
  if (isKind<Tokens.Text>(token, 'text')) return convertParagraph(token, mapped, context);
  return token.type === 'hr' ? { type: 'rule', position } : null;
}

function convertCode(token: Tokens.Code, position: Position): CodeBlock {
  const language = token.lang?.split(/\s/u)[0] ?? '';
  return { type: 'code-block', language: language === '' ? null : language, value: token.text, position };
}

function convertHtml(token: Tokens.HTML, position: Position): HtmlBlock | null {
  const value = withoutComments(token.text);
  return value.trim() === '' ? null : { type: 'html-block', value, position };
}

/** The text of a paragraph; the box of a task item stands before it and is not part of it. */
function convertParagraph(
  token: Tokens.Paragraph | Tokens.Text,
  mapped: MappedText,
  context: MarkdownContext,
): Paragraph {
  const text = textOf(token.text, mapped);
  const checkbox = token.tokens?.find((child) => child.type === 'checkbox')?.raw.length ?? 0;
  const children = parseInlines(sliceMapped(text, checkbox, text.text.length), context);
  return { type: 'paragraph', children, position: placeOf(mapped, context) };
}

function convertOwn(token: OwnToken, mapped: MappedText, context: MarkdownContext): Block | null {
  const inside = sliceMapped(mapped, token.insideStart, token.insideStart + token.inside.length);
  if (token.type === 'footnoteDefinition') {
    const text = token.inside.replace(/\n(?: {1,4}|\t)/gu, '\n');
    const body = mapInside(text, inside);
    context.defineFootnote(token.label, parseBlocks(body, context), mapped);
    return null;
  }
  const attributes = parseAttributes(token.label) ?? NO_ATTRIBUTES;
  const position = placeOf(mapped, context);
  if (!token.isClosed) {
    const name = attributes.classes[0] ?? token.label;
    context.report(unclosedDivision({ name }, { file: context.file.path, position }));
  }
  return { type: 'division', attributes, children: parseBlocks(inside, context), position };
}

function convertList(token: Tokens.List, mapped: MappedText, context: MarkdownContext): List {
  const items: ListItem[] = [];
  let offset = 0;
  for (const item of token.items) {
    const outer = sliceMapped(mapped, offset, offset + item.raw.trimEnd().length);
    items.push({
      isChecked: item.task ? item.checked === true : null,
      children: childrenOf(item.tokens, outer, context),
      position: placeOf(outer, context),
      type: 'list-item',
    });
    offset += item.raw.length;
  }
  const start = typeof token.start === 'number' ? token.start : 1;
  return { type: 'list', isOrdered: token.ordered, start, items, position: placeOf(mapped, context) };
}

/** Blocks inside a quote or list item, whose text is the outer one without marks at the start of its lines. */
function childrenOf(tokens: readonly Token[], outer: MappedText, context: MarkdownContext): Block[] {
  const inside = tokens.map((token) => token.raw).join('');
  return convertAll(tokens, mapInside(inside, outer), context);
}

function convertTable(token: Tokens.Table, mapped: MappedText, context: MarkdownContext): Table {
  const rows = [token.header, ...token.rows];
  const lines = mapped.lineStarts.map((start, index) => [
    start,
    mapped.lineStarts[index + 1] ?? mapped.text.length,
  ]);
  const cells = rows.map((row, index): TableCell[] => {
    const [start = 0, end = 0] = lines[index === 0 ? 0 : index + 1] ?? [];
    return convertRow(row, sliceMapped(mapped, start, end), context);
  });
  return {
    type: 'table',
    alignments: token.align.map((alignment): Alignment => alignment),
    header: cells[0] ?? [],
    rows: cells.slice(1),
    position: placeOf(mapped, context),
  };
}

/** Finds each cell behind the one before; a cell with an escaped bar isn't found as such and gets the row's place. */
function convertRow(
  row: readonly Tokens.TableCell[],
  line: MappedText,
  context: MarkdownContext,
): TableCell[] {
  let from = 0;
  return row.map((cell) => {
    const start = cell.text === '' ? -1 : line.text.indexOf(cell.text, from);
    if (start !== -1) from = start + cell.text.length;
    const mapped =
      start === -1 ? { ...line, text: cell.text } : sliceMapped(line, start, start + cell.text.length);
    return {
      type: 'table-cell',
      children: parseInlines(mapped, context),
      position: placeOf(mapped, context),
    };
  });
}

function textOf(text: string, mapped: MappedText): MappedText {
  const start = Math.max(0, mapped.text.indexOf(text));
  const slice = sliceMapped(mapped, start, start + text.length);
  return slice.text === text ? slice : { ...slice, text };
}

/** Drops authors' comments; one that is never closed reaches to the end, as browsers have it. */
function withoutComments(html: string): string {
  const kept: string[] = [];
  let from = 0;
  for (let start = html.indexOf('<!--'); start !== -1; start = html.indexOf('<!--', from)) {
    kept.push(html.slice(from, start));
    const end = html.indexOf('-->', start + 4);
    if (end === -1) return kept.join('');
    from = end + 3;
  }
  return kept.join('') + html.slice(from);
}

function placeOf(mapped: MappedText, context: MarkdownContext): Position {
  return positionBetween(context.file, sourceOffsetAt(mapped, 0), sourceOffsetAt(mapped, mapped.text.length));
}

function isOwnToken(token: Token | OwnToken): token is OwnToken {
  return 'insideStart' in token;
}

function isKind<Kind extends Token>(token: Token, type: Kind['type']): token is Kind {
  return token.type === type;
}
