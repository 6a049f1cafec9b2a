import type { PageContent } from '../content/page-content.ts';
import type { PdfDictionary, PdfStream } from '../file/pdf-object.ts';
import type { PdfFile } from '../file/pdf-file.ts';
import type { UnicodeMap } from '../content/unicode-map.ts';

/** A PDF with everything read that the rules ask about. */
export interface InspectedPdf {
  readonly file: PdfFile;
  readonly catalog: PdfDictionary;
  readonly pages: readonly InspectedPage[];
  /** The element that all others stand in; `null` for a PDF without tags. */
  readonly tree: InspectedTag | null;
  /** All elements in the order of reading. */
  readonly tags: readonly InspectedTag[];
  /** Types as the document maps them to others. */
  readonly roles: ReadonlyMap<string, string>;
  readonly fonts: readonly InspectedFont[];
  /** The text of the metadata; `null` where there are none. */
  readonly xmp: string | null;
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

/** An element of the structure. */
export interface InspectedTag {
  readonly kind: 'tag';
  /** Its type as it stands, and as the document maps it to one that all readers know. */
  readonly type: string;
  readonly role: string;
  readonly dictionary: PdfDictionary;
  /** The page that it begins on, counted from 1; `null` where nothing says. */
  readonly page: number | null;
  readonly kids: readonly InspectedKid[];
}

export type InspectedKid =
  | InspectedTag
  /** Content with a number, of a page or a form on it. */
  | { readonly kind: 'marked'; readonly page: number; readonly owner: number; readonly id: number }
  | { readonly kind: 'object'; readonly number: number };

export interface InspectedFont {
  readonly name: string;
  readonly subtype: string;
  readonly dictionary: PdfDictionary;
  /** Of a font with codes of several bytes, the one that has the glyphs; else the font itself. */
  readonly descendant: PdfDictionary;
  /** The font file inside; `null` where there is none. */
  readonly program: PdfStream | null;
  readonly unicode: UnicodeMap | null;
  /** The codes that are shown in it. */
  readonly used: ReadonlySet<number>;
  /** The first page that has it, counted from 1. */
  readonly page: number;
}
