import { sha256 } from '../text/bytes.ts';
import type { Store } from './store.ts';

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
