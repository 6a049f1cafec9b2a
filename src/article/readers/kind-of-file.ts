import { bufferOf } from '../../text/bytes.ts';
import type { ArticleFormat } from '../article.ts';
import { isZip, zipEntries } from '../packed/open-package.ts';
import { isSubtitles } from './cues.ts';

/** What a file is: one of the formats that are read, or another kind with what to do instead. */
type FileKind = ArticleFormat | OtherKind;

/** Tells what a file is by its content; the name decides only between texts, which may be written in Markdown. */
export function kindOfFile(bytes: Uint8Array, path: string): FileKind {
  if (isZip(bytes)) return kindOfArchive(bytes);
  // A decoder of that name takes some bytes for those of Windows-1252, as the web does; some versions of Node don’t.
  const head = bufferOf(bytes.subarray(0, HEAD)).toString('latin1');
  const other = OTHER_KINDS.find(({ begins }) => begins.test(head));
  if (other !== undefined) return other;
  if (/^(?:\u001f\u008b|\s*WARC\/\d)/u.test(head)) return 'warc';
  return kindOfText(beginningOf(bytes), path);
}

/** As much as is needed to tell what a file is. */
const HEAD = 4096;

/** The beginning of a text without the marks before it, whatever it is encoded in. */
function beginningOf(bytes: Uint8Array): string {
  const isWide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  const encoding = isWide ? (bytes[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8';
  return new TextDecoder(encoding).decode(bytes.subarray(0, HEAD)).trimStart();
}

function kindOfText(head: string, path: string): ArticleFormat {
  if (head.startsWith('%PDF-') || /\.pdf$/iu.test(path)) return 'pdf';
  if (isMessage(head)) return 'mhtml';
  if (isSubtitles(head)) return 'subtitles';
  const isMarkdown = /\.(?:md|markdown)$/iu.test(path);
  if (/\.x?html?$/iu.test(path) || PAGE.test(head) || (!isMarkdown && FRAGMENT.test(head))) return 'html';
  return isMarkdown ? 'markdown' : 'text';
}

/** `<!-- saved by … --><!DOCTYPE html>` */
const PAGE =
  /^(?:<\?xml[^<>]{0,200}\?>\s*)?(?:<!--(?:(?!-->)[^]){0,3000}-->\s*){0,5}<(?:!doctype\s+html|html)\b/iu;
/** Elements that begin what was cut out of a page. */
const FRAGMENT = /^<(?:head|meta|body|article|main|section|div|p|h1)(?:\s[^<>]*)?>/iu;

/** Headers as mails and saved pages have them. */
function isMessage(head: string): boolean {
  const headers = /^(?:[A-Za-z][\w-]{0,60}:[^\r\n]*(?:\r?\n[ \t][^\r\n]*)*\r?\n)+/u.exec(head)?.[0] ?? '';
  return (
    /^content-type:\s*(?:\([^()\r\n]{0,200}\)\s*){0,5}(?:multipart\/|text\/|application\/xhtml)/imu.test(
      headers,
    ) &&
    /^(?:mime-version|content-transfer-encoding|content-location|snapshot-content-location):/imu.test(headers)
  );
}

function kindOfArchive(bytes: Uint8Array): FileKind {
  const entries = zipEntries(bytes);
  if (entries === null) return 'docx';
  const stated = entries.get('mimetype');
  const type =
    stated === undefined ? '' : new TextDecoder('latin1').decode(stated.packed.subarray(0, 100)).trim();
  const names = [...entries.keys()];
  if (type === 'application/epub+zip' || names.includes('META-INF/container.xml')) return 'epub';
  if (names.some((name) => /^word\/[^/]+\.xml$/u.test(name))) return 'docx';
  if (names.some((name) => WACZ.test(name))) return 'wacz';
  const known = ZIPPED_KINDS.find(({ holds }) => holds.test(type) || names.some((name) => holds.test(name)));
  return known ?? UNKNOWN_ARCHIVE;
}

const WACZ = /^datapackage(?:-digest)?\.json$|^archive\/[^/]+\.warc(?:\.gz)?$/u;

/** A kind of file that is no article here, in words for whoever has one. */
interface OtherKind {
  /** “a picture” */
  readonly what: string;
  readonly instead: string;
}

const AS_TEXT = 'Open it in the program that made it and save it as DOCX, HTML or plain text.';
const AS_PAGE = 'Open the page in a browser and save it as HTML, or print it to a PDF.';
const AS_WORDS = 'Save the words that are spoken as plain text, or the subtitles as VTT or SRT.';
const PROOFREAD = 'Run it through text recognition, proofread the result, and save that as plain text.';

const FROM_ARCHIVE =
  'Open the page in a player of web archives, such as replayweb.page, and save it as HTML, or print it to a PDF.';

/**
 * Kinds that are told by their first bytes, read as Latin 1. `example` is such a beginning.
 */
export const OTHER_KINDS: readonly (OtherKind & { readonly begins: RegExp; readonly example: string })[] = [
  {
    begins: /^\s*\{\\rtf/u,
    example: String.raw`{\rtf1\ansi`,
    what: 'a rich-text document (RTF)',
    instead: 'Open it in a word processor and save it as DOCX or plain text.',
  },
  {
    begins: /^\u00d0\u00cf\u0011\u00e0/u,
    example: '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1',
    what: 'an Office document of the old kind (.doc), or one with a password',
    instead: 'Open it and save it as DOCX, without a password.',
  },
  {
    begins: /^bplist0/u,
    example: 'bplist00',
    what: 'a web archive of Safari’s, or another list of Apple’s',
    instead: AS_PAGE,
  },
  {
    begins: /^(?:\u0089PNG|\u00ff\u00d8\u00ff|GIF8|BM[^]{4}\0\0|II\*\0|MM\0\*|RIFF[^]{4}WEBP|8BPS)/u,
    example: '\u0089PNG\r\n\u001a\n',
    what: 'a picture',
    instead: PROOFREAD,
  },
  {
    begins: /^[^]{4}ftyp(?:hei[cfmsx]|hev|mif1|msf1|avi[fs])/u,
    example: '\0\0\0\u0018ftypheic',
    what: 'a photo',
    instead: PROOFREAD,
  },
  {
    begins:
      /^(?:[^]{4}ftyp|ID3|\u00ff[\u00e2\u00e3\u00f2\u00f3\u00fa\u00fb]|OggS|fLaC|RIFF[^]{4}(?:WAVE|AVI )|\u001aE\u00df\u00a3|FLV\u0001)/u,
    example: 'ID3\u0003',
    what: 'a recording',
    instead: AS_WORDS,
  },
  {
    begins: /^(?:BZh\d|\u00fd7zXZ|7z\u00bc\u00af|Rar!)/u,
    example: '7z\u00bc\u00af\u0027\u001c',
    what: 'an archive of files',
    instead: 'Unpack it and name the article in it.',
  },
  {
    begins: /^https?:\/\/\S+ \S+ \d{14} \S+ \d+[\r\n]|^filedesc:\/\//u,
    example: 'filedesc://a.arc 0.0.0.0 20261101120000 text/plain 77\n',
    what: 'a web archive of the old kind (ARC)',
    instead: FROM_ARCHIVE,
  },
  {
    begins: /^HTTP\/\d(?:\.\d)? \d{3}\b[^\r\n]*\r?\n/u,
    example: 'HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n',
    what: 'the answer of a web server, as it was sent',
    instead: AS_PAGE,
  },
  {
    begins: /^From \S+ [^\r\n]*\d{4}[^\r\n]*\r?\n(?:>?[A-Z][\w-]*:[^\r\n]*\r?\n)/u,
    example: 'From ann@example.org Sun Nov  1 12:00:00 2026\nSubject: The wall\n\n',
    what: 'a mailbox (mbox)',
    instead: 'Save the one mail from the mail program, as EML, or its text.',
  },
  {
    begins: /^(?:%!PS|\u00c5\u00d0\u00d3\u00c6)/u,
    example: '%!PS-Adobe-3.0',
    what: 'a PostScript file',
    instead: 'Print it to a PDF.',
  },
  {
    begins: /^[^]{60}(?:BOOKMOBI|TEXtREAd)/u,
    example: `${'-'.repeat(60)}BOOKMOBI`,
    what: 'a Kindle book',
    instead: 'Convert it to EPUB.',
  },
  {
    begins:
      /^(?:\u00ef\u00bb\u00bf)?\s*(?:<!--[^]{0,2000}?-->\s*)?(?:<\?xml[^<>]{0,200}\?>\s*)?(?:<!--[^]{0,2000}?-->\s*)?(?:<!DOCTYPE\s+(?!html\b)|<(?!html\b|!|\?)(?:rss|feed|rdf:RDF|nitf|newsMessage|TEI|office:|svg|opml|w:|pkg:|plist|urlset|book|package))/iu,
    example: '<?xml version="1.0"?>\n<rss version="2.0">',
    what: 'an XML file',
    instead: AS_PAGE,
  },
  {
    begins: /^(?:\u00ef\u00bb\u00bf)?\s*(?:\{\s*"[^"\n]{1,200}"\s*:|\[\s*\{\s*"[^"\n]{1,200}"\s*:)/u,
    example: '{"headline": "The tide"}',
    what: 'a file of data (JSON)',
    instead: AS_PAGE,
  },
  {
    begins: /^(?:\u00ef\u00bb\u00bf)?\s*\\documentclass\b/u,
    example: String.raw`\documentclass{article}`,
    what: 'a LaTeX source',
    instead: 'Name the PDF that is made of it.',
  },
];

/** Kinds that are archives inside, told by the type that they state or by names in them. */
export const ZIPPED_KINDS: readonly (OtherKind & { readonly holds: RegExp; readonly example: string })[] = [
  {
    holds: /^application\/vnd\.oasis\.opendocument\./u,
    example: 'application/vnd.oasis.opendocument.text',
    what: 'an OpenDocument file (.odt)',
    instead: 'Open it and save it as DOCX or plain text.',
  },
  {
    holds: /^(?:Index\.zip$|Index\/.*\.iwa$|index\.(?:xml|apxl)$)/u,
    example: 'Index/Document.iwa',
    what: 'a Pages document',
    instead: 'Open it in Pages and export it to Word, PDF or plain text.',
  },
  {
    holds: /^xl\//u,
    example: 'xl/workbook.xml',
    what: 'a spreadsheet',
    instead: 'Save the article alone, as DOCX or plain text.',
  },
  { holds: /^ppt\//u, example: 'ppt/presentation.xml', what: 'a set of slides', instead: AS_TEXT },
];

/** Any other ZIP archive. */
const UNKNOWN_ARCHIVE: OtherKind = {
  what: 'an archive of files (ZIP)',
  instead: 'Unpack it and name the article in it.',
};
