import { decodeHTMLStrict } from 'entities';
import type { Lexer, Token, Tokens } from 'marked';

import { type Budget, OverBudget } from '../text/budget.ts';
import { type StyledTag, isUnshown } from '../text/unshown.ts';
import { type MappedText, mapInside, mapLines, sliceMapped, sourceOffsetAt } from './inlines/mapped-text.ts';
import { articleLexer, isOwnToken, depthOfLine, MAX_DEPTH } from './inlines/marked-lexer.ts';
import { countMarks } from './inlines/parse-inlines.ts';
import {
  type PlacedToken,
  isKind,
  placedChildren,
  placedInside,
  placedItems,
  placedTokens,
  textOfParagraph,
  textOfToken,
} from './inlines/placed-tokens.ts';

/** A block of Markdown as its readers see it: no marks, references to characters decoded. */
export interface ShownBlock {
  readonly text: string;
  /** Where each unit of the text is in the file. */
  readonly places: readonly number[];
  /** Of a heading 1 to 6; 0 for any other block. */
  readonly level: number;
  readonly isQuoted: boolean;
  /** A footnote. */
  readonly isNote: boolean;
  /** What is set in bold, italics or underlined, in order. */
  readonly emphasised: readonly string[];
  /** The captions of the pictures in it. */
  readonly captions: readonly string[];
}

/**
 * What CommonMark, with the tables and struck words of GitHub and with footnotes, shows of a text from an offset on. Throws
 * `OverBudget` for a text that would take a parser minutes.
 */
export function shownBlocks(text: string, start: number, budget: Budget): readonly ShownBlock[] {
  const mapped = mapLines(text, start);
  if (mapped.text.split('\n').some((line) => depthOfLine(line) > MAX_DEPTH))
    throw new OverBudget('depth', MAX_DEPTH);
  const reader = new ShownReader(text.toLowerCase(), budget);
  reader.read(mapped);
  return reader.blocks;
}

/** What is no text, with all that is in it; the end of the first of its name ends it. */
const RAW = /^(?:script|style|textarea|xmp|title|noscript|noframes|noembed|iframe)$/u;
const NO_TEXT = /^(?:script|style|xmp|title|noscript|template|svg|iframe)$/u;
/** Elements that have no end, and those that may leave it out. */
const EMPTY = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/u;
const WITHOUT_END = /^(?:p|li|d[dt]|t[dhr]|tbody|tfoot|thead|option|r[pt])$/u;
const EMPHASIS = /^(?:b|strong|i|em|mark|u|cite|dfn)$/u;
const PARTS_BLOCKS =
  /^(?:address|article|aside|blockquote|body|caption|d[dlt]|details|div|fig(?:caption|ure)|footer|h[1-6]|header|hr|html|li|main|ol|p|pre|section|summary|table|tbody|tfoot|thead|tr|ul)$/u;
/** What a browser shows before and after the words of an element. */
const AROUND: ReadonlyMap<string, readonly [string, string]> = new Map([
  ['br', [' ', '']],
  ['td', [' ', ' ']],
  ['th', [' ', ' ']],
  ['q', ['“', '”']],
]);

const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,40});/giu;
const HTML =
  /<!--[^]*?(?:-->|$)|<[!?][^>]{0,2000}>|<(\/?)([a-z][a-z\d-]*)((?:"[^"]{0,2000}"|'[^']{0,2000}'|[^>"']){0,2000}|[^>]{0,2000})>/giu;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gu;

const isUnshownByName = (name: string): boolean => NO_TEXT.test(name) || isUnshown(tagOf(name, ''));

function tagOf(nodeName: string, written: string): StyledTag {
  const values = new Map(
    [...written.matchAll(ATTRIBUTE)]
      .toReversed()
      .map(([, name = '', ...value]) => [name.toLowerCase(), decodeHTMLStrict(value.join(''))]),
  );
  return { nodeName, getAttribute: (name) => values.get(name) ?? null };
}

/** Reads blocks one after the other; what is shown of a block is collected in its fields. */
class ShownReader {
  readonly blocks: ShownBlock[] = [];
  private readonly source: string;
  private readonly budget: Budget;
  private readonly lexer: Lexer;
  private around = { level: 0, isQuoted: false, isNote: false };
  private text = '';
  private places: number[] = [];
  private emphasised: string[] = [];
  private captions: string[] = [];
  /** Marks of emphasis that are open. */
  private setOff = 0;
  private isLineEmpty = true;
  /** The element that hides what is read, how many of its name are open in it, and whether the end of the block is its own. */
  private hiding: { readonly name: string; readonly depth: number; readonly isOfBlock: boolean } | null =
    null;
  /** Where elements of a name end for the last time. */
  private readonly lastEnds = new Map<string, number>();

  constructor(source: string, budget: Budget) {
    this.source = source;
    this.budget = budget;
    this.lexer = articleLexer(budget);
  }

  /** Reads a whole text, or the inside of a note. */
  read(mapped: MappedText): void {
    this.readAll(placedTokens(this.lexer.blockTokens(mapped.text, []), mapped));
  }

  private readAll(placed: readonly PlacedToken[]): void {
    for (const [token, mapped] of placed)
      this.readBlock(token, sliceMapped(mapped, 0, token.raw.trimEnd().length));
  }

  private within(around: Partial<ShownReader['around']>, read: () => void): void {
    const before = this.around;
    this.around = { ...before, ...around };
    read();
    this.around = before;
  }

  private readBlock(token: Token, mapped: MappedText): void {
    if (isOwnToken(token)) {
      const inside = sliceMapped(mapped, token.insideStart, token.insideStart + token.inside.length);
      const body = mapInside(token.inside.replace(/\n(?: {1,4}|\t)/gu, '\n').trimEnd(), inside);
      this.within({ isNote: true }, () => this.read(body));
    } else if (isKind<Tokens.Blockquote>(token, 'blockquote'))
      this.within({ isQuoted: true }, () =>
        this.readAll(placedTokens(token.tokens, mapInside(token.text, mapped))),
      );
    else if (isKind<Tokens.List>(token, 'list'))
      for (const [item, outer] of placedItems(token, mapped)) this.readAll(placedInside(item.tokens, outer));
    else if (isKind<Tokens.Table>(token, 'table')) this.readTable(token.header.length, mapped);
    else if (isKind<Tokens.Heading>(token, 'heading'))
      this.within({ level: token.depth }, () => this.readLine(textOfToken(token.text, mapped)));
    else if (isKind<Tokens.Paragraph>(token, 'paragraph') || isKind<Tokens.Text>(token, 'text'))
      this.readLine(textOfParagraph(token, mapped));
    else if (isKind<Tokens.Code>(token, 'code')) this.readCode(token, mapped);
    else if (isKind<Tokens.HTML>(token, 'html')) {
      this.addHtml(mapped, false);
      this.close();
    }
  }

  /** The rows of a table are one block, its cells with a bar between them as they are written, up to as many as its head has. */
  private readTable(columns: number, mapped: MappedText): void {
    const row = new RegExp(String.raw`^\s*(?:\||(?!\|))(?:(?:\\[^]|[^|\\\n])*\|){${columns}}(?=.*\S)`, 'u');
    for (const [at, start] of mapped.lineStarts.entries()) {
      const end = mapped.lineStarts[at + 1] ?? mapped.text.length;
      const shown = row.exec(mapped.text.slice(start, end))?.[0].length;
      if (at !== 1) this.addInlines(sliceMapped(mapped, start, shown === undefined ? end : start + shown));
      if (shown !== undefined) this.add('\n', sourceOffsetAt(mapped, start + shown));
    }
    this.close();
  }

  private readCode(token: Tokens.Code, mapped: MappedText): void {
    const fence = token.codeBlockStyle === 'indented' ? 0 : mapped.text.indexOf('\n') + 1;
    this.addText(textOfToken(token.text, sliceMapped(mapped, fence, mapped.text.length)), false);
    this.close();
  }

  private readLine(mapped: MappedText): void {
    this.addInlines(mapped);
    this.close();
  }

  private addInlines(mapped: MappedText): void {
    this.budget.spend('steps', 2 * countMarks(mapped.text) ** 2);
    this.addAll(placedTokens(this.lexer.inlineTokens(mapped.text), mapped));
  }

  private addAll(placed: readonly PlacedToken[]): void {
    for (const [token, mapped] of placed) this.addInline(token, mapped);
  }

  private addInline(token: Token, mapped: MappedText): void {
    switch (token.type) {
      case 'strong':
      case 'em':
        this.addEmphasis(false);
        this.addAll(placedChildren(token, mapped));
        this.addEmphasis(true);
        break;
      case 'link':
        this.addAll(placedChildren(token, mapped));
        break;
      case 'image':
        if (typeof token['title'] === 'string') this.captions.push(decodeHTMLStrict(token['title']));
        break;
      case 'html':
        this.addHtml(mapped, true);
        break;
      case 'codespan': {
        const marks = /^`*/u.exec(mapped.text)?.[0].length ?? 0;
        this.addText(sliceMapped(mapped, marks, mapped.text.length - marks), false);
        break;
      }
      case 'escape':
        this.addText(sliceMapped(mapped, 1, mapped.text.length), false);
        break;
      case 'br':
        this.add('\n', sourceOffsetAt(mapped, 0));
        break;
      case 'del':
      case 'footnoteReference':
      case 'checkbox':
        break;
      default:
        this.addText(mapped, true);
    }
  }

  /** Words between tags; a tag may begin and end blocks. */
  private addHtml(mapped: MappedText, isInline: boolean): void {
    let from = 0;
    // Behind the last end of a tag there is none.
    const tags = mapped.text.slice(0, mapped.text.lastIndexOf('>') + 1);
    for (const { 0: whole, 1: slash, 2: name = '', 3: attributes = '', index } of tags.matchAll(HTML)) {
      this.addText(sliceMapped(mapped, from, index), true);
      from = index + whole.length;
      const tag = tagOf(name.toLowerCase(), attributes);
      this.addTag(tag, slash === '/', sourceOffsetAt(mapped, index), isInline);
    }
    const rest = /<!--/u.exec(mapped.text.slice(from));
    this.addText(sliceMapped(mapped, from, rest === null ? mapped.text.length : from + rest.index), true);
  }

  private addTag(tag: StyledTag, isEnd: boolean, place: number, isInline: boolean): void {
    const name = tag.nodeName;
    if (this.isHidden(tag, isEnd, place, isInline)) return;
    if (PARTS_BLOCKS.test(name)) this.close();
    else if (EMPHASIS.test(name)) this.addEmphasis(isEnd);
    else for (const unit of AROUND.get(name)?.[isEnd ? 1 : 0] ?? '') this.add(unit, place);
  }

  /** Whether a tag, or what it is in, hides words. */
  private isHidden(tag: StyledTag, isEnd: boolean, place: number, isInline: boolean): boolean {
    const { hiding } = this;
    const name = tag.nodeName;
    if (hiding !== null) {
      if (hiding.name === name && (isEnd || !RAW.test(name))) {
        const depth = hiding.depth + (isEnd ? -1 : 1);
        this.hiding = depth === 0 ? null : { ...hiding, depth };
      }
      return true;
    }
    return isEnd ? isUnshownByName(name) : this.begins(tag, place, isInline);
  }

  /** Whether a tag hides what follows, which its end or the end of its block will show again. */
  private begins(tag: StyledTag, place: number, isInline: boolean): boolean {
    const name = tag.nodeName;
    const isByName = isUnshownByName(name);
    if (EMPTY.test(name) || (!isByName && !isUnshown(tag))) return isByName;
    if (!isByName || place < this.lastEnd(name)) {
      const isOfBlock = !isByName && (isInline || WITHOUT_END.test(name));
      this.hiding = { name, depth: 1, isOfBlock };
    }
    return true;
  }

  /** What never ends hides nothing: its tag may be what the text is about. */
  private lastEnd(name: string): number {
    const end = this.lastEnds.get(name) ?? this.source.lastIndexOf(`</${name}`);
    this.lastEnds.set(name, end);
    return end;
  }

  private addEmphasis(isEnd: boolean): void {
    if (this.setOff === 0 && !isEnd) this.emphasised.push('');
    this.setOff = Math.max(0, this.setOff + (isEnd ? -1 : 1));
  }

  private addText(mapped: MappedText, hasReferences: boolean): void {
    const { text } = mapped;
    let from = 0;
    const addUntil = (end: number): void => {
      for (; from < end; from += 1) this.add(text.charAt(from), sourceOffsetAt(mapped, from));
    };
    if (hasReferences)
      for (const { 0: reference, index } of text.matchAll(REFERENCE)) {
        const decoded = decodeHTMLStrict(reference);
        if (decoded === reference) continue;
        addUntil(index);
        for (const unit of decoded.split('')) this.add(unit, sourceOffsetAt(mapped, index));
        from = index + reference.length;
      }
    addUntil(text.length);
  }

  /** Adds a unit; there is no empty line in a block. */
  private add(unit: string, place: number): void {
    if (this.hiding !== null || (unit === '\n' && this.isLineEmpty)) return;
    this.isLineEmpty = unit === '\n' || (this.isLineEmpty && /\s/u.test(unit));
    this.text += unit;
    this.places.push(place);
    if (this.setOff > 0) this.emphasised.push((this.emphasised.pop() ?? '') + unit);
  }

  /** Ends a block. */
  private close(): void {
    if (this.hiding?.isOfBlock === true) this.hiding = null;
    const text = this.text.trimEnd();
    const start = text.length - text.trimStart().length;
    const { places, emphasised, captions } = this;
    if (text !== '' || captions.length > 0)
      this.blocks.push({
        text: text.slice(start),
        places: places.slice(start, text.length),
        ...this.around,
        emphasised,
        captions,
      });
    this.text = '';
    this.places = [];
    this.emphasised = [];
    this.captions = [];
    this.setOff = 0;
    this.isLineEmpty = true;
  }
}
