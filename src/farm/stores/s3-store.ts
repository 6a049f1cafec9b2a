import { randomUUID } from 'node:crypto';

import { NOWHERE } from '../../diagnostics/diagnostic-kind.ts';
import type { Host } from '../../host/host.ts';
import { askingBucket, type Patience, type S3Access } from './s3-requests.ts';
import {
  storeAddress,
  storeEndpoint,
  StoreError,
  storeOverwrites,
  storeWithoutKeys,
} from './store-diagnostics.ts';
import { checkKey, type Store } from './store.ts';

/**
 * A store in a bucket of S3, or of a service that speaks as S3 does. Makes sure that it can be read and written, and writes nothing over
 * anything else. Throws `StoreError`.
 */
export async function s3Store(
  address: string,
  { environment }: Pick<Host, 'environment'>,
  patience: Patience = PATIENCE,
): Promise<Store> {
  const { prefix, ...access } = accessTo(address, environment);
  const ask = askingBucket(access, patience);
  const pathOf = (key: string): string => {
    checkKey(key);
    return `${prefix}${key}`;
  };
  const store: Store = {
    name: access.name,
    read: async (key, most) => {
      const limit = most === undefined ? {} : { most };
      const { status, bytes } = await ask({ method: 'GET', path: pathOf(key), ...limit });
      if (status === 404) return null;
      // There is no first byte in what is empty.
      return status === 416 ? new Uint8Array() : bytes;
    },
    has: async (key) => (await ask({ method: 'HEAD', path: pathOf(key) })).status !== 404,
    write: async (key, body) => {
      const [path, writer] = [pathOf(key), randomUUID()];
      const headers = { 'if-none-match': '*', [WRITER]: writer };
      const { status, isRepeated } = await ask({ method: 'PUT', path, headers, body });
      if (status !== 412) return true;
      // Where an answer was lost, it may be this very writer’s bytes that are there.
      return isRepeated && (await ask({ method: 'HEAD', path })).headers.get(WRITER) === writer;
    },
    replace: async (key, body) => {
      await ask({ method: 'PUT', path: pathOf(key), body });
    },
  };
  await tryOut(store);
  return store;
}

const WRITER = 'x-amz-meta-writer';

/** A fifth of a second for a busy service, a minute for an answer. */
const PATIENCE: Patience = { pause: 200, answer: 60_000 };

/** Writes a mark, for the first time in a bucket twice, and asks for something that isn’t there: all that will be needed. */
async function tryOut(store: Store): Promise<void> {
  const mark = new TextEncoder().encode('Lectern keeps briefings here.\n');
  const isFirst = await store.write(MARK, mark);
  if (isFirst && (await store.write(MARK, mark)))
    throw new StoreError(storeOverwrites({ name: store.name }, NOWHERE));
  await store.read(`${MARK}-${randomUUID()}`);
}

const MARK = 'lectern-store';

/** What the address and the environment say of a bucket. */
function accessTo(address: string, environment: Host['environment']): S3Access & { readonly prefix: string } {
  const { bucket, prefix } = readAddress(address);
  const name = `s3://${bucket}/${prefix}`.replace(/\/$/u, '');
  const said = (variable: string): string | null => environment[variable]?.trim() || null;
  const [accessKeyId, secretAccessKey] = [said('AWS_ACCESS_KEY_ID'), said('AWS_SECRET_ACCESS_KEY')];
  if (accessKeyId === null || secretAccessKey === null)
    throw new StoreError(storeWithoutKeys({ name }, NOWHERE));
  const sessionToken = said('AWS_SESSION_TOKEN');
  const region = said('AWS_REGION') ?? said('AWS_DEFAULT_REGION') ?? 'us-east-1';
  const variable = said('AWS_ENDPOINT_URL_S3') === null ? 'AWS_ENDPOINT_URL' : 'AWS_ENDPOINT_URL_S3';
  const endpoint = said(variable);
  return {
    name,
    url:
      endpoint === null
        ? addressAtAmazon(bucket, region)
        : `${checkedEndpoint(endpoint, variable)}/${bucket}`,
    region,
    keys: { accessKeyId, secretAccessKey, ...(sessionToken === null ? {} : { sessionToken }) },
    prefix,
  };
}

/** The bucket of an address, and what is before each key, with a slash at its end where it isn’t empty. */
function readAddress(address: string): { readonly bucket: string; readonly prefix: string } {
  const match =
    /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/((?:[\w-][\w.-]*\/)*(?:[\w-][\w.-]*)?))?$/u.exec(address);
  // One with a password in it isn’t shown.
  const what = /^[^@?]*$/u.test(address) ? `“${address}”` : 'This';
  if (match === null) throw new StoreError(storeAddress({ what }, NOWHERE));
  const [, bucket = '', path = ''] = match;
  return { bucket, prefix: path === '' ? '' : path.replace(/\/?$/u, '/') };
}

/** The certificate of Amazon’s doesn’t hold for a bucket with a dot in its name. */
function addressAtAmazon(bucket: string, region: string): string {
  const host = `s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
  return bucket.includes('.') ? `https://${host}/${bucket}` : `https://${bucket}.${host}`;
}

function checkedEndpoint(endpoint: string, variable: string): string {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
  const isPlain =
    url !== null && /^https?:$/u.test(url.protocol) && url.username === '' && url.password === '';
  if (!isPlain || url.search !== '') throw new StoreError(storeEndpoint({ variable }, NOWHERE));
  return `${url.origin}${url.pathname.replace(/\/+$/u, '')}`;
}
