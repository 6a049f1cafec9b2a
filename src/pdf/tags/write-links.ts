import { valueIn } from '../file/entry-values.ts';
import type { TaggedContent, Tag, TagKid } from './tag-tree.ts';
import type { PdfDraft } from '../file/pdf-draft.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import { entryOf, type PdfDictionary } from '../file/pdf-object.ts';
import { writeTextString } from '../file/text-string.ts';
import { writeObject } from '../file/write-object.ts';
import type { HeldObject } from './write-tags.ts';
import { oneLine } from '../../text/words.ts';

/** Gives each link its text as the description of its rectangle (ISO 14289-1 §7.18.5). */
export function writeLinks(
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
