import { join } from 'node:path';

import type { Host } from '../host/host.ts';
import { clearAside, writeFileOnce, writeFileOver } from '../host/write-once.ts';
import type { Store } from './store.ts';

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
