import { randomUUID } from 'node:crypto';

import { AwsClient } from 'aws4fetch';
import type { Host, Store } from 'lectern';

import { FarmError } from '../diagnostics.ts';
import { sha256 } from './open-store.ts';

/**
 * A store in a bucket of S3, or of a service that speaks as S3 does. Makes sure that it can be read and written, and writes nothing over
 * anything else. An answer is waited for so many milliseconds. Throws `FarmError`, without anything secret in it.
 */
export async function s3Store(
  address: string,
  { environment }: Pick<Host, 'environment'>,
  longestWait = 60_000,
): Promise<Store> {
  const { name, ...access } = accessTo(address, environment);
  const unreachable = unreachableBy(name);
  const ask = async (method: string, key: string, headers = {}, body?: Uint8Array): Promise<Response> => {
    const once = async () => askOnce(access, longestWait, method, key, headers, body);
    // A connection that was kept open may break off; what is asked may be asked twice.
    const again = async (error: unknown) => (reasonOf(error) === TOO_LATE ? Promise.reject(error) : once());
    const answer = await once().catch(again).catch(unreachable);
    const fine = [200, 204, 206, 412, 416, ...(method === 'PUT' ? [] : [404])];
    if (!fine.includes(answer.status)) throw refusal(name, answer.status, await answer.text());
    return answer;
  };
  const store: Store = {
    name,
    read: async (key, most) => {
      const answer = await ask('GET', key, most === undefined ? {} : { range: `bytes=0-${most}` });
      if (answer.status === 404) {
        const text = await answer.text();
        if (text.includes('NoSuchBucket')) throw refusal(name, 404, text);
        return null;
      }
      // There is no first byte in what is empty.
      if (answer.status === 416) return new Uint8Array();
      if (MOST_BYTES < Number(answer.headers.get('content-length') ?? Infinity))
        throw new FarmError('store/unreachable', { name, what: 'an answer without end' });
      return Buffer.from(await answer.arrayBuffer().catch(unreachable));
    },
    has: async (key) => (await ask('HEAD', key)).status !== 404,
    // Where an answer was lost, “is there already” may be said of this very writer’s bytes, which are the same for all.
    write: async (key, body) => (await ask('PUT', key, { 'if-none-match': '*' }, body)).status !== 412,
    replace: async (key, body) => void (await ask('PUT', key, {}, body)),
  };
  // A mark, for the first time in a bucket twice, and something that isn’t there: all that will be needed.
  const mark = Buffer.from('Lectern keeps briefings here.\n');
  if ((await store.write(MARK, mark)) && (await store.write(MARK, mark)))
    throw new FarmError('store/overwrites', { name });
  await store.read(`${MARK}-${randomUUID()}`);
  return store;
}

async function askOnce(
  { url, client }: Pick<ReturnType<typeof accessTo>, 'url' | 'client'>,
  longestWait: number,
  method: string,
  key: string,
  headers: Readonly<Record<string, string>>,
  body?: Uint8Array,
): Promise<Response> {
  if (key.length > 500 || !/^[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/u.test(key))
    throw new Error(`“${key}” is no key of a store.`);
  return client.fetch(`${url}${key}`, {
    method,
    // Nowhere else: what is signed is signed for this address.
    redirect: 'manual',
    signal: AbortSignal.timeout(longestWait + Math.ceil((body?.length ?? 0) / SLOWEST)),
    headers: { ...headers, 'x-amz-content-sha256': sha256(body ?? '') },
    ...(body === undefined ? {} : { body: Buffer.from(body) }),
  });
}

/** Bytes that a slow line takes in a millisecond: a tenth of a megabyte a second. */
const SLOWEST = 100;

const MARK = 'lectern-store';

/** As much as is read of a disk. */
const MOST_BYTES = 256_000_000;

/** Throws what is said of a service that can’t be reached. */
function unreachableBy(name: string): (error: unknown) => never {
  return (error) => {
    throw new FarmError('store/unreachable', { name, what: reasonOf(error) });
  };
}

/** What went wrong on the way, in the system’s own word; messages of it may hold addresses. A fault of the farm’s own is thrown on. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return TOO_LATE;
  // So fetch says all that the network does.
  if (!(error instanceof TypeError)) throw error;
  const { cause } = error;
  const hasCode = cause instanceof Error && 'code' in cause && typeof cause.code === 'string';
  return hasCode ? String(cause.code) : 'the connection broke off';
}

const TOO_LATE = 'no answer in time';

/** What is to be said of an answer: “503 SlowDown”; the rest of what S3 says may name keys. */
function refusal(name: string, status: number, text: string): FarmError {
  const what = `${status} ${/<Code>([A-Za-z]{1,60})<\/Code>/u.exec(text)?.[1] ?? ''}`.trim();
  if (status === 507 || /Quota|StorageFull|InsufficientStorage|InsufficientCapacity/u.test(what))
    return new FarmError('store/full', { name, what });
  if (/NoSuchBucket|^404/u.test(what)) return new FarmError('store/no-bucket', { name });
  const isBusy = [408, 409, 425, 429, 500, 502, 503, 504].includes(status);
  return new FarmError(isBusy ? 'store/unreachable' : 'store/refused', { name, what });
}

/** What the address and the environment say of a bucket. What is busy is asked five times over some three seconds. */
function accessTo(address: string, environment: Host['environment']) {
  const match =
    /^s3:\/\/([a-z0-9][a-z0-9.-]{1,61}[a-z0-9])(?:\/((?:[\w-][\w.-]*\/)*(?:[\w-][\w.-]*)?))?$/u.exec(address);
  // One with a password in it isn’t shown.
  const what = /^[^@?]*$/u.test(address) ? `“${address}”` : 'This';
  if (match === null) throw new FarmError('store/address', { what });
  const [, bucket = '', path = ''] = match;
  const prefix = path === '' ? '' : path.replace(/\/?$/u, '/');
  const name = `s3://${bucket}/${prefix}`.replace(/\/$/u, '');
  const said = (variable: string): string => environment[variable]?.trim() ?? '';
  const [accessKeyId, secretAccessKey] = [said('AWS_ACCESS_KEY_ID'), said('AWS_SECRET_ACCESS_KEY')];
  if (accessKeyId === '' || secretAccessKey === '') throw new FarmError('store/no-keys', { name });
  const region = said('AWS_REGION') || said('AWS_DEFAULT_REGION') || 'us-east-1';
  const keys = { accessKeyId, secretAccessKey, sessionToken: said('AWS_SESSION_TOKEN') };
  const client = new AwsClient({ ...keys, region, service: 's3', retries: 4, initRetryMs: 200 });
  const variable = said('AWS_ENDPOINT_URL_S3') === '' ? 'AWS_ENDPOINT_URL' : 'AWS_ENDPOINT_URL_S3';
  const endpoint = said(variable);
  const url = endpoint === '' ? atAmazon(bucket, region) : `${checked(endpoint, variable)}/${bucket}`;
  return { name, url: `${url}/${prefix}`, client };
}

/** The certificate of Amazon’s doesn’t hold for a bucket with a dot in its name. */
function atAmazon(bucket: string, region: string): string {
  const host = `s3.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
  return bucket.includes('.') ? `https://${host}/${bucket}` : `https://${bucket}.${host}`;
}

function checked(endpoint: string, variable: string): string {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
  const isPlain = url !== null && /^https?:$/u.test(url.protocol) && `${url.username}${url.password}` === '';
  if (!isPlain || url.search !== '') throw new FarmError('store/endpoint', { variable });
  return `${url.origin}${url.pathname.replace(/\/+$/u, '')}`;
}
