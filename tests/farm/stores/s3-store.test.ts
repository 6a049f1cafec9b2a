import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { afterEach, describe, expect, test } from 'vitest';

import { FarmError } from '../../../packages/lectern-farm/src/diagnostics.ts';
import { inStore, openStore } from '../../../packages/lectern-farm/src/store/open-store.ts';
import { s3Store } from '../../../packages/lectern-farm/src/store/s3-store.ts';
import type { Store } from '../../../src/cache/store.ts';
import { nodeHost } from '../../../src/host/node-host.ts';
import { hasS3, s3Service } from '../../support/s3-service.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const KEYS = {
  AWS_ACCESS_KEY_ID: 'AKIDREADER',
  AWS_SECRET_ACCESS_KEY: 'very-secret',
  AWS_SESSION_TOKEN: 'for-now',
};
const readBlob = async (hash: string, store: Store, tenant: string, most?: number) =>
  inStore(store, tenant).blobs.read(hash, most);
const writeBlob = async (text: string, store: Store, tenant: string) =>
  inStore(store, tenant).blobs.write(text);

/** What is said where a store can’t be used, with the code before it. */
async function trouble(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return 'none';
  } catch (error) {
    if (!(error instanceof FarmError)) throw error;
    const { code, message, hint } = error.diagnostic;
    return `${code}: ${message} ${hint ?? ''}`;
  }
}

describe.skipIf(!hasS3())('in the S3 of moto', () => {
  const environment = s3Service();
  const open = async (address = 's3://briefings/desk') =>
    (await openStore(address, 't', { ...nodeHost(), environment: environment() })).store;

  test('what was written is read again, and never written over', async () => {
    const store = await open();
    expect([await store.has('t/files/a'), await store.read('t/files/a')]).toEqual([false, null]);
    expect(await store.write('t/files/a', bytes('one'))).toBe(true);
    expect(await store.write('t/files/a', bytes('two'))).toBe(false);
    expect(await (await open()).write('t/files/a', bytes('three'))).toBe(false);
    expect([await store.has('t/files/a'), String(await store.read('t/files/a'))]).toEqual([true, 'one']);
  });

  test('what stands under one prefix stands under no other', async () => {
    await (await open('s3://briefings/one/')).write('t/files/b', bytes('x'));
    expect(await (await open('s3://briefings')).has('one/t/files/b')).toBe(true);
    expect(await (await open('s3://briefings/other')).has('t/files/b')).toBe(false);
  });

  test('damaged bytes are found when they are read, and put right when they are written again', async () => {
    const store = await open();
    const hash = await writeBlob('words', store, 't');
    await store.replace(`t/files/${hash}`, bytes('other words'));
    expect(await readBlob(hash, store, 't')).toBe('damaged');
    await writeBlob('words', store, 't');
    expect(String(await readBlob(hash, store, 't'))).toBe('words');
  });

  test('a file that reads like an error of S3 is a file', async () => {
    const store = await open();
    const text = '<Error><Code>NoSuchBucket</Code></Error>';
    expect(String(await readBlob(await writeBlob(text, store, 't'), store, 't'))).toBe(text);
  });

  test('of what is larger than it should be only the beginning is read', async () => {
    const store = await open();
    const hash = await writeBlob('many words', store, 't');
    expect(String(await store.read(`t/files/${hash}`, 3))).toBe('many');
    expect(await readBlob(hash, store, 't', 3)).toBe('damaged');
    expect(String(await readBlob(hash, store, 't', 10))).toBe('many words');
    expect(await readBlob(await writeBlob('', store, 't'), store, 't', 0)).toHaveLength(0);
  });

  test('a bucket that isn’t there is said', async () => {
    expect(await trouble(open('s3://nowhere/desk'))).toContain(
      'store/no-bucket: The bucket of s3://nowhere/desk isn’t there.',
    );
  });
});

/** A service that answers as it is told to. */
let service: Server | null = null;
afterEach(() => {
  service?.closeAllConnections();
  service?.close();
});

type Answer = (request: IncomingMessage, response: ServerResponse, at: number) => void;

/** The environment of a service that answers as it is told. */
async function serving(answer: Answer): Promise<Readonly<Record<string, string>>> {
  let count = 0;
  service = createServer((request, response) => {
    request.resume().on('end', () => answer(request, response, (count += 1)));
  });
  await new Promise<void>((resolve) => service?.listen(0, '127.0.0.1', resolve));
  const address = service.address();
  if (address === null || typeof address === 'string') throw new Error('The service has no port.');
  return { ...KEYS, AWS_ENDPOINT_URL: `http://127.0.0.1:${address.port}/` };
}

const opening = async (answer: Answer) => s3Store('s3://briefings', { environment: await serving(answer) });

const said =
  (status: number, code = ''): Answer =>
  (_, response) =>
    void response
      .writeHead(status)
      .end(`<Error><Code>${code}</Code><Key>${KEYS.AWS_ACCESS_KEY_ID}</Key></Error>`);

/** What a bucket answers that holds its mark, and nothing else. */
const empty: Answer = (request, response) =>
  void response.writeHead(request.method === 'PUT' ? 412 : 404).end('<Error/>');

test.each([
  [
    403,
    'AccessDenied',
    'store/refused: s3://briefings refuses to be used (403 AccessDenied). Look at the keys and AWS_REGION, allow s3:GetObject',
  ],
  [403, 'InvalidAccessKeyId', 'Look at the keys'],
  [403, 'RequestTimeTooSkewed', 'put the clock of this machine right.'],
  [301, 'PermanentRedirect', 'AWS_REGION'],
  [404, 'NoSuchBucket', 'store/no-bucket: The bucket of s3://briefings isn’t there.'],
  [507, 'XMinioStorageFull', 'store/full: s3://briefings is full (507 XMinioStorageFull).'],
  [403, 'QuotaExceeded', 'store/full: s3://briefings is full (403 QuotaExceeded).'],
  [503, 'SlowDown', 'store/unreachable: s3://briefings doesn’t answer (503 SlowDown).'],
])('%d %s is said, and nothing secret with it', async (status, code, expected) => {
  const text = await trouble(opening(said(status, code)));
  expect(text).toContain(expected);
  expect(text).not.toMatch(/AKID|secret|for-now/u);
});

test('a service that passes over “only where nothing stands” isn’t used', async () => {
  expect(await trouble(opening(said(200)))).toContain('store/overwrites');
});

test('a busy service is asked again, and so is one that breaks off', async () => {
  const answers: number[] = [];
  const store = await opening((request, response, at) => {
    answers.push(at);
    if (at === 1) request.socket.destroy();
    else if (at === 2) said(503, 'SlowDown')(request, response, at);
    else empty(request, response, at);
  });
  expect(store.name).toBe('s3://briefings');
  expect(answers.length).toBeGreaterThan(3);
});

test('a service that never answers is given up', async () => {
  const environment = await serving(() => undefined);
  expect(await trouble(s3Store('s3://briefings', { environment }, 20))).toContain(
    'store/unreachable: s3://briefings doesn’t answer (no answer in time).',
  );
});

test('requests are signed for the region and the keys of the environment', async () => {
  const seen: IncomingMessage[] = [];
  await s3Store('s3://briefings/desk', {
    environment: {
      ...(await serving((request, response, at) => {
        seen.push(request);
        empty(request, response, at);
      })),
      AWS_REGION: 'eu-south-2',
    },
  });
  expect(seen.map(({ method, url }) => `${method} ${url?.slice(0, 29)}`)).toEqual([
    'PUT /briefings/desk/lectern-store',
    'GET /briefings/desk/lectern-store',
  ]);
  const { authorization, ...headers } = seen[0]?.headers ?? {};
  expect(authorization).toMatch(/Credential=AKIDREADER\/\d{8}\/eu-south-2\/s3\/aws4_request/u);
  expect(headers).toMatchObject({ 'if-none-match': '*', 'x-amz-security-token': 'for-now' });
});

test.each([
  ['s3://user:word@briefings/desk', KEYS, 'store/address: This can’t be used'],
  ['s3://briefings/../other', KEYS, 'store/address: “s3://briefings/../other” can’t be used'],
  ['https://example.org', KEYS, 'store/address: “https://example.org”'],
  ['s3://briefings', { AWS_ACCESS_KEY_ID: 'a' }, 'store/no-keys: There are no keys for s3://briefings'],
  [
    's3://briefings',
    { ...KEYS, AWS_ENDPOINT_URL_S3: 'https://me:word@example.org' },
    'store/endpoint: What AWS_ENDPOINT_URL_S3 says',
  ],
  [
    's3://briefings',
    { ...KEYS, AWS_ENDPOINT_URL: '127.0.0.1:6480' },
    'service. Write AWS_ENDPOINT_URL with http://',
  ],
])('%s isn’t used', async (address, environment, expected) => {
  const text = await trouble(openStore(address, 't', { ...nodeHost(), environment }));
  expect(text).toContain(expected);
  expect(text).not.toContain('word');
});
