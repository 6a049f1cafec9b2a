import { createHash, randomUUID } from 'node:crypto';
import { resolve } from 'node:path';

import { blobsIn, folderStore, type Host, type Store } from 'lectern';

/** What all machines of a tenant share: bundles, and what builds came to. */
export interface FarmStore {
  readonly store: Store;
  readonly tenant: string;
  readonly blobs: ReturnType<typeof blobsIn>;
}

/** What a SHA-256 looks like. */
export const HASH = /^[0-9a-f]{64}$/u;

/** The SHA-256 of a text or of bytes, in hexadecimal. */
export function sha256(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** A store by its address: a folder’s path, or `s3://bucket/prefix`. Throws `FarmError` or `HostError` where it can’t be used. */
export async function openStore(address: string, tenant: string, host: Host): Promise<FarmStore> {
  // Other addresses than those of S3 are refused there.
  if (/^[a-z][a-z0-9+.-]+:\/\//iu.test(address))
    return inStore(await (await import('./s3-store.ts')).s3Store(address, host), tenant);
  const folder = resolve(host.workingFolder, address);
  await host.checkWritable(folder, 'folder');
  return inStore(folderStore(folder, host), tenant);
}

/** What a tenant has in a store. */
export function inStore(store: Store, tenant: string): FarmStore {
  return { store, tenant, blobs: blobsIn(store, tenant) };
}

/** By which a tenant’s store is known whatever its address is on a machine; it is written once, by whoever comes first. */
export async function storeId({ store, tenant }: FarmStore): Promise<string> {
  const key = `${tenant}/store-id`;
  if ((await store.read(key, LONGEST_ID)) === null) await store.write(key, Buffer.from(randomUUID()));
  const bytes = await store.read(key, LONGEST_ID);
  return Buffer.from(bytes ?? [])
    .toString()
    .slice(0, LONGEST_ID);
}

const LONGEST_ID = 100;

/** Whether a store can be written. */
export async function isWell({ store, tenant }: FarmStore): Promise<boolean> {
  const writing = store.replace(`${tenant}/tried`, Buffer.from(new Date().toISOString()));
  return (await Promise.allSettled([writing])).every(({ status }) => status === 'fulfilled');
}

/** What is made of each of several things, in their order; four at a time, for a store may be far away, and files are large. */
export async function fewAtOnce<T, U>(
  things: readonly T[],
  work: (thing: T) => Promise<U>,
): Promise<readonly U[]> {
  const made: U[] = [];
  const left = things.entries();
  const workInTurn = async (): Promise<void> => {
    for (const [at, thing] of left) made[at] = await work(thing);
  };
  await Promise.all(Array.from({ length: 4 }, workInTurn));
  return made;
}
