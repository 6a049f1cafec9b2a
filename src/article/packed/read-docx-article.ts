import type { Checked } from '../../diagnostics/diagnostic.ts';
import { sha256 } from '../../text/bytes.ts';
import { emptyArticle } from '../article-diagnostics.ts';
import type { SavedArticle } from '../article.ts';
import { articleFromParagraphs } from '../front/article-from-paragraphs.ts';
import { type DocxParagraph, docxParagraphs, docxStyles } from './docx-paragraphs.ts';
import { type OpenPackage, PackageFault, openPackage } from './open-package.ts';
import { type XmlElement, elementsIn, elementsNamed } from '../../text/parse-xml.ts';
import { readingPackage, relatedTo, xmlIn } from './package-files.ts';

/**
 * Reads the document of a word processor (DOCX): what it shows, without deleted and hidden words, remarks, headers and footers;
 * its notes come after the story. Offsets count in the extracted text. Reports `article/unreadable-package` and `article/empty`.
 */
export function readDocxArticle(bytes: Uint8Array, path: string): Checked<SavedArticle | null> {
  return readingPackage(path, () => {
    const paragraphs = paragraphsOf(openPackage(bytes));
    if (paragraphs.length === 0)
      return { value: null, diagnostics: [emptyArticle({ path }, { file: path, position: null })] };
    const article = articleFromParagraphs({
      path,
      format: 'docx',
      fileHash: sha256(bytes),
      paragraphs,
      headline: headlineOf(paragraphs),
      byline: null,
      published: null,
    });
    return { value: article, diagnostics: [] };
  });
}

function paragraphsOf(file: OpenPackage): readonly DocxParagraph[] {
  const path = relatedTo(file, '', 'officeDocument') ?? 'word/document.xml';
  const document = xmlIn(file, path);
  const body = document === null ? undefined : elementsIn(document).find(({ name }) => name === 'w:body');
  if (document === null || body === undefined) throw new PackageFault('its document isn’t where one is kept');
  const related = (kind: string): XmlElement | null => {
    const target = relatedTo(file, path, kind);
    return target === null ? null : xmlIn(file, target);
  };
  const styles = docxStyles(related('styles'));
  const notes = ['footnote', 'endnote'].flatMap((kind) => {
    const all = related(`${kind}s`);
    return all === null
      ? []
      : notesOf(document, all, kind).flatMap((note) => docxParagraphs(note, styles, true));
  });
  return [...docxParagraphs(body, styles, false), ...notes];
}

/** The notes that the document refers to, in the order in which it does. */
function notesOf(document: XmlElement, all: XmlElement, kind: string): readonly XmlElement[] {
  const byId = new Map(elementsIn(all).map((note) => [note.attributes.get('w:id'), note]));
  const ids = elementsNamed(document, `w:${kind}Reference`).map(({ attributes }) => attributes.get('w:id'));
  return [...new Set(ids)].flatMap((id) => byId.get(id) ?? []);
}

/** What has the style of a title, else the heading above the story. */
function headlineOf(paragraphs: readonly DocxParagraph[]): string | null {
  const [first] = paragraphs;
  const title = paragraphs.find(({ style }) => style === 'headline');
  return title?.text ?? (first?.style === 'heading' ? first.text : null);
}
