import { type PageContent, readPageContents } from '../content/page-content.ts';
import { itemsIn } from '../file/entry-values.ts';
import { type PdfPage, catalogOf, pagesOf } from '../file/pages.ts';
import { PdfError, damaged } from '../file/pdf-error.ts';
import { type PdfFile, openPdf } from '../file/pdf-file.ts';
import { type PdfDictionary, type PdfObject, entryOf } from '../file/pdf-object.ts';
import { STANDARD_TYPES } from '../tags/tag-types.ts';
import type {
  InspectedAnnotation,
  InspectedKid,
  InspectedPage,
  InspectedPdf,
  InspectedTag,
} from './inspected-pdf.ts';

/** Reads the pages and tags of a PDF. Throws `PdfError` when it is none, damaged or locked. */
export function readInspectedPdf(bytes: Uint8Array): InspectedPdf {
  const file = openPdf(bytes);
  const catalog = catalogOf(file);
  const pages = pagesOf(catalog, file).map((page, at) => inspectPage(page, at + 1, file));
  const structure = file.dictionary(catalog, 'StructTreeRoot');
  const roles = structure === null ? new Map<string, string>() : rolesOf(structure, file);
  const byNumber = new Map(pages.map(({ number, index }) => [number, index]));
  const tree = structure === null ? null : inspectTags(structure, roles, byNumber, file);
  return {
    file,
    catalog,
    pages,
    tree,
    tags: tree === null ? [] : flattened(tree),
  };
}

function inspectPage(page: PdfPage, index: number, file: PdfFile): InspectedPage {
  const { number, dictionary } = page;
  const annotations = annotationsOf(dictionary, file);
  const inspected = { index, number, dictionary, annotations };
  try {
    const contents: readonly PageContent[] = readPageContents(page, file);
    return { ...inspected, contents, unread: null };
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    return { ...inspected, contents: [], unread: error.message };
  }
}

function annotationsOf(page: PdfDictionary, file: PdfFile): readonly InspectedAnnotation[] {
  return itemsIn(page, 'Annots', file).flatMap((item) => {
    const dictionary = file.resolve(item);
    const number = item.kind === 'reference' ? item.number : 0;
    return dictionary?.kind === 'dictionary' ? [{ number, dictionary }] : [];
  });
}

function rolesOf(structure: PdfDictionary, file: PdfFile): ReadonlyMap<string, string> {
  const map = file.dictionary(structure, 'RoleMap');
  return new Map(
    (map?.entries ?? []).flatMap(({ key, value }) => {
      const role = file.resolve(value);
      return role?.kind === 'name' ? [[key, role.name] as const] : [];
    }),
  );
}

function flattened(tree: InspectedTag): readonly InspectedTag[] {
  const tags: InspectedTag[] = [];
  const add = (tag: InspectedTag): void => {
    tags.push(tag);
    for (const kid of tag.kids) if (kid.kind === 'tag') add(kid);
  };
  add(tree);
  return tags;
}

/** What the reading of tags has to know. */
interface Reading {
  readonly file: PdfFile;
  readonly roles: ReadonlyMap<string, string>;
  /** Pages, counted from 1, by the numbers of their objects. */
  readonly pages: ReadonlyMap<number, number>;
  readonly seen: Set<number>;
}

/** Documents nest some twenty levels. */
const MAX_DEPTH = 200;

/** Reads the structure of any PDF; `null` where there is none. Throws `PdfError` when it can’t be followed. */
function inspectTags(
  structure: PdfDictionary,
  roles: ReadonlyMap<string, string>,
  pages: ReadonlyMap<number, number>,
  file: PdfFile,
): InspectedTag | null {
  const reading = { file, roles, pages, seen: new Set<number>() };
  const kids = readKids(entryOf(structure, 'K'), 0, 0, reading);
  const [only, ...others] = kids;
  if (only === undefined) return null;
  if (only.kind === 'tag' && others.length === 0) return only;
  return { kind: 'tag', role: 'Document', dictionary: structure, page: null, kids };
}

function readKids(
  entry: PdfObject | null,
  page: number,
  depth: number,
  reading: Reading,
): readonly InspectedKid[] {
  const { file } = reading;
  const target = file.resolve(entry);
  const items = target?.kind === 'array' ? target.items : entry === null ? [] : [entry];
  return items.flatMap((item) => readKid(item, page, depth, reading));
}

function readKid(item: PdfObject, page: number, depth: number, reading: Reading): readonly InspectedKid[] {
  if (depth > MAX_DEPTH) throw new PdfError('too-large', 'The PDF nests its tags too deep.');
  if (item.kind === 'number') return [{ kind: 'marked', page, owner: page, id: item.value }];
  if (item.kind === 'reference') {
    if (reading.seen.has(item.number)) throw broken();
    reading.seen.add(item.number);
  }
  const dictionary = reading.file.resolve(item);
  if (dictionary?.kind !== 'dictionary') return [];
  const own = referenceIn(dictionary, 'Pg') ?? page;
  const content = reading.file.resolve(entryOf(dictionary, 'MCID'));
  if (content?.kind === 'number')
    return [{ kind: 'marked', page: own, owner: referenceIn(dictionary, 'Stm') ?? own, id: content.value }];
  const object = referenceIn(dictionary, 'Obj');
  if (object !== null) return [{ kind: 'object', number: object }];
  return [readTag(dictionary, own, depth, reading)];
}

function readTag(dictionary: PdfDictionary, page: number, depth: number, reading: Reading): InspectedTag {
  const subject = reading.file.resolve(entryOf(dictionary, 'S'));
  const type = subject?.kind === 'name' ? subject.name : '';
  const kids = readKids(entryOf(dictionary, 'K'), page, depth + 1, reading);
  const begins = reading.pages.get(page) ?? pageOf(kids, reading.pages);
  return { kind: 'tag', role: roleOf(type, reading.roles), dictionary, page: begins, kids };
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

function referenceIn(dictionary: PdfDictionary, key: string): number | null {
  const reference = entryOf(dictionary, key);
  return reference?.kind === 'reference' ? reference.number : null;
}

function broken(): PdfError {
  return damaged('its tags go in a circle');
}
