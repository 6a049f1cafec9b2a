import { sha256 } from '../../text/sha256.ts';
import type { Store } from './store.ts';

/** What a tenant of a store may be called. */
export const TENANT_NAME = /^[a-z0-9-]{1,40}$/u;

/** What a hash looks like under which bytes stand in a store. */
export const BLOB_HASH = /^[0-9a-f]{64}$/u;

/** The bytes of a hash; `damaged` where others stand under it, `null` where none do. */
export async function readBlob(
  hash: string,
  store: Store,
  tenant: string,
): Promise<Uint8Array | 'damaged' | null> {
  const bytes = await store.read(keyOfBlob(hash, tenant));
  return bytes === null || sha256(bytes) === hash ? bytes : 'damaged';
}

/** Writes bytes under their hash, once for all who have the same. Damaged ones are put right. Gives the hash. */
export async function writeBlob(content: string | Uint8Array, store: Store, tenant: string): Promise<string> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const hash = sha256(bytes);
  const key = keyOfBlob(hash, tenant);
  if (await store.write(key, bytes)) return hash;
  if ((await readBlob(hash, store, tenant)) === 'damaged') await store.replace(key, bytes);
  return hash;
}

function keyOfBlob(hash: string, tenant: string): string {
  return `${checkedTenant(tenant)}/files/${hash}`;
}

/** The name of a tenant; throws for what is none, as whoever took it from a user should have. */
export function checkedTenant(tenant: string): string {
  if (!TENANT_NAME.test(tenant)) throw new Error(`“${tenant}” is no name of a tenant.`);
  return tenant;
}
