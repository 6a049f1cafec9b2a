import { numberIn } from '../file/entry-values.ts';
import type { MarkedContents } from './marked-contents.ts';
import type { PdfPage } from '../file/pages.ts';
import { streamBody, type PdfDraft } from '../file/pdf-draft.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { damaged, type PdfError } from '../file/pdf-error.ts';
import type { MarkedContent } from './tag-tree.ts';

/** Where content is drawn whose numbers count for themselves: a page, or a form on it. */
interface ContentOwner {
  /** The key of the page or the form in the tree that leads from content to its tags. */
  readonly key: number;
  /** The number of the form’s object; `null` for the page’s own content. */
  readonly form: number | null;
}

/** The keys of pages, forms and annotations in the tree that leads from them to their tags (ISO 32000-1 §14.7.4.4). */
export interface ContentKeys {
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
