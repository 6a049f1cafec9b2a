import { request } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import type { PresentBuild } from '../../src/present/live-deck.ts';
import { startPresenting } from '../../src/present/start-presenting.ts';
import type { PresentServer } from '../../src/present/start-presenting.ts';
import type { DeckDocument } from '../../src/render/document/deck-document.ts';
import { fixtureDocument, pageBundle, shell, slidesIn } from '../support/fixture-deck.ts';

let server: PresentServer;
let port: number;

async function start(onPort = 0, changes: Partial<DeckDocument> = {}): Promise<PresentServer> {
  const document = await fixtureDocument({ mode: 'live', ...changes });
  const built: PresentBuild = {
    kind: 'deck',
    warnings: 0,
    ...document,
    slides: slidesIn(document.slidesHtml),
    places: {},
    files: [],
  };
  return startPresenting({
    briefing: 'test',
    port: onPort,
    build: () => Promise.resolve(built),
    watch: () => ({ follow: () => {}, close: () => {} }),
    page: await pageBundle('live'),
    drawShell: await shell(),
    takeTimes: null,
    whenBuilt: () => {},
  });
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** Asks with exactly this path and these headers; nothing is normalised on the way. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
      const answer = { status: response.statusCode ?? 0, headers: response.headers };
      if (response.headers['content-type']?.startsWith('text/event-stream') === true) {
        resolve({ ...answer, body: '' });
        asked.destroy();
        return;
      }
      let body = '';
      response.on('data', (chunk) => (body += String(chunk)));
      response.on('end', () => resolve({ ...answer, body }));
    });
    asked.on('error', reject);
    asked.end();
  });
}

beforeEach(async () => {
  server = await start();
  port = Number(new URL(server.address).port);
});

afterEach(() => server.close());

test('the deck is served with a policy that lets no other site frame it', async () => {
  const { status, headers, body } = await ask('/');
  expect(status).toBe(200);
  expect(body).toContain('The harbour and its words');
  expect(headers['content-security-policy']).toContain("frame-ancestors 'self'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['access-control-allow-origin']).toBeUndefined();
});

describe('refused are', () => {
  test.each(['evil.example', 'evil.example:4748', 'localhost', 'localhost:1', '127.0.0.1.evil.example'])(
    'requests for the host %s',
    async (host) => {
      const { status, body } = await ask('/', { host });
      expect(status).toBe(403);
      expect(body).not.toContain('harbour');
    },
  );

  test.each(['https://evil.example', 'null', 'http://localhost:1'])(
    'requests from the origin %s',
    async (origin) => {
      expect((await ask('/events', { origin })).status).toBe(403);
    },
  );

  test.each(['cross-site', 'same-site'])('requests that a browser marks as %s', async (site) => {
    const inside = { 'sec-fetch-site': site, 'sec-fetch-mode': 'cors' };
    expect((await ask('/events', inside)).status).toBe(403);
    // Who follows a link from there asks by himself.
    expect((await ask('/', { ...inside, 'sec-fetch-mode': 'navigate' })).status).toBe(200);
  });

  test('no HEAD, which is answered as GET is, without the body', async () => {
    expect(await ask('/', {}, 'HEAD')).toMatchObject({ status: 200, body: '' });
  });

  test('methods that write', async () => {
    expect((await ask('/', {}, 'POST')).status).toBe(405);
  });

  test.each([
    '/../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '/..\\package.json',
    '//etc/passwd',
    '/events/..',
    '/%00',
    '/outline.md',
  ])('the path %s', async (path) => {
    expect((await ask(path)).status).toBe(404);
  });

  test('more than 64 listeners', async () => {
    const listeners = Array.from({ length: 64 }, () => new AbortController());
    const url = `${server.address.replace('localhost', '127.0.0.1')}events`;
    const open = await Promise.all(listeners.map(({ signal }) => fetch(url, { signal })));
    expect(open.every(({ status }) => status === 200)).toBe(true);
    expect((await ask('/events')).status).toBe(503);
    for (const listener of listeners) listener.abort();
    // Their places are free again.
    await expect
      .poll(async () => {
        const next = new AbortController();
        const { status } = await fetch(url, { signal: next.signal });
        next.abort();
        return status;
      })
      .toBe(200);
  });
});

test('its own names, in any letters, and its origin are let in', async () => {
  const own = {
    host: `LocalHost:${port}`,
    origin: `http://localhost:${port}`,
    'sec-fetch-site': 'same-origin',
  };
  expect((await ask('/events', own)).status).toBe(200);
  expect((await ask('/', { host: `[::1]:${port}` })).status).toBe(200);
});

test('a port that is taken is named, with what to do', async () => {
  await expect(start(port)).rejects.toThrow(/Port \d+ is in use.*--port/);
});

/** A megabyte, which a deck with a few pictures has. */
const LONG_DECK = { slidesHtml: `<section id="a">${'x'.repeat(2 ** 20)}</section>` };

test.each(['/', '/events'])(
  'a connection that asks %s a thousand times and reads nothing takes the memory of one answer',
  async (path) => {
    await server.close();
    server = await start(0, LONG_DECK);
    port = Number(new URL(server.address).port);
    const before = memory();
    const socket = connect(port, '127.0.0.1').pause();
    await new Promise((resolve) => {
      socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\n\r\n`.repeat(1000), resolve);
    });
    // Asked later, so answered when the others were read.
    expect((await ask('/')).status).toBe(200);
    expect(memory() - before).toBeLessThan(50);
    socket.destroy();
  },
);

/** Megabytes that this process holds when what nobody needs is collected: other tests of this process leave much of it. */
function memory(): number {
  setFlagsFromString('--expose-gc');
  runInNewContext('gc')();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

test('a closed server frees its port', async () => {
  await server.close();
  const again = await start(port);
  expect(again.address).toBe(server.address);
  await again.close();
});
