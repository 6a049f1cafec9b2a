import { afterEach, beforeEach, expect, test } from 'vitest';

import type { MeasuredTimes } from '../../src/present/present-session.ts';
import { type PresentServer, startPresenting } from '../../src/present/start-presenting.ts';
import { fixtureDocument, pageBundle, shell } from '../support/fixture-deck.ts';

let server: PresentServer;
let taken: MeasuredTimes[] = [];

async function start(isRehearsed: boolean): Promise<PresentServer> {
  const document = await fixtureDocument({ mode: 'live' });
  return startPresenting({
    briefing: 'test',
    port: 0,
    build: () =>
      Promise.resolve({ kind: 'deck', warnings: 0, ...document, slides: new Map(), places: {}, files: [] }),
    watch: () => ({ follow: () => {}, close: () => {} }),
    page: await pageBundle('live'),
    drawShell: await shell(),
    takeTimes: isRehearsed ? (times) => taken.push(times) : null,
    whenBuilt: () => {},
  });
}

beforeEach(async () => {
  taken = [];
  server = await start(true);
});

afterEach(() => server.close());

async function send(
  body: string,
  headers: Readonly<Record<string, string>> = {},
  path = 'times',
): Promise<number> {
  return (await fetch(`${server.address}${path}`, { method: 'POST', headers, body })).status;
}

const TIMES = { used: [['the-promise', 12.5]], because: 'moved' };

test('a rehearsal takes the times that a deck measured', async () => {
  expect(await send(JSON.stringify(TIMES))).toBe(204);
  expect(taken).toEqual([TIMES]);
});

test.each([
  '',
  'null',
  '{',
  '{"used":[]}',
  '{"used":[],"because":"x"}',
  '{"used":[["a",-1]],"because":"moved"}',
  '{"used":[["a","1"]],"because":"moved"}',
  '{"used":[],"because":"moved","path":"/etc"}',
  `{"used":[["${'a'.repeat(300)}",1]],"because":"moved"}`,
])('anything else is refused: %.40s', async (body) => {
  expect(await send(body)).toBe(400);
  expect(taken).toEqual([]);
});

test('so is more than an outline can have slides', async () => {
  await expect(send(`{"used":[],"because":"moved","x":"${'a'.repeat(600_000)}"}`)).rejects.toThrow(
    'fetch failed',
  );
  expect(taken).toEqual([]);
});

test('so is what another site sends, and what goes elsewhere', async () => {
  const body = JSON.stringify(TIMES);
  for (const origin of ['https://evil.example', 'null']) expect(await send(body, { origin })).toBe(403);
  expect(await send(body, { 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await send(body, {}, 'events')).toBe(405);
  expect(taken).toEqual([]);
});

test('whoever only presents takes none', async () => {
  await server.close();
  server = await start(false);
  expect(await send(JSON.stringify(TIMES))).toBe(405);
});
