import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';

import { expect, test } from 'vitest';

import { refusal } from '../../src/present/start-presenting.ts';

/** The status with which a request to a port is refused; `null` for one that is answered. */
function statusOf(port: number, headers: Readonly<Record<string, string>>): number | null {
  const request = Object.assign(new IncomingMessage(new Socket()), { method: 'GET', headers });
  return refusal(request, port)?.status ?? null;
}

test('on port 80, which browsers leave out of host and origin, its user is let in', () => {
  for (const name of ['localhost', '127.0.0.1', '[::1]', 'localhost:80'])
    expect([name, statusOf(80, { host: name })]).toEqual([name, null]);
  expect(statusOf(80, { host: 'localhost', origin: 'http://localhost' })).toBeNull();
});

test('on port 80 other hosts, ports and origins are refused all the same', () => {
  for (const host of ['evil.example', 'localhost:8080', 'localhost:', ''])
    expect([host, statusOf(80, { host })]).toEqual([host, 403]);
  for (const origin of ['http://evil.example', 'https://localhost', 'http://localhost:8080'])
    expect([origin, statusOf(80, { host: 'localhost', origin })]).toEqual([origin, 403]);
});

test('on any other port a host without one is refused', () => {
  expect(statusOf(4748, { host: 'localhost' })).toBe(403);
});
