import { resolve } from 'node:path';

import type { Host } from '../../host/host.ts';
import { folderStore } from './folder-store.ts';
import type { Store } from './store.ts';

/** A store by its address: a folder’s path, or `s3://bucket/prefix`. Throws `StoreError` or `HostError` where it can’t be used. */
export async function openStore(address: string, host: Host): Promise<Store> {
  return folderStore(resolve(host.workingFolder, address), host);
}
