import { gunzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';

import { z } from 'zod';

import type { Checked } from '../../diagnostics/diagnostic.ts';
import { bufferOf, sha256 } from '../../text/bytes.ts';
import type { Budget } from '../../text/budget.ts';
import { otherKind, whichPage } from '../article-diagnostics.ts';
import type { SavedArticle } from '../article.ts';
import { readHtmlPage } from '../html/read-html-article.ts';
import { PackageFault, openPackage } from './open-package.ts';
import { readingPackage, textOf } from './package-files.ts';
import { httpAnswer, pageIn, sentIn, unpacked, type Message, warcRecords } from './http-page.ts';

/** A web archive, and the address of the page that is meant; `null` for the only one. */
interface ArchiveFile {
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly format: 'warc' | 'wacz';
  readonly address: string | null;
}

/**
 * Reads a page out of a web archive (WARC, WACZ), as any other page; nothing is fetched. The digests that the archive gives of it are
 * compared. Reports `article/unreadable-package`, `article/which-page`, `article/other-kind`, and what pages report.
 */
export async function readArchivedArticle(
  file: ArchiveFile,
  budget: Budget,
): Promise<Checked<SavedArticle | null>> {
  const { bytes, path, format } = file;
  const found = readingPackage(path, () => pageOf(file, budget));
  if (found.value === null) return { value: null, diagnostics: found.diagnostics };
  const { address, page, charset, ...archived } = found.value;
  const fileHash = sha256(bytes);
  const read = await readHtmlPage({ bytes: page, path, format, fileHash, charset, url: address }, budget);
  return { ...read, value: read.value === null ? null : { ...read.value, url: address, archived } };
}

interface ArchivedPage {
  readonly address: string;
  readonly page: Uint8Array;
  readonly charset: string | null;
  readonly date: string;
  readonly digest: 'compared' | 'none' | 'not checked';
  readonly isSigned: boolean;
}

/** An answer that the archive holds, or a note that it was as before. */
interface Candidate {
  readonly address: string;
  readonly record: Message;
  readonly answer: ReturnType<typeof httpAnswer>;
  /** Whether a page was kept; else an error, a picture, a redirect, or a note that nothing had changed. */
  readonly isPage: boolean;
}

function pageOf({ bytes, path, format, address }: ArchiveFile, budget: Budget): Checked<ArchivedPage | null> {
  const whole = format === 'wacz' ? waczFiles(bytes) : { archives: [bytes], pages: [], isSigned: false };
  const archives = whole.archives.map((one) => (isPacked(one) ? unpacked(gunzipSync, one, budget) : one));
  const place = { file: path, position: null };
  if (format === 'warc' && !archives.every(isWarc))
    return { value: null, diagnostics: [otherKind({ path, ...PACKED_FILES }, place)] };
  const all = archives.flatMap((one) => candidatesIn(one, budget));
  const pages = all.filter(({ isPage }) => isPage);
  const asked = address === null ? meantIn(all, whole) : all.filter((one) => isAt(one, address));
  const [first, ...others] = asked.filter(({ isPage }) => isPage);
  const isOne = others.every((one) => first !== undefined && isAt(one, first.address));
  if (pages.length > 0 && (asked.length === 0 || !isOne)) {
    const named = addressesOf(isOne ? pages : asked);
    return { value: null, diagnostics: [whichPage({ path, address, pages: named }, place)] };
  }
  if (first === undefined) throw new PackageFault(asked[0] === undefined ? NO_PAGE : whyNoPage(asked[0]));
  const read = archivedPage(first, budget);
  if (others.some((one) => Buffer.compare(archivedPage(one, budget).page, read.page) !== 0))
    throw new PackageFault(`it has ${first.address} several times, with other words; save one of them alone`);
  return { value: { ...read, isSigned: whole.isSigned }, diagnostics: [] };
}

/** The pages that somebody meant to keep, where an archive lists them; else all, and without any whatever there is. */
function meantIn(all: readonly Candidate[], { pages: listed }: WaczFiles): readonly Candidate[] {
  const pages = all.filter(({ isPage }) => isPage);
  const addresses = new Set(listed.map(plain));
  const meant = pages.filter(({ address }) => addresses.has(plain(address)));
  return [meant, pages].find((some) => some.length > 0) ?? all;
}

function addressesOf(pages: readonly Candidate[]): string {
  const addresses = [...new Set(pages.map(({ address }) => address))];
  const more = addresses.length > MOST_NAMED ? ` and ${addresses.length - MOST_NAMED} more` : '';
  return addresses.slice(0, MOST_NAMED).join(', ') + more;
}

/** Addresses in a message. */
const MOST_NAMED = 10;

const PACKED_FILES = { what: 'an archive of files', instead: 'Unpack it and name the article in it.' };
const NO_PAGE = 'no web page is in it';

const isPacked = (bytes: Uint8Array): boolean => bytes[0] === 0x1f && bytes[1] === 0x8b;
const isWarc = (bytes: Uint8Array): boolean => bufferOf(bytes.subarray(0, 5)).toString('latin1') === 'WARC/';

function candidatesIn(archive: Uint8Array, budget: Budget): readonly Candidate[] {
  const found: Candidate[] = [];
  for (const record of warcRecords(archive, budget)) {
    const type = record.headers.get('warc-type');
    const address = (record.headers.get('warc-target-uri') ?? '').replace(/^<(.*)>$/u, '$1');
    if ((type !== 'response' && type !== 'revisit') || !WEB_ADDRESS.test(address)) continue;
    const answer = httpAnswer(record.body);
    const isOfPages = answer?.type === 'text/html' || answer?.type === 'application/xhtml+xml';
    found.push({
      address,
      record,
      answer,
      isPage: type === 'response' && answer?.status === 200 && isOfPages,
    });
  }
  return found;
}

const WEB_ADDRESS = /^https?:\/\/[^\s"<>\\]+$/iu;

const isAt = ({ address }: Candidate, asked: string): boolean => plain(address) === plain(asked);

/** An address by either protocol, whatever place in the page it leads to. */
function plain(address: string): string {
  const whole = URL.canParse(address) ? new URL(address).href : address;
  return whole.replace(/#.*$/u, '').replace(/^http:/u, 'https:');
}

/** What the archive has instead of a page, in words for whoever looks for it. */
function whyNoPage({ address, record, answer }: Candidate): string {
  if (record.headers.get('warc-type') === 'revisit')
    return `of ${address} it has only a note that the page was as on another day (revisit)`;
  const onward = answer?.headers.get('location');
  if (onward !== undefined) return `${address} leads on to ${onward.slice(0, 200)}, which may be the page`;
  return `${address} is no web page in it (${answer?.status ?? 'no answer'}, ${answer?.type ?? ''})`;
}

/** A page with its digests compared. Throws `PackageFault` for one that is damaged. */
function archivedPage(
  { address, record, answer }: Candidate,
  budget: Budget,
): Omit<ArchivedPage, 'isSigned'> {
  const { headers, body } = record;
  if (answer === null) throw new PackageFault(NO_PAGE);
  if (headers.has('warc-truncated')) throw new PackageFault('the page was cut off when it was archived');
  const date = headers.get('warc-date')?.slice(0, ISO_DAY) ?? '';
  if (!z.iso.date().safeParse(date).success)
    throw new PackageFault('it doesn’t say on which day the page was archived');
  const areKnown = [
    ...digestsIn('WARC-Block-Digest', [body]),
    // Some take it of the pieces as they were sent, others of what is in them.
    ...digestsIn('WARC-Payload-Digest', [answer.body, sentIn(answer)]),
  ];
  const digest = areKnown.length === 0 ? 'none' : areKnown.includes(false) ? 'not checked' : 'compared';
  const page = pageIn(answer, budget);
  if (bufferOf(page).includes(MADE_BY_LECTERN))
    throw new PackageFault('the page is a deck of Lectern’s, which can’t prove what it says itself');
  return { address, page, charset: answer.charset, date, digest };

  /** Of each digest of a name, whether it is of a kind that can be compared. */
  function digestsIn(name: string, contents: readonly Uint8Array[]): readonly boolean[] {
    const digests = headers.get(name.toLowerCase())?.split(',') ?? [];
    return digests.map((digest) => {
      const isSame = hasDigest(digest, contents);
      if (isSame === false) throw new PackageFault(`the page isn’t what its digest says (${name})`);
      return isSame !== null;
    });
  }
}

const ISO_DAY = 10;
const MADE_BY_LECTERN = '<meta name="generator" content="Lectern"';

/** What is read of a WACZ: its web archives, and what it says of them. */
export interface WaczFiles {
  readonly archives: readonly Uint8Array[];
  /** Addresses of the pages that somebody meant to keep, apart from what these loaded. */
  readonly pages: readonly string[];
  readonly isSigned: boolean;
}

const Listing = z.object({
  resources: z.array(z.object({ path: z.string(), hash: z.string() })).max(5000),
});
const Digest = z.object({ hash: z.string(), signedData: z.unknown().optional() });
const Page = z.object({ url: z.string() });

/** Opens a WACZ (1.1.1), and compares each file that it lists with its digest. Throws `PackageFault`. */
export function waczFiles(bytes: Uint8Array): WaczFiles {
  const file = openPackage(bytes);
  const isSigned = digestOf('datapackage-digest.json', 'datapackage.json');
  const { data } = Listing.safeParse(json(textOf(file, 'datapackage.json')), { jitless: true });
  if (data === undefined) throw new PackageFault('it doesn’t say what is in it');
  const archives: Uint8Array[] = [];
  let pages: readonly string[] = [];
  for (const { path, hash } of data.resources) {
    const content = file.bytes(path);
    if (content === null || hasDigest(hash, [content]) !== true)
      throw new PackageFault(`“${path}” in it is missing, or other than its digest says`);
    if (/^archive\/[^/]+\.warc(?:\.gz)?$/u.test(path)) archives.push(content);
    if (path === 'pages/pages.jsonl') pages = pagesIn(new TextDecoder().decode(content));
  }
  return { archives, pages, isSigned };

  function digestOf(path: string, listing: string): boolean {
    const text = textOf(file, path);
    if (text === null) return false;
    const { data: digest } = Digest.safeParse(json(text), { jitless: true });
    const content = file.bytes(listing) ?? new Uint8Array();
    if (digest === undefined || hasDigest(digest.hash, [content]) !== true)
      throw new PackageFault(`“${listing}” in it is other than its digest says`);
    return digest.signedData !== undefined;
  }
}

/** One page a line, under a line about the list. */
function pagesIn(text: string): readonly string[] {
  const lines = text.split('\n', MOST_PAGES);
  return lines.flatMap((line) => Page.safeParse(json(line), { jitless: true }).data?.url ?? []);
}

/** Somebody’s own pages, each kept with all that it loads. */
const MOST_PAGES = 10_000;

/** `null` for what is no JSON. */
function json(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return null;
  }
}

/** Names of digests as archives write them, with Node’s, and how many bytes they have. */
const KINDS: ReadonlyMap<string, readonly [name: string, length: number]> = new Map([
  ['md5', ['md5', 16]],
  ['sha1', ['sha1', 20]],
  ['sha256', ['sha256', 32]],
  ['sha512', ['sha512', 64]],
]);

/** Whether one of these contents has a digest such as `sha1:…` or `sha256:…`, in base 32 or 16; `null` for one of a kind that isn’t known. */
export function hasDigest(digest: string, contents: readonly Uint8Array[]): boolean | null {
  const [, kind, given = ''] = /^([^:\s]+):\s*(\S+)$/u.exec(digest.trim()) ?? [];
  if (kind === undefined) return false;
  const known = KINDS.get(kind.toLowerCase().replace('-', ''));
  if (known === undefined) return null;
  const [name, length] = known;
  const value = given.replace(/=+$/u, '').toLowerCase();
  return contents.some((content) => {
    const hash = createHash(name).update(content).digest();
    return value === (value.length === 2 * length ? hash.toString('hex') : inBase32(hash));
  });
}

/** As in RFC 4648 §6, in small letters and not filled up. */
function inBase32(bytes: Uint8Array): string {
  let text = '';
  let bits = 0;
  let count = 0;
  for (const byte of bytes) {
    bits = ((bits << 8) | byte) & 0xf_ff;
    for (count += 8; count >= 5; count -= 5) text += ALPHABET.charAt((bits >> (count - 5)) & 31);
  }
  return count === 0 ? text : text + ALPHABET.charAt((bits << (5 - count)) & 31);
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';
