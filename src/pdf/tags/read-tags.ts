import { skipSpace, type Cursor } from '../file/cursor.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { readDigits, readReferenceEnd } from '../file/read-digits.ts';
import { readSaid, readSaidAt, tagsBroken, type Said } from './read-said.ts';
import type { Tag, TagKid } from './tag-tree.ts';

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
