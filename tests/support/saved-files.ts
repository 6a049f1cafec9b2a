import { strToU8, zipSync, type Zippable } from 'fflate';

const WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A ZIP archive of texts and bytes. */
export function archiveOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const packed: Zippable = {};
  for (const [name, content] of Object.entries(files))
    packed[name] = [
      typeof content === 'string' ? strToU8(content) : content,
      { level: name === 'mimetype' ? 0 : 6 },
    ];
  return zipSync(packed);
}

/** A Word document with this body, in WordprocessingML. */
export function docxOf(body: string, others: Readonly<Record<string, string>> = {}): Uint8Array {
  const style = (id: string, name: string): string =>
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/></w:style>`;
  return archiveOf({
    '[Content_Types].xml': '<Types/>',
    '_rels/.rels': `<Relationships><Relationship Id="r1" Type="${RELATION}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/document.xml': `<?xml version="1.0" encoding="UTF-8"?><w:document ${WORD}><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/_rels/document.xml.rels': `<Relationships><Relationship Id="r1" Type="${RELATION}/styles" Target="styles.xml"/><Relationship Id="r2" Type="${RELATION}/footnotes" Target="footnotes.xml"/></Relationships>`,
    'word/styles.xml': `<w:styles ${WORD}>${style('Titel', 'Title')}${style('Zitat', 'Quote')}${style('berschrift1', 'heading 1')}${style('Bild', 'caption')}<w:style w:styleId="Eigenes"><w:name w:val="Eigenes"/><w:basedOn w:val="Zitat"/></w:style></w:styles>`,
    ...others,
  });
}

/** A paragraph of a Word document, of a style or none. */
export function wordParagraph(text: string, style = ''): string {
  const properties = style === '' ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`;
  return `<w:p>${properties}<w:r><w:t xml:space="preserve">${escaped(text)}</w:t></w:r></w:p>`;
}

/** An EPUB with these chapters, each the inside of a body. */
export function epubOf(
  chapters: readonly string[],
  { title = 'A title', others = {} }: { title?: string; others?: Readonly<Record<string, string>> } = {},
): Uint8Array {
  const names = chapters.map((_chapter, at) => `c${at + 1}`);
  // The manifest lists them backwards: the spine is the order of reading.
  const items = names.map((name) => `<item id="${name}" href="text/${name}.xhtml"/>`).toReversed();
  return archiveOf({
    mimetype: 'application/epub+zip',
    'META-INF/container.xml':
      '<container><rootfiles><rootfile full-path="OEBPS/book.opf"/></rootfiles></container>',
    'OEBPS/book.opf': `<?xml version="1.0"?><package><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>${escaped(title)}</dc:title><dc:creator>Ann Writer</dc:creator><dc:date>2026-03-04</dc:date></metadata><manifest>${items.join('')}</manifest><spine>${names.map((name) => `<itemref idref="${name}"/>`).join('')}</spine></package>`,
    ...Object.fromEntries(
      chapters.map((body, at) => [
        `OEBPS/text/c${at + 1}.xhtml`,
        `<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/></head><body>${body}</body></html>`,
      ]),
    ),
    ...others,
  });
}

/** A page that a browser saved as one file. */
export function mhtmlOf(
  page: string | Uint8Array,
  { encoding = 'quoted-printable', type = 'text/html' }: { encoding?: string; type?: string } = {},
): Uint8Array {
  const bytes = Buffer.from(page);
  const body =
    encoding === 'base64'
      ? (bytes.toString('base64').match(/.{1,76}/gu) ?? []).join('\r\n')
      : printable(bytes);
  const lines = [
    'From: <Saved by Blink>',
    'Snapshot-Content-Location: https://courier.example/harbour',
    'Subject: The harbour',
    'MIME-Version: 1.0',
    'Content-Type: multipart/related;',
    '\ttype="text/html";',
    '\tboundary="----Boundary--x----"',
    '',
    '',
    '------Boundary--x----',
    `Content-Type: ${type}`,
    `Content-Transfer-Encoding: ${encoding}`,
    'Content-Location: https://courier.example/harbour',
    '',
    body,
    '------Boundary--x----',
    'Content-Type: text/css',
    'Content-Transfer-Encoding: quoted-printable',
    '',
    'p { color: red }',
    '------Boundary--x------',
    '',
  ];
  return Buffer.from(lines.join('\r\n'), 'latin1');
}

/** Quoted-printable, in lines of at most 76 characters. */
function printable(bytes: Buffer): string {
  const signs = [...bytes].map((byte) =>
    (byte >= 0x20 && byte <= 0x7e && byte !== 0x3d) || byte === 0x0a
      ? String.fromCharCode(byte)
      : `=${byte.toString(16).toUpperCase().padStart(2, '0')}`,
  );
  let [text, width] = ['', 0];
  for (const sign of signs) {
    if (width + sign.length > 75) [text, width] = [`${text}=\r\n`, 0];
    text += sign === '\n' ? '\r\n' : sign;
    width = sign === '\n' ? 0 : width + sign.length;
  }
  return text;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
