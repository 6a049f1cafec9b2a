import type { PageContent } from '../content/page-content.ts';
import type { PdfDictionary } from '../file/pdf-object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import type { InspectedTag } from '../tags/read-tags.ts';

/** A PDF with its pages and tags read. */
export interface InspectedPdf {
  readonly file: PdfFile;
  readonly catalog: PdfDictionary;
  readonly pages: readonly InspectedPage[];
  /** The element that all others are in; `null` for a PDF without tags. */
  readonly tree: InspectedTag | null;
  /** All elements in the order of reading. */
  readonly tags: readonly InspectedTag[];
}

export interface InspectedPage {
  /** Counted from 1. */
  readonly index: number;
  /** The number of its object. */
  readonly number: number;
  readonly dictionary: PdfDictionary;
  readonly contents: readonly PageContent[];
  readonly annotations: readonly InspectedAnnotation[];
  /** Why its content couldn’t be read; `null` where it could. */
  readonly unread: string | null;
}

export interface InspectedAnnotation {
  readonly number: number;
  readonly dictionary: PdfDictionary;
}
