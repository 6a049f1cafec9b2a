import { type Cursor, readDigits, readReferenceEnd, readWord, skipSpace } from '../file/cursor.ts';
import { type PdfError, damaged } from '../file/pdf-error.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { readHead } from '../file/read-placed.ts';
import { skipObject } from '../file/skip-object.ts';
import type { Tag, TagKid } from './tag-tree.ts';
import { ROLES, STANDARD_TYPES } from './tag-types.ts';

/**
 * The element with an object number, and all below it; adds the numbers of the objects that they are read from to `read`.
 * Reads the source itself, since a long document has tens of thousands of them; they must stand outside object streams.
 * Throws `PdfError` when they are damaged.
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
  const { file, depth } = around;
  const place = file.places.get(number);
  if (typeof place !== 'number' || depth > MAX_DEPTH) throw tagsBroken();
  const said = readSaidAt({ source: file.source, at: place });
  if (said.number !== number) throw tagsBroken();
  around.read.add(number);
  return kidOf(said, around);
}

function kidOf(said: Said, around: Surroundings): TagKid {
  const page = said.page === 0 ? around.page : said.page;
  if (said.type === 'MCR' && said.content !== null) return { kind: 'marked', page, id: said.content };
  if (said.type === 'OBJR' && said.object !== null) return { kind: 'object', page, object: said.object };
  if (said.subject === null) throw tagsBroken();
  const below = { file: around.file, read: around.read, page, depth: around.depth + 1 };
  const kids = said.kidsAt === null ? [] : readKids({ source: around.file.source, at: said.kidsAt }, below);
  return { kind: 'tag', number: said.number, type: said.subject, entries: said.entries, kids };
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

/** A number of content, a reference to an element, or a dictionary. */
function readKid(cursor: Cursor, around: Surroundings): TagKid {
  const number = readDigits(cursor);
  if (number === null) return kidOf(readSaid(cursor), around);
  const generation = readReferenceEnd(cursor);
  if (generation === null) return { kind: 'marked', page: around.page, id: number };
  if (generation !== 0) throw tagsBroken();
  return readNumbered(number, around);
}

/** What a dictionary in the tree says, whatever it is. */
interface Said {
  /** The number of its object; 0 for one that stands in another. */
  readonly number: number;
  type: string | null;
  subject: string | null;
  page: number;
  content: number | null;
  object: number | null;
  kidsAt: number | null;
  entries: string;
}

function nothing(number: number): Said {
  return {
    number,
    type: null,
    subject: null,
    page: 0,
    content: null,
    object: null,
    kidsAt: null,
    entries: '',
  };
}

/** Reads the dictionary at the cursor and moves the cursor behind it. Throws `PdfError` where there is none. */
function readSaid(cursor: Cursor): Said {
  const said = nothing(0);
  openDictionary(cursor);
  readEntries(cursor, said);
  return said;
}

/** Reads the numbered object at the cursor, which must be a dictionary. Throws `PdfError` where there is none. */
function readSaidAt(cursor: Cursor): Said {
  const said = readBeginning(cursor);
  readEntries(cursor, said);
  return said;
}

/** How Chromium begins nearly all elements; most end there. */
const COMMON =
  /(\d+) 0 obj\n<<\/Type \/StructElem\n\/S \/([A-Za-z\d]+)\n\/P \d+ 0 R\n(?:\/Pg (\d+) 0 R\n)?\/K (\[[^\][(%]*\]|\d+(?: 0 R)?)(?=[\n>])/y;

/** Moves the cursor past the beginning of a numbered dictionary, and past what is read of it in one go. */
function readBeginning(cursor: Cursor): Said {
  COMMON.lastIndex = cursor.at;
  const common = COMMON.exec(cursor.source);
  if (common === null) {
    const { number, generation } = readHead(cursor);
    if (generation !== 0) throw tagsBroken();
    openDictionary(cursor);
    return nothing(number);
  }
  cursor.at = COMMON.lastIndex;
  const [, number, subject = '', page = '0', kids = ''] = common;
  const kidsAt = cursor.at - kids.length;
  return {
    number: Number(number),
    type: 'StructElem',
    subject: asKnown(subject),
    page: Number(page),
    content: null,
    object: null,
    kidsAt,
    entries: '',
  };
}

/** The types that a document uses, each as one string: comparing a string with itself takes no time. */
function asKnown(subject: string): string {
  return KNOWN.get(subject) ?? subject;
}

const KNOWN: ReadonlyMap<string, string> = new Map(
  [...STANDARD_TYPES, ...ROLES.keys()].map((type) => [type, type]),
);

function openDictionary(cursor: Cursor): void {
  if (!cursor.source.startsWith('<<', cursor.at)) throw tagsBroken();
  cursor.at += 2;
}

function readEntries(cursor: Cursor, said: Said): void {
  const { source } = cursor;
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

function readName(cursor: Cursor): string {
  if (cursor.source[cursor.at] !== '/') throw tagsBroken();
  cursor.at += 1;
  return readWord(cursor);
}

function readReference(cursor: Cursor): number {
  const number = readDigits(cursor);
  if (number === null || readReferenceEnd(cursor) === null) throw tagsBroken();
  return number;
}

/** For tags that aren’t as they should be. */
export function tagsBroken(): PdfError {
  return damaged('its tags can’t be followed');
}
