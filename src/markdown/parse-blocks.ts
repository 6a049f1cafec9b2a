import type { Token, Tokens } from 'marked';

import { writeInstead } from '../diagnostics/write-instead.ts';
import type { Position } from '../text/position.ts';
import {
  NO_ATTRIBUTES,
  parseAttributes,
  splitAttributes,
  reportUnreadAttributes,
} from './inlines/attributes.ts';
import { checkAttributes } from './inlines/check-attributes.ts';
import { convertCode, formulaBlock } from './convert-code.ts';
import { isLanguageTag, languageMeant } from '../text/language-tag.ts';
import { type MappedText, mapInside, positionOf, sliceMapped } from './inlines/mapped-text.ts';
import { MAX_DEPTH, type MarkdownContext } from './inlines/markdown-context.ts';
import { tooDeep, unclosedDivision, unknownLanguage } from './inlines/markdown-diagnostics.ts';
import { type OwnToken, isOwnToken } from './inlines/marked-lexer.ts';
import type {
  Block,
  Heading,
  HtmlBlock,
  List,
  ListItem,
  Paragraph,
  Table,
  TableCell,
} from './nodes/block.ts';
import { parseInlines } from './inlines/parse-inlines.ts';
import { readBlockQuote } from './read-block-quote.ts';

/** A range of Markdown, cut into blocks that are not looked into yet. */
export interface CutBlocks {
  readonly mapped: MappedText;
  readonly tokens: readonly Token[];
}

/**
 * Cuts a range of Markdown into blocks. Link definitions are noted on the way, so that whatever is read afterwards
 * knows those of all ranges that were cut.
 */
export function cutBlocks(mapped: MappedText, context: MarkdownContext): CutBlocks {
  return { mapped, tokens: context.lexer.blockTokens(mapped.text, []) };
}

/** Reads blocks that were cut; what can't be read is reported and kept as text. Never throws. */
export function readBlocks(blocks: CutBlocks, context: MarkdownContext): Block[] {
  return convertAll(blocks.tokens, blocks.mapped, context);
}

/** Reads the inside of a division or footnote. */
function readInside(inside: MappedText, outer: MappedText, context: MarkdownContext): Block[] {
  const depth = context.depth + 1;
  if (depth <= MAX_DEPTH) {
    const deeper = { ...context, depth };
    return readBlocks(cutBlocks(inside, deeper), deeper);
  }
  context.report(
    tooDeep({ levels: depth }, { file: context.file.path, position: positionOf(outer, context.file) }),
  );
  return [];
}

/** Parses the text of a heading line, attributes apart. */
export function parseHeading(mapped: MappedText, level: number, context: MarkdownContext): Heading {
  const { text, attributes, unread } = splitAttributes(mapped.text);
  if (unread !== null) reportUnreadAttributes(unread, positionOf(mapped, context.file), context);
  checkAttributes(attributes, 'heading', positionOf(mapped, context.file), context);
  return {
    type: 'heading',
    level,
    attributes,
    children: parseInlines(sliceMapped(mapped, 0, text.length), context),
    position: positionOf(mapped, context.file),
  };
}

function convertAll(tokens: readonly Token[], mapped: MappedText, context: MarkdownContext): Block[] {
  const blocks: Block[] = [];
  let offset = 0;
  for (const token of tokens) {
    // Between a paragraph of a quotation and a block that continues without a mark, marked drops the line end.
    if (mapped.text[offset] === '\n' && mapped.text.startsWith(token.raw, offset + 1)) offset += 1;
    const end = offset + token.raw.length;
    const trimmedEnd = offset + token.raw.trimEnd().length;
    const block = convert(token, sliceMapped(mapped, offset, trimmedEnd), context);
    if (block !== null) blocks.push(block);
    offset = end;
  }
  return blocks;
}

function convert(token: Token | OwnToken, mapped: MappedText, context: MarkdownContext): Block | null {
  const position = positionOf(mapped, context.file);
  if (isOwnToken(token)) return convertOwn(token, mapped, context);
  if (isKind<Tokens.Heading>(token, 'heading')) {
    return parseHeading(textOf(token.text, mapped), token.depth, context);
  }
  if (isKind<Tokens.List>(token, 'list')) return convertList(token, mapped, context);
  if (isKind<Tokens.Table>(token, 'table')) return convertTable(token, mapped, context);
  if (isKind<Tokens.Blockquote>(token, 'blockquote')) {
    const quoted = { ...context, isQuoted: true };
    const children = convertAll(token.tokens, mapInside(token.text, mapped), quoted);
    return readBlockQuote(children, position, context);
  }
  if (isKind<Tokens.Code>(token, 'code')) return convertCode(token, mapped, position, context);
  if (isKind<Tokens.HTML>(token, 'html')) return convertHtml(textOf(token.text, mapped), position, context);
  if (isKind<Tokens.Paragraph>(token, 'paragraph')) return convertParagraph(token, mapped, context);
  if (isKind<Tokens.Text>(token, 'text')) return convertParagraph(token, mapped, context);
  if (isKind<Tokens.Def>(token, 'def')) context.defineLink(token.tag, mapped);
  return token.type === 'hr' ? { type: 'rule', position } : null;
}

/** In a block quote dollars are dollars. */
function formulaParagraph(token: OwnToken, mapped: MappedText, context: MarkdownContext): Block {
  const position = positionOf(mapped, context.file);
  if (!context.isQuoted) return formulaBlock(token.inside, position);
  return { type: 'paragraph', children: [{ type: 'text', value: mapped.text, position }], position };
}

/** The text of a paragraph; the box of a task item comes before it and is not part of it. */
function convertParagraph(
  token: Tokens.Paragraph | Tokens.Text,
  mapped: MappedText,
  context: MarkdownContext,
): Paragraph {
  // After a line that is indented like code and continues with the paragraph, marked leaves an empty one.
  const text = textOf(token.text.replace(/\n{2,}/gu, '\n'), mapped);
  const checkbox = token.tokens?.find((child) => child.type === 'checkbox')?.raw.length ?? 0;
  // A blank at the end would be between the last word and the closing mark of a quotation.
  const end = text.text.replace(/(?<![ \t\n])[ \t\n]+$/u, '').length;
  const children = parseInlines(sliceMapped(text, checkbox, end), context);
  return { type: 'paragraph', children, position: positionOf(mapped, context.file) };
}

function convertOwn(token: OwnToken, mapped: MappedText, context: MarkdownContext): Block | null {
  const inside = sliceMapped(mapped, token.insideStart, token.insideStart + token.inside.length);
  if (token.type === 'footnoteDefinition') {
    const text = token.inside.replace(/\n(?: {1,4}|\t)/gu, '\n');
    const body = mapInside(text, inside);
    context.defineFootnote(token.label, readInside(body, mapped, context), mapped);
    return null;
  }
  if (token.type === 'formulaBlock') return formulaParagraph(token, mapped, context);
  const attributes = parseAttributes(token.label) ?? NO_ATTRIBUTES;
  const position = positionOf(mapped, context.file);
  const opening = positionOf(mapped, context.file, 0, /^[^\n]*/u.exec(mapped.text)?.[0].length ?? 0);
  checkAttributes(attributes, 'other', opening, context);
  if (!token.isClosed) {
    const name = attributes.classes[0] ?? token.label;
    context.report(unclosedDivision({ name }, { file: context.file.path, position }));
  }
  return { type: 'division', attributes, children: readInside(inside, mapped, context), position };
}

function convertList(token: Tokens.List, mapped: MappedText, context: MarkdownContext): List {
  const items: ListItem[] = [];
  let offset = 0;
  for (const item of token.items) {
    const outer = sliceMapped(mapped, offset, offset + item.raw.trimEnd().length);
    items.push({
      isChecked: item.task ? item.checked === true : null,
      children: childrenOf(item.tokens, outer, context),
      position: positionOf(outer, context.file),
      type: 'list-item',
    });
    offset += item.raw.length;
  }
  const start = typeof token.start === 'number' ? token.start : 1;
  return { type: 'list', isOrdered: token.ordered, start, items, position: positionOf(mapped, context.file) };
}

/** Blocks inside a list item, whose text is the outer one without marks at the start of its lines. */
function childrenOf(tokens: readonly Token[], outer: MappedText, context: MarkdownContext): Block[] {
  const inside = tokens.map((token) => token.raw).join('');
  return convertAll(tokens, mapInside(inside, outer), context);
}

/** The text of a token; marked may have taken the indentation off its lines. */
function textOf(text: string, mapped: MappedText): MappedText {
  const start = mapped.text.indexOf(text);
  return start === -1 ? mapInside(text, mapped) : sliceMapped(mapped, start, start + text.length);
}

function isKind<Kind extends Token>(token: Token, type: Kind['type']): token is Kind {
  return token.type === type;
}

/** A block of raw HTML without its comments, which are the author’s own; `null` where nothing else is in it. */
function convertHtml(html: MappedText, position: Position, context: MarkdownContext): HtmlBlock | null {
  const value = withoutComments(html, context);
  for (const [, quoted, bare] of value.matchAll(LANGUAGE)) {
    const language = (quoted ?? bare ?? '').replaceAll(/^["']|["']$/gu, '');
    if (isLanguageTag(language)) continue;
    const fix = writeInstead(context.file, position, language, languageMeant(language));
    context.report(unknownLanguage({ language }, { file: context.file.path, position, fix }));
  }
  return value.trim() === '' ? null : { type: 'html-block', value: value.trimEnd(), position };
}

const LANGUAGE = /<[a-z][^<>]*?\slang\s*=\s*(?:("[^"]*"|'[^']*')|([^\s>]+))/giu;

/** A comment that is never closed reaches to the end, as browsers have it. */
function withoutComments(html: MappedText, context: MarkdownContext): string {
  const { text } = html;
  const kept: string[] = [];
  let from = 0;
  for (let start = text.indexOf('<!--'); start !== -1; start = text.indexOf('<!--', from)) {
    kept.push(text.slice(from, start));
    const close = text.indexOf('-->', start + 4);
    from = close === -1 ? text.length : close + 3;
    context.passComment(sliceMapped(html, start, from));
  }
  return kept.join('') + text.slice(from);
}

/** A table as GFM has it: one line a row, and the line of dashes after the first. */
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
    alignments: token.align,
    header: cells[0] ?? [],
    rows: cells.slice(1),
    position: positionOf(mapped, context.file),
  };
}

/** Finds each cell after the one before; a cell with an escaped bar isn't found as such and gets the row's place. */
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
      position: positionOf(mapped, context.file),
    };
  });
}
