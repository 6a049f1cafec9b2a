import { deflateSync } from 'node:zlib';

import {
  type ContentMarks,
  type MarkedRange,
  type ContentNames,
  readContentMarks,
} from './read-content-marks.ts';
import { listIn, nameIn, numberIn } from '../file/entry-values.ts';
import { entryOf, type PdfDictionary, type PdfStream } from '../file/pdf-object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import type { PdfPage } from '../file/pages.ts';
import { type PdfStreamBody, streamBody } from '../file/pdf-draft.ts';

/** A content stream that belongs to a page: its own, or that of a form drawn on it whose content carries numbers. */
export interface PageContent {
  readonly page: number;
  /** The number of the form’s object; `null` for the page’s own content. */
  readonly form: number | null;
  /** The number of the object that its ranges are numbered in. Chromium up to 147 numbers those of forms with the page’s, 156 by themselves. */
  readonly owner: number;
  /** Unpacked; the streams of a page as one. */
  readonly content: Uint8Array;
  readonly resources: PdfDictionary | null;
  readonly marks: ContentMarks;
}

/** A range of marked content, and the content that it is part of. */
export interface PlacedRange {
  readonly range: MarkedRange;
  readonly within: PageContent;
}

/** Unpacks the content of a page and looks for what is marked in it. Throws `PdfError` when it is damaged. */
export function readPageContents(page: PdfPage, file: PdfFile): readonly PageContent[] {
  const contents: PageContent[] = [];
  const seen = new Set<number>();
  const add = (
    content: Uint8Array,
    resources: PdfDictionary | null,
    form: number | null,
    owner: number,
  ): void => {
    const forms: number[] = [];
    const names = contentNames(resources, forms, file);
    const marks = readContentMarks(content, names);
    contents.push({ page: page.number, form, owner, content, resources, marks });
    for (const number of forms) {
      const stream = seen.has(number) ? null : (file.placed(number)?.object ?? null);
      seen.add(number);
      if (stream?.kind === 'stream')
        add(
          drawnContent(stream, file),
          file.dictionary(stream.head, 'Resources') ?? resources,
          number,
          ownerIn(stream, number, owner, file),
        );
    }
  };
  add(
    joined(streamsOf(page, file).map((stream) => drawnContent(stream, file))),
    page.resources,
    null,
    page.number,
  );
  return contents;
}

/** A form that has a key of its own leads from its own numbers to tags (ISO 32000-1 §14.7.4.4). */
export function ownerIn(stream: PdfStream, form: number, around: number, file: PdfFile): number {
  return numberIn(stream.head, 'StructParents', file) === null ? around : form;
}

/** The streams that the content of a page is written in (ISO 32000-1 §7.7.3.3). */
function streamsOf({ dictionary }: PdfPage, file: PdfFile): readonly PdfStream[] {
  return listIn(dictionary, 'Contents', file).filter((stream) => stream.kind === 'stream');
}

/** Streams end between two words, whatever their last byte. */
function joined(streams: readonly Uint8Array[]): Uint8Array {
  const [only, ...others] = streams;
  if (only !== undefined && others.length === 0) return only;
  return Buffer.concat(streams.flatMap((stream) => [stream, LINE_END]));
}

const LINE_END = Buffer.from('\n');

function contentNames(resources: PdfDictionary | null, forms: number[], file: PdfFile): ContentNames {
  return {
    contentId: (operands) => contentId(operands, resources, file),
    isMarkedForm: (name) => {
      const number = markedForm(name, resources, file);
      if (number === null) return false;
      forms.push(number);
      return true;
    },
  };
}

/** From `/P /MC0` and the list of properties that the name stands for. */
function contentId(operands: string, resources: PdfDictionary | null, file: PdfFile): number | null {
  const name = /^\/[^\s/<(]*\s*\/([^\s/<(]+)/u.exec(operands)?.[1];
  if (name === undefined) return null;
  return numberIn(file.dictionary(file.dictionary(resources, 'Properties'), name), 'MCID', file);
}

function markedForm(name: string, resources: PdfDictionary | null, file: PdfFile): number | null {
  const objects = file.dictionary(resources, 'XObject');
  const reference = objects === null ? null : entryOf(objects, name);
  const form = file.resolve(reference);
  if (reference?.kind !== 'reference' || form?.kind !== 'stream') return null;
  if (nameIn(form.head, 'Subtype', file) !== 'Form') return null;
  const known = MARKED.get(form) ?? Buffer.from(drawnContent(form, file)).includes('/MCID');
  MARKED.set(form, known);
  return known ? reference.number : null;
}

/** Whether the content of forms carries numbers; a form may be drawn on every page. */
const MARKED = new WeakMap<PdfStream, boolean>();

/** Whether a stream is a form or the tile of a pattern: a drawing with a content of its own (ISO 32000-1 §8.10, §8.7.3). */
export function isDrawing({ head }: PdfStream, file: PdfFile): boolean {
  return nameIn(head, 'Subtype', file) === 'Form' || numberIn(head, 'PatternType', file) === 1;
}

/** The content of a drawing, or of a page, unpacked. Throws `PdfError` when it is damaged. */
export function drawnContent(stream: PdfStream, file: PdfFile): Uint8Array {
  return file.content(stream, MAX_CONTENT);
}

/** A page of dense drawing takes a twentieth of this. */
const MAX_CONTENT = 100 * 2 ** 20;

/** A content stream as it is written into a file. */
export function packedContent(content: Uint8Array): Uint8Array {
  return deflateSync(content, QUICKLY);
}

/** A small window is set up quickly, and a page has no use for a large one; this level is quicker than the usual by a third. */
const QUICKLY = { level: 3, windowBits: 13, memLevel: 6, chunkSize: 8192 };

/** A stream that has another content. */
export function packedBody(stream: PdfStream, content: Uint8Array): PdfStreamBody {
  const packing = { Filter: { kind: 'name', name: 'FlateDecode' }, DecodeParms: null } as const;
  return streamBody(stream, packing, packedContent(content));
}
