import { crc32, inflateRawSync } from 'node:zlib';

import { type ZipEntry, zipEntries } from './zip-entries.ts';

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
