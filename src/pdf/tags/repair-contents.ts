import { itemsIn, valueIn } from '../file/entry-values.ts';
import { contentKeys, writeTags, type HeldObject } from './write-tags.ts';
import { readMarkedContents, type MarkedContents } from './marked-contents.ts';
import { repairTags } from './repair-tags.ts';
import { repairUnicodeMaps } from '../content/repair-unicode-maps.ts';
import type { PdfPage } from '../file/pages.ts';
import { type PdfDraft, type PdfBody, writeObject } from '../file/pdf-draft.ts';
import { PdfError } from '../file/pdf-error.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { entryOf, type PdfDictionary, type PdfObject, withEntries } from '../file/pdf-object.ts';
import { readTags, repairable } from './read-tags.ts';
import { packedBody, packedContent, type PageContent } from '../content/page-content.ts';
import type { PlaceInContent } from '../content/scan-content.ts';
import { withArtifacts } from '../content/repair-stream.ts';
import type { TaggedContent, Tag, TagKid } from './tag-tree.ts';
import { writeTextString } from '../file/text-string.ts';
import { oneLine } from '../../text/words.ts';

/** The tags of a PDF as they were written into a draft. */
interface RepairedContents {
  /** The number of the root of the structure. */
  readonly root: number;
  /** Numbers of the objects that made up the old structure. */
  readonly old: ReadonlySet<number>;
}

/** Repairs the tags, the contents of pages, what their fonts say and the links, and writes them into a draft. Throws `PdfError`. */
export function repairContents(
  catalog: PdfDictionary,
  pages: readonly PdfPage[],
  file: PdfFile,
  draft: PdfDraft,
): RepairedContents {
  const structure = file.dictionary(catalog, 'StructTreeRoot');
  const old = new Set<number>();
  const top = structure === null ? null : readTags(structure, new Map(), file);
  if (structure === null || top === null) throw new PdfError('unsupported', 'The PDF isn’t tagged.');
  addTrees(catalog, structure, file, old);
  const contents = readMarkedContents(pages, file);
  const keys = contentKeys(pages, contents, file, draft);
  const { root, tagged, objects } = writeTags(repairTags(repairable(top, file, old), contents), keys, draft);
  const idle = repairUnicodeMaps(pages, contents.contents, file, draft);
  writeContents(pages, contents, { tagged, idle }, file, draft);
  writeLinks(objects, contents, file, draft);
  return { root, old };
}

/** Adds what else the old structure is made of: its root, and the trees that lead to elements from content and names. */
function addTrees(
  catalog: PdfDictionary,
  structure: PdfDictionary,
  file: PdfFile,
  numbers: Set<number>,
): void {
  const root = entryOf(catalog, 'StructTreeRoot');
  const trees = ['ParentTree', 'IDTree', 'K'].map((key) => entryOf(structure, key));
  for (const object of [root, ...trees]) addNode(object, file, numbers);
}

/** A node of a tree, the nodes below it, and what it leads to: elements, which are known already, and arrays of them. */
function addNode(node: PdfObject | null, file: PdfFile, numbers: Set<number>): void {
  if (node?.kind !== 'reference' || numbers.has(node.number)) return;
  numbers.add(node.number);
  const target = file.resolve(node);
  if (target?.kind !== 'dictionary') return;
  for (const kid of itemsIn(target, 'Kids', file)) addNode(kid, file, numbers);
  for (const value of itemsIn(target, 'Nums', file))
    if (value.kind === 'reference') numbers.add(value.number);
}

/** What changes in the contents. */
interface ContentChanges {
  /** By page, or form that numbers by itself: the numbers of the content that tags hold. */
  readonly tagged: ReadonlyMap<number, ReadonlySet<number>>;
  /** What is taken out. */
  readonly idle: ReadonlyMap<PageContent, readonly PlaceInContent[]>;
}

/** Writes the contents of pages, and of forms on them, with everything as an artifact that isn’t tagged. */
function writeContents(
  pages: readonly PdfPage[],
  { contents }: MarkedContents,
  { tagged, idle }: ContentChanges,
  file: PdfFile,
  draft: PdfDraft,
): void {
  const byNumber = new Map(pages.map((page) => [page.number, page]));
  for (const within of contents) {
    const ids = tagged.get(within.owner);
    const content = withArtifacts(within, (id) => ids?.has(id) === true, idle.get(within) ?? []);
    if (content === null) continue;
    const page = byNumber.get(within.page);
    if (within.form !== null) writeForm(within.form, content, file, draft);
    else if (page !== undefined) writePage(page, content, draft);
  }
}

/** Chromium writes the content of a page as one stream; several become one. */
function writePage({ number, dictionary }: PdfPage, content: Uint8Array, draft: PdfDraft): void {
  const contents = entryOf(dictionary, 'Contents');
  const body: PdfBody = { entries: '/Filter /FlateDecode', content: packedContent(content) };
  if (contents?.kind === 'reference') draft.set(contents.number, body);
  else {
    const reference = { kind: 'reference', number: draft.add(body), generation: 0 } as const;
    draft.set(number, writeObject(withEntries(dictionary, { Contents: reference })));
  }
}

function writeForm(form: number, content: Uint8Array, file: PdfFile, draft: PdfDraft): void {
  const stream = file.placed(form)?.object;
  if (stream?.kind !== 'stream' || !draft.streams.has(form)) return;
  draft.set(form, packedBody(stream, content));
}

/** Gives each link its text as the description of its rectangle (ISO 14289-1 §7.18.5). */
function writeLinks(
  objects: readonly HeldObject[],
  { textOf }: Pick<TaggedContent, 'textOf'>,
  file: PdfFile,
  draft: PdfDraft,
): void {
  for (const { object, tag } of objects) writeLink(object, tag, textOf, file, draft);
}

function writeLink(
  number: number,
  tag: Tag,
  textOf: (kid: TagKid) => string,
  file: PdfFile,
  draft: PdfDraft,
): void {
  const text = oneLine(textOf(tag));
  const annotation = file.resolve({ kind: 'reference', number, generation: 0 });
  if (annotation?.kind !== 'dictionary' || entryOf(annotation, 'Contents') !== null) return;
  draft.set(number, described(writeObject(annotation), text || addressOf(annotation, file)));
}

function described(annotation: string, text: string): string {
  return `${annotation.slice(0, -2)}\n/Contents ${writeTextString(text)}>>`;
}

/** Where a link without a text leads. */
function addressOf(annotation: PdfDictionary, file: PdfFile): string {
  const action = file.dictionary(annotation, 'A');
  const address = valueIn(action, 'URI', file);
  return address?.kind === 'string' ? address.bytes : 'Link';
}
