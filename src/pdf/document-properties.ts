import { withoutHidden } from '../text/hidden-characters.ts';
import type { PdfDictionary } from './file/pdf-object.ts';
import { pdfDate } from './file/pdf-date.ts';
import { writeTextString } from './file/text-string.ts';
import { writeEntries } from './file/write-object.ts';

/** What a PDF says about itself in its document information (ISO 32000-1 §14.3.3). `null` leaves a property out. */
export interface DocumentProperties {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly subject: string | null;
  /** The program that made the document, such as `Lectern 0.1.0`. */
  readonly creator: string | null;
  /**
   * When the document was made: an ISO 8601 date, or seconds since 1970 as in `SOURCE_DATE_EPOCH`. Without one, or with
   * one in another form, the PDF has no dates.
   */
  readonly date: string | number | null;
}

/** The properties without characters that XML has no place for, so that they are the same in both of their forms. */
export function printable(properties: DocumentProperties): DocumentProperties {
  const { title, authors, subject, creator, date } = properties;
  const of = (text: string): string => withoutHidden(text.replace(UNPRINTABLE, '\uFFFD'));
  return {
    title: title === null ? null : of(title),
    authors: authors.map(of),
    subject: subject === null ? null : of(subject),
    creator: creator === null ? null : of(creator),
    date,
  };
}

/** XML 1.0 §2.2; a return would come back as a line feed. */
const UNPRINTABLE = /[\0-\x08\x0b-\x1f\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** Writes the information dictionary: the given properties, and all others as they stood, such as the producer. */
export function writeProperties(properties: DocumentProperties, old: PdfDictionary | null): string {
  const kept = (old?.entries ?? []).filter(({ key }) => !OURS.has(key));
  return ['<<', ...propertyEntries(properties), ...writeEntries(kept), '>>'].join('\n');
}

const OURS: ReadonlySet<string> = new Set([
  'Title',
  'Author',
  'Subject',
  'Creator',
  'CreationDate',
  'ModDate',
]);

function propertyEntries(properties: DocumentProperties): readonly string[] {
  const { title, authors, subject, creator, date } = properties;
  const day = date === null ? null : pdfDate(date);
  const texts: readonly (readonly [string, string | null])[] = [
    ['Title', title],
    ['Author', authors.join(', ') || null],
    ['Subject', subject],
    ['Creator', creator],
    ['CreationDate', day],
    ['ModDate', day],
  ];
  return texts.flatMap(([key, text]) => (text === null ? [] : [`/${key} ${writeTextString(text)}`]));
}
