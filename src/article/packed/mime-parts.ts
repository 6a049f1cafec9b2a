import { bufferOf } from '../../text/bytes.ts';

/** A part of a message, as MHTML files are: what it is, and its bytes. */
export interface MimePart {
  /** In small letters: `text/html`. */
  readonly type: string;
  readonly charset: string | null;
  readonly location: string | null;
  readonly bytes: () => Uint8Array | null;
}

/** Messages in messages; mail programs nest three deep. */
const DEEPEST = 5;

/** A page has some hundred pictures and sheets. */
const MOST_PARTS = 5000;

/**
 * Takes a message apart: what its parts are, in order, each decoded when it is asked for. `null` where it has more parts than any
 * page. Bytes are kept as they are: the whole is read as Latin 1.
 */
function mimeParts(bytes: Uint8Array): readonly MimePart[] | null {
  const parts: MimePart[] = [];
  collect(bufferOf(bytes).toString('latin1'), 0, parts);
  return parts.length > MOST_PARTS ? null : parts;
}

/** The page of a message; `null` where it has none, or more parts than any. */
export function pageInMessage(bytes: Uint8Array): MimePart | null {
  return (
    mimeParts(bytes)?.find(({ type }) => type === 'text/html' || type === 'application/xhtml+xml') ?? null
  );
}

function collect(message: string, depth: number, parts: MimePart[]): void {
  const { headers, body } = opened(message);
  const given = headers.get('content-type') ?? 'text/plain';
  const type = /^[^;\s]*/u.exec(withoutComments(given).trim())?.[0].toLowerCase() ?? '';
  const boundary = parameter(given, 'boundary');
  if (type.startsWith('multipart/') && boundary !== null && depth < DEEPEST) {
    for (const inner of split(body, boundary)) {
      if (parts.length > MOST_PARTS) return;
      collect(inner, depth + 1, parts);
    }
    return;
  }
  const encoding = withoutComments(headers.get('content-transfer-encoding') ?? '')
    .trim()
    .toLowerCase();
  const location = headers.get('content-location') ?? headers.get('snapshot-content-location') ?? null;
  parts.push({
    type,
    charset: parameter(given, 'charset'),
    location,
    bytes: () => decode(body, encoding),
  });
}

/** The address that a browser saved a page from. */
export function savedFrom(bytes: Uint8Array): string | null {
  const head = bufferOf(bytes.subarray(0, LONGEST_HEAD)).toString('latin1');
  return opened(head).headers.get('snapshot-content-location') ?? null;
}

/** Headers take a few hundred bytes; those of a mail that many servers handed on take some thousand. */
export const LONGEST_HEAD = 65_536;

function opened(message: string): { readonly headers: ReadonlyMap<string, string>; readonly body: string } {
  const head = message.slice(0, LONGEST_HEAD);
  const blank = /(?:^|\r?\n)\r?\n/u.exec(head);
  const end = blank === null ? head.length : blank.index;
  const headers = new Map(headersIn(head.slice(0, end)));
  return { headers, body: blank === null ? '' : message.slice(end + blank[0].length) };
}

/** Headers in their order, with their names in small letters. */
export function headersIn(head: string): readonly (readonly [name: string, value: string])[] {
  const lines = head.replaceAll(/\r?\n[ \t]+/gu, ' ').split(/\r?\n/u);
  return lines.map((line) => {
    const colon = line.indexOf(':');
    return [line.slice(0, Math.max(0, colon)).trim().toLowerCase(), line.slice(colon + 1).trim()];
  });
}

/** A parameter of a header, whole or in numbered pieces of which some are percent-encoded (RFC 2231). */
export function parameter(header: string, name: string): string | null {
  const pieces = new Map<number, string>();
  for (const { groups = {} } of withoutComments(header).matchAll(PARAMETER)) {
    const { key, number = '0', star, quoted, bare = '' } = groups;
    if (key?.toLowerCase() !== name || pieces.has(Number(number))) continue;
    const value = quoted?.replaceAll(/\\(.)/gu, '$1') ?? bare;
    pieces.set(Number(number), star === undefined ? value : percentDecoded(value, number === '0'));
  }
  const whole = Array.from({ length: pieces.size }, (_none, at) => pieces.get(at) ?? '').join('');
  return whole === '' ? null : whole;
}

/** `; boundary="a b"`, `; boundary*0=a`, `; charset*=us-ascii''utf-8` */
const PARAMETER =
  /;\s*(?<key>[\w-]{1,40})(?:\*(?<number>\d{1,2}))?(?<star>\*)?\s*=\s*(?:"(?<quoted>(?:[^"\\]|\\.){0,500})"|(?<bare>[^\s;"]{1,500}))/gu;

/** The first piece names its character set and language before the text. */
function percentDecoded(value: string, isFirst: boolean): string {
  const text = isFirst ? value.replace(/^[^']{0,40}'[^']{0,40}'/u, '') : value;
  return text.replaceAll(/%([\da-f]{2})/giu, (_found, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** Remarks in round brackets may be anywhere between words of a header, and in each other (RFC 5322 §3.2.2). */
function withoutComments(header: string): string {
  let depth = 0;
  return header.slice(0, LONGEST_HEADER).replaceAll(/"(?:[^"\\]|\\.)*"|\\.|[()]|[^"\\()]+/gu, (piece) => {
    if (piece === '(') depth += 1;
    else if (piece === ')') depth = Math.max(0, depth - 1);
    else if (depth === 0) return piece;
    return '';
  });
}

const LONGEST_HEADER = 10_000;

/** What is between the lines of a boundary. */
function split(body: string, boundary: string): readonly string[] {
  const mark = `--${boundary}`;
  const pieces: string[] = [];
  let start = -1;
  for (let at = body.indexOf(mark); at !== -1; at = body.indexOf(mark, at + mark.length)) {
    if (at !== 0 && body[at - 1] !== '\n') continue;
    if (start !== -1) pieces.push(body.slice(start, at).replace(/\r?\n$/u, ''));
    const line = body.indexOf('\n', at);
    if (pieces.length > MOST_PARTS || line === -1 || body.startsWith('--', at + mark.length)) return pieces;
    start = line + 1;
  }
  // A file that was cut off: its last part is all that follows.
  return start === -1 ? pieces : [...pieces, body.slice(start)];
}

function decode(body: string, encoding: string): Uint8Array | null {
  switch (encoding) {
    case 'quoted-printable':
      return fromQuotedPrintable(body);
    case 'base64':
      return fromBase64(body);
    case '':
    case '7bit':
    case '8bit':
    case 'binary':
      return Buffer.from(body, 'latin1');
    default:
      return null;
  }
}

/** `=E2=80=9C` is three bytes, and a line that ends with `=` continues in the next; other signs stand for themselves (RFC 2045 §6.7). */
function fromQuotedPrintable(body: string): Uint8Array {
  return Buffer.from(
    body
      .replaceAll(/=[ \t]*\r?\n/gu, '')
      .replaceAll(/=([0-9A-F]{2})/giu, (_found, digits: string) =>
        String.fromCharCode(Number.parseInt(digits, 16)),
      ),
    'latin1',
  );
}

function fromBase64(body: string): Uint8Array {
  return Buffer.from(body.replaceAll(/[^A-Za-z0-9+/]+/gu, ''), 'base64');
}
