import { setTimeout as sleep } from 'node:timers/promises';

import { AwsClient } from 'aws4fetch';

import { NOWHERE } from '../../diagnostics/diagnostic-kind.ts';
import { sha256 } from '../../text/sha256.ts';
import { bucketMissing, StoreError, storeFull, storeRefused, storeUnreachable } from './store-diagnostics.ts';

/** A bucket, and the keys for it. */
export interface S3Access {
  /** For messages. */
  readonly name: string;
  /** The address of the bucket, without a slash at its end. */
  readonly url: string;
  readonly region: string;
  readonly keys: {
    readonly accessKeyId: string;
    readonly secretAccessKey: string;
    readonly sessionToken?: string;
  };
}

/** How long one waits, in milliseconds. */
export interface Patience {
  /** Before asking for the second time; twice as long before the third. */
  readonly pause: number;
  /** For an answer, besides the time that its bytes take on a slow line. */
  readonly answer: number;
}

/** An answer that nothing is thrown for. */
export interface S3Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
  /** Whether it was asked for more than once: the first time may have done what it was to do. */
  readonly isRepeated: boolean;
}

/** What is asked of a bucket. */
export interface S3Question {
  readonly method: 'GET' | 'HEAD' | 'PUT';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array;
  /** So many bytes are waited for at most, and one more. */
  readonly most?: number;
}

/**
 * Makes what asks a bucket. Asks again where it doesn’t answer or is busy. Gives what was found, that nothing is there, and that
 * a condition wasn’t met; throws `StoreError` for everything else, without anything secret in it.
 */
export function askingBucket(
  { name, url, region, keys }: S3Access,
  { pause, answer: patience }: Patience,
): (question: S3Question) => Promise<S3Answer> {
  const client = new AwsClient({ ...keys, region, service: 's3', retries: 0 });
  const askOnce = async ({ method, path, headers, body, most }: S3Question): Promise<Response> =>
    client.fetch(`${url}/${path}`, {
      method,
      // Nowhere else: what is signed is signed for this address.
      redirect: 'manual',
      signal: AbortSignal.timeout(patience + Math.ceil((body?.length ?? most ?? 0) / SLOWEST)),
      headers: {
        ...headers,
        ...(most === undefined ? {} : { range: `bytes=0-${most}` }),
        'x-amz-content-sha256': sha256(body ?? ''),
      },
      ...(body === undefined ? {} : { body: Buffer.from(body) }),
    });
  return async (question) => {
    for (let tries = 1; ; tries += 1) {
      const answer = await answerTo(askOnce(question));
      if (answer === null || typeof answer === 'string' || isBusy(answer)) {
        const what = typeof answer === 'string' ? answer : saidBy(answer);
        if (tries === MOST_TRIES) throw new StoreError(storeUnreachable({ name, what }, NOWHERE));
        await sleep(pause * 2 ** (tries - 1) * (0.5 + Math.random()));
        continue;
      }
      refuseTrouble(answer, name);
      return { ...answer, isRepeated: 1 < tries };
    }
  };
}

/** A tenth of a megabyte a second, in bytes a millisecond. */
const SLOWEST = 100;

const MOST_TRIES = 5;

type Answer = Omit<S3Answer, 'isRepeated'>;

/** The whole answer, or why there is none. */
async function answerTo(asked: Promise<Response>): Promise<Answer | string> {
  try {
    const response = await asked;
    const { status, headers, body } = response;
    const pieces: Uint8Array[] = [];
    let length = 0;
    for await (const piece of body ?? []) {
      length += piece.length;
      if (MOST_BYTES < length) return 'an answer without end';
      pieces.push(piece);
    }
    return { status, headers, bytes: Buffer.concat(pieces) };
  } catch (error) {
    return reasonOf(error);
  }
}

/** As much as is read of a disk. */
const MOST_BYTES = 256_000_000;

/** What went wrong on the way, in the system’s own word; messages of it may hold addresses. A fault of Lectern’s own is thrown on. */
function reasonOf(error: unknown): string {
  if (error instanceof Error && error.name === 'TimeoutError') return 'no answer in time';
  // So fetch says all that the network does.
  if (!(error instanceof TypeError)) throw error;
  const { cause } = error;
  const hasCode = cause instanceof Error && 'code' in cause && typeof cause.code === 'string';
  return hasCode ? String(cause.code) : 'the connection broke off';
}

/** 409 is said where another writer of the same key isn’t done yet. */
function isBusy({ status }: Answer): boolean {
  return [408, 409, 425, 429, 500, 502, 503, 504].includes(status);
}

/** “503 SlowDown”; the rest of what S3 says may name keys. */
function saidBy({ status, bytes }: Answer): string {
  const code = /<Code>([A-Za-z]{1,60})<\/Code>/u.exec(Buffer.from(bytes).toString('latin1'))?.[1] ?? '';
  return `${status} ${code}`.trim();
}

function refuseTrouble(answer: Answer, name: string): void {
  const { status } = answer;
  // What is in a store may read like an error.
  if ([200, 204, 206].includes(status)) return;
  const what = saidBy(answer);
  if (status === 507 || /Quota|StorageFull|InsufficientStorage|InsufficientCapacity/u.test(what))
    throw new StoreError(storeFull({ name, what }, NOWHERE));
  if (/NoSuchBucket/u.test(what)) throw new StoreError(bucketMissing({ name }, NOWHERE));
  if (![404, 412, 416].includes(status)) throw new StoreError(storeRefused({ name, what }, NOWHERE));
}
