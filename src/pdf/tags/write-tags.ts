import {
  ROLES,
  STANDARD_TYPES,
  UNKNOWN_ROLE,
  type MarkedContent,
  type Tag,
  type TagKid,
} from './tag-tree.ts';
import { type PdfDraft, writeName, streamBody } from '../file/pdf-draft.ts';
import { numberIn } from '../file/entry-values.ts';
import type { MarkedContents } from './marked-contents.ts';
import type { PdfPage } from '../file/pages.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { damaged, type PdfError } from '../file/pdf-error.ts';

/** What was written of the tags, and what they hold. */
interface WrittenTags {
  /** The number of the root of the structure. */
  readonly root: number;
  /** By page, or form that numbers by itself: the numbers of the content that tags hold. */
  readonly tagged: ReadonlyMap<number, ReadonlySet<number>>;
  readonly objects: readonly HeldObject[];
}

/** Something that isn’t content, by its number, such as the rectangle of a link; and the element that it is part of. */
export interface HeldObject {
  readonly object: number;
  readonly tag: Tag;
}

/**
 * Writes the tags into a draft: the elements, the root with the roles of types that PDF 1.7 doesn’t know, and the trees
 * that lead to elements from content and from names (ISO 32000-1 §14.7).
 */
export function writeTags(document: Tag, keys: ContentKeys, draft: PdfDraft): WrittenTags {
  const root = draft.reserve();
  const written: Written = {
    draft,
    keys,
    parents: new Map(),
    names: [],
    heads: new Map(),
    tagged: new Map(),
    objects: [],
  };
  const top = writeTag(document, root, written);
  const parents = [...written.parents].sort(([a], [b]) => a - b);
  const nums = parents.map(([key, value]) => `${key} ${parentOf(value, draft)}`);
  const next = (parents.at(-1)?.[0] ?? -1) + 1;
  const parentTree = draft.add(`<</Nums [${nums.join('\n')}]>>`);
  const names = written.names.sort((a, b) => (a < b ? -1 : 1));
  const nameTree = names.length === 0 ? '' : `/IDTree ${draft.add(nameTreeOf(names))} 0 R\n`;
  const head = `<</Type /StructTreeRoot\n/K ${top} 0 R\n/ParentTree ${parentTree} 0 R\n`;
  const roles = `/RoleMap <<${roleMap(written.heads.keys())}>>>>`;
  draft.set(root, `${head}/ParentTreeNextKey ${next}\n${nameTree}${roles}`);
  return { root, tagged: written.tagged, objects: written.objects };
}

interface Written {
  readonly draft: PdfDraft;
  readonly keys: ContentKeys;
  /** By key: the element of an annotation, or those of a page’s content by its numbers. */
  readonly parents: Map<number, number | number[]>;
  /** Names of elements with references to them. */
  readonly names: string[];
  /** How elements begin, by their types. */
  readonly heads: Map<string, string>;
  readonly tagged: Map<number, Set<number>>;
  readonly objects: HeldObject[];
}

function writeTag(tag: Tag, parent: number, written: Written): number {
  const { draft, heads } = written;
  const number = tag.number === 0 ? draft.reserve() : tag.number;
  // An element names a page for the content right in it; what is on another page says so itself.
  const page = pageOf(tag.kids);
  let content = '';
  for (const kid of tag.kids)
    content += `${content === '' ? '' : ' '}${writeKid(kid, tag, number, page, written)}`;
  if (tag.kids.length !== 1) content = `[${content}]`;
  if (tag.entries !== '') nameElement(tag, number, written);
  let head = heads.get(tag.type);
  if (head === undefined) {
    head = `<</Type /StructElem\n/S ${writeName(tag.type)}\n/P `;
    heads.set(tag.type, head);
  }
  const onPage = page === 0 ? '' : `/Pg ${page} 0 R\n`;
  draft.set(number, `${head}${parent} 0 R\n${onPage}${tag.entries}/K ${content}>>`);
  return number;
}

/** The page of the first content right in an element; 0 for none. */
function pageOf(kids: readonly TagKid[]): number {
  for (const kid of kids) if (kid.kind === 'marked') return kid.page;
  return 0;
}

function nameElement({ entries }: Tag, number: number, { names }: Written): void {
  const name = /^\/ID (\([^)]*\))/mu.exec(entries)?.[1];
  if (name !== undefined) names.push(`${name} ${number} 0 R`);
}

function writeKid(kid: TagKid, tag: Tag, parent: number, page: number, written: Written): string {
  switch (kid.kind) {
    case 'tag':
      return `${writeTag(kid, parent, written)} 0 R`;
    case 'object':
      written.objects.push({ object: kid.object, tag });
      written.parents.set(written.keys.annotationKey(kid.object), parent);
      return `<</Type /OBJR /Obj ${kid.object} 0 R /Pg ${kid.page} 0 R>>`;
    case 'marked':
      return writeMarked(kid, parent, page, written);
  }
}

function writeMarked(kid: MarkedContent, parent: number, page: number, written: Written): string {
  const { keys, parents, tagged } = written;
  const ids = tagged.get(kid.owner);
  if (ids === undefined) tagged.set(kid.owner, new Set([kid.id]));
  else ids.add(kid.id);
  const { key, form } = keys.ownerOf(kid);
  const known = parents.get(key);
  if (Array.isArray(known)) known[kid.id] = parent;
  else parents.set(key, startedAt(kid.id, parent));
  if (form === null && kid.page === page) return String(kid.id);
  const stream = form === null ? '' : ` /Stm ${form} 0 R`;
  return `<</Type /MCR /Pg ${kid.page} 0 R${stream} /MCID ${kid.id}>>`;
}

function startedAt(id: number, parent: number): number[] {
  const elements: number[] = [];
  elements[id] = parent;
  return elements;
}

function parentOf(value: number | readonly number[], draft: PdfDraft): string {
  if (typeof value === 'number') return `${value} 0 R`;
  const elements = Array.from(value, (element: number | undefined) =>
    element === undefined ? 'null' : `${element} 0 R`,
  );
  return `${draft.add(`[${elements.join(' ')}]`)} 0 R`;
}

function nameTreeOf(names: readonly string[]): string {
  const [first = ''] = names;
  const last = names.at(-1) ?? '';
  const limits = [first, last].map((name) => name.slice(0, name.lastIndexOf(')') + 1));
  return `<</Kids [<</Limits [${limits.join(' ')}]\n/Names [${names.join(' ')}]>>]>>`;
}

/** Says of each type that PDF 1.7 doesn’t know which of its own it is like (§14.8.4.1). */
function roleMap(types: Iterable<string>): string {
  const others = [...types].filter((type) => !STANDARD_TYPES.has(type)).sort();
  return others.map((type) => `${writeName(type)} /${ROLES.get(type) ?? UNKNOWN_ROLE}`).join(' ');
}

/** Where content is drawn whose numbers count for themselves: a page, or a form on it. */
interface ContentOwner {
  /** The key of the page or the form in the tree that leads from content to its tags. */
  readonly key: number;
  /** The number of the form’s object; `null` for the page’s own content. */
  readonly form: number | null;
}

/** The keys of pages, forms and annotations in the tree that leads from them to their tags (ISO 32000-1 §14.7.4.4). */
interface ContentKeys {
  readonly ownerOf: (content: MarkedContent) => ContentOwner;
  readonly annotationKey: (object: number) => number;
}

/** Finds the keys that Chromium gave, and gives one to each form whose content carries numbers, which Chromium forgets. */
export function contentKeys(
  pages: readonly PdfPage[],
  { contents, rangesOf }: MarkedContents,
  file: PdfFile,
  draft: PdfDraft,
): ContentKeys {
  const ofPages = new Map(
    pages.map(({ number, dictionary }) => [number, numberIn(dictionary, 'StructParents', file)]),
  );
  const ofForms = new Map<number, number>();
  for (const { form } of contents) {
    if (form === null || ofForms.has(form)) continue;
    const key = FIRST_FREE + ofForms.size;
    ofForms.set(form, key);
    setFormKey(form, key, file, draft);
  }
  const ownerOf = (content: MarkedContent): ContentOwner => {
    const form = rangesOf(content)[0]?.within.form ?? null;
    const key = form === null ? ofPages.get(content.page) : ofForms.get(form);
    if (key === undefined || key === null) throw untagged();
    return { key, form };
  };
  const annotationKey = (object: number): number => {
    const annotation = file.resolve({ kind: 'reference', number: object, generation: 0 });
    const key = annotation?.kind === 'dictionary' ? numberIn(annotation, 'StructParent', file) : null;
    if (key === null) throw untagged();
    return key;
  };
  return { ownerOf, annotationKey };
}

/** Above all keys of Chromium, which counts pages from 0 and links from 100,000. */
const FIRST_FREE = 10_000_000;

/** The form’s content was set before, or is copied as it is. */
function setFormKey(form: number, key: number, file: PdfFile, draft: PdfDraft): void {
  const stream = file.placed(form)?.object;
  if (stream?.kind !== 'stream') return;
  const keyed = { StructParents: { kind: 'number', value: key } } as const;
  draft.set(form, streamBody(stream, keyed, file.raw(stream)));
}

function untagged(): PdfError {
  return damaged('its tags and its pages don’t fit together');
}
