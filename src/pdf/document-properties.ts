import { withoutHidden } from '../text/hidden-characters.ts';
import type { PdfDictionary } from './file/pdf-object.ts';
import { pdfDate, writeTextString, xmpDate } from './file/text-string.ts';
import { writeEntries } from './file/pdf-draft.ts';

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

/** What is said of a document in XMP. */
interface XmpFacts {
  readonly properties: DocumentProperties;
  readonly language: string;
  readonly claimsStandards: boolean;
}

/** What a PDF says about itself as XMP (ISO 16684-1): its properties, and the standards that it keeps. */
export function writeXmp(
  { properties, language, claimsStandards }: XmpFacts,
  producer: string | null,
): string {
  const { title, authors, subject, creator, date } = properties;
  const day = date === null ? null : xmpDate(date);
  return [
    '<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    ...description('dc="http://purl.org/dc/elements/1.1/"', [
      element('dc:format', 'application/pdf'),
      title === null ? '' : list('dc:title', 'Alt', [title], ' xml:lang="x-default"'),
      authors.length === 0 ? '' : list('dc:creator', 'Seq', authors),
      subject === null ? '' : list('dc:description', 'Alt', [subject], ' xml:lang="x-default"'),
      list('dc:language', 'Bag', [language]),
    ]),
    ...description('xmp="http://ns.adobe.com/xap/1.0/"', [
      creator === null ? '' : element('xmp:CreatorTool', creator),
      day === null ? '' : element('xmp:CreateDate', day),
      day === null ? '' : element('xmp:ModifyDate', day),
    ]),
    ...description('pdf="http://ns.adobe.com/pdf/1.3/"', [
      producer === null ? '' : element('pdf:Producer', producer),
    ]),
    ...(claimsStandards ? CLAIMS : []),
    '</rdf:RDF></x:xmpmeta>',
    '<?xpacket end="r"?>',
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function description(namespace: string, lines: readonly string[]): readonly string[] {
  return [`<rdf:Description rdf:about="" xmlns:${namespace}>`, ...lines, '</rdf:Description>'];
}

function element(name: string, text: string): string {
  return `<${name}>${escaped(text)}</${name}>`;
}

function list(name: string, kind: 'Alt' | 'Seq' | 'Bag', texts: readonly string[], attribute = ''): string {
  const items = texts.map((text) => `<rdf:li${attribute}>${escaped(text)}</rdf:li>`);
  return `<${name}><rdf:${kind}>${items.join('')}</rdf:${kind}></${name}>`;
}

/** Text in XML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

/**
 * That the file keeps PDF/UA-1 (ISO 14289-1 §5) and PDF/A-2a (ISO 19005-2 §6.6.4). PDF/A wants properties that it doesn’t
 * know described in the file, and it doesn’t know those of PDF/UA.
 */
const CLAIMS: readonly string[] = [
  ...description('pdfuaid="http://www.aiim.org/pdfua/ns/id/"', [element('pdfuaid:part', '1')]),
  ...description('pdfaid="http://www.aiim.org/pdfa/ns/id/"', [
    element('pdfaid:part', '2'),
    element('pdfaid:conformance', 'A'),
  ]),
  '<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"',
  '  xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">',
  '<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">',
  element('pdfaSchema:schema', 'PDF/UA identification schema'),
  element('pdfaSchema:namespaceURI', 'http://www.aiim.org/pdfua/ns/id/'),
  element('pdfaSchema:prefix', 'pdfuaid'),
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  element('pdfaProperty:name', 'part'),
  element('pdfaProperty:valueType', 'Integer'),
  element('pdfaProperty:category', 'internal'),
  element('pdfaProperty:description', 'The part of ISO 14289 that the file keeps'),
  '</rdf:li></rdf:Seq></pdfaSchema:property>',
  '</rdf:li></rdf:Bag></pdfaExtension:schemas>',
  '</rdf:Description>',
];
