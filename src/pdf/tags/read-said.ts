import { readWord, skipSpace, type Cursor } from '../file/cursor.ts';
import { damaged } from '../file/pdf-error.ts';
import type { PdfError } from '../file/pdf-error.ts';
import { readDigits, readReferenceEnd } from '../file/read-digits.ts';
import { readHead } from '../file/read-placed.ts';
import { skipObject } from '../file/skip-object.ts';
import { ROLES, STANDARD_TYPES } from './tag-types.ts';

/** What a dictionary in the tree says, whatever it is. */
export interface Said {
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
export function readSaid(cursor: Cursor): Said {
  const said = nothing(0);
  openDictionary(cursor);
  readEntries(cursor, said);
  return said;
}

/** Reads the numbered object at the cursor, which must be a dictionary. Throws `PdfError` where there is none. */
export function readSaidAt(cursor: Cursor): Said {
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
