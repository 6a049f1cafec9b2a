import { deflateSync } from 'node:zlib';

import { attachedFiles } from './attached-files.ts';
import { entryOf, type PdfDictionary, type PdfObject } from './pdf-object.ts';
import { pdfDate } from './pdf-date.ts';
import type { PdfFile } from './pdf-file.ts';
import { readTextString, writeTextString } from './text-string.ts';
import type { PdfAddition } from './write-update.ts';

/** A file to attach to a PDF as data that belongs to the document. */
export interface PdfAttachment {
  readonly name: string;
  /** Such as `application/json`. */
  readonly mediaType: string;
  /** What the file is, for people who look at the list of attachments. */
  readonly description: string;
  readonly content: Uint8Array;
}

/** The objects that hold an attachment, and the catalog entries that lead to it. */
export interface AttachedFile {
  readonly additions: readonly PdfAddition[];
  readonly catalogEntries: readonly string[];
}

/**
 * Attaches a file as ISO 32000-2 §7.11.4 and §14.13 lay down: under its name, and associated with the whole document. It
 * takes the place of one with the same name; others stay. Uses three object numbers from `number` on.
 */
export function attachFile(
  attachment: PdfAttachment,
  date: string | number | null,
  number: number,
  catalog: PdfDictionary,
  file: PdfFile,
): AttachedFile {
  const tree = number + 2;
  const specification = `${number + 1} 0 R`;
  const others = attachedFiles(catalog, file).filter(
    ({ name }) => readTextString(name.bytes) !== attachment.name,
  );
  const pairs = [
    ...others.map(({ name, value }) => ({
      bytes: name.bytes,
      text: `${textOf(name, file)} ${textOf(value, file)}`,
    })),
    { bytes: attachment.name, text: `${writeTextString(attachment.name)} ${specification}` },
  ].sort((a, b) => (a.bytes < b.bytes ? -1 : 1));
  return {
    additions: [
      { number, generation: 0, body: embeddedFile(attachment, date) },
      { number: number + 1, generation: 0, body: fileSpecification(attachment, number) },
      { number: tree, generation: 0, body: `<</Names [${pairs.map(({ text }) => text).join('\n')}]>>` },
    ],
    catalogEntries: [
      `/Names <<${otherNames(catalog, file)}/EmbeddedFiles ${tree} 0 R>>`,
      `/AF [${[...otherAssociated(attachment.name, catalog, file), specification].join(' ')}]`,
    ],
  };
}

function textOf({ start, end }: PdfObject, file: PdfFile): string {
  return file.source.slice(start, end);
}

function embeddedFile({ content, mediaType }: PdfAttachment, date: string | number | null): string {
  const packed = deflateSync(content, { level: 9 });
  const day = date === null ? null : pdfDate(date);
  const changed = day === null ? '' : ` /ModDate ${writeTextString(day)}`;
  return [
    `<</Type /EmbeddedFile /Subtype /${escapedName(mediaType)} /Params <</Size ${content.length}${changed}>>`,
    `/Filter /FlateDecode /Length ${packed.length}>>`,
    `stream\n${packed.toString('latin1')}\nendstream`,
  ].join('\n');
}

function fileSpecification({ name, description }: PdfAttachment, number: number): string {
  const [title, text] = [writeTextString(name), writeTextString(description)];
  return [
    `<</Type /Filespec /F ${title} /UF ${title} /Desc ${text}`,
    `/AFRelationship /Data /EF <</F ${number} 0 R /UF ${number} 0 R>>>>`,
  ].join('\n');
}

function escapedName(name: string): string {
  return name.replace(
    /[^\w.+-]/gu,
    (character) => `#${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  );
}

function otherNames(catalog: PdfDictionary, file: PdfFile): string {
  const names = file.dictionary(catalog, 'Names')?.entries ?? [];
  const others = names.filter(({ key }) => key !== 'EmbeddedFiles');
  return others.map(({ start, end }) => `${file.source.slice(start, end)}\n`).join('');
}

function otherAssociated(name: string, catalog: PdfDictionary, file: PdfFile): readonly string[] {
  const associated = file.resolve(entryOf(catalog, 'AF'));
  if (associated?.kind !== 'array') return [];
  return associated.items.filter((item) => nameOf(item, file) !== name).map((item) => textOf(item, file));
}

function nameOf(specification: PdfObject, file: PdfFile): string | null {
  const target = file.resolve(specification);
  const name = target?.kind === 'dictionary' ? file.resolve(entryOf(target, 'UF')) : null;
  return name?.kind === 'string' ? readTextString(name.bytes) : null;
}
