import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';

import { type AgentClient, connectAgent } from '../support/mcp-client.ts';
import { childrenOf, isRunning, residentMegabytes, ticksOf, until } from '../support/processes.ts';
import { workFolder } from '../support/run-lectern.ts';

const SAID = '“We counted the boats again at the gate,” said Ilse Brandt, the harbour master. It rained.\n\n';
const OUTLINE = `---
title: Waiting
sources: { holt: { type: article, title: The lock, text: article.txt } }
---

## Counting is the answer

> We counted the boats again
>
> — Ilse Brandt, harbour master [@holt, para. 1]
`;

let agent: AgentClient;

const start = (): Promise<AgentClient> => {
  const files = { 'briefings/lock/outline.md': OUTLINE, 'briefings/lock/article.txt': SAID };
  return connectAgent(workFolder({ ...files, 'long.txt': SAID.repeat(14_000) }));
};

beforeAll(async () => {
  agent = await start();
});
afterAll(async () => agent.close());

test('a message without an end doesn’t fill the memory, and the next line is read', async () => {
  const child = spawn(process.execPath, [resolve('dist/cli.js'), 'mcp'], {
    cwd: workFolder({ 'a.txt': 'A' }),
  });
  let out = '';
  child.stdout.on('data', (piece: Buffer) => (out += piece.toString()));
  const ended = new Promise<number | null>((done) => child.once('exit', done));
  for (let piece = 0; piece < 300; piece += 1)
    if (!child.stdin.write('x'.repeat(1_000_000))) await once(child.stdin, 'drain');
  expect(residentMegabytes(child.pid ?? 0)).toBeLessThan(300);
  child.stdin.write('\n{"jsonrpc":"2.0","id":4,"method":"ping"}\n');
  await until(() => out.includes('"id":4'));
  expect(
    out
      .split('\n')
      .slice(0, 2)
      .map((line) => JSON.parse(line)),
  ).toEqual([
    { jsonrpc: '2.0', id: null, error: { code: -32_600, message: expect.stringContaining('too large') } },
    { jsonrpc: '2.0', id: 4, result: {} },
  ]);
  child.stdin.end();
  expect(await ended).toBe(0);
});

test('a call that is too large is refused, and the next is answered', async () => {
  const large = agent.call('check', { text: 'x'.repeat(11_000_000) });
  await expect(large).rejects.toThrow('The message is too large');
  expect((await agent.call('check', { briefing: 'lock' })).data['passes']).toBe(true);
});

describe('while a long call runs', () => {
  let cancel = new AbortController();
  let draft: Promise<unknown>;
  /** Processes that compute: those that wait for a call take no time. */
  const busy = (): readonly number[] => childrenOf(agent.processId).filter((id) => ticksOf(id) > 100);

  beforeEach(async () => {
    cancel = new AbortController();
    draft = agent.call('draft', { article: 'long.txt' }, cancel.signal);
    draft.catch(() => undefined);
    await until(() => busy().length > 0);
  });

  test('others are answered at once; once it is cancelled, its process is gone within a second', async () => {
    const running = busy();
    const begin = performance.now();
    await agent.client.ping();
    await agent.client.listTools();
    expect(performance.now() - begin).toBeLessThan(1000);
    expect((await agent.call('check', { briefing: 'lock' })).data['passes']).toBe(true);
    expect(running.every(isRunning)).toBe(true);
    cancel.abort();
    await expect(draft).rejects.toThrow();
    await pause(1000);
    expect(running.some(isRunning)).toBe(false);
    expect((await agent.call('check', { briefing: 'lock' })).data['passes']).toBe(true);
  });

  test('a process that the system kills is one call that failed', async () => {
    for (const id of busy()) process.kill(id, 'SIGKILL');
    expect(await draft).toMatchObject({ isError: true, text: expect.stringContaining('about 1 GB') });
    expect((await agent.call('check', { briefing: 'lock' })).data['passes']).toBe(true);
  });

  test.each(['SIGTERM', 'SIGKILL'] as const)(
    'no process is left of a server that %s ends',
    async (signal) => {
      const all = childrenOf(agent.processId);
      process.kill(agent.processId, signal);
      await until(() => !all.some(isRunning), 2000);
      if (signal === 'SIGTERM') agent = await start();
    },
  );
});
