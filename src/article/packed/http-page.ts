import { brotliDecompressSync, gunzipSync, inflateRawSync, inflateSync } from 'node:zlib';

import { ARTICLE_LIMITS, type Budget, OverBudget } from '../../text/budget.ts';
import { bufferOf } from '../../text/bytes.ts';
import { PackageFault } from './open-package.ts';
import { parameter, LONGEST_HEAD, headersIn } from './mime-parts.ts';

/** What a web server answered, as it was kept. */
interface HttpAnswer extends Message {
  readonly status: number;
  /** In small letters: `text/html`. */
  readonly type: string;
  readonly charset: string | null;
}

/** Reads an answer; `null` for what is none. */
export function httpAnswer(bytes: Uint8Array): HttpAnswer | null {
  const message = messageAt(bytes, 0);
  const status = /^HTTP\/\d(?:\.\d)? (\d{3})(?: |$)/u.exec(message?.first ?? '')?.[1];
  if (message === null || status === undefined) return null;
  const given = message.headers.get('content-type') ?? '';
  const type = /^[^;,\s]*/u.exec(given)?.[0].toLowerCase() ?? '';
  return { ...message, status: Number(status), type, charset: parameter(given, 'charset') };
}

/** What was sent: its pieces put together, still packed as it was. Throws `PackageFault` where it isn’t as long as it says. */
export function sentIn({ headers, body }: HttpAnswer): Uint8Array {
  const isInPieces = /(?:^|[\s,])chunked\s*$/iu.test(headers.get('transfer-encoding') ?? '');
  if (isInPieces && PIECE.test(headAt(body, 0))) return joined(body);
  const length = headers.get('content-length');
  if (!isInPieces && length !== undefined && length !== String(body.length))
    throw new PackageFault(`its page has ${body.length} bytes, and should have ${length}`);
  // Some programs put the pieces together, and leave the header.
  return body;
}

/** `1a2b;name=value`, and the end of its line (RFC 9112 §7.1). */
const PIECE = /^([\da-f]{1,7})[\t ]*(?:;[^\r\n]*)?\r\n/iu;

const headAt = (bytes: Uint8Array, at: number): string =>
  bufferOf(bytes.subarray(at, at + LONGEST_LINE)).toString('latin1');

const LONGEST_LINE = 256;

/** Servers send some thousand bytes at a time. */
const MOST_PIECES = 200_000;

function joined(body: Uint8Array): Uint8Array {
  const pieces: Uint8Array[] = [];
  for (let at = 0; ;) {
    const [line, digits = ''] = PIECE.exec(headAt(body, at)) ?? [];
    const start = at + (line?.length ?? 0);
    const end = start + Number.parseInt(digits, 16);
    if (line === undefined || end > body.length) throw new PackageFault('its page was cut off');
    if (end === start) return Buffer.concat(pieces);
    if (pieces.length > MOST_PIECES)
      throw new PackageFault('its page is in more pieces than any server sends');
    pieces.push(body.subarray(start, end));
    if (headAt(body, end).slice(0, 2) !== '\r\n')
      throw new PackageFault('the pieces of its page are damaged');
    at = end + 2;
  }
}

/** The page itself, unpacked. Throws `PackageFault` for what is damaged, and `OverBudget` for what is too long. */
export function pageIn(answer: HttpAnswer, budget: Budget): Uint8Array {
  const codings = (answer.headers.get('content-encoding') ?? '').toLowerCase().split(/[\s,]+/u);
  const packed = codings.filter((coding) => coding !== '' && coding !== 'identity').toReversed();
  if (packed.length > MOST_CODINGS) throw new PackageFault('its page is packed in too many ways');
  return packed.reduce((content, coding) => unpackedBy(coding, content, budget), sentIn(answer));
}

/** Servers pack once. */
const MOST_CODINGS = 2;

function unpackedBy(coding: string, packed: Uint8Array, budget: Budget): Uint8Array {
  switch (coding) {
    case 'gzip':
    case 'x-gzip':
      return unpacked(gunzipSync, packed, budget);
    case 'deflate':
      // Some servers leave out the header of zlib, whose first byte tells its method.
      return unpacked(((packed[0] ?? 0) & 15) === 8 ? inflateSync : inflateRawSync, packed, budget);
    case 'br':
      return unpacked(brotliDecompressSync, packed, budget);
    default:
      throw new PackageFault(`its page is packed in a way that isn’t read (${coding.slice(0, 20)})`);
  }
}

type Unpack = (packed: Uint8Array, options: { readonly maxOutputLength: number }) => Uint8Array;

/** Unpacks within the budget. Throws `PackageFault` for what is damaged. */
export function unpacked(unpack: Unpack, packed: Uint8Array, budget: Budget): Uint8Array {
  const limit = ARTICLE_LIMITS.bytes;
  try {
    const content = unpack(packed, { maxOutputLength: limit });
    budget.spend('bytes', content.length);
    return content;
  } catch (error) {
    if (error instanceof OverBudget) throw error;
    if (error instanceof RangeError) throw new OverBudget('bytes', limit);
    throw new PackageFault('what is packed in it is damaged, or was cut off');
  }
}

/** What is sent or kept in one piece: headers by their names in small letters, and what is under them. */
export interface Message {
  /** The line over the headers, such as `HTTP/1.1 200 OK`. */
  readonly first: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** The message that begins somewhere; all that follows is its body. `null` where no headers end. */
function messageAt(bytes: Uint8Array, at: number): Message | null {
  const content = bufferOf(bytes);
  const end = content.subarray(at, at + LONGEST_HEAD).indexOf(BLANK);
  if (end === -1) return null;
  const head = content.subarray(at, at + end).toString('latin1');
  const cut = head.indexOf('\r\n');
  const headers = new Map<string, string>();
  // Of those that come twice there is one with a comma between (RFC 9110 §5.3), which is no length and no address.
  for (const [name, value] of headersIn(cut === -1 ? '' : head.slice(cut + 2)))
    headers.set(name, headers.has(name) ? `${headers.get(name) ?? ''}, ${value}` : value);
  const first = cut === -1 ? head : head.slice(0, cut);
  return { first, headers, body: bytes.subarray(at + end + BLANK.length) };
}

/**
 * The records of a web archive (WARC, ISO 28500), each of the length that it states. Throws `PackageFault` for an archive that is damaged,
 * and `OverBudget` for more records than may be read.
 */
export function* warcRecords(bytes: Uint8Array, budget: Budget): Generator<Message> {
  for (let at = 0, count = 1; at < bytes.length; count += 1) {
    if (count > MOST_RECORDS) throw new PackageFault('it has more than 100,000 records');
    const record = messageAt(bytes, at);
    if (record === null || !VERSION.test(record.first)) throw new PackageFault(BROKEN);
    budget.spend('nodes', 1 + record.headers.size);
    const stated = record.headers.get('content-length') ?? '';
    const start = bytes.length - record.body.length;
    const end = /^\d{1,12}$/u.test(stated) ? start + Number(stated) : Number.NaN;
    if (end > bytes.length) throw new PackageFault('it ends before its last record does');
    if (bufferOf(bytes.subarray(end, end + BLANK.length)).toString('latin1') !== BLANK)
      throw new PackageFault(BROKEN);
    yield { ...record, body: bytes.subarray(start, end) };
    at = end + BLANK.length;
  }
}

/** A page loads some hundred files. */
const MOST_RECORDS = 100_000;

const BLANK = '\r\n\r\n';
const VERSION = /^WARC\/(?:0\.1[78]|1\.[01])$/u;
const BROKEN = 'its records aren’t as long as they say, or it is no web archive (WARC)';
