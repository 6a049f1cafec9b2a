import { bufferOf } from '../../text/bytes.ts';
import type { Budget } from '../../text/budget.ts';
import { PackageFault } from '../packed/open-package.ts';
import { LONGEST_HEAD, headersIn } from '../packed/mime-parts.ts';

/** What is sent or kept in one piece: headers by their names in small letters, and what is under them. */
export interface Message {
  /** The line over the headers, such as `HTTP/1.1 200 OK`. */
  readonly first: string;
  readonly headers: ReadonlyMap<string, string>;
  readonly body: Uint8Array;
}

/** The message that begins somewhere; all that follows is its body. `null` where no headers end. */
export function messageAt(bytes: Uint8Array, at: number): Message | null {
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
