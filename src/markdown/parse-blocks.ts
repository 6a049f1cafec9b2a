import type { Token, Tokens } from 'marked';

import { writeInstead } from '../diagnostics/write-instead.ts';
import type { Position } from '../text/source-file.ts';
import {
  NO_ATTRIBUTES,
  parseAttributes,
  splitAttributes,
  reportUnreadAttributes,
} from './inlines/attributes.ts';
import { checkAttributes } from './inlines/check-attributes.ts';
import { convertCode, formulaBlock } from './convert-code.ts';
import { isLanguageTag, languageMeant } from '../text/language-tag.ts';
import {
  type MappedText,
  mapInside,
  positionOf,
  sliceMapped,
  type MarkdownContext,
} from './inlines/mapped-text.ts';
import { MAX_DEPTH, type OwnToken, isOwnToken } from './inlines/marked-lexer.ts';
import { cellsLeftOut, tooDeep, unclosedDivision, unknownLanguage } from './inlines/markdown-diagnostics.ts';
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
import {
  type PlacedToken,
  isKind,
  placedInside,
  placedItems,
  placedTokens,
  textOfParagraph,
  textOfToken,
} from './inlines/placed-tokens.ts';
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
  return convertPlaced(placedTokens(tokens, mapped), context);
}

function convertPlaced(placed: readonly PlacedToken[], context: MarkdownContext): Block[] {
  return placed.flatMap(([token, mapped]) => {
    const block = convert(token, sliceMapped(mapped, 0, token.raw.trimEnd().length), context);
    return block === null ? [] : [block];
  });
}

function convert(token: Token | OwnToken, mapped: MappedText, context: MarkdownContext): Block | null {
  const position = positionOf(mapped, context.file);
  if (isOwnToken(token)) return convertOwn(token, mapped, context);
  if (isKind<Tokens.Heading>(token, 'heading')) {
    return parseHeading(textOfToken(token.text, mapped), token.depth, context);
  }
  if (isKind<Tokens.List>(token, 'list')) return convertList(token, mapped, context);
  if (isKind<Tokens.Table>(token, 'table')) return convertTable(token, mapped, context);
  if (isKind<Tokens.Blockquote>(token, 'blockquote')) {
    const quoted = { ...context, isQuoted: true };
    const children = convertAll(token.tokens, mapInside(token.text, mapped), quoted);
    return readBlockQuote(children, position, context);
  }
  if (isKind<Tokens.Code>(token, 'code')) return convertCode(token, mapped, position, context);
  if (isKind<Tokens.HTML>(token, 'html'))
    return convertHtml(textOfToken(token.text, mapped), position, context);
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

function convertParagraph(
  token: Tokens.Paragraph | Tokens.Text,
  mapped: MappedText,
  context: MarkdownContext,
): Paragraph {
  const children = parseInlines(textOfParagraph(token, mapped), context);
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
  const items = placedItems(token, mapped).map(([item, outer]): ListItem => ({
    isChecked: item.task ? item.checked === true : null,
    children: convertPlaced(placedInside(item.tokens, outer), context),
    position: positionOf(outer, context.file),
    type: 'list-item',
  }));
  const start = typeof token.start === 'number' ? token.start : 1;
  return { type: 'list', isOrdered: token.ordered, start, items, position: positionOf(mapped, context.file) };
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
    const line = sliceMapped(mapped, start, end);
    reportCellsLost(line, token.header.length, context);
    return convertRow(row, line, context);
  });
  return {
    type: 'table',
    alignments: token.align,
    header: cells[0] ?? [],
    rows: cells.slice(1),
    position: positionOf(mapped, context.file),
  };
}

/** GFM drops what a row has beyond the columns of its table. */
function reportCellsLost(line: MappedText, columns: number, { file, report }: MarkdownContext): void {
  const bars = [...line.text.matchAll(/\\[^]|\|/gu)].filter(({ 0: sign, index }) => {
    return sign === '|' && line.text.slice(0, index).trim() !== '';
  });
  const last = bars[columns - 1];
  if (last === undefined) return;
  const lost = line.text.slice(last.index + 1);
  const words = lost.trim().replace(/\s*\|$/u, '');
  if (words.replaceAll(/[|\s]/gu, '') === '') return;
  const start = last.index + 1 + lost.indexOf(words);
  const position = positionOf(line, file, start, start + words.length);
  report(cellsLeftOut({ words, columns }, { file: file.path, position }));
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
