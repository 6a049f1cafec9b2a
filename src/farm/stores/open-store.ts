import { resolve } from 'node:path';

import type { Host } from '../../host/host.ts';
import { folderStore } from './folder-store.ts';
import type { Store } from './store.ts';

/** A store by its address: a folder’s path, or `s3://bucket/prefix`. Throws `StoreError` or `HostError` where it can’t be used. */
export async function openStore(address: string, host: Host): Promise<Store> {
  if (!/^[a-z][a-z0-9+.-]+:\/\//iu.test(address))
    return folderStore(resolve(host.workingFolder, address), host);
  // Other addresses than those of S3 are refused there.
  return (await import('./s3-store.ts')).s3Store(address, host);
}
