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
