import type { Box } from '../../text/box.ts';
import type { Shown } from '../content/read-content-marks.ts';

/** An element of the structure of a document (ISO 32000-1 §14.7.2), and what it holds in reading order. */
export interface Tag {
  readonly kind: 'tag';
  /** The number of its object; 0 for one that has none yet. */
  readonly number: number;
  /** Its type, such as `P` or `H1`. */
  readonly type: string;
  /** Its further entries, such as its language and its attributes, as they are in a PDF. */
  readonly entries: string;
  readonly kids: readonly TagKid[];
}

/** An element that has no object yet, and no entries. */
export function madeTag(type: string, kids: readonly TagKid[]): Tag {
  return { kind: 'tag', number: 0, type, entries: '', kids };
}

export type TagKid = Tag | MarkedContent | TaggedObject;

/** Whether this is an element of a type. */
export function isTag(kid: TagKid, type: string): kid is Tag {
  return kid.kind === 'tag' && kid.type === type;
}

/** A range of a page’s content that was given a number. */
export interface MarkedContent {
  readonly kind: 'marked';
  /** The number of the page’s object. */
  readonly page: number;
  /** The number of the object that ranges are numbered in: the page’s, or that of a form on it. */
  readonly owner: number;
  readonly id: number;
}

/** Something that isn’t in the content of a page, such as the rectangle of a link. */
interface TaggedObject {
  readonly kind: 'object';
  readonly page: number;
  readonly object: number;
}

/** What is known of the content that tags hold. */
export interface TaggedContent {
  /** `nothing` for content that isn’t there. */
  readonly shown: (content: MarkedContent) => Shown;
  readonly textOf: (kid: TagKid) => string;
  /** The box on the page around what is shown; `null` for nothing, and for what is on several pages. */
  readonly boxOf: (contents: readonly MarkedContent[]) => Box | null;
  /** Whether content shows a word at most, so that it is quickly read. */
  readonly isBrief: (content: MarkedContent) => boolean;
}

/** The types of elements that every reader knows (ISO 32000-1 §14.8.4). */
export const STANDARD_TYPES: ReadonlySet<string> = new Set(
  (
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody ' +
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP ' +
    'Figure Formula Form'
  ).split(' '),
);

/** What types of PDF 2.0 and of HTML are in PDF 1.7 (ISO 14289-1 §7.1 asks for such a map). */
export const ROLES: ReadonlyMap<string, string> = new Map([
  ['Em', 'Span'],
  ['Strong', 'Span'],
  ['Sub', 'Span'],
  ['Aside', 'Div'],
  ['DocumentFragment', 'Div'],
  ['Title', 'P'],
  ['FENote', 'Note'],
]);

/** What a type that nobody knows counts as: something without a meaning of its own. */
export const UNKNOWN_ROLE = 'NonStruct';

const INLINE: ReadonlySet<string> = new Set(
  'Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Em Strong Sub FENote Lbl'.split(
    ' ',
  ),
);

/** Whether elements of a type are in a line of text. */
export function isInlineType(type: string): boolean {
  return INLINE.has(type);
}

const OF_TEXT: ReadonlySet<string> = new Set([
  'P',
  'H',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'Caption',
  'Title',
]);

/** Whether elements of a type hold a line of text, so that what is in them is inline. */
export function holdsText(type: string): boolean {
  return OF_TEXT.has(type) || INLINE.has(type);
}

const LEVELS: ReadonlyMap<string, number> = new Map([1, 2, 3, 4, 5, 6].map((level) => [`H${level}`, level]));

/** The level of a heading, or `null` for another type. */
export function headingLevel(type: string): number | null {
  return LEVELS.get(type) ?? null;
}

const GROUPS: ReadonlySet<string> = new Set(
  'Document Part Art Sect Div BlockQuote Aside DocumentFragment'.split(' '),
);

/** Whether elements of a type hold blocks, and no text of their own. */
export function isGroup(type: string): boolean {
  return GROUPS.has(type);
}
