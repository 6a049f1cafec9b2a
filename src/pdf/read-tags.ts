import { readWord, skipSpace, type Cursor } from './cursor.ts';
import { PdfError } from './pdf-error.ts';
import type { PdfFile } from './pdf-file.ts';
import { readDigits, readReferenceEnd } from './read-digits.ts';
import { readHead } from './read-placed.ts';
import { skipObject } from './skip-object.ts';
import type { Tag, TagKid } from './tag-tree.ts';

/**
 * The element with an object number, and all below it. Reads the source itself, since a long document has tens of
 * thousands of them; they must stand outside object streams. Throws `PdfError` when they are damaged.
 */
export function readTag(number: number, file: PdfFile): Tag {
  const tag = readNumbered(number, { file, page: 0, depth: 0 });
  if (tag.kind !== 'tag') throw broken();
  return tag;
}

interface Surroundings {
  readonly file: PdfFile;
  /** The page of content whose page isn’t named; 0 for none. */
  readonly page: number;
  readonly depth: number;
}

/** Documents nest some twenty levels. */
const MAX_DEPTH = 200;

function readNumbered(number: number, around: Surroundings): TagKid {
  const { file, depth } = around;
  const place = file.places.get(number);
  if (typeof place !== 'number' || depth > MAX_DEPTH) throw broken();
  const cursor = { source: file.source, at: place };
  const head = readHead(cursor);
  if (head.number !== number || head.generation !== 0) throw broken();
  return readKidDictionary(cursor, number, around);
}

/** What a dictionary in the tree says, whatever it is. */
interface Said {
  type: string | null;
  subject: string | null;
  page: number;
  content: number | null;
  object: number | null;
  kidsAt: number | null;
  entries: string;
}

function readKidDictionary(cursor: Cursor, number: number, around: Surroundings): TagKid {
  const said: Said = {
    type: null,
    subject: null,
    page: 0,
    content: null,
    object: null,
    kidsAt: null,
    entries: '',
  };
  readEntries(cursor, said);
  const page = said.page === 0 ? around.page : said.page;
  if (said.type === 'MCR' && said.content !== null) return { kind: 'marked', page, id: said.content };
  if (said.type === 'OBJR' && said.object !== null) return { kind: 'object', page, object: said.object };
  if (said.subject === null) throw broken();
  const below = { file: around.file, page, depth: around.depth + 1 };
  const kids = said.kidsAt === null ? [] : readKids({ source: cursor.source, at: said.kidsAt }, below);
  return { kind: 'tag', number, type: said.subject, entries: said.entries, kids };
}

function readEntries(cursor: Cursor, said: Said): void {
  const { source } = cursor;
  if (!source.startsWith('<<', cursor.at)) throw broken();
  cursor.at += 2;
  for (;;) {
    skipSpace(cursor);
    if (source.startsWith('>>', cursor.at)) break;
    const start = cursor.at;
    const key = readName(cursor);
    skipSpace(cursor);
    readEntry(key, cursor, said);
    if (KEPT.has(key)) said.entries += `${source.slice(start, cursor.at)}\n`;
  }
  cursor.at += 2;
}

/** What is kept of an element besides its type and its place in the tree (ISO 32000-1 table 323). */
const KEPT: ReadonlySet<string> = new Set(['ID', 'A', 'C', 'T', 'Lang', 'Alt', 'E', 'ActualText']);

function readEntry(key: string, cursor: Cursor, said: Said): void {
  switch (key) {
    case 'Type':
      said.type = readName(cursor);
      return;
    case 'S':
      said.subject = readName(cursor);
      return;
    case 'Pg':
      said.page = readReference(cursor);
      return;
    case 'MCID':
      said.content = readDigits(cursor);
      return;
    case 'Obj':
      said.object = readReference(cursor);
      return;
    case 'K':
      said.kidsAt = cursor.at;
      skipObject(cursor);
      return;
    default:
      skipObject(cursor);
  }
}

function readKids(cursor: Cursor, around: Surroundings): readonly TagKid[] {
  if (cursor.source[cursor.at] !== '[') return [readKid(cursor, around)];
  const kids: TagKid[] = [];
  cursor.at += 1;
  for (;;) {
    skipSpace(cursor);
    if (cursor.source[cursor.at] === ']') return kids;
    kids.push(readKid(cursor, around));
  }
}

function readKid(cursor: Cursor, around: Surroundings): TagKid {
  const number = readDigits(cursor);
  if (number === null) return readKidDictionary(cursor, 0, around);
  if (readReferenceEnd(cursor) === null) return { kind: 'marked', page: around.page, id: number };
  return readNumbered(number, around);
}

function readName(cursor: Cursor): string {
  if (cursor.source[cursor.at] !== '/') throw broken();
  cursor.at += 1;
  return readWord(cursor);
}

function readReference(cursor: Cursor): number {
  const number = readDigits(cursor);
  if (number === null || readReferenceEnd(cursor) === null) throw broken();
  return number;
}

function broken(): PdfError {
  return new PdfError('damaged', 'The PDF is damaged: its tags can’t be followed.');
}
