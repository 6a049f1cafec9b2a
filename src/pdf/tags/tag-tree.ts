/** An element of the structure of a document (ISO 32000-1 §14.7.2), and what it holds in reading order. */
export interface Tag {
  readonly kind: 'tag';
  /** The number of its object; 0 for one that has none yet. */
  readonly number: number;
  /** Its type, such as `P` or `H1`. */
  readonly type: string;
  /** Its further entries, such as its language and its attributes, as they stand in a PDF. */
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

/** A stretch of a page’s content that was given a number. */
export interface MarkedContent {
  readonly kind: 'marked';
  /** The number of the page’s object. */
  readonly page: number;
  readonly id: number;
}

/** Something that isn’t in the content of a page, such as the rectangle of a link. */
export interface TaggedObject {
  readonly kind: 'object';
  readonly page: number;
  readonly object: number;
}
