import { skipSpace } from '../file/read-object.ts';
import { nameIn, numberIn, referenceIn } from '../file/entry-values.ts';
import { PdfError, damaged } from '../file/pdf-error.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { entryOf, type PdfDictionary, type PdfObject } from '../file/pdf-object.ts';
import { skipObject } from '../file/read-placed.ts';
import { type Tag, STANDARD_TYPES } from './tag-tree.ts';

/** An element of the structure, as it is in a file. */
export interface InspectedTag {
  readonly kind: 'tag';
  /** The number of its object; 0 for one that has none. */
  readonly number: number;
  readonly type: string;
  /** Its type, as the document maps it to one that all readers know. */
  readonly role: string;
  readonly dictionary: PdfDictionary;
  /** The page that it begins on, counted from 1; `null` where nothing says. */
  readonly page: number | null;
  readonly kids: readonly InspectedKid[];
}

export type InspectedKid =
  | InspectedTag
  /** Content with a number, of a page or a form on it. */
  | { readonly kind: 'marked'; readonly page: number; readonly owner: number; readonly id: number }
  | { readonly kind: 'object'; readonly page: number; readonly object: number };

/**
 * The structure of any PDF, given by its root and the numbers of its pages with their places; `null` where there is none, and one
 * element around them where several are at its top. Throws `PdfError` when it can’t be followed.
 */
export function readTags(
  structure: PdfDictionary,
  pages: ReadonlyMap<number, number>,
  file: PdfFile,
): InspectedTag | null {
  const reading = { file, roles: rolesOf(structure, file), pages, seen: new Set<number>() };
  const kids = readKids(entryOf(structure, 'K'), 0, 0, reading);
  const [only, ...others] = kids;
  if (only === undefined) return null;
  if (only.kind === 'tag' && others.length === 0) return only;
  return {
    kind: 'tag',
    number: 0,
    type: 'Document',
    role: 'Document',
    dictionary: structure,
    page: null,
    kids,
  };
}

/** What the reading of tags has to know. */
interface TagReading {
  readonly file: PdfFile;
  readonly roles: ReadonlyMap<string, string>;
  /** Pages, counted from 1, by the numbers of their objects. */
  readonly pages: ReadonlyMap<number, number>;
  readonly seen: Set<number>;
}

/** Documents nest some twenty levels. */
const MAX_DEPTH = 200;

function readKids(
  entry: PdfObject | null,
  page: number,
  depth: number,
  reading: TagReading,
): readonly InspectedKid[] {
  const { file } = reading;
  const target = file.resolve(entry);
  const items = target?.kind === 'array' ? target.items : entry === null ? [] : [entry];
  return items.flatMap((item) => readKid(item, page, depth, reading));
}

function readKid(item: PdfObject, page: number, depth: number, reading: TagReading): readonly InspectedKid[] {
  if (depth > MAX_DEPTH) throw new PdfError('too-large', 'The PDF nests its tags too deep.');
  if (item.kind === 'number') return [{ kind: 'marked', page, owner: page, id: item.value }];
  const number = item.kind === 'reference' ? item.number : 0;
  if (number !== 0 && reading.seen.has(number)) throw damaged('its tags go in a circle');
  reading.seen.add(number);
  const dictionary = reading.file.resolve(item);
  if (dictionary?.kind !== 'dictionary') return [];
  const own = referenceIn(dictionary, 'Pg') ?? page;
  return [readContent(dictionary, own, reading.file) ?? readElement(dictionary, number, own, depth, reading)];
}

/** What a dictionary says that stands for content or an object; `null` for an element. */
function readContent(dictionary: PdfDictionary, page: number, file: PdfFile): InspectedKid | null {
  const id = numberIn(dictionary, 'MCID', file);
  if (id !== null) return { kind: 'marked', page, owner: referenceIn(dictionary, 'Stm') ?? page, id };
  const object = referenceIn(dictionary, 'Obj');
  return object === null ? null : { kind: 'object', page, object };
}

function readElement(
  dictionary: PdfDictionary,
  number: number,
  page: number,
  depth: number,
  reading: TagReading,
): InspectedTag {
  const type = nameIn(dictionary, 'S', reading.file) ?? '';
  const kids = readKids(entryOf(dictionary, 'K'), page, depth + 1, reading);
  const role = roleOf(type, reading.roles);
  const begins = reading.pages.get(page) ?? pageOf(kids, reading.pages);
  return { kind: 'tag', number, type, role, dictionary, page: begins, kids };
}

function pageOf(kids: readonly InspectedKid[], pages: ReadonlyMap<number, number>): number | null {
  for (const kid of kids) {
    const page = kid.kind === 'tag' ? kid.page : kid.kind === 'marked' ? (pages.get(kid.page) ?? null) : null;
    if (page !== null) return page;
  }
  return null;
}

/** Follows the map of roles to a type that every reader knows, or as far as it leads. */
function roleOf(type: string, roles: ReadonlyMap<string, string>): string {
  let role = type;
  for (let step = 0; step < MAX_ROLES && !STANDARD_TYPES.has(role); step += 1) role = roles.get(role) ?? role;
  return role;
}

const MAX_ROLES = 16;

function rolesOf(structure: PdfDictionary, file: PdfFile): ReadonlyMap<string, string> {
  const map = file.dictionary(structure, 'RoleMap');
  return new Map(
    (map?.entries ?? []).flatMap(({ key, value }) => {
      const role = file.resolve(value);
      return role?.kind === 'name' ? [[key, role.name] as const] : [];
    }),
  );
}

/**
 * An element to be repaired, with all below it; adds the numbers of the objects that they are read from to `read`. Throws `PdfError`
 * for one that isn’t as it should be.
 */
export function repairable(tag: InspectedTag, file: PdfFile, read: Set<number>): Tag {
  const { number, type, dictionary } = tag;
  if (type === '') throw damaged('its tags can’t be followed');
  if (number !== 0) read.add(number);
  return {
    kind: 'tag',
    number,
    type,
    entries: number === 0 ? '' : keptEntries(number, dictionary, file),
    kids: tag.kids.map((kid) => (kid.kind === 'tag' ? repairable(kid, file, read) : kid)),
  };
}

/** What is kept of an element besides its type and its place in the tree (ISO 32000-1 table 323). */
const KEPT: ReadonlySet<string> = new Set(['ID', 'A', 'C', 'T', 'Lang', 'Alt', 'E', 'ActualText']);

/** Those entries as they are written in the file. */
function keptEntries(number: number, { entries }: PdfDictionary, { source, placed }: PdfFile): string {
  const start = placed(number)?.start;
  if (start === undefined || !entries.some(({ key }) => KEPT.has(key))) return '';
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
