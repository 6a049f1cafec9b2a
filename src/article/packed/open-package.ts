import { crc32, inflateRawSync } from 'node:zlib';

/** Why the file of a package can’t be read; the message is shown. */
export class PackageFault extends Error {
  override readonly name = 'PackageFault';
}

/** The texts of a package (DOCX, EPUB), unpacked when they are asked for. */
export interface OpenPackage {
  /** The bytes of a file; `null` for one that isn’t there. Throws `PackageFault`. */
  readonly bytes: (name: string) => Uint8Array | null;
}

/** Bytes of texts that a package may unpack to, all in all; a book has a few million. */
const MOST_BYTES = 64 * 1_048_576;

/** Opens a package. Throws `PackageFault` for a damaged one. */
export function openPackage(packed: Uint8Array): OpenPackage {
  const entries = zipEntries(packed);
  if (entries === null) throw new PackageFault('it is damaged, or no archive that a word processor makes');
  let left = MOST_BYTES;
  const bytes = (name: string): Uint8Array | null => {
    const entry = entries.get(name);
    if (entry === undefined) return null;
    if (entry.isEncrypted) throw new PackageFault('it is protected by a password');
    const content = unpacked(entry, left);
    if (content.length !== entry.size || crc32(content) !== entry.crc)
      throw new PackageFault('what is packed in it is damaged, or other than it says');
    left -= content.length;
    return content;
  };
  return { bytes };
}

function unpacked({ packed, method }: ZipEntry, most: number): Uint8Array {
  if (method !== STORED && method !== DEFLATED)
    throw new PackageFault('it is packed in a way that is not known');
  if (method === STORED && packed.length <= most) return packed;
  try {
    if (method === DEFLATED) return inflateRawSync(packed, { maxOutputLength: Math.max(1, most) });
  } catch (error) {
    if (!(error instanceof RangeError)) throw new PackageFault('what is packed in it is damaged');
  }
  throw new PackageFault(`what is read of it unpacks to more than ${MOST_BYTES / 1_048_576} MB`);
}

const STORED = 0;
const DEFLATED = 8;

/** A file in a ZIP archive, packed as it is. */
interface ZipEntry {
  readonly name: string;
  readonly packed: Uint8Array;
  readonly method: number;
  readonly isEncrypted: boolean;
  /** What it unpacks to, as the archive states. */
  readonly size: number;
  readonly crc: number;
}

/** More files than an article with all its pictures has. */
const MOST_ENTRIES = 5000;

/** The record that ends an archive: its length without the remark after it, and that of the longest remark. */
const END = { mark: 0x06_05_4b_50, length: 22, longestRemark: 65_535 };
const ENTRY = { mark: 0x02_01_4b_50, length: 46 };
const LOCAL = { mark: 0x04_03_4b_50, length: 30 };

/** Whether a file begins as ZIP archives do. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length >= END.length && viewOf(bytes).getUint32(0, true) === LOCAL.mark;
}

/**
 * The files of an archive by their names, from its directory; `null` for one that is damaged, or made to be read in two
 * ways: names that come twice or are others before the file itself, places outside it. Names are only looked up, never followed.
 */
export function zipEntries(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> | null {
  const view = viewOf(bytes);
  const end = endRecord(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) return null;
  const entries = new Map<string, ZipEntry>();
  let at = view.getUint32(end + 16, true);
  for (let number = 0; number < count; number += 1) {
    if (at + ENTRY.length > end || view.getUint32(at, true) !== ENTRY.mark) return null;
    const [name, extra, remark] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true));
    const entry = entryAt(bytes, at, name ?? 0);
    if (entry === null || entries.has(entry.name)) return null;
    entries.set(entry.name, entry);
    at += ENTRY.length + (name ?? 0) + (extra ?? 0) + (remark ?? 0);
  }
  return entries;
}

function entryAt(bytes: Uint8Array, at: number, nameLength: number): ZipEntry | null {
  const view = viewOf(bytes);
  const size = view.getUint32(at + 20, true);
  const local = view.getUint32(at + 42, true);
  if (local + LOCAL.length > bytes.length || view.getUint32(local, true) !== LOCAL.mark) return null;
  const localName = view.getUint16(local + 26, true);
  const start = local + LOCAL.length + localName + view.getUint16(local + 28, true);
  const method = view.getUint16(at + 10, true);
  if (start + size > bytes.length || view.getUint16(local + 8, true) !== method) return null;
  const nameAt = (offset: number, length: number): string =>
    new TextDecoder('latin1').decode(bytes.subarray(offset, offset + length));
  if (nameAt(local + LOCAL.length, localName) !== nameAt(at + ENTRY.length, nameLength)) return null;
  return {
    name: new TextDecoder().decode(bytes.subarray(at + ENTRY.length, at + ENTRY.length + nameLength)),
    packed: bytes.subarray(start, start + size),
    method,
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    size: view.getUint32(at + 24, true),
    crc: view.getUint32(at + 16, true),
  };
}

function endRecord(view: DataView): number | null {
  const last = view.byteLength - END.length;
  for (let at = last; at >= Math.max(0, last - END.longestRemark); at -= 1)
    if (view.getUint32(at, true) === END.mark) return at;
  return null;
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
