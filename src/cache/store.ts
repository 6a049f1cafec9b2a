import { join } from 'node:path';

import type { Host } from '../host/host.ts';
import { clearAside, writeFileOnce, writeFileOver } from '../host/write-once.ts';
import { sha256 } from '../text/bytes.ts';

/** Bytes by key, written once and never over others. Keys are paths with forward slashes. */
export interface Store {
  /** For messages; without anything secret. */
  readonly name: string;
  /** `null` where there is nothing. Of what has more than `most` bytes only so many and one more, so that it fills no memory. */
  read(key: string, most?: number): Promise<Uint8Array | null>;
  has(key: string): Promise<boolean>;
  /** Writes where there is nothing yet; `false` where there is something. Whole or not at all, also under kill -9. */
  write(key: string, bytes: Uint8Array): Promise<boolean>;
  /** Puts other bytes in the place of those that are there. */
  replace(key: string, bytes: Uint8Array): Promise<void>;
}

/**
 * A store in a folder, of this machine or over NFS. What the disk refuses is thrown as `HostError`. Where `isFlushed` is `false` what was
 * written may be gone after a power cut, as may what can be made again.
 */
export function folderStore(folder: string, host: Host, isFlushed = true): Store {
  const aside = join(folder, HALF_WRITTEN);
  let cleared: Promise<void> | null = null;
  const at = (key: string): string => {
    if (key.length > 500 || !/^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/u.test(key))
      throw new Error(`“${key}” is no key of a store.`);
    return join(folder, ...key.split('/'));
  };
  const has = async (key: string): Promise<boolean> => (await host.statPath(at(key)))?.kind === 'file';
  return {
    name: folder,
    read: async (key, most) =>
      most === undefined ? host.readFile(at(key)) : host.readParts(at(key), (part) => part(0, most + 1)),
    has,
    write: async (key, bytes) => {
      await (cleared ??= clearAside(aside));
      return !(await has(key)) && writeFileOnce(at(key), bytes, { aside, isFlushed });
    },
    replace: async (key, bytes) => writeFileOver(at(key), bytes, { aside, isFlushed }),
  };
}

/** No key begins with a dot. */
const HALF_WRITTEN = '.half-written';

/** Bytes in a store by their SHA-256, in hexadecimal. */
export interface Blobs {
  /** The bytes of a hash; `damaged` where others are under it, or more than `most`; `null` where there are none. */
  read(hash: string, most?: number): Promise<Uint8Array | 'damaged' | null>;
  /** Writes bytes once for all who have the same. Damaged ones are put right. Gives the hash. */
  write(content: string | Uint8Array): Promise<string>;
}

/** The bytes that lie in a folder of a store; without one, in the store itself. */
export function blobsIn(store: Store, folder: string | null = null): Blobs {
  const keyOf = (hash: string): string => `${folder === null ? '' : `${folder}/`}files/${hash}`;
  const read: Blobs['read'] = async (hash, most) => {
    const bytes = await store.read(keyOf(hash), most);
    return bytes === null || sha256(bytes) === hash ? bytes : 'damaged';
  };
  return {
    read,
    write: async (content) => {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const hash = sha256(bytes);
      if (await store.write(keyOf(hash), bytes)) return hash;
      if ((await read(hash, bytes.length)) === 'damaged') await store.replace(keyOf(hash), bytes);
      return hash;
    },
  };
}
