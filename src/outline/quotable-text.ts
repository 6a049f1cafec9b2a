import { placeOfSlice } from '../markdown/inlines/split-inlines.ts';
import { formulaAsWritten, wordsOfTags, wordsOfCitation } from '../markdown/nodes/inline-tags.ts';
import {
  type Inline,
  type InlineCode,
  type Span,
  uncomparedClass,
  type UncomparedClass,
} from '../markdown/nodes/inline.ts';
import { countWords } from '../text/words.ts';
import type { Position, Range, SourceFile } from '../text/source-file.ts';
import { pairMarks, type PairedMarks } from './pair-marks.ts';
import { LETTER_APART, MARK_IN_CODE, withoutMarks } from './quotation-marks.ts';
import { pairSingleMarks } from './single-passages.ts';

/** The text of inline nodes in one piece, with the way back. */
export interface QuotableText {
  /** All that is read there, code and scare quotes included: inside a passage they are words of it. */
  readonly words: string;
  /** The same length; marks that quote nobody are blank. */
  readonly marks: string;
  /** The passages that a span takes out of the look-up, or code; none is inside of another. */
  readonly markedOff: readonly MarkedOff[];
  /** What is set in bold or italics, in order. */
  readonly emphasised: readonly Emphasised[];
  readonly placeAt: (offset: number) => Position;
}

/** A range of a text that is set off, and where it is in the outline with its marks. */
export interface Emphasised extends Range {
  readonly position: Position;
}

/** Inner start and end of a passage in a span that says what it is, or in code. */
interface MarkedOff extends Range {
  readonly kind: UncomparedClass | 'code';
  readonly node: Span | InlineCode;
}

/** Puts the text of nodes together, whichever nodes a passage runs through. */
export function quotableText(nodes: readonly Inline[], file: SourceFile): QuotableText {
  const reader = new TextReader();
  reader.read(nodes);
  const { pieces, words, marks, markedOff, emphasised } = reader;
  const placeAt = (offset: number): Position => {
    const piece = pieces.findLast(({ start }) => start <= offset);
    if (piece === undefined) return { start: NOWHERE, end: NOWHERE };
    const { node, start } = piece;
    const at = offset - start;
    return node.type === 'text' && at < node.value.length
      ? placeOfSlice(node, at, at + 1, file)
      : node.position;
  };
  return { words, marks, markedOff, emphasised, placeAt };
}

interface QuotablePiece {
  readonly start: number;
  readonly node: Inline;
}

const NOWHERE = { line: 1, column: 1, offset: 0 };

class TextReader {
  readonly pieces: QuotablePiece[] = [];
  words = '';
  marks = '';
  markedOff: MarkedOff[] = [];
  readonly emphasised: Emphasised[] = [];
  private tagged: { readonly start: number; readonly position: Position }[] = [];
  private isApart = false;

  read(nodes: readonly Inline[]): void {
    const tags = wordsOfTags(nodes);
    for (const node of nodes) {
      const words = tags.get(node);
      if (words === undefined) this.readNode(node);
      else {
        if (node.type === 'html' && RAISED.test(node.value)) this.setApart();
        this.add(words, words, node);
        if (node.type === 'html') this.readEmphasis(node.value, node.position);
      }
    }
  }

  private readNode(node: Inline): void {
    switch (node.type) {
      case 'deletion':
        // Struck words are neither said nor left out: as they are written they match nothing.
        this.add('~~', '[[', node);
        this.read(node.children);
        return this.add('~~', ']]', node);
      case 'span':
        return this.readSpan(node);
      case 'link':
        // A link without words shows its address.
        if (node.children.length === 0) this.add(node.url, node.url, node);
        return this.read(node.children);
      case 'emphasis':
      case 'strong': {
        const start = this.words.length;
        this.read(node.children);
        return void this.emphasised.push({ start, end: this.words.length, position: node.position });
      }
      case 'image':
        return this.add(node.alt, withoutMarks(node.alt), node);
      case 'code':
        return this.readCode(node);
      case 'text':
        return this.add(node.value, node.value, node);
      case 'formula':
        // A passage that was taken for a formula is looked up to the letter.
        return this.add(formulaAsWritten(node), formulaAsWritten(node), node);
      case 'citation': {
        const words = wordsOfCitation(node);
        return this.add(words, ' '.repeat(words.length), node);
      }
      case 'html':
      case 'break':
      case 'footnote-reference':
        // White space, so that words don't grow together.
        return this.add(' ', ' ', node);
    }
  }

  /** What code says is shown as it is: inside a passage it is compared as words of it, elsewhere it is on record. */
  private readCode(node: InlineCode): void {
    const from = this.words.length;
    const found = passagesInCode(node.value);
    this.add(node.value, marksOfCode(node.value), node);
    for (const [start, end] of found)
      this.markedOff.push({ kind: 'code', start: from + start, end: from + end, node });
  }

  /** `{.scare}` and its like take whole passages out; round a single mark they would be a way past the gate. */
  private readSpan(span: Span): void {
    const from = this.words.length;
    this.read(span.children);
    const kind = uncomparedClass(span.attributes.classes);
    if (kind === null) return;
    const inside = this.marks.slice(from);
    const found = wholePassagesIn(inside).map(([start, end]) => ({
      kind,
      start: from + start,
      end: from + end,
      node: span,
    }));
    if (found.length === 0) return;
    this.marks = this.marks.slice(0, from) + withoutMarks(inside);
    const others = this.markedOff.filter(
      ({ start, end }) => start < from || !found.some((one) => one.start <= start && end <= one.end),
    );
    this.markedOff = [...others, ...found].sort((one, other) => one.start - other.start);
  }

  /** `<b>words</b>` */
  private readEmphasis(tag: string, position: Position): void {
    if (!EMPHASIS_TAG.test(tag)) return;
    if (!tag.startsWith('</')) return void this.tagged.push({ start: this.words.length, position });
    const opened = this.tagged.pop();
    if (opened === undefined) return;
    const place = { start: opened.position.start, end: position.end };
    this.emphasised.push({ start: opened.start, end: this.words.length, position: place });
  }

  /** A mark beside what is above or below the line isn't inside of a word: `x<sup>2</sup>'and so on'`. */
  private setApart(): void {
    this.marks = this.marks.replace(/[\p{L}\p{N}]$/u, apart);
    this.isApart = true;
  }

  private add(words: string, marks: string, node: Inline): void {
    this.pieces.push({ start: this.words.length, node });
    this.words += words;
    this.marks += this.isApart ? marks.replace(/^[\p{L}\p{N}]/u, apart) : marks;
    if (words !== '') this.isApart = false;
  }
}

/** As many units as the letter has. */
function apart(letter: string): string {
  return LETTER_APART.repeat(letter.length);
}

/** Tags of what is set off; the others aren’t shown, or mean something else. */
const EMPHASIS_TAG = /^<\/?(?:b|i|em|strong|mark|u)(?![\w-])/iu;

/** Tags of what is above or below the line. */
const RAISED = /^<\/?(?:su[bp]|rt)(?![\w-])/iu;

const CURLY_SINGLE = /^[‘’‚‛‹›]$/u;

/** The passages of a text all of whose marks have their partners in it. */
function wholePassagesIn(text: string): readonly PairedMarks[] {
  const { pairs, hasStray } = pairMarks(text);
  return hasStray ? [] : [...pairs, ...pairSingleMarks(text, pairs)];
}

/**
 * Inner start and end of what code has in typographic quotation marks, five words or more unless others are asked for. It is shown as words of
 * somebody and looked up nowhere; straight marks are those of programs.
 */
export function passagesInCode(code: string, fewest = 5): readonly PairedMarks[] {
  const typographic = code.replace(/["'`´<>,]/gu, ' ');
  const { pairs } = pairMarks(typographic);
  const found = [...pairs, ...pairSingleMarks(typographic, pairs)];
  return found.filter(([start, end]) => countWords(code.slice(start, end)) >= fewest);
}

/**
 * Code quotes nobody, as long as its marks are its own. One that is in it without a partner may belong to words outside
 * (`“`never again`”`); alone it is only a character that is spoken of, so it counts in pairs.
 */
function marksOfCode(code: string): string {
  if (CURLY_SINGLE.test(code)) return code;
  return withoutMarks(code, pairMarks(code).hasStray ? MARK_IN_CODE : ' ');
}
