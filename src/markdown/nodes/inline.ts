import type { Position } from '../../text/source-file.ts';

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

/** What a passage in quotation marks, or a block quote, is that isn’t compared with a source; docs/outline-format.md says what each means. */
export const UNCOMPARED_CLASSES = ['scare', 'own', 'elsewhere'] as const;

export type UncomparedClass = (typeof UNCOMPARED_CLASSES)[number];

/** The one among the classes of a span or a block quote that says so; `null` for none. */
export function uncomparedClass(classes: readonly string[]): UncomparedClass | null {
  return UNCOMPARED_CLASSES.find((name) => classes.includes(name)) ?? null;
}

/** A text that isn't Markdown, in which an author may still say that a passage in marks isn’t to be compared. */
interface MarkedOffText {
  /** What is shown. */
  readonly shown: string;
  /** The text as written, with blanks in the place of such passages; every offset is as it was. */
  readonly quotable: string;
  readonly passages: readonly MarkedOffPassage[];
}

/** A passage that is marked off, without its marks. */
interface MarkedOffPassage {
  readonly kind: UncomparedClass;
  readonly words: string;
  /** Where it is in the text as written. */
  readonly start: number;
  readonly end: number;
}

/**
 * Reads `[“so-called”]{.scare}` and the like in a text that holds no other Markdown: the description or caption of a picture, a value
 * of the front matter. Only what is in marks as a whole can be marked off.
 */
export function readMarkedOff(text: string): MarkedOffText {
  const passages = [...text.matchAll(SPAN)].flatMap(({ 0: span, index, groups }): MarkedOffPassage[] => {
    const kind = uncomparedClass([groups?.['kind'] ?? '']);
    const words = (groups?.['words'] ?? '').slice(1, -1);
    return kind === null ? [] : [{ kind, words, start: index, end: index + span.length }];
  });
  return {
    shown: text.replace(SPAN, '$<words>'),
    quotable: text.replace(SPAN, (span) => ' '.repeat(span.length)),
    passages,
  };
}

const OPENING = '["“”„‟«»「『‘‚‹›\']';
const CLOSING = '["“”«»」』’‘‹›\']';
const KIND = UNCOMPARED_CLASSES.join('|');
const SPAN = new RegExp(
  `\\[(?<words>${OPENING}[^\\][“”„«»「」『』"]+${CLOSING})\\]\\{\\.(?<kind>${KIND})\\}`,
  'gu',
);
