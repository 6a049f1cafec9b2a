import { oncePer } from '../../text/once-per.ts';
import { nameIn, numberIn, valueIn } from '../file/entry-values.ts';
import { catalogOf } from '../file/pages.ts';
import { PdfError } from '../file/pdf-error.ts';
import { type PdfFile, openPdf } from '../file/pdf-file.ts';
import {
  type PdfArray,
  type PdfDictionary,
  type PdfObject,
  type PdfStream,
  entryOf,
} from '../file/pdf-object.ts';
import { isWrittenPlainly } from './is-written-plainly.ts';
import { type UnlikeFont, sameFonts } from './same-fonts.ts';

/** What may be otherwise in a PDF that says the same, each brought into a form that is compared. */
export interface Levelled {
  /** What the file carries, by its key `Private`. */
  readonly carried: (content: Uint8Array) => string;
}

/**
 * Whether two PDFs, both written by `writePdf` of prints from two versions of Chromium, show and say the same: everything that hangs from
 * their trailers is compared, object by object. What may differ is listed here, and nothing else may: the version of the producer,
 * the numbers of objects and of parents of tags, how streams are packed, and what fonts hold besides the glyphs that are shown.
 */
export function isSamePdf(shown: Uint8Array, built: Uint8Array, levelled: Levelled): boolean {
  try {
    const files = [openPdf(shown), openPdf(built)] as const;
    if (!files.every(isWrittenPlainly) || countOfObjects(files[0]) !== countOfObjects(files[1])) return false;
    const walk: Walk = {
      one: files[0],
      other: files[1],
      levelled,
      ahead: [],
      numbers: [new Map(), new Map()],
      unlikeFonts: [],
      drawnElsewhere: new Set(),
    };
    return isSameFrom(walk) && sameFonts(walk.unlikeFonts, walk.drawnElsewhere, files[0]);
  } catch (error) {
    if (error instanceof PdfError) return false;
    throw error;
  }
}

/** How many objects a file has, besides those that hold others: so many are compared, or hang from nothing in both. */
function countOfObjects({ places, resolve }: PdfFile): number {
  const numbers = [...places].flatMap(([number, place]) => (place === null ? [] : [number]));
  return numbers.filter((number) => {
    const object = resolve({ kind: 'reference', number, generation: 0 });
    const type = object?.kind === 'stream' ? entryOf(object.head, 'Type') : null;
    return type?.kind !== 'name' || (type.name !== 'ObjStm' && type.name !== 'XRef');
  }).length;
}

interface Walk {
  readonly one: PdfFile;
  readonly other: PdfFile;
  readonly levelled: Levelled;
  /** Pairs that were named and not yet compared. */
  readonly ahead: Pair[];
  /** The number in the other file that a number stands for, from each to the other. */
  readonly numbers: readonly [Map<number, number>, Map<number, number>];
  readonly unlikeFonts: UnlikeFont[];
  /** Streams besides the contents of pages in which a font is chosen, by their numbers in the first file. */
  readonly drawnElsewhere: Set<number>;
}

/** Two objects to be compared, under the key by which they were reached. */
interface Pair {
  readonly one: PdfObject | null;
  readonly other: PdfObject | null;
  readonly key: string;
  /** The numbers of both; 0 for what has none. */
  readonly numbers: readonly [number, number];
}

function isSameFrom(walk: Walk): boolean {
  const { one, other, ahead } = walk;
  if (!isSameDictionary(one.trailer, other.trailer, walk, OF_TRAILER)) return false;
  for (let next = ahead.pop(); next !== undefined; next = ahead.pop()) if (!isSame(next, walk)) return false;
  return true;
}

/** How a file is packed; `isWrittenPlainly` holds them to what they have to be. */
const OF_TRAILER: ReadonlySet<string> = new Set(['Size', 'ID', 'Length']);
const OF_STREAM: ReadonlySet<string> = new Set(['Length']);
const OF_FONT: ReadonlySet<string> = new Set(['Length', 'Length1']);

/** Numbers of entries in a tree of numbers, of which there are as many as elements and objects. */
const OF_PARENTS: ReadonlySet<string> = new Set(['ParentTree', 'ParentTreeNextKey']);
const PARENT_KEYS: ReadonlySet<string> = new Set(['StructParents', 'StructParent']);

function isSame({ one, other, key, numbers }: Pair, walk: Walk): boolean {
  if (one === null || other === null) return one === other;
  if (one.kind === 'reference' || other.kind === 'reference')
    return one.kind === other.kind && isSameReference(one, other, key, walk);
  if (one.kind === 'array') return other.kind === 'array' && isSameArray(one, other, key, walk);
  if (one.kind === 'dictionary')
    return other.kind === 'dictionary' && isSameDictionary(one, other, walk, NONE);
  if (one.kind === 'stream') return other.kind === 'stream' && isSameStream(one, other, key, numbers, walk);
  return isSameValue(one, other, key);
}

const NONE: ReadonlySet<string> = new Set();

function isSameValue(one: PdfObject, other: PdfObject, key: string): boolean {
  if (one.kind === 'string' && other.kind === 'string')
    return key === 'Producer'
      ? withoutVersion(one.bytes) === withoutVersion(other.bytes)
      : one.bytes === other.bytes;
  if (one.kind === 'number') return other.kind === 'number' && one.value === other.value;
  if (one.kind === 'name') return other.kind === 'name' && one.name === other.name;
  return one.kind === 'word' && other.kind === 'word' && one.word === other.word;
}

const withoutVersion = (producer: string): string => producer.replace(/^Skia\/PDF m\d{1,4}$/u, 'Skia/PDF');

/** An object is compared once, and always with the same one. */
function isSameReference(one: PdfObject, other: PdfObject, key: string, walk: Walk): boolean {
  if (one.kind !== 'reference' || other.kind !== 'reference' || one.generation !== other.generation)
    return false;
  const [ofOne, ofOther] = walk.numbers;
  const known = ofOne.get(one.number);
  if (known !== undefined) return known === other.number;
  if (ofOther.has(other.number)) return false;
  ofOne.set(one.number, other.number);
  ofOther.set(other.number, one.number);
  const numbers = [one.number, other.number] as const;
  walk.ahead.push({ one: walk.one.resolve(one), other: walk.other.resolve(other), key, numbers });
  return true;
}

function isSameArray({ items }: PdfArray, { items: others }: PdfArray, key: string, walk: Walk): boolean {
  return (
    items.length === others.length &&
    items.every((item, at) =>
      isSame({ one: item, other: others[at] ?? null, key, numbers: NO_NUMBERS }, walk),
    )
  );
}

const NO_NUMBERS = [0, 0] as const;

/** Every key is once, since readers differ in which of two they take. */
function isSameDictionary(
  one: PdfDictionary,
  other: PdfDictionary,
  walk: Walk,
  passedOver: ReadonlySet<string>,
): boolean {
  const keys = new Set(one.entries.map(({ key }) => key));
  if (keys.size !== one.entries.length || keys.size !== other.entries.length) return false;
  const isTree = nameIn(other, 'Type', walk.other) === 'StructTreeRoot';
  return [...keys].every((key) => {
    const values = { one: entryOf(one, key), other: entryOf(other, key) };
    if (values.other === null) return false;
    if (passedOver.has(key)) return values.one?.kind === values.other.kind;
    if (isTree && OF_PARENTS.has(key)) return true;
    if (PARENT_KEYS.has(key)) return hasSameParents(one, other, key, walk);
    return isSame({ ...values, key, numbers: NO_NUMBERS }, walk);
  });
}

/** Content leads to its elements by a number that the tree of parents has. */
function hasSameParents(one: PdfDictionary, other: PdfDictionary, key: string, walk: Walk): boolean {
  const parents = {
    one: parentsAt(entryOf(one, key), walk.one),
    other: parentsAt(entryOf(other, key), walk.other),
  };
  return (
    parents.one !== null && parents.other !== null && isSame({ ...parents, key, numbers: NO_NUMBERS }, walk)
  );
}

function isSameStream(
  one: PdfStream,
  other: PdfStream,
  key: string,
  numbers: Pair['numbers'],
  walk: Walk,
): boolean {
  const isFont = key === 'FontFile2';
  if (!isSameDictionary(one.head, other.head, walk, isFont ? OF_FONT : OF_STREAM)) return false;
  const contents = [contentOf(one, walk.one), contentOf(other, walk.other)] as const;
  const isEqual = Buffer.compare(...contents) === 0;
  if (isFont && !isEqual) {
    walk.unlikeFonts.push({ number: numbers[0], one: contents[0], other: contents[1] });
    return numberIn(one.head, 'Length1', walk.one) === contents[0].length;
  }
  if (key !== 'Contents' && /\bTf\b/u.test(Buffer.from(contents[0]).toString('latin1')))
    walk.drawnElsewhere.add(numbers[0]);
  return isEqual || levelledOf(key, contents[0], walk) === levelledOf(key, contents[1], walk);
}

/** What a stream comes to where it may be otherwise. */
function levelledOf(key: string, content: Uint8Array, { levelled }: Walk): string {
  if (key === 'Private') return levelled.carried(content);
  const text = Buffer.from(content).toString('latin1');
  return key === 'Metadata'
    ? text.replace(/(?<=<pdf:Producer>Skia\/PDF) m\d{1,4}(?=<\/pdf:Producer>)/u, '')
    : text;
}

/** Unpacked where it is packed as texts are; pictures stay as they are packed. */
function contentOf(stream: PdfStream, file: PdfFile): Uint8Array {
  const filter = valueIn(stream.head, 'Filter', file);
  const isText = filter === null || (filter.kind === 'name' && filter.name === 'FlateDecode');
  return isText ? file.content(stream, MAX_CONTENT) : file.raw(stream);
}

const MAX_CONTENT = 100 * 2 ** 20;

/** What the tree of parents of a PDF has under a number: the elements of a page, or that of a link. `null` for nothing. */
function parentsAt(number: PdfObject | null, file: PdfFile): PdfObject | null {
  if (number?.kind !== 'number') return null;
  const found = parentsOf(file).get(number.value) ?? null;
  // A list of elements is an object of its own, which nothing else names.
  const list = file.resolve(found);
  return list?.kind === 'array' ? list : found;
}

/** A tree of one level, as `writeTags` writes it; what has several has none that is known. */
const parentsOf = oncePer((file: PdfFile): ReadonlyMap<number, PdfObject> => {
  const tree = file.dictionary(file.dictionary(catalogOf(file), 'StructTreeRoot'), 'ParentTree');
  const list = valueIn(tree, 'Nums', file);
  const items = tree?.entries.length === 1 && list?.kind === 'array' ? list.items : [];
  const parents = new Map<number, PdfObject>();
  for (let at = 0; at + 1 < items.length; at += 2) {
    const [number, value] = [items[at], items[at + 1]];
    if (number?.kind === 'number' && value !== undefined && !parents.has(number.value))
      parents.set(number.value, value);
  }
  return parents;
});
