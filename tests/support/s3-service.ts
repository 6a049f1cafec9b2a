import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync } from 'node:fs';

import { afterAll, beforeAll } from 'vitest';

/** The S3 of Debian’s python3-moto. */
const MOTO = '/usr/bin/moto_server';

/** Whether an S3 for tests is on this machine; said once when it isn’t, for its tests are left out. */
export function hasS3(): boolean {
  const isThere = existsSync(MOTO);
  if (!isThere)
    console.warn(
      'moto_server is not installed: the tests that need an S3 are left out (Debian: python3-moto python3-flask python3-flask-cors python3-docker).',
    );
  return isThere;
}

/** Starts an S3 with a bucket `briefings` for the tests of a file; gives what the environment says of it. */
export function s3Service(): () => Readonly<Record<string, string>> {
  let service: ChildProcess | null = null;
  let url = '';
  beforeAll(async () => {
    service = spawn(MOTO, ['-H', '127.0.0.1', '-p', '0'], { stdio: ['ignore', 'ignore', 'pipe'] });
    url = await addressSaid(service);
    const { status } = await fetch(`${url}/briefings`, { method: 'PUT' });
    if (status !== 200) throw new Error(`The S3 for tests made no bucket (${status}).`);
  });
  afterAll(() => {
    service?.kill('SIGKILL');
  });
  return () => ({
    AWS_ENDPOINT_URL_S3: url,
    AWS_ACCESS_KEY_ID: 'reader',
    AWS_SECRET_ACCESS_KEY: 'very-secret',
  });
}

/** It takes a free port, and says which on its standard error. */
async function addressSaid({ stderr }: ChildProcess): Promise<string> {
  let said = '';
  for await (const piece of stderr ?? []) {
    said += String(piece);
    const url = /http:\/\/127\.0\.0\.1:\d+/u.exec(said)?.[0];
    if (url !== undefined) {
      stderr?.resume();
      return url;
    }
  }
  throw new Error(`The S3 for tests ended at once:\n${said}`);
}
