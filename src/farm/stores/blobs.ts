import { randomUUID } from 'node:crypto';

import { sha256 } from '../../text/sha256.ts';
import type { Store } from './store.ts';

/** What a tenant of a store may be called. */
export const TENANT_NAME = /^[a-z0-9-]{1,40}$/u;

/** What a hash looks like under which bytes are in a store. */
export const BLOB_HASH = /^[0-9a-f]{64}$/u;

/** The bytes of a hash; `damaged` where others are under it, or more than `most`; `null` where there are none. */
export async function readBlob(
  hash: string,
  store: Store,
  tenant: string,
  most?: number,
): Promise<Uint8Array | 'damaged' | null> {
  const bytes = await store.read(keyOfBlob(hash, tenant), most);
  return bytes === null || sha256(bytes) === hash ? bytes : 'damaged';
}

/** Writes bytes under their hash, once for all who have the same. Damaged ones are put right. Gives the hash. */
export async function writeBlob(content: string | Uint8Array, store: Store, tenant: string): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const hash = sha256(bytes);
  const key = keyOfBlob(hash, tenant);
  if (await store.write(key, bytes)) return hash;
  if ((await readBlob(hash, store, tenant, bytes.length)) === 'damaged') await store.replace(key, bytes);
  return hash;
}

function keyOfBlob(hash: string, tenant: string): string {
  return `${checkedTenant(tenant)}/files/${hash}`;
}

/** By which a tenant’s store is known whatever its address is on a machine; it is written once, by whoever comes first. */
export async function storeId(store: Store, tenant: string): Promise<string> {
  const key = keyOfId(tenant);
  if ((await store.read(key, LONGEST_ID)) === null)
    await store.write(key, new TextEncoder().encode(randomUUID()));
  return new TextDecoder()
    .decode((await store.read(key, LONGEST_ID)) ?? new Uint8Array())
    .slice(0, LONGEST_ID);
}

const keyOfId = (tenant: string): string => `${checkedTenant(tenant)}/store-id`;

const LONGEST_ID = 100;

/** Reads and writes in a store, where nothing is changed by it; throws why that can’t be done. */
export async function tryStore(store: Store, tenant: string): Promise<void> {
  const id = await storeId(store, tenant);
  await store.write(keyOfId(tenant), new TextEncoder().encode(id));
}

/** The name of a tenant; throws for what is none, as whoever took it from a user should have. */
export function checkedTenant(tenant: string): string {
  if (!TENANT_NAME.test(tenant)) throw new Error(`“${tenant}” is no name of a tenant.`);
  return tenant;
}

/** What is made of each of several things, in their order; a few at a time, for a store may be far away. */
export async function fewAtOnce<T, U>(
  things: readonly T[],
  work: (thing: T) => Promise<U>,
): Promise<readonly U[]> {
  const made: U[] = [];
  const left = things.entries();
  const workInTurn = async (): Promise<void> => {
    for (const [at, thing] of left) made[at] = await work(thing);
  };
  await Promise.all(Array.from({ length: MOST_AT_ONCE }, workInTurn));
  return made;
}

/** As many large files fit into the memory. */
const MOST_AT_ONCE = 4;
