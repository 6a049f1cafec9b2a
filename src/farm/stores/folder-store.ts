import { join } from 'node:path';

import type { Host } from '../../host/host.ts';
import { clearAside, writeFileOnce, writeFileOver } from '../../host/write-once.ts';
import { checkKey, type Store } from './store.ts';

/** A store in a folder, of this machine or over NFS. What the disk refuses is thrown as `HostError`. */
export async function folderStore(folder: string, host: Host): Promise<Store> {
  const aside = join(folder, HALF_WRITTEN);
  await host.checkWritable(folder, 'folder');
  await clearAside(aside);
  const at = (key: string): string => {
    checkKey(key);
    return join(folder, ...key.split('/'));
  };
  const has = async (key: string): Promise<boolean> => (await host.statPath(at(key)))?.kind === 'file';
  return {
    name: folder,
    read: async (key, most) =>
      most === undefined ? host.readFile(at(key)) : host.readParts(at(key), (part) => part(0, most + 1)),
    has,
    write: async (key, bytes) => !(await has(key)) && writeFileOnce(at(key), bytes, aside),
    replace: async (key, bytes) => writeFileOver(at(key), bytes, aside),
  };
}

/** No key begins with a dot. */
const HALF_WRITTEN = '.half-written';
