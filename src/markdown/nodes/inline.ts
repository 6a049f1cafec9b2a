import type { Position } from '../../text/source-file.ts';
import type { MarkedOffText } from './marked-off.ts';

/** Text inside a block. Every node knows where it is in the outline. */
export type Inline =
  | Text
  | Emphasis
  | Strong
  | Deletion
  | InlineCode
  | Formula
  | LineBreak
  | Link
  | Image
  | Span
  | Citation
  | FootnoteReference
  | InlineHtml;

interface InlineBase {
  readonly position: Position;
}

export interface Text extends InlineBase {
  readonly type: 'text';
  /** Entities decoded, escapes removed; not HTML. */
  readonly value: string;
}

interface Emphasis extends InlineBase {
  readonly type: 'emphasis';
  readonly children: readonly Inline[];
}

interface Strong extends InlineBase {
  readonly type: 'strong';
  readonly children: readonly Inline[];
}

interface Deletion extends InlineBase {
  readonly type: 'deletion';
  readonly children: readonly Inline[];
}

export interface InlineCode extends InlineBase {
  readonly type: 'code';
  readonly value: string;
}

/** `$…$` or `$$…$$`: a formula in TeX. */
export interface Formula extends InlineBase {
  readonly type: 'formula';
  readonly tex: string;
  /** Whether it is on a line of its own, in full size. */
  readonly isDisplay: boolean;
}

interface LineBreak extends InlineBase {
  readonly type: 'break';
}

export interface Link extends InlineBase {
  readonly type: 'link';
  /** Only http, https, mailto and `#fragment` come this far; other schemes are reported and the link is left as text. */
  readonly url: string;
  readonly children: readonly Inline[];
}

export interface Image extends InlineBase {
  readonly type: 'image';
  readonly url: string;
  readonly alt: string;
  readonly title: string | null;
  /** Description and caption as they were written, and the passages in them that aren’t to be compared. */
  readonly texts: readonly MarkedOffText[];
}

/** `[text]{.class lang=zh}`. */
export interface Span extends InlineBase {
  readonly type: 'span';
  readonly attributes: Attributes;
  readonly children: readonly Inline[];
}

/** `[@id, para. 3; @other]`, as in Pandoc. */
export interface Citation extends InlineBase {
  readonly type: 'citation';
  readonly references: readonly CitationReference[];
}

export interface CitationReference {
  readonly sourceId: string;
  readonly locator: Locator | null;
  readonly position: Position;
}

export interface Locator {
  readonly kind:
    | 'paragraph'
    | 'page'
    | 'chapter'
    | 'section'
    | 'line'
    | 'time'
    | 'headline'
    | 'standfirst'
    | 'caption'
    | 'other';
  /** As written, such as `3`, `4-5` or `00:03:12`; empty for a part that takes no number. */
  readonly value: string;
}

export interface FootnoteReference extends InlineBase {
  readonly type: 'footnote-reference';
  readonly label: string;
}

/** Raw inline HTML as written; hostile until it is sanitised at rendering. */
export interface InlineHtml extends InlineBase {
  readonly type: 'html';
  readonly value: string;
}

/** What is in `{#id .class key=value}`. */
export interface Attributes {
  readonly id: string | null;
  readonly classes: readonly string[];
  /** BCP 47 tag of `lang=`. */
  readonly language: string | null;
  readonly pairs: ReadonlyMap<string, string>;
}
