import { skipSpace } from '../file/cursor.ts';
import { type PdfError, damaged } from '../file/pdf-error.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { entryOf, type PdfDictionary, type PdfObject } from '../file/pdf-object.ts';
import type { PdfPlaced } from '../file/read-placed.ts';
import { skipObject } from '../file/skip-object.ts';
import type { Tag, TagKid } from './tag-tree.ts';

/**
 * The element with an object number, and all below it; adds the numbers of the objects that they are read from to `read`.
 * Elements must stand outside object streams. Throws `PdfError` when they are damaged.
 */
export function readTag(number: number, file: PdfFile, read: Set<number>): Tag {
  const tag = readNumbered(number, { file, read, page: 0, depth: 0 });
  if (tag.kind !== 'tag') throw tagsBroken();
  return tag;
}

interface Surroundings {
  readonly file: PdfFile;
  readonly read: Set<number>;
  /** The page of content whose page isn’t named; 0 for none. */
  readonly page: number;
  readonly depth: number;
}

/** Documents nest some twenty levels. */
const MAX_DEPTH = 200;

function readNumbered(number: number, around: Surroundings): TagKid {
  const placed = around.file.placed(number);
  if (placed?.object.kind !== 'dictionary' || placed.generation !== 0 || around.depth > MAX_DEPTH)
    throw tagsBroken();
  around.read.add(number);
  return readKid(placed.object, placed, around);
}

/** An element, or a dictionary that says which content or object is meant; `placed` is the object that it is, if any. */
function readKid(dictionary: PdfDictionary, placed: PdfPlaced | null, around: Surroundings): TagKid {
  const page = referenceIn(dictionary, 'Pg') ?? around.page;
  const type = entryOf(dictionary, 'Type');
  switch (type?.kind === 'name' ? type.name : '') {
    case 'MCR': {
      const content = entryOf(dictionary, 'MCID');
      if (content?.kind === 'number') return { kind: 'marked', page, id: content.value };
      throw tagsBroken();
    }
    case 'OBJR': {
      const object = referenceIn(dictionary, 'Obj');
      if (object !== null) return { kind: 'object', page, object };
      throw tagsBroken();
    }
    default:
      if (placed === null) throw tagsBroken();
      return readElement(dictionary, placed, { ...around, page, depth: around.depth + 1 });
  }
}

function readElement(dictionary: PdfDictionary, placed: PdfPlaced, below: Surroundings): TagKid {
  const subject = entryOf(dictionary, 'S');
  if (subject?.kind !== 'name') throw tagsBroken();
  const kids = entryOf(dictionary, 'K');
  const items = kids?.kind === 'array' ? kids.items : kids === null ? [] : [kids];
  return {
    kind: 'tag',
    number: placed.number,
    type: subject.name,
    entries: keptEntries(dictionary, placed, below.file),
    kids: items.map((item) => readItem(item, below)),
  };
}

/** A number of content, a reference to an element, or a dictionary. */
function readItem(item: PdfObject, around: Surroundings): TagKid {
  if (item.kind === 'number') return { kind: 'marked', page: around.page, id: item.value };
  if (item.kind === 'dictionary') return readKid(item, null, around);
  if (item.kind !== 'reference' || item.generation !== 0) throw tagsBroken();
  return readNumbered(item.number, around);
}

/** What is kept of an element besides its type and its place in the tree (ISO 32000-1 table 323). */
const KEPT: ReadonlySet<string> = new Set(['ID', 'A', 'C', 'T', 'Lang', 'Alt', 'E', 'ActualText']);

/** Those entries as they are written in the file. */
function keptEntries({ entries }: PdfDictionary, { start }: PdfPlaced, { source }: PdfFile): string {
  if (!entries.some(({ key }) => KEPT.has(key))) return '';
  const cursor = { source, at: start + 2 };
  let text = '';
  for (const { key } of entries) {
    skipSpace(cursor);
    const from = cursor.at;
    skipObject(cursor);
    skipObject(cursor);
    if (KEPT.has(key)) text += `${source.slice(from, cursor.at)}\n`;
  }
  return text;
}

function referenceIn(dictionary: PdfDictionary, key: string): number | null {
  const reference = entryOf(dictionary, key);
  return reference?.kind === 'reference' ? reference.number : null;
}

/** For tags that aren’t as they should be. */
export function tagsBroken(): PdfError {
  return damaged('its tags can’t be followed');
}
