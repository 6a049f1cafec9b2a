import { bufferOf } from '../../text/bytes.ts';
import type { ArticleFormat } from '../article.ts';
import { isZip, zipEntries } from '../packed/zip-entries.ts';
import { isSubtitles } from '../subtitles/cues.ts';
import { OTHER_KINDS, type OtherKind, UNKNOWN_ARCHIVE, ZIPPED_KINDS } from './other-kinds.ts';

/** What a file is: one of the formats that are read, or another kind with what to do instead. */
export type FileKind = ArticleFormat | OtherKind;

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
