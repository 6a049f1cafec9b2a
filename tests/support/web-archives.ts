import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

import { archiveOf } from './saved-files.ts';

/** A record of a web archive as a test wants it. */
export interface RecordParts {
  readonly address?: string;
  readonly type?: string;
  readonly date?: string;
  readonly body?: string | Uint8Array;
  /** Lines of the HTTP headers, with that of the status. */
  readonly http?: readonly string[];
  /** Further headers of the record, which take the place of those with the same name. */
  readonly headers?: Readonly<Record<string, string>>;
}

export const ADDRESS = 'https://courier.example/harbour';
const DATE = '2026-11-01T09:30:00Z';
export const HTML_HEADERS = ['HTTP/1.1 200 OK', 'Content-Type: text/html; charset=utf-8'];

/** The bytes of a record, with its digests. */
export function recordOf({
  address = ADDRESS,
  type = 'response',
  date = DATE,
  body = '',
  http = HTML_HEADERS,
  headers = {},
}: RecordParts): Buffer {
  const payload = Buffer.from(body);
  const block = Buffer.concat([Buffer.from(`${http.join('\r\n')}\r\n\r\n`), payload]);
  const all = {
    'WARC-Type': type,
    'WARC-Target-URI': address,
    'WARC-Date': date,
    'WARC-Record-ID': '<urn:uuid:00000000-0000-0000-0000-000000000000>',
    'Content-Type': 'application/http; msgtype=response',
    'WARC-Payload-Digest': digestOf('sha1', payload),
    'WARC-Block-Digest': digestOf('sha256', block),
    'Content-Length': String(block.length),
    ...headers,
  };
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.1\r\n${lines.join('')}\r\n`), block, Buffer.from('\r\n\r\n')]);
}

/** A digest as archives write it: SHA-1 in base 32, SHA-256 in base 16. */
function digestOf(name: 'sha1' | 'sha256', bytes: Uint8Array): string {
  const hash = createHash(name).update(bytes).digest();
  return `${name}:${name === 'sha1' ? base32(hash) : hash.toString('hex')}`;
}

function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/gu) ?? [])
    .map((five) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.charAt(Number.parseInt(five.padEnd(5, '0'), 2)))
    .join('');
}

/** A web archive with a record about itself before these. */
export function warcOf(...records: readonly RecordParts[]): Buffer {
  const info = { type: 'warcinfo', address: 'urn:info', http: ['software: a test'] };
  return Buffer.concat([info, ...records].map(recordOf));
}

/** The same, each record packed by itself. */
export function warcGzOf(...records: readonly RecordParts[]): Buffer {
  return Buffer.concat(records.map((record) => gzipSync(recordOf(record))));
}

/** A WACZ with these files and pages, and a list of their digests; `changed` files aren’t what it lists. */
export function waczOf(
  warc: Uint8Array,
  {
    pages = [],
    isSigned = false,
    changed = {},
  }: {
    readonly pages?: readonly string[];
    readonly isSigned?: boolean;
    readonly changed?: Readonly<Record<string, string | Uint8Array>>;
  } = {},
): Uint8Array {
  const listed = {
    'archive/data.warc.gz': warc,
    'pages/pages.jsonl': Buffer.from(
      ['{"format":"json-pages-1.0"}', ...pages.map((url) => JSON.stringify({ url, title: 'x' }))].join('\n'),
    ),
  };
  const resources = Object.entries(listed).map(([path, bytes]) => ({
    name: path.split('/').at(-1),
    path,
    hash: digestOf('sha256', bytes),
    bytes: bytes.length,
  }));
  const listing = JSON.stringify({ profile: 'data-package', wacz_version: '1.1.1', resources });
  const digest = {
    path: 'datapackage.json',
    hash: digestOf('sha256', Buffer.from(listing)),
    ...(isSigned ? { signedData: { signature: 'x', publicKey: 'y' } } : {}),
  };
  return archiveOf({
    ...listed,
    'datapackage.json': listing,
    'datapackage-digest.json': JSON.stringify(digest),
    ...changed,
  });
}

/** A body in pieces, as servers send one whose length they don’t know. */
export function inPieces(body: Uint8Array, size = 100): Buffer {
  const pieces: Buffer[] = [];
  for (let at = 0; at < body.length; at += size) {
    const piece = body.subarray(at, at + size);
    pieces.push(Buffer.from(`${piece.length.toString(16)};x=y\r\n`), Buffer.from(piece), Buffer.from('\r\n'));
  }
  return Buffer.concat([...pieces, Buffer.from('0\r\n\r\n')]);
}
