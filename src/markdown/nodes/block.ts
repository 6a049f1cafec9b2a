import type { Position } from '../../text/source-file.ts';
import type { ChartBlock } from './chart.ts';
import type { DiagramBlock } from './diagram.ts';
import type { Attributes, Inline } from './inline.ts';

/** A block of Markdown. Every node knows where it is in the outline. */
export type Block =
  | Paragraph
  | Heading
  | List
  | BlockQuote
  | CodeBlock
  | ChartBlock
  | DiagramBlock
  | Table
  | HtmlBlock
  | Division
  | Rule;

interface BlockBase {
  readonly position: Position;
}

export interface Paragraph extends BlockBase {
  readonly type: 'paragraph';
  readonly children: readonly Inline[];
}

export interface Heading extends BlockBase {
  readonly type: 'heading';
  /** 1 to 6. */
  readonly level: number;
  readonly attributes: Attributes;
  readonly children: readonly Inline[];
}

export interface List extends BlockBase {
  readonly type: 'list';
  readonly isOrdered: boolean;
  /** Number of the first item of an ordered list. */
  readonly start: number;
  readonly items: readonly ListItem[];
}

export interface ListItem extends BlockBase {
  readonly type: 'list-item';
  /** State of a GFM task item; `null` for any other. */
  readonly isChecked: boolean | null;
  readonly children: readonly Block[];
}

export interface BlockQuote extends BlockBase {
  readonly type: 'block-quote';
  /** What is in braces at the end of one of its lines: `{.own}`, `{lang=fr}`. */
  readonly attributes: Attributes;
  readonly children: readonly Block[];
  /** What its lines that begin with `= ` say: a translation of the words, and none of them. */
  readonly translation: readonly Paragraph[];
}

export interface CodeBlock extends BlockBase {
  readonly type: 'code-block';
  /** First word after the fence, such as `ts`; `null` for none. */
  readonly language: string | null;
  readonly value: string;
  /** Lines that are set off, counted from 1, in order. */
  readonly markedLines: readonly number[];
}

export interface Table extends BlockBase {
  readonly type: 'table';
  readonly alignments: readonly Alignment[];
  readonly header: readonly TableCell[];
  readonly rows: readonly (readonly TableCell[])[];
}

export type Alignment = 'left' | 'center' | 'right' | null;

export interface TableCell extends BlockBase {
  readonly type: 'table-cell';
  readonly children: readonly Inline[];
}

/** A block of raw HTML as written; hostile until it is sanitised at rendering. */
export interface HtmlBlock extends BlockBase {
  readonly type: 'html-block';
  readonly value: string;
}

/** `::: name … :::`, a fenced div as in Pandoc. */
export interface Division extends BlockBase {
  readonly type: 'division';
  readonly attributes: Attributes;
  readonly children: readonly Block[];
}

interface Rule extends BlockBase {
  readonly type: 'rule';
}

/** Where a picture runs to the edges of a slide: over half of it, or over all that its words leave. */
export type PictureSide = 'left' | 'right' | 'full';

/** Whether a class on a heading says where the picture of its slide is: `## Heading {.figure .left}`. */
export function isPlace(name: string): name is PictureSide {
  return name === 'left' || name === 'right' || name === 'full';
}
